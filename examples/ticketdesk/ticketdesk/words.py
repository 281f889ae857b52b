"""How the desk puts things into words."""

from datetime import datetime

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

STATES = {
    "local": "On this device",
    "pending": "Waiting",
    "synced": "Synced",
    "rejected": "Not accepted",
}


def count(number: int, one: str, many: str) -> str:
    """The number with its noun: "1 change", "3 changes"."""
    return f"{number} {one if number == 1 else many}"


def day(moment: datetime) -> str:
    """The day of a moment: "9 Nov 2026"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def status_words(status: str, pending: int) -> str:
    """The state of synchronisation as a representative would say it."""
    waiting = count(pending, "change", "changes")
    match status:
        case "offline":
            return f"Offline · {waiting} waiting" if pending else "Offline"
        case "needs_login":
            return f"Sign in to send {waiting}" if pending else "Signed out"
        case "blocked":
            return f"Cannot send · {waiting} waiting"
        case _:
            return f"Sending {waiting}" if pending else "All changes sent"
