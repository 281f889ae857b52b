"""What built-in functions and the methods of built-in types give, by the kinds of what they are given."""

from __future__ import annotations

from .kinds import (
    ANY,
    BIG,
    BOOL,
    CONTAINER,
    DICT,
    FLOAT,
    INDEX,
    INT,
    LIST,
    NONE,
    NOTHING,
    NUMBER,
    OTHER,
    SAFE,
    SET,
    STR,
    TUPLE,
    within,
)


def _each(names: str, kind: int) -> dict[str, int]:
    return dict.fromkeys(names.split(), kind)


_RESULTS = {
    **dict.fromkeys(["any", "all", "callable", "hasattr", "isinstance", "issubclass", "bool"], BOOL),
    **dict.fromkeys(["hex", "oct", "bin", "chr", "ascii"], STR),
    **dict.fromkeys(["id", "hash", "int"], SAFE | BIG),
    "float": FLOAT, "ord": INDEX, "list": LIST, "sorted": LIST, "dir": LIST, "tuple": TUPLE, "divmod": ANY,
    "dict": DICT, "set": SET, "print": NONE,
    **dict.fromkeys([f"math_{name}" for name in ("sqrt", "sin", "cos", "tan", "exp", "atan", "atan2", "fmod")], FLOAT),
}  # fmt: skip

_TEXT_METHODS = {
    **_each(
        "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix "
        "replace rjust rstrip strip swapcase title translate upper zfill",
        STR,
    ),
    **dict.fromkeys(["find", "rfind", "index", "rindex", "count"], INDEX),
    **dict.fromkeys(["split", "rsplit", "splitlines"], LIST),
    **dict.fromkeys(["partition", "rpartition"], TUPLE),
    **_each(
        "startswith endswith isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
        "isspace istitle isupper",
        BOOL,
    ),
}
_LIST_METHODS = {
    **dict.fromkeys(["append", "extend", "insert", "remove", "clear", "sort", "reverse"], NONE),
    **dict.fromkeys(["index", "count"], INDEX),
    "copy": LIST,
}
_DICT_METHODS = {"copy": DICT, "update": NONE, "clear": NONE, "popitem": TUPLE}
_SET_METHODS = {
    **dict.fromkeys(["add", "discard", "remove", "clear", "update"], NONE),
    **dict.fromkeys(["copy", "union", "intersection", "difference", "symmetric_difference"], SET),
    **dict.fromkeys(["isdisjoint", "issubset", "issuperset"], BOOL),
}
_METHODS = {STR: _TEXT_METHODS, LIST: _LIST_METHODS, DICT: _DICT_METHODS, SET: _SET_METHODS}

# What an instance of a class can be: without these bits it is none, with all others gone it may be one.
INSTANCES = {
    "int": INT | BOOL, "bool": BOOL, "float": FLOAT, "str": STR, "list": LIST, "tuple": TUPLE, "dict": DICT, "set": SET
}  # fmt: skip


def call_kind(name: str, arguments: list[int]) -> int:
    """The kind of what a built-in function gives."""
    if not all(arguments):
        return NOTHING
    if name == "len" and len(arguments) == 1:
        # A range, or a class's own `__len__`, may be longer than anything in memory.
        return INDEX if within(arguments[0], STR | CONTAINER) else SAFE | BIG
    if name in ("str", "repr", "format", "strOf"):
        return ANY if any(each & OTHER for each in arguments) else STR
    if name == "abs" and len(arguments) == 1 and within(arguments[0], NUMBER):
        return arguments[0] & ~BOOL | (INDEX if arguments[0] & BOOL else 0)
    if name in ("min", "max") and len(arguments) > 1:
        result = 0
        for each in arguments:
            result |= each
        return result
    if name == "round" and len(arguments) == 1 and within(arguments[0], NUMBER):
        return SAFE | BIG
    if name == "round" and arguments and within(arguments[0], FLOAT):
        return FLOAT | INT
    return _RESULTS.get(name, ANY)


def method_kind(receiver: int, name: str) -> int:
    """The kind of what a method of a built-in type gives."""
    return _METHODS.get(receiver, {}).get(name, ANY) if receiver else NOTHING


def item_kind(container: int) -> int:
    """The kind of what iterating a container gives."""
    return container if container in (STR, NOTHING) else ANY


def narrowed(kind: int, class_name: str, found: bool) -> int:
    """The kind of a value after `isinstance` has tested it for a built-in class."""
    members = INSTANCES.get(class_name)
    if members is None:
        return kind
    return kind & (members | OTHER) if found else kind & ~members
