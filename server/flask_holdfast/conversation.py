"""One client's exchange with the authority: text in, texts out. Knows neither sockets nor Flask."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

from holdfast.resource import Resource
from holdfast.sync.checksum import checksum
from holdfast.sync.fields import Malformed
from holdfast.sync.messages import PROTOCOL, Ack, Answer, Error, Hello, Patch, Poke, Pull, Push, parse_request

from flask_holdfast.authority import Authority
from flask_holdfast.outcomes import actor_key

log = logging.getLogger("flask_holdfast")

MESSAGE_LIMIT = 1024 * 1024
"""Bytes of UTF-8 that one message, or one posted list of messages, may have."""

NESTING_LIMIT = 100
"""How deep lists and objects of a message may nest."""

MESSAGES_PER_POST = 16
"""Messages that one posted list may have."""


@dataclass
class Reply:
    """What to send back, each a JSON text.

    `ends`: an answer refuses, so what follows in the same list is not looked at. `malformed`: what came is no message.
    """

    texts: list[str]
    ends: bool = False
    malformed: bool = False


class Conversation:
    """What one connection has said so far, and the answers to it.

    Args:
        authority: judges commands and reads for the client.
        load_actor: says who is signed in, anew for each message: rights and sessions end while a socket is open.
    """

    def __init__(self, authority: Authority, load_actor: Callable[[], Resource | None]) -> None:
        self._authority = authority
        self._load_actor = load_actor
        self._hello: Hello | None = None

    @property
    def greeted(self) -> bool:
        """Whether a hello was accepted."""
        return self._hello is not None

    def receive(self, text: str | bytes) -> Reply:
        """Answer one message, as a socket carries them."""
        try:
            data = parse_json(text)
        except Malformed as error:
            return _refusal(Error("bad", str(error)))
        return self._answer(data)

    def receive_list(self, text: str | bytes) -> Reply:
        """Answer a JSON list of messages, as a POST carries them. Ends early where an answer is a refusal."""
        try:
            data = parse_json(text)
            if not isinstance(data, list):
                raise Malformed("the body must be a JSON list of messages")
            if len(data) > MESSAGES_PER_POST:
                raise Malformed(f"a request may carry at most {MESSAGES_PER_POST} messages, not {len(data)}")
        except Malformed as error:
            return _refusal(Error("bad", str(error)))
        reply = Reply([])
        for message in data:
            part = self._answer(message)
            reply.texts += part.texts
            if part.ends:
                reply.ends, reply.malformed = True, part.malformed
                break
        return reply

    def _answer(self, data: object) -> Reply:
        try:
            message = parse_request(data)
        except Malformed as error:
            return _refusal(Error("bad", _short(str(error))))
        actor = self._load_actor()
        hello = message if isinstance(message, Hello) else self._hello
        if hello is None:
            return _refusal(Error("bad", "the first message must be hello"))
        refused = self._refuse_hello(hello, actor)
        if refused is not None:
            return _refusal(refused)
        match message:
            case Hello():
                answers = self._greet(message, actor)
            case Push():
                answers = self._push(message, hello, actor)
            case Pull() if self._authority.builds.outdated(hello.schema):
                # Its commands are still taken; rows it would misunderstand.
                answers = [Error("version", "this version of the app is too old to be shown what changed")]
            case Pull():
                answers = [self._authority.pull(actor, hello.client, message.cursor)]
        ends = any(isinstance(answer, Error) for answer in answers)
        return Reply([encode(answer) for answer in answers], ends)

    def _refuse_hello(self, hello: Hello, actor: Resource | None) -> Error | None:
        if hello.protocol != PROTOCOL:
            return Error("version", f"this server speaks protocol {PROTOCOL}, not {_short(str(hello.protocol))}")
        if actor is None and self._authority.needs_actor:
            return Error("auth", "nobody is signed in")
        if hello.actor != actor_key(actor):
            return Error("auth", "another actor is signed in")
        return None

    def _greet(self, hello: Hello, actor: Resource | None) -> list[Answer]:
        refused = self._authority.greet(actor, hello.client, hello.cursor)
        if refused is not None:
            return [refused]
        self._hello = hello
        return [Poke()]

    def _push(self, push: Push, hello: Hello, actor: Resource | None) -> list[Answer]:
        results, stopped = self._authority.push(actor, hello.client, push.commands)
        answers: list[Answer] = [Ack(results)] if results or stopped is None else []
        return answers if stopped is None else [*answers, stopped]


def parse_json(text: str | bytes) -> object:
    """Read JSON strictly: no more than 1 MiB, no NaN, no bottomless nesting. Raises Malformed."""
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > MESSAGE_LIMIT:
        raise Malformed(f"a message may have at most {MESSAGE_LIMIT} bytes, this one has {size}")
    try:
        data: object = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise Malformed("the JSON is nested too deeply") from None
    except ValueError as error:
        raise Malformed(f"not JSON: {_short(str(error))}") from None
    if _depth_exceeds(data, NESTING_LIMIT):
        raise Malformed("the JSON is nested too deeply")
    return data


def encode(answer: Answer) -> str:
    """Write an answer as JSON text; a patch gets its checksum here, over its operations as they are sent."""
    record = answer.to_wire()
    if isinstance(answer, Patch):
        record["checksum"] = checksum(answer.operations)
        del record["ops"]
        # Rows are text that UTF-8 can carry.
        operations = json.dumps(answer.operations, ensure_ascii=False)
        return f'{_dump(record)[:-1]},"ops":{operations}}}'
    return _dump(record)


def _depth_exceeds(data: object, limit: int) -> bool:
    """Tell whether lists and objects nest deeper than `limit`, without recursion."""
    level: list[object] = [data]
    for _ in range(limit):
        inner: list[object] = []
        for value in level:
            if isinstance(value, list):
                inner += value
            elif isinstance(value, dict):
                inner += value.values()
        if not inner:
            return False
        level = inner
    return any(isinstance(value, (list, dict)) for value in level)


def _dump(record: object) -> str:
    # Plain ASCII: what a client sent, and is quoted back to it, need not be text that UTF-8 can carry.
    return json.dumps(record, separators=(",", ":"))


def _refusal(error: Error) -> Reply:
    log.info("refused a message: %s: %s", error.kind, error.message)
    return Reply([encode(error)], ends=True, malformed=error.kind == "bad")


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _short(text: str) -> str:
    return text if len(text) <= 300 else text[:300] + "…"
