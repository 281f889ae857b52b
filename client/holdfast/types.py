"""Codecs: how a value of an annotated type stands in a row.

A row is a list of `Encoded` values, the same on the wire, on disk and in memory. A codec turns a Python value into
its encoded form and back, and checks in plain English that a value is of the type.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from holdfast.errors import DeclarationError
from holdfast.jsontext import read_json, write_json
from holdfast.wire import SAFE_INTEGER, know_type, pack, unpack

__all__ = ["Codec", "Encoded", "Row", "codec_for", "is_nullable"]

Encoded: TypeAlias = bool | int | str | None
Row: TypeAlias = list[Encoded]


class Codec:
    """One type's way into a row and out of it.

    `kind` names the stored form ("str", "uuid", "datetime", ...) and `noun` says what a value must be, for messages.
    `exact` is true where equal values, and only those, have equal encodings; `ordered` where encodings sort as values
    do; `mutable` where a decoded value can change in place. `choices` holds the encoded values a Literal or an Enum
    allows, else None.

    Its two ways are not called encode and decode: those names would bring texts' and bytes' own into every script.
    """

    def __init__(
        self,
        kind: str,
        noun: str,
        accepts: Callable[[object], bool],
        to_row: Callable[[object], Encoded],
        from_row: Callable[[Encoded], object],
        *,
        exact: bool = True,
        ordered: bool = False,
        mutable: bool = False,
        choices: list[Encoded] | None = None,
    ) -> None:
        self.kind = kind
        self.noun = noun
        self.accepts = accepts
        self.to_row = to_row
        self.from_row = from_row
        self.exact = exact
        self.ordered = ordered
        self.mutable = mutable
        self.choices = choices

    def __repr__(self) -> str:
        return f"<Codec {self.kind}>"


def is_nullable(annotation: object) -> bool:
    """Tell whether an annotation allows None: `X | None`, `Optional[X]`, or a string that says so."""
    if isinstance(annotation, str):
        return "None" in annotation or "Optional[" in annotation
    return not _is_literal(_origin(annotation)) and type(None) in _arguments(annotation)


def codec_for(annotation: object) -> Codec:
    """Return the codec of an annotation, None set aside.

    Raises DeclarationError for a type that cannot stand in a row.
    """
    origin = _origin(annotation)
    arguments = _arguments(annotation)
    if _is_literal(origin):
        return _literal(list(arguments))
    if origin is list:
        return _list_of(codec_for(arguments[0]))
    if origin is dict:
        if arguments[0] is not str:
            raise DeclarationError("a dict attribute must have text keys: write dict[str, ...]")
        return _dict_of(codec_for(arguments[1]))
    if type(None) in arguments:
        rest = [argument for argument in arguments if argument is not type(None)]
        if len(rest) == 1:
            return codec_for(rest[0])
    elif isinstance(annotation, str):
        raise DeclarationError(
            f'the annotation "{annotation}" is text, not a type: '
            "take `from __future__ import annotations` out of the module"
        )
    elif isinstance(annotation, type):
        return _codec_of_class(annotation)
    raise DeclarationError(
        f"{_name_of(annotation)} cannot be stored: use str, bool, int, float, UUID, datetime, date, Decimal, bytes, "
        "an Enum, Literal[...], list[...], dict[str, ...], or one of these with | None"
    )


def _origin(annotation: Any) -> object:
    # Any: annotations are of many types. Read here, because typing.get_origin and get_args weigh more than this.
    return getattr(annotation, "__origin__", None)


def _is_literal(origin: object) -> bool:
    # Told by its text, for the same reason.
    return repr(origin) == "typing.Literal"


def _arguments(annotation: Any) -> tuple[Any, ...]:
    return getattr(annotation, "__args__", ())


def _codec_of_class(kind: type) -> Codec:
    if kind is str:
        return Codec("str", "text", _instance_of(str), _as_is, _as_is, ordered=True)
    if kind is bool:
        return Codec("bool", "true or false", _instance_of(bool), _as_is, _as_is, ordered=True)
    if kind is int:
        return Codec("int", "a whole number", _is_int, _encode_int, _decode_int)
    if kind is float:
        return Codec("float", "a number", _is_number, lambda value: repr(float(value)), float, exact=False)  # type: ignore[arg-type]  # `accepts` has checked
    if kind is UUID:
        return Codec("uuid", "a UUID", _instance_of(UUID), str, _decode_uuid, ordered=True)
    if kind is datetime:
        return Codec(
            "datetime", "a date and time with a time zone", _is_moment, _encode_moment, _decode_moment, ordered=True
        )
    if kind is date:
        return Codec("date", "a date", _is_date, _encode_date, _decode_date, ordered=True)
    if kind.__name__ == "bytes":
        # Told by their names, this one and Decimal: else both would be in every app's bundle.
        maker = kind.fromhex  # type: ignore[attr-defined]  # bytes
        know_type("bytes", maker)
        return Codec("bytes", "bytes", _instance_of(kind), _encode_bytes, lambda value: maker(str(value)))
    if kind is list or kind is dict:
        name = kind.__name__
        return Codec(name, f"a {name}", _instance_of(kind), _to_json, _from_json, exact=False, mutable=True)
    if kind.__name__ == "Decimal":
        know_type("decimal", kind)
        return Codec("decimal", "a Decimal", _instance_of(kind), str, kind, exact=False)
    if hasattr(kind, "__members__"):
        return _enum(kind)
    raise DeclarationError(
        f"{kind.__name__} cannot be stored: use str, bool, int, float, UUID, datetime, date, Decimal, bytes, an Enum, "
        "list or dict; for another resource write belongs_to(...)"
    )


def _instance_of(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)


def _as_is(value: object) -> Encoded:
    return value  # type: ignore[return-value]  # only for types whose values are their own encoding


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _encode_int(value: object) -> Encoded:
    assert isinstance(value, int)
    # JSON.parse would round a bigger one.
    return value if -SAFE_INTEGER <= value <= SAFE_INTEGER else str(value)


def _decode_int(value: Encoded) -> object:
    return int(value) if isinstance(value, str) else value


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _decode_uuid(value: Encoded) -> object:
    return UUID(str(value))


def _is_moment(value: object) -> bool:
    return isinstance(value, datetime) and value.tzinfo is not None


def _encode_moment(value: object) -> Encoded:
    assert isinstance(value, datetime)
    # Always UTC with microseconds, so that encodings compare as the moments do.
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _decode_moment(value: Encoded) -> object:
    return datetime.fromisoformat(str(value))


def _is_date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _encode_date(value: object) -> Encoded:
    assert isinstance(value, date)
    return value.isoformat()


def _decode_date(value: Encoded) -> object:
    return date.fromisoformat(str(value))


def _encode_bytes(value: object) -> Encoded:
    assert isinstance(value, bytes)
    # Hexadecimal and not base64, which would be shorter here but is one more module in every bundle.
    return value.hex()


def _to_json(value: object) -> Encoded:
    return write_json(pack(value))


def _from_json(value: Encoded) -> object:
    return unpack(read_json(str(value)))


def _literal(values: list[object]) -> Codec:
    first = _codec_of_class(type(values[0]))
    for value in values:
        if type(value) is not type(values[0]):
            raise DeclarationError("the values of one Literal must be of one type")
    choices = [first.to_row(value) for value in values]
    noun = "one of " + ", ".join(str(value) for value in values)
    # Not `value in values`: True would pass for 1.
    return Codec(
        first.kind,
        noun,
        lambda value: first.accepts(value) and value in values,
        first.to_row,
        first.from_row,
        exact=first.exact,
        ordered=first.ordered,
        choices=choices,
    )


def _enum(kind: type) -> Codec:
    members: list[object] = list(kind.__members__.values())  # type: ignore[attr-defined]  # an Enum, told without importing enum
    first = _codec_of_class(type(members[0].value))  # type: ignore[attr-defined]  # a member of an Enum
    choices = [first.to_row(member.value) for member in members]  # type: ignore[attr-defined]  # a member of an Enum
    return Codec(
        first.kind,
        "one of " + ", ".join(str(choice) for choice in choices),
        _instance_of(kind),
        lambda value: first.to_row(value.value),  # type: ignore[attr-defined]  # `accepts` has checked
        lambda value: kind(first.from_row(value)),
        exact=first.exact,
        choices=choices,
    )


def _list_of(item: Codec) -> Codec:
    def accepts(value: object) -> bool:
        return isinstance(value, list) and all(item.accepts(element) for element in value)

    def encode(value: object) -> Encoded:
        assert isinstance(value, list)
        return write_json([item.to_row(element) for element in value])

    def decode(value: Encoded) -> object:
        return [item.from_row(element) for element in read_json(str(value))]

    return Codec("list", f"a list of {item.noun}", accepts, encode, decode, exact=False, mutable=True)


def _dict_of(item: Codec) -> Codec:
    def accepts(value: object) -> bool:
        return isinstance(value, dict) and all(
            isinstance(key, str) and item.accepts(element) for key, element in value.items()
        )

    def encode(value: object) -> Encoded:
        assert isinstance(value, dict)
        return write_json({key: item.to_row(element) for key, element in value.items()})

    def decode(value: Encoded) -> object:
        return {key: item.from_row(element) for key, element in read_json(str(value)).items()}

    return Codec("dict", f"a dict of {item.noun}", accepts, encode, decode, exact=False, mutable=True)


def _name_of(annotation: object) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)
