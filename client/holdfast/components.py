"""Components that most apps need: what went wrong, whether everything is sent, what was refused.

They come without colours: the class names (`problem`, `sync-badge`, `rejections`, `sign-out`, `outbox-file`) are for
the app's style sheet. Regions that speak up are there from the start, as screen readers only announce changes of what
they know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.component import component
from holdfast.device import sync
from holdfast.html import button, div, h1, li, main, p, span, ul
from holdfast.page import Page

if TYPE_CHECKING:
    from holdfast.html import Child, Node


@component
def problem(page: Page) -> Node:
    """Show why the last action did nothing, with a button to dismiss it."""
    error = page.problem
    return div(class_="problem", role="alert")[
        error and [p[error.message], button(on_click=page.dismiss_problem, class_="dismiss")["Dismiss"]]
    ]


@component
def sync_badge() -> Node:
    """Show in a few words whether everything is sent, and how many changes wait."""
    waiting = changes(sync.pending) if sync.pending else ""
    status = sync.status
    if status == "synced":
        words = f"Sending {waiting}" if waiting else "Everything is saved"
    elif status == "syncing":
        words = f"Sending {waiting}" if waiting else "Updating"
    elif status == "offline":
        words = f"Offline, {waiting} will be sent later" if waiting else "Offline"
    elif status == "needs_login":
        words = f"Sign in to send {waiting}" if waiting else "Sign in to stay up to date"
    else:
        words = sync.problem or "Changes cannot be saved on this device"
    return span(class_="sync-badge", role="status", data_status=status, data_pending=sync.pending)[
        words, status == "needs_login" and button(on_click=sync.sign_in)["Sign in"]
    ]


def changes(count: int) -> str:
    """Return "1 change" or "3 changes"."""
    return "1 change" if count == 1 else f"{count} changes"


@component
def rejections() -> Node:
    """List the changes that the server refused, to be dismissed; of a conflict either side can be kept."""
    return ul(class_="rejections", aria_live="polite", aria_label="Refused changes")[
        (
            li(key=rejection.id)[
                p[rejection.message],
                rejection.is_conflict and button(on_click=lambda r=rejection: sync.keep_mine(r))["Keep mine"],
                button(on_click=lambda r=rejection: sync.dismiss(r))[
                    "Keep theirs" if rejection.is_conflict else "Dismiss"
                ],
            ]
            for rejection in sync.rejections
        )
    ]


@component
def sign_out_question() -> Node | None:
    """Ask whether to sign out although changes wait to be sent; nothing while that is not the question."""
    if not sync.confirming_sign_out:
        return None
    return div(class_="sign-out", role="alertdialog", aria_label="Sign out")[
        p[f"{changes(sync.pending)} not sent yet. They stay on this device and are sent when you sign in again."],
        button(on_click=lambda: sync.sign_out(confirmed=True))["Sign out anyway"],
        button(on_click=sync.stay)["Stay signed in"],
    ]


@component
def outbox_file() -> Node:
    """Offer what waits to be sent as a file, and take such a file in: for a device that cannot reach the server."""
    return div(class_="outbox-file")[
        sync.pending > 0 and button(on_click=sync.save_outbox_file)["Save unsent changes to a file"],
        button(on_click=sync.open_outbox_file)["Add changes from a file"],
    ]


@component
def default_layout(content: Child, page: Page) -> Child:
    """Surround a page that has no layout of its own: its content, and what went wrong above it."""
    return [problem(page), main[content]]


@component
def failure_view(error: Exception) -> Child:
    """Show why a page cannot be shown."""
    message = getattr(error, "message", "Something went wrong")
    return [h1["This page cannot be shown"], p[message]]


class NotFoundPage(Page):
    """What is shown for an address that no page owns."""

    title = "Not found"

    def template(self) -> Child:
        return main[h1["Not found"], p["There is no page at this address."]]
