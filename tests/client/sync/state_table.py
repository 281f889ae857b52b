"""Walks every phase of the courier with every event and writes down what comes of it.

`python -m tests.client.sync.state_table` prints the table that docs/explanation/replica.md shows.
"""

from __future__ import annotations

from holdfast.sync.courier import CONNECTING, LOADING, PAUSED, PHASES, READY, STOPPED, WAITING, Courier
from holdfast.sync.events import (
    Broken,
    Connected,
    Disconnected,
    Done,
    Event,
    Fired,
    Heard,
    Run,
    Start,
    Stop,
    Wake,
)
from holdfast.sync.records import Client
from holdfast.sync.storage import Load, Plan


def refusal(kind: str) -> Event:
    return Heard({"type": "error", "kind": kind, "message": kind})


EVENTS: dict[str, Event] = {
    "Start": Start(),
    "Stop": Stop(),
    "Wake": Wake(False),
    "Wake, urgent": Wake(True),
    "Connected": Connected(),
    "Disconnected": Disconnected(),
    "Heard poke": Heard({"type": "poke"}),
    "Heard error: auth": refusal("auth"),
    "Heard error: retry": refusal("retry"),
    "Heard error: version": refusal("version"),
    "Heard error: bad": refusal("bad"),
    "Heard error: forked": refusal("forked"),
    "Heard error: gap": refusal("gap"),
    "Heard nonsense": Heard(["?"]),
    "Fired retry": Fired("retry"),
    "Fired watchdog": Fired("watchdog"),
    "Fired stall": Fired("stall"),
    "Broken": Broken(Plan(), "disk"),
}


def put(courier: Courier, event: Event) -> None:
    """Let a courier take an event; its database is empty and answers at once."""
    courier.step(event, 0.5)
    while isinstance(courier.running, Load):
        courier.step(Done(courier.running, [Client("client").to_record(), None, []]), 0.5)


def courier_in(phase: str) -> Courier:
    """Bring a courier into a phase, the way it gets there."""
    courier = Courier("actor", "schema", "functions")
    if phase == STOPPED:
        return courier
    if phase == LOADING:
        courier.step(Start(), 0.5)
        return courier
    put(courier, Start())
    if phase == CONNECTING:
        return courier
    put(courier, Connected())
    if phase == WAITING:
        put(courier, Disconnected())
    elif phase == PAUSED:
        put(courier, refusal("auth"))
    elif phase == READY:
        put(courier, Heard({"type": "poke"}))
    assert courier.phase == phase
    return courier


def cell(phase: str, event: Event) -> str:
    """Say what a courier in a phase makes of an event: the next phase, if another, and what it asks for."""
    courier = courier_in(phase)
    effects = courier.step(event, 0.5)
    asked = [type(effect.plan).__name__ if isinstance(effect, Run) else type(effect).__name__ for effect in effects]
    words = [word for word in dict.fromkeys(asked) if word not in ("Tell", "SetTimer", "StopTimer")]
    parts = ([f"**{courier.phase}**"] if courier.phase != phase else []) + words
    return ", ".join(parts) or "·"


def table() -> str:
    lines = ["| event | " + " | ".join(PHASES) + " |", "| --- " * (len(PHASES) + 1) + "|"]
    for name, event in EVENTS.items():
        lines.append(f"| {name} | " + " | ".join(cell(phase, event) for phase in PHASES) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
