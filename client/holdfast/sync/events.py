"""What happens to a courier, and what it asks for in return."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holdfast.sync.fields import Record
    from holdfast.sync.storage import Plan


class Start:
    """Begin: read the outbox, then connect."""


class Stop:
    """End for good: the actor signed out, or another courier takes over."""


class Wake:
    """A page may have stored batches. `urgent` also means that connecting is worth a try now: a page has come, it is
    visible again, the network is back."""

    def __init__(self, urgent: bool):
        self.urgent = urgent


class Connected:
    """The link is open."""


class Disconnected:
    """The link is closed, or could not be opened."""


class Heard:
    """A message came over the link, as parsed from JSON."""

    def __init__(self, message: object):
        self.message = message


class Fired:
    """A timer has run out."""

    def __init__(self, timer: str):
        self.timer = timer


class Done:
    """A plan's transaction is complete; `values` are what it read."""

    def __init__(self, plan: Plan, values: list[object]):
        self.plan = plan
        self.values = values


class Refused:
    """A plan found other facts in storage than it was made for, and wrote nothing."""

    def __init__(self, plan: Plan):
        self.plan = plan


class Broken:
    """A plan's transaction failed and wrote nothing."""

    def __init__(self, plan: Plan, problem: str):
        self.plan = plan
        self.problem = problem


Event = Start | Stop | Wake | Connected | Disconnected | Heard | Fired | Done | Refused | Broken


class Connect:
    """Open a link to the server; answer with Connected or Disconnected."""


class Disconnect:
    """Close the link. Nothing more is heard from it, not even Disconnected."""


class Send:
    """Send a message over the link."""

    def __init__(self, message: Record):
        self.message = message


class SetTimer:
    """Fire `timer` after some seconds, instead of when it was to fire before."""

    def __init__(self, timer: str, seconds: float):
        self.timer = timer
        self.seconds = seconds


class StopTimer:
    """Do not fire `timer`."""

    def __init__(self, timer: str):
        self.timer = timer


class Run:
    """Run a plan on storage; answer with Done, Refused or Broken."""

    def __init__(self, plan: Plan):
        self.plan = plan


class TakeNewIdentity:
    """Run `Renew` with a fresh client id, and `client`, `applied` and `epoch` as they are here; answer as for Run."""

    def __init__(self, client: str, applied: int, epoch: str):
        self.client = client
        self.applied = applied
        self.epoch = epoch


class Tell:
    """Announce a notice to all tabs."""

    def __init__(self, notice: Record):
        self.notice = notice


Effect = Connect | Disconnect | Send | SetTimer | StopTimer | Run | TakeNewIdentity | Tell
