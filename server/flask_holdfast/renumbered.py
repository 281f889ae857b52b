"""Commands that may arrive under several numbers, and take effect under the first that does.

A command keeps its number, client and id, unless its device takes a new identity or its outbox is carried to another
device in a file. Then it names its `origin`, the number it was first stored under; with a "?" behind it where a copy
of the device may have given that number to another command, which must not be taken for done. Which of its numbers
arrives first cannot be known, so the origin's client row is locked with the sender's own. Where one without "?" is the
next one of its origin's client, it is entered under that number, too; else that row remembers the highest of its
numbers that others have used: a client whose commands never went such ways pays nothing.
"""

from copy import copy

from holdfast.sync.messages import Command, Result
from holdfast.sync.records import CONTESTED, key_of
from sqlalchemy import Connection, and_, or_, select

from flask_holdfast.ledger import outcomes
from flask_holdfast.outcomes import Client, digest, read_result, split_origin, take_client


class Unclear(Exception):
    """Whether the command took effect under another number cannot be told; the message says why."""


def author_of(client: str, command: Command) -> str:
    """The client whose row versions a command is based on: the one that made it."""
    return split_origin(command.origin)[0] if command.origin else client


def without_origin(command: Command) -> Command:
    """The same command, as if it had never had another number."""
    made = copy(command)
    made.origin = ""
    return made


def take_clients(connection: Connection, client: str, command: Command, actor: str) -> tuple[Client, Client]:
    """Lock the rows of a command's sender and of its origin's client; returns both."""
    author = author_of(client, command)
    # Always in the same order, so that two devices with each other's commands do not wait for one another.
    taken = {id: take_client(connection, id, actor) for id in sorted({client, author})}
    return taken[client], taken[author]


def earlier_result(connection: Connection, client: Client, author: Client, command: Command) -> Result | None:
    """What came of a command under another of its numbers; None when it has not arrived before. Raises Unclear."""
    if not command.origin and command.id > client.renumbered:
        return None
    origin = command.origin.removesuffix(CONTESTED) or key_of(client.id, command.id)
    number = split_origin(origin)[1]
    itself = and_(outcomes.c.client == author.id, outcomes.c.command_id == number)
    found = connection.execute(select(outcomes).where(or_(outcomes.c.origin == origin, itself))).all()
    for row in found:
        if row.digest == digest(command):
            result = read_result(row)
            return Result(command.id, result.status, result.error, result.actions)
    gone_by = max(author.last_id if command.origin else 0, author.renumbered)
    if not found and number <= gone_by:
        # To run it might do it twice, to call it done might lose it.
        raise Unclear("its outcome is not kept any more")
    # Others under this number are those of a copy of the device, which went its own way.
    return None
