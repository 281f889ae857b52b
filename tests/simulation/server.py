"""The simulated server: the real authority on SQLite in memory, and links that break."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.conversation import Conversation
from flask_holdfast.database import Database
from flask_holdfast.pokes import LocalPokeHub

from tests.simulation.desk import SimCard, SimEntry, SimPage, SimPerson
from tests.simulation.scheduler import Line, Scheduler

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.sync.events import Event
    from holdfast.sync.fields import Record

    from tests.simulation.world import Faults

PEOPLE = [UUID(int=1), UUID(int=2)]


class Server:
    """One server and its database. Sessions are not simulated: each link says who it belongs to."""

    def __init__(self, scheduler: Scheduler, faults: Faults) -> None:
        self.scheduler = scheduler
        self.faults = faults
        self.links: list[Link] = []
        self.down = False
        self.hub = LocalPokeHub()
        self.hub.subscribe(self._poke)
        schemas = [resource.schema for resource in (SimPerson, SimCard, SimEntry)]
        self.authority = Authority(
            Database("sqlite://"), schemas, CommandRegistry([SimPage]), self.hub, needs_actor=True
        )
        self.authority.prepare()
        with self.authority.storing() as store:
            for id in PEOPLE:
                store.insert_row(SimPerson.schema, [str(id), f"Person {id.int}"])

    def person(self, id: UUID) -> Resource:
        return SimPerson([str(id), f"Person {id.int}"])

    def rows(self, id: UUID) -> dict[str, list[object]]:
        """What an actor may read, by row id."""
        with self.authority.acting(self.person(id)):
            return {str(card.id): card.to_wire_row()[1] for card in SimCard.read()}

    def tokens(self) -> list[str]:
        """The tokens of all commands that took effect, in order."""
        with self.authority.acting(self.person(PEOPLE[0])):
            return [entry.token for entry in sorted(SimEntry.read(), key=lambda entry: entry.place)]

    def crash(self) -> None:
        self.down = True
        for link in list(self.links):
            link.break_off()

    def _poke(self) -> None:
        for link in self.links:
            link.poke()


class Link:
    """One connection of one device. What was sent before it broke may still arrive at the server."""

    def __init__(self, server: Server, actor: UUID, put: Callable[[Event], None]) -> None:
        from holdfast.sync import events

        self.events = events
        self.server = server
        self.open = True
        self._put = put
        scheduler = server.scheduler
        self._up = Line(scheduler, server.faults.latency)
        self._down = Line(scheduler, server.faults.latency)
        self._conversation = Conversation(server.authority, lambda: server.person(actor))
        self._up.put(self._connect)

    def send(self, message: Record) -> None:
        text = json.dumps(message)
        if self.open:
            self._up.put(lambda: self._arrive(text))

    def close(self) -> None:
        """The device gives up: it hears nothing more, and the server learns of it later."""
        self.open = False
        if self in self.server.links:
            self.server.links.remove(self)

    def break_off(self) -> None:
        """The network cuts the connection."""
        if self.open:
            self.close()
            self._down.put(lambda: self._put(self.events.Disconnected()))

    def poke(self) -> None:
        self._answer('{"type":"poke"}')

    def _connect(self) -> None:
        if not self.open:
            return
        if self.server.down or self.server.scheduler.chance(self.server.faults.no_connection):
            self.break_off()
            return
        self.server.links.append(self)
        self._down.put(lambda: self._deliver(self.events.Connected()))

    def _arrive(self, text: str) -> None:
        server = self.server
        if server.down or (not self.open and server.scheduler.chance(0.5)):
            return
        if server.scheduler.chance(server.faults.lost_on_the_way):
            self.break_off()
            return
        reply = self._conversation.receive(text)
        if server.scheduler.chance(server.faults.lost_answer):
            self.break_off()
            return
        for answer in reply.texts:
            if server.scheduler.chance(server.faults.garbled):
                answer = answer.replace('"put"', '"delete"').replace("card", "cord")
            self._answer(answer)
            if server.scheduler.chance(server.faults.doubled_answer):
                self._answer(answer)
        if reply.ends:
            self._down.put(self.break_off)

    def _answer(self, text: str) -> None:
        self._down.put(lambda: self._deliver(self.events.Heard(json.loads(text))))

    def _deliver(self, event: Event) -> None:
        if self.open:
            self._put(event)
