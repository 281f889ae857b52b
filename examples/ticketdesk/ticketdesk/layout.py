"""What stands around every page: header with status and sign-out, notices, and the question before signing out."""

from typing import Any

from holdfast import Page, Rejection, action, component, state, sync
from holdfast.html import a, aside, button, div, h2, header, img, main, p, span, strong

from ticketdesk.words import STATES, count, status_words


class DeskPage(Page):
    """What both pages of the desk share: signing out, and taking notices away."""

    asking: bool = state(default=False)

    @action
    def ask_to_sign_out(self) -> None:
        """Sign out, unless changes wait that only this device has: then ask first."""
        if sync.pending > 0:
            self.put_state(asking=True)
        else:
            sync.sign_out()

    @action
    def stay(self) -> None:
        """Keep working."""
        self.put_state(asking=False)

    @action
    def sign_out(self) -> None:
        """Sign out although changes wait; they stay on this device until this representative signs in again."""
        self.put_state(asking=False)
        sync.sign_out()

    @action
    def dismiss(self, rejection: Rejection) -> None:
        """Take the notice of a rejected change away."""
        sync.dismiss(rejection)


@component
def StatusBadge() -> Any:
    """The status and the number of waiting changes, read aloud when it changes."""
    return span(class_=f"badge {sync.status}", role="status", id="sync-status", data_pending=str(sync.pending))[
        span(class_="dot", aria_hidden="true"), span[status_words(sync.status, sync.pending)]
    ]


@component
def SyncMark(state: str) -> Any:
    """Whether a row has reached the server, as a small mark with words."""
    return span(class_=f"mark {state}", title=STATES[state])[
        span(class_="dot", aria_hidden="true"), span[STATES[state]]
    ]


@component
def SignOutQuestion(page: DeskPage) -> Any:
    """Ask before signing out while changes wait."""
    waiting = count(sync.pending, "change has", "changes have")
    return div(class_="veil")[
        div(class_="question", role="alertdialog", aria_modal="true", aria_labelledby="question", id="sign-out-question")[
            h2(id="question")["Sign out now?"],
            p[
                f"{waiting} not been sent yet. What waits stays on this device and is sent when you sign in here "
                "again; nobody else sees it or sends it."
            ],
            div(class_="buttons")[
                button(class_="primary", autofocus=True, on_click=page.stay)["Stay signed in"],
                button(class_="plain danger", on_click=page.sign_out)["Sign out anyway"],
            ],
        ]
    ]


@component
def Notices(page: DeskPage) -> Any:
    """What did not go through: the action just tried, and changes that the server refused."""
    return div(class_="notices")[
        page.problem and p(class_="notice", role="alert", id="problem")[str(page.problem)],
        (
            aside(class_="notice", role="alert", key=str(rejection.id))[
                div[strong["A change was not accepted"], p[rejection.message]],
                button(class_="plain", on_click=page.dismiss.bind(rejection=rejection))["Dismiss"],
            ]
            for rejection in sync.rejections
        ),
    ]


def MainLayout(page: DeskPage, content: Any) -> Any:
    """The frame around a page."""
    return div(class_="frame")[
        a(class_="skip", href="#content")["Skip to the content"],
        header(class_="top")[
            a(class_="brand", href="/")[img(src="/icons/icon.svg", alt="", width="28", height="28"), "Ticket desk"],
            div(class_="session")[
                StatusBadge(),
                button(class_="plain", id="sign-out", on_click=page.ask_to_sign_out)["Sign out"],
            ],
        ],
        Notices(page),
        main(id="content", tabindex="-1")[content],
        page.asking and SignOutQuestion(page),
    ]
