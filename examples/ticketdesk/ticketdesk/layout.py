"""What stands around every page: header with status and sign-out, notices, and the question before signing out."""

from typing import Any

from holdfast import Page, component, sync
from holdfast.components import outbox_file
from holdfast.html import a, aside, button, details, div, footer, h2, header, img, main, p, span, strong, summary

from ticketdesk.words import STATES, count, status_words


@component
def StatusBadge() -> Any:
    """The status and the number of waiting changes, read aloud when it changes."""
    return span(class_=f"badge {sync.status}", role="status", id="sync-status", data_pending=str(sync.pending))[
        span(class_="dot", aria_hidden="true"), span[status_words(sync.status, sync.pending)]
    ]


@component
def SyncMark(state: str) -> Any:
    """Whether a row has reached the server, as a small mark with words."""
    return span(class_=f"mark {state}")[span(class_="dot", aria_hidden="true"), span[STATES[state]]]


@component
def SignOutQuestion() -> Any:
    """Ask before signing out while changes wait."""
    waiting = count(sync.pending, "change has", "changes have")
    return div(class_="veil")[
        div(class_="question", role="alertdialog", aria_modal="true", aria_labelledby="question")[
            h2(id="question")["Sign out now?"],
            p[
                f"{waiting} not been sent yet. What waits stays on this device and is sent when you sign in here "
                "again; nobody else sees it or sends it."
            ],
            div(class_="buttons")[
                button(class_="primary", autofocus=True, on_click=sync.stay)["Stay signed in"],
                button(class_="plain danger", on_click=lambda: sync.sign_out(confirmed=True))["Sign out anyway"],
            ],
        ]
    ]


@component
def Notice(title: str, text: str, dismiss: Any, key: str) -> Any:
    """Something that did not go through, in plain words, until it is dismissed."""
    return aside(class_="notice", key=key)[
        div[strong[title], p[text]], button(class_="plain", on_click=dismiss)["Dismiss"]
    ]


@component
def Notices(page: Page) -> Any:
    """What did not go through: the action just tried, what could not be saved, and changes that the server refused."""
    return div(class_="notices", role="alert")[
        page.problem and Notice("Nothing was changed", page.problem.message, page.dismiss_problem, "problem"),
        sync.problem and p(class_="notice", key="device")[sync.problem],
        (
            Notice(
                "A change was not accepted",
                rejection.message,
                lambda rejection=rejection: sync.dismiss(rejection),
                f"rejection {rejection.id}",
            )
            for rejection in sync.rejections
        ),
    ]


@component
def SignedOut() -> Any:
    """What the desk shows to nobody: there was no network to get to the sign-in page, or there is no session yet."""
    return div(class_="empty", id="signed-out")[
        p(class_="empty-title")["You are signed out"],
        p(class_="quiet")["Sign in to see your tickets. What has not been sent is kept on this device."],
    ]


@component
def MainLayout(content: Any, page: Page) -> Any:
    """The frame around a page."""
    return div(class_="frame")[
        a(class_="skip", href="#content")["Skip to the content"],
        header(class_="top")[
            a(class_="brand", href="/")[img(src="/icons/icon.svg", alt="", width="28", height="28"), "Ticket desk"],
            StatusBadge(),
            button(class_="plain", id="sign-in", on_click=sync.sign_in)["Sign in"]
            if sync.status == "needs_login" or sync.actor is None
            else button(class_="plain", id="sign-out", on_click=lambda: sync.sign_out())["Sign out"],
        ],
        Notices(page),
        main(id="content", tabindex="-1")[SignedOut() if sync.actor is None else content],
        sync.actor is not None
        and footer[details(class_="outbox small")[summary["Unsent changes as a file"], outbox_file()]],
        sync.confirming_sign_out and SignOutQuestion(),
    ]
