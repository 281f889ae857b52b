"""Each invariant broken once on purpose. Histories that do not show it would not show a real mistake either."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from flask_holdfast import renumbered, replay, ways
from flask_holdfast.authority import Authority
from flask_holdfast.conversation import Conversation
from flask_holdfast.pull import _Turn
from flask_holdfast.replay import Replay
from holdfast.sync.courier import Courier
from holdfast.sync.records import Batch
from holdfast.sync.storage import Absorb, Commit, Fold, Renew
from holdfast.sync.workspace import Workspace


def acks_retire() -> list[Any]:
    """I1: a batch leaves the device when it is sent, not when a patch brings its effects."""

    def push(self: Courier) -> None:
        original(self)
        self.outbox = [batch for batch in self.outbox if batch.last_id > self.sent_id]
        self.last_id = max(self.last_id, self.sent_id)

    original = Courier._push
    return [patch.object(Courier, "_push", push)]


def saved_too_early() -> list[Any]:
    """I1: one batch in five is said to be saved and is not."""

    def writes(self: Commit, values: list[object]) -> Any:
        made = original(self, values)
        return made[-1:] if made and self._client.last_commit % 5 == 0 else made

    original = Commit.writes
    return [patch.object(Commit, "writes", writes)]


def repeats_count() -> list[Any]:
    """I2: a command that comes again takes effect again."""

    def again(self: Replay, connection: Any, client: Any, command: Any, actor: Any) -> Any:
        store = replay.SqlStore(connection, self._tables)
        result = self.perform(connection, store, command, self.as_stored(store, actor), client.id)
        position = self.stamp(connection)
        replay.ledger.write_changes(connection, position, store.changes())
        return result, position

    return [patch.object(Replay, "_answer_again", again)]


def newest_first() -> list[Any]:
    """I3: what waits is numbered again from the back."""

    def writes(self: Renew, values: list[object]) -> Any:
        outbox = values[2]
        assert isinstance(outbox, list)
        return original(self, [values[0], values[1], outbox[::-1]])

    original = Renew.writes
    return [patch.object(Renew, "writes", writes)]


def checksums_hold() -> list[Any]:
    """I4: whatever arrives is taken for what was sent."""
    return [patch("holdfast.sync.courier.checksum", lambda text: Anything())]


class Anything(str):
    """Equal to all."""

    __hash__ = None  # type: ignore[assignment]  # never hashed

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False


def sleepers_trust_their_memory() -> list[Any]:
    """I4: a page that slept goes on as if nothing had happened."""
    return [patch.object(Workspace, "expect_reload", lambda self: None), patch.object(Workspace, "reload", _keep)]


def _keep(self: Workspace, stored: object) -> bool:
    return True


def effects_count_twice() -> list[Any]:
    """I5: the overlay stays for a while when its effects have arrived."""
    return [patch.object(Batch, "is_covered", lambda self, last_id: bool(self.commands) and self.last_id < last_id)]


def flickers() -> list[Any]:
    """I5: the overlay leaves with the answer, before its effects arrive."""

    def deliver(self: Workspace, notice: Any) -> None:
        if notice["type"] == "results":
            done = max([result["id"] for result in notice["results"]], default=0)
            self._batches = [batch for batch in self._batches if not batch.seq or batch.last_id > done]
            self._rebase()
            self._changed()
        original(self, notice)

    original = Workspace._deliver
    return [patch.object(Workspace, "_deliver", deliver)]


def rows_never_leave() -> list[Any]:
    """I6: who may no longer read a row is not told."""

    def operation(self: _Turn, *args: Any, **about: Any) -> Any:
        made = original(self, *args, **about)
        return None if made is not None and made[0] == "leave" else made

    original = _Turn.operation
    return [patch.object(_Turn, "operation", operation)]


def memberships_go_unnoticed() -> list[Any]:
    """I6: rights that hang on a row among many are not looked at again when it comes or goes."""

    def matters(way: ways.Way, *about: Any) -> bool:
        return not any(hop.many for hop in way.hops) and original(way, *about)

    original = ways._matters
    return [patch.object(ways, "_matters", matters)]


def disks_remember() -> list[Any]:
    """I6: a row that has left stays in the log."""
    return [patch.object(Fold, "writes", lambda self, values: [])]


def anyone_may_send() -> list[Any]:
    """I7: whoever is signed in sends what another has made."""

    def refuse(self: Conversation, hello: Any, actor: Any) -> Any:
        return None if actor is not None else original(self, hello, actor)

    original = Conversation._refuse_hello
    return [
        patch.object(Conversation, "_refuse_hello", refuse),
        patch.object(Authority, "greet", lambda self, actor, client, cursor: None),
        patch.object(renumbered, "take_client", _take_for_anyone),
    ]


def _take_for_anyone(connection: Any, id: str, actor: str) -> Any:
    return replace(_take_client(connection, id, actor), actor=actor)


_take_client = renumbered.take_client


def old_commands_are_dropped() -> list[Any]:
    """I8: a command of an older version is taken for done."""

    def perform(self: Replay, connection: Any, store: Any, command: Any, actor: Any, client: str) -> Any:
        known = self._commands.find(command.name, command.version)
        if known is not None and known.upgrades:
            return replay.Result(command.id, "done", None, [])
        return original(self, connection, store, command, actor, client)

    original = Replay.perform
    return [patch.object(Replay, "perform", perform)]


def forks_go_unseen() -> list[Any]:
    """I9: another command under a number that was used is answered with the old outcome."""
    return [patch.object(replay, "digest", lambda command: Anything())]


def lost_again() -> list[Any]:
    """I1: a server that was set back gets nothing again."""

    def init(self: Absorb, patch: Any, client: Any, retired: Any, rejections: Any, set_back: bool = False) -> None:
        original(self, patch, client, retired, rejections, False)

    original = Absorb.__init__
    return [patch.object(Absorb, "__init__", init)]


COPIED = {"restore profile", "clone profile"}

MUTANTS: dict[Callable[[], list[Any]], set[str]] = {
    acks_retire: {"act"},
    saved_too_early: {"act"},
    lost_again: {"restore server"},
    repeats_count: {"act"},
    newest_first: COPIED,
    checksums_hold: {"act"},
    sleepers_trust_their_memory: {"freeze tab"},
    effects_count_twice: {"act"},
    flickers: {"act"},
    rows_never_leave: {"act"},
    memberships_go_unnoticed: {"change membership"},
    disks_remember: {"act"},
    anyone_may_send: {"sign in"},
    old_commands_are_dropped: {"deploy"},
    forks_go_unseen: COPIED,
}
"""Each with the events of which a history must have one to show it; the others need not be played."""


@contextmanager
def mutated(mutant: Callable[[], list[Any]]) -> Iterator[None]:
    """Break the code in one way while the block runs."""
    with ExitStack() as stack:
        for each in mutant():
            stack.enter_context(each)
        yield
