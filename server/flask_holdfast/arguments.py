"""Checking what a client sent as a command's arguments against the command's annotations."""

import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin
from uuid import UUID

from holdfast.errors import DeclarationError, Invalid, NotFound
from holdfast.resource import Resource
from holdfast.wire import know_type, unpack

from flask_holdfast.columns import storable_text
from flask_holdfast.store import row_of

# For the browser's sake the wire module leaves decimal out until one is packed; here one may come first.
know_type("decimal", Decimal)

Checker = Callable[[object], object]
"""Gives the value as its annotation wants it, or raises Mismatch."""


class Mismatch(Exception):
    """A value is not what an annotation asks for; the text says what that is, such as "a whole number"."""


@dataclass(frozen=True)
class Parameter:
    """One parameter of a command: what its values must be, and whether a caller may leave it out."""

    check: Checker
    required: bool


def parameters_of(function: Callable[..., Any], skip: int, name: str) -> dict[str, Parameter]:
    """Read a command's parameters after the first `skip`.

    Raises DeclarationError for an annotation that no sent value can be checked against.
    """
    try:
        hints = typing.get_type_hints(function)
    except NameError as error:
        raise DeclarationError(
            f"{name}: an annotation names {error.name!r}, which its module does not have when it runs"
        ) from None
    parameters: dict[str, Parameter] = {}
    for parameter in list(inspect.signature(function).parameters.values())[skip:]:
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
            raise DeclarationError(f"{name}: {parameter} cannot be sent; a command takes arguments by name")
        check = checker_for(hints.get(parameter.name, Any), f"{name}, {parameter.name}")
        parameters[parameter.name] = Parameter(check, parameter.default is parameter.empty)
    return parameters


def check_arguments(parameters: dict[str, Parameter], packed: dict[str, object]) -> dict[str, object]:
    """Unpack and check arguments as a client sent them.

    Call it while an execution is active: a row is taken for its id only, and read again as the actor may read it.
    Raises Invalid or NotFound with the argument's name as the field.
    """
    for name in packed:
        if name not in parameters:
            raise Invalid("This is not an argument of the command", field=name[:100])
    values: dict[str, object] = {}
    for name, parameter in parameters.items():
        if name in packed:
            values[name] = _value(name, parameter, packed[name])
        elif parameter.required:
            raise Invalid(f"{name} is missing", field=name)
    return values


def _value(name: str, parameter: Parameter, packed: object) -> object:
    try:
        return parameter.check(_known_again(unpack(packed)))
    except Mismatch as mismatch:
        raise Invalid(f"{name} must be {mismatch}", field=name) from None
    except Invalid as error:
        raise Invalid(f"{name}: {error.message}", field=name) from None
    except NotFound as error:
        raise NotFound(error.message, field=name) from None
    except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError, AssertionError):
        # Whatever a decoder says about text that is not what its tag claims, the client only needs to know which one.
        raise Invalid(f"{name} cannot be read", field=name) from None


def _known_again(value: object) -> object:
    """Replace each row the client sent by the one the server has, and refuse text that cannot be stored."""
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, list):
        return [_known_again(item) for item in value]
    if isinstance(value, dict):
        return {storable_text(key): _known_again(item) for key, item in value.items()}
    if isinstance(value, Resource):
        return type(value).get(value.schema.primary_key.from_row(row_of(value)[0]))
    return value


def checker_for(annotation: Any, where: str) -> Checker:  # Any: annotations are of many types
    """Make the check for an annotation. Raises DeclarationError, naming `where`, for one that cannot be checked."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation is Any or annotation is object:
        return lambda value: value
    if origin is Union or origin is UnionType:
        return _any_of([checker_for(argument, where) for argument in arguments])
    if origin is Literal:
        return _one_of(arguments)
    if annotation is list or origin is list:
        return _list_of(checker_for(arguments[0] if arguments else Any, where))
    if annotation is dict or origin is dict:
        if arguments and arguments[0] is not str:
            raise DeclarationError(f"{where}: the keys of a dict that is sent are text, so write dict[str, ...]")
        return _dict_of(checker_for(arguments[1] if arguments else Any, where))
    if isinstance(annotation, type):
        return _checker_for_class(annotation, where)
    raise DeclarationError(f"{where}: a value that is sent cannot be checked against {annotation!r}")


def _checker_for_class(kind: type, where: str) -> Checker:
    if issubclass(kind, Enum):
        return _member_of(kind)
    if issubclass(kind, Resource):
        return _instance(kind, f"a {kind.__name__}")
    if kind is float:
        return _float
    if kind is int:
        return _instance(int, "a whole number", but=bool)
    if kind is date:
        return _instance(date, "a date", but=datetime)
    if kind in _NOUNS:
        return _instance(kind, _NOUNS[kind])
    raise DeclarationError(
        f"{where}: {kind.__name__} cannot be sent; use str, bool, int, float, UUID, datetime, date, Decimal, bytes, "
        "an Enum, Literal[...], list[...], dict[str, ...], a resource, or one of these with | None"
    )


_NOUNS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    UUID: "a UUID",
    datetime: "a date and time",
    Decimal: "a decimal number",
    bytes: "bytes",
    NoneType: "nothing",
}


def _instance(kind: type, noun: str, but: type | None = None) -> Checker:
    def check(value: object) -> object:
        if not isinstance(value, kind) or (but is not None and isinstance(value, but)):
            raise Mismatch(noun)
        return value

    return check


def _float(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Mismatch("a number")
    return float(value)


def _any_of(checks: list[Checker]) -> Checker:
    def check(value: object) -> object:
        wanted = []
        for each in checks:
            try:
                return each(value)
            except Mismatch as mismatch:
                wanted.append(str(mismatch))
        raise Mismatch(" or ".join(wanted))

    return check


def _one_of(choices: tuple[object, ...]) -> Checker:
    def check(value: object) -> object:
        # Not `value in choices`: True would pass for 1.
        for choice in choices:
            if type(choice) is type(value) and choice == value:
                return choice
        raise Mismatch("one of " + ", ".join(str(choice) for choice in choices))

    return check


def _member_of(kind: type[Enum]) -> Checker:
    members = list(kind)
    check_value = _one_of(tuple(member.value for member in members))

    def check(value: object) -> object:
        found = check_value(value)
        return next(member for member in members if member.value is found)

    return check


def _list_of(item: Checker) -> Checker:
    def check(value: object) -> object:
        if not isinstance(value, list):
            raise Mismatch("a list")
        try:
            return [item(element) for element in value]
        except Mismatch as mismatch:
            raise Mismatch(f"a list, each item {mismatch}") from None

    return check


def _dict_of(item: Checker) -> Checker:
    def check(value: object) -> object:
        if not isinstance(value, dict):
            raise Mismatch("a dict")
        try:
            return {key: item(element) for key, element in value.items()}
        except Mismatch as mismatch:
            raise Mismatch(f"a dict, each value {mismatch}") from None

    return check
