"""Histories as data: what happens, when, and to whom. A history and its faults decide everything a world does."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

DEVICES = 3

ACTIONS = ("open", "bump", "bump", "bump", "close", "close", "hand over", "note", "draft", "two")
"""What a person does, as often as it is listed."""

PAGES = (2000, 2000, 4)
"""Rows that one patch carries: as by default, or so few that to fetch all takes many."""

EVENTS: dict[str, float] = {
    "act": 74,
    "open tab": 5,
    "close tab": 2,
    "freeze tab": 2,
    "thaw tabs": 2,
    "dismiss": 2,
    "keep-alive": 4,
    "kill worker": 4,
    "kill browser": 3,
    "network off": 2,
    "network on": 3,
    "copy profile": 2,
    "restore profile": 2,
    "clone profile": 1.5,
    "save outbox": 1.5,
    "take outbox in": 2,
    "sign out": 1,
    "lose session": 1,
    "sign in": 2,
    "server down": 1,
    "server up": 2,
    "server dies after a commit": 1.5,
    "deploy": 1,
    "back up server": 1.5,
    "restore server": 1,
    "change lead": 2,
    "change auditor": 1,
    "change membership": 3,
}
"""What happens, and its weight."""

ALWAYS = {"act", "open tab", "thaw tabs", "network on", "sign in", "server up"}
"""What every history has."""


@dataclass(frozen=True)
class Step:
    """One thing that happens `after` seconds. `choice` decides what its kind leaves open: which tab, which card."""

    after: float
    kind: str
    device: int = 0
    action: str = ""
    choice: int = 0


@dataclass(frozen=True)
class Faults:
    """How slow things are at most, in seconds, and how likely they fail."""

    latency: float = 0.3
    disk_latency: float = 0.02
    channel_latency: float = 0.05
    no_connection: float = 0.2
    lost_on_the_way: float = 0.05
    lost_answer: float = 0.1
    doubled_answer: float = 0.05
    garbled: float = 0.02
    disk_full: float = 0.02
    lost_word: float = 0.02

    def none(self) -> Faults:
        """The same speeds, and nothing fails any more."""
        return Faults(self.latency, self.disk_latency, self.channel_latency, 0, 0, 0, 0, 0, 0, 0)


@dataclass(frozen=True)
class History:
    """`seed` decides delays and which of the faults happen. `page` is how many rows one patch carries."""

    seed: int
    steps: tuple[Step, ...]
    faults: Faults = Faults()
    page: int = PAGES[0]

    def program(self) -> str:
        """Write the history as a Python program that plays it again."""
        steps = "".join(f"    {step!r},\n" for step in self.steps)
        return (
            "from tests.simulation.history import Faults, History, Step\n"
            "from tests.simulation.world import play\n\n"
            f"play(History({self.seed}, (\n{steps}), {self.faults!r}, {self.page}))\n"
        )

    def without(self, first: int, last: int) -> History:
        """The history with the steps from `first` up to `last` left out."""
        return replace(self, steps=self.steps[:first] + self.steps[last:])


def random_history(seed: int, steps: int = 50) -> History:
    """Make a history up.

    Each leaves out about half the kinds of faults, so that those it has meet more often. Source: Groce and others,
    "Swarm testing", 2012.
    """
    draw = random.Random(seed)
    kinds = [kind for kind in EVENTS if kind in ALWAYS or draw.random() < 0.5]
    weights = [EVENTS[kind] * (1 if kind in ALWAYS else 2) for kind in kinds]
    made = []
    for kind in draw.choices(kinds, weights, k=steps):
        action = draw.choice(ACTIONS) if kind == "act" else ""
        made.append(Step(round(draw.expovariate(2.0), 3), kind, draw.randrange(DEVICES), action, draw.getrandbits(32)))
    return History(seed, tuple(made), page=draw.choice(PAGES))
