"""The simulated server: the real authority on SQLite in memory, and links that break."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask_holdfast.authority import Authority, command_committed
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.conversation import Conversation
from flask_holdfast.database import Database
from flask_holdfast.limits import Limits
from flask_holdfast.pokes import LocalPokeHub
from flask_holdfast.pull import PatchLimits
from holdfast.sync import events

from tests.simulation.desk import SimBoard, SimCard, SimEntry, SimMembership, SimPerson
from tests.simulation.pages import SimPage, next_page
from tests.simulation.scheduler import Line, Scheduler

if TYPE_CHECKING:
    from holdfast.page import Page
    from holdfast.resource import Resource
    from holdfast.sync.fields import Record

    from tests.simulation.history import Faults

PEOPLE = [UUID(int=1), UUID(int=2)]
BOARDS = [UUID(int=11), UUID(int=12)]


class Died(Exception):
    """The server's process ended in the middle of what it did."""


class Prepared:
    """An authority with its tables made, for one server after the other of this process.

    To make tables and to have SQLAlchemy compile every statement takes longer than a history.
    """

    def __init__(self, page: int) -> None:
        self.server: Server | None = None
        """Whose it is now."""
        self.database = Database("sqlite://")
        hub = LocalPokeHub()
        hub.subscribe(self._poke)
        schemas = [resource.schema for resource in (SimPerson, SimBoard, SimMembership, SimCard, SimEntry)]
        limits = Limits(commands_per_minute=0, messages_per_minute=0, patch=PatchLimits(rows=page))
        self.authority = Authority(
            self.database, schemas, CommandRegistry([SimPage]), hub, needs_actor=True, limits=limits
        )
        self.authority.prepare()
        with self.authority.storing() as store:
            for id in PEOPLE:
                store.insert_row(SimPerson.schema, [str(id), f"Person {id.int}", False])
            for board, lead in zip(BOARDS, PEOPLE, strict=True):
                store.insert_row(SimBoard.schema, [str(board), str(lead)])
        command_committed.connect(self._committed, sender=self.authority)
        self._beginning = self.copy()

    def give_to(self, server: Server) -> None:
        """Begin anew, for a server that nothing has happened to."""
        self.server = server
        self.serve(SimPage)
        self.set_back(self._beginning)

    def serve(self, page: type[Page]) -> None:
        self.authority.commands = CommandRegistry([page])
        self.authority._replay._commands = self.authority.commands

    def copy(self) -> sqlite3.Connection:
        """The database as it is."""
        copy = sqlite3.connect(":memory:")
        self._driver().backup(copy)
        return copy

    def set_back(self, copy: sqlite3.Connection) -> None:
        copy.backup(self._driver())

    def person(self, id: str) -> list[object]:
        """The row of a person, as it is now. Whoever loads actors does this for each message."""
        found = self._driver().execute("SELECT id, name, auditor FROM sim_people WHERE id = ?", (id,)).fetchone()
        return [found[0], found[1], bool(found[2])]

    def _driver(self) -> sqlite3.Connection:
        connection = self.database.engine.raw_connection().driver_connection
        assert isinstance(connection, sqlite3.Connection)
        return connection

    def _committed(self, sender: object, **about: object) -> None:
        assert self.server is not None
        self.server.committed()

    def _poke(self) -> None:
        if self.server is not None:
            self.server.poke()


@cache
def prepared(page: int) -> Prepared:
    """The one of this process whose patches carry so many rows."""
    return Prepared(page)


