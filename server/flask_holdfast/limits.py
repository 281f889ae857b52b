"""What the authority takes on, and what a client's commands must look like before it looks at what they ask for."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from holdfast.sync.messages import Command, Error
from holdfast.sync.records import CONTESTED

from flask_holdfast.pull import PatchLimits


@dataclass(frozen=True)
class Limits:
    """How much the authority takes on: see docs/reference/server.md."""

    tries: int = 6
    """How often the server itself runs a command whose failure may pass by itself."""
    failures_before_parked: int = 3
    """How often a command may fail for no known reason before it is set aside for an operator."""
    commands_per_push: int = 1000
    ids_per_command: int = 10_000
    name_length: int = 200
    commands_per_minute: int = 0
    """Commands of one actor that a process takes in a minute; 0 sets no limit."""
    messages_per_minute: int = 0
    """Pushes and pulls of one client that a process answers in a minute; 0 sets no limit."""
    patch: PatchLimits = field(default_factory=PatchLimits)


def refuse_client(client: str) -> Error | None:
    """The error for what cannot be a client's identity."""
    return None if _is_uuid(client) else Error("bad", "hello: 'client' must be a UUID")


def refuse_commands(commands: list[Command], limits: Limits) -> Error | None:
    """The error for a push that no client of ours would make."""
    if len(commands) > limits.commands_per_push:
        return Error("bad", f"a push may carry at most {limits.commands_per_push} commands")
    for command in commands:
        problem = _problem(command, limits)
        if problem is not None:
            return Error("bad", f"command {str(command.id)[:20]}: {problem}")
    return None


def moment(text: str) -> datetime:
    """Read a moment in ISO form. Raises ValueError or OverflowError for text that is none, or has no time zone."""
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return read.astimezone(UTC)


def _problem(command: Command, limits: Limits) -> str | None:
    if not 0 < command.id < 2**53:
        return "the id must be a positive number"
    if not 0 < command.version < 2**31 or len(command.name) > limits.name_length:
        return "no command has such a name and version"
    if len(command.ids) > limits.ids_per_command or not all(_is_uuid(id) for id in command.ids):
        return "ids must be UUIDs"
    if command.origin and not _is_origin(command.origin):
        return "'origin' must be a client and a number"
    if not _is_text(command.name):
        return "the name is not text that can be kept"
    try:
        moment(command.at)
    except (ValueError, OverflowError):
        return "'at' must be a moment in ISO form with its time zone"
    return None


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_origin(text: str) -> bool:
    client, _, number = text.removesuffix(CONTESTED).rpartition(":")
    return _is_uuid(client) and number.isdecimal() and len(number) <= 16 and str(int(number)) == number != "0"


def _is_text(text: str) -> bool:
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)