class Server:
    """One server and its database, until the next one is made.

    Cookies are not simulated: a device knows who is signed in on it.
    """

    def __init__(self, scheduler: Scheduler, faults: Faults, page: int) -> None:
        self.scheduler = scheduler
        self.faults = faults
        self.links: list[Link] = []
        self.down = False
        self.version = 1
        self.dies_after = 0
        """So many commits, and the server dies; 0: it does not."""
        self.restored = 0
        """How often the database was set back to a backup."""
        self.decrees: list[tuple[int, str, UUID, object]] = []
        """What was decided on the server itself: after how many entries, what, of whom, and the value."""
        self._backup: tuple[sqlite3.Connection, list[tuple[int, str, UUID, object]]] | None = None
        self._prepared = prepared(page)
        self._prepared.give_to(self)
        self.authority = self._prepared.authority

    def person(self, id: UUID) -> Resource:
        """The actor that a session belongs to, with its row as it is now."""
        return SimPerson(self._prepared.person(str(id)))

    def readable(self, id: UUID) -> dict[str, list[object]]:
        """The cards an actor may read, by id."""
        with self.authority.acting(self.person(id)):
            return {str(card.id): card.to_wire_row()[1] for card in SimCard.read()}

    def cards(self) -> dict[str, list[object]]:
        """All cards, by id."""
        with self.authority.storing() as store:
            return {str(row[0]): row for row in store.select_rows(SimCard.schema, None)}

    def entries(self) -> list[tuple[str, UUID]]:
        """The tokens of all commands that took effect, in order, each with the actor for whom it did."""
        with self.authority.storing() as store:
            rows = store.select_rows(SimEntry.schema, None)
        return [(row[1], UUID(row[3])) for row in sorted(rows, key=lambda row: row[2])]

    # What is done to it.

    def decree_membership(self, board: UUID, person: UUID, joins: bool) -> None:
        """Let a person read a board's cards, or not any more: a row comes or goes, and no other changes."""
        row: list[Any] = [str(UUID(int=board.int << 8 | person.int)), str(board), str(person)]
        with self.authority.storing() as store:
            is_there = store.get_row(SimMembership.schema, row[0]) is not None
            if joins and not is_there:
                store.insert_row(SimMembership.schema, row)
            elif is_there and not joins:
                store.delete_row(SimMembership.schema, row[0])
        self.decrees.append((len(self.entries()), "membership", board, (person, joins)))

    def decree(self, what: str, of: UUID, value: object) -> None:
        """Change a board's lead, or whether somebody is an auditor, past all devices."""
        schema, column = (SimBoard.schema, 1) if what == "lead" else (SimPerson.schema, 2)
        with self.authority.storing() as store:
            old = store.get_row(schema, str(of))
            assert old is not None
            row = old[:]
            row[column] = str(value) if what == "lead" else value
            store.update_row(schema, row, old)
        self.decrees.append((len(self.entries()), what, of, value))

    def deploy(self) -> None:
        """The next version of the app is served. Pages that are open go on with the old one."""
        self.version = 2
        self.crash()
        self._prepared.serve(next_page())
        self.down = False

    def crash(self) -> None:
        """The process ends; what it has committed stays."""
        self.down = True
        self.dies_after = 0
        for link in list(self.links):
            link.break_off()

    def back_up(self) -> None:
        self._backup = (self._prepared.copy(), self.decrees[:])

    def restore(self) -> bool:
        """Set the database back to the last backup, as the manual says: with a new epoch. False: there is none."""
        if self._backup is None:
            return False
        self.crash()
        copy, self.decrees = self._backup[0], self._backup[1][:]
        self._prepared.set_back(copy)
        self.authority.begin_epoch()
        self.restored += 1
        self.down = False
        return True

    # What it does of itself.

    def committed(self) -> None:
        """A command's transaction is complete; its client has not heard of it."""
        if self.dies_after:
            self.dies_after -= 1
            if not self.dies_after:
                raise Died

    def poke(self) -> None:
        for link in self.links:
            link.poke()


class Link:
    """One connection of one device. What was sent before it broke may still arrive at the server."""

    def __init__(
        self,
        server: Server,
        session: Callable[[], UUID | None],
        connected: Callable[[], bool],
        put: Callable[[events.Event], None],
    ) -> None:
        self.server = server
        self.open = True
        self._put = put
        self._connected = connected
        scheduler = server.scheduler
        self._up = Line(scheduler, server.faults.latency)
        self._down = Line(scheduler, server.faults.latency)

        def load_actor() -> Resource | None:
            id = session()
            return None if id is None else server.person(id)

        self._conversation = Conversation(server.authority, load_actor)
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
            self._down.put(lambda: self._put(events.Disconnected()))

    def poke(self) -> None:
        self._answer('{"type":"poke"}')

    def _connect(self) -> None:
        if not self.open:
            return
        if self.server.down or not self._connected() or self.server.scheduler.chance(self.server.faults.no_connection):
            self.break_off()
            return
        self.server.links.append(self)
        self._down.put(lambda: self._deliver(events.Connected()))

    def _arrive(self, text: str) -> None:
        server = self.server
        if server.down or (not self.open and server.scheduler.chance(0.5)):
            return
        if server.scheduler.chance(server.faults.lost_on_the_way):
            self.break_off()
            return
        try:
            reply = self._conversation.receive(text)
        except Died:
            server.crash()
            return
        if server.scheduler.chance(server.faults.lost_answer):
            self.break_off()
            return
        for answer in reply.texts:
            if server.scheduler.chance(server.faults.garbled):
                # In the text of the operations, which is a text within the message's.
                answer = answer.replace('\\"card\\"', '\\"cord\\"')
            self._answer(answer)
            if server.scheduler.chance(server.faults.doubled_answer):
                self._answer(answer)
        if reply.ends:
            self._down.put(self.break_off)

    def _answer(self, text: str) -> None:
        self._down.put(lambda: self._deliver(events.Heard(json.loads(text))))

    def _deliver(self, event: events.Event) -> None:
        if self.open:
            self._put(event)
