"""Everything at once: every module of the library, every built-in, every feature of the language, for `holdfast size`.

`holdfast size benchmarks/everything.py` prints what a program weighs that leaves nothing out. It also runs, in CPython
and compiled: `holdfast exec benchmarks/everything.py`.
"""

import abc
import asyncio
import base64
import binascii
import bisect
import collections
import collections.abc
import contextlib
import contextvars
import copy
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import hashlib
import heapq
import hmac
import html
import html.entities
import itertools
import json
import json.decoder
import json.encoder
import logging
import math
import numbers
import operator
import random
import re
import secrets
import statistics
import string
import sys
import textwrap
import time
import traceback
import types
import typing
import urllib.parse
import uuid
import zoneinfo
from collections.abc import AsyncIterator, Iterator
from typing import Any

# A module that is used as a value keeps all it has.
LIBRARY = (
    abc, asyncio, base64, binascii, bisect, collections, collections.abc, contextlib, contextvars, copy, dataclasses,
    datetime, decimal, enum, fractions, functools, hashlib, heapq, hmac, html, html.entities, itertools, json,
    json.decoder, json.encoder, logging, math, numbers, operator, random, re, secrets, statistics, string, sys,
    textwrap, time, traceback, types, typing, urllib.parse, uuid, zoneinfo,
)  # fmt: skip

BUILT_IN = (
    ArithmeticError, AssertionError, AttributeError, BaseException, BaseExceptionGroup, BlockingIOError,
    BrokenPipeError, BufferError, BytesWarning, ChildProcessError, ConnectionAbortedError, ConnectionError,
    ConnectionRefusedError, ConnectionResetError, DeprecationWarning, EOFError, Ellipsis, EncodingWarning,
    Exception, ExceptionGroup, FileExistsError, FileNotFoundError, FloatingPointError, FutureWarning,
    GeneratorExit, ImportError, ImportWarning, IndentationError, IndexError, InterruptedError,
    IsADirectoryError, KeyError, KeyboardInterrupt, LookupError, MemoryError, ModuleNotFoundError, NameError,
    NotADirectoryError, NotImplemented, NotImplementedError, OSError, OverflowError, PendingDeprecationWarning,
    PermissionError, ProcessLookupError, RecursionError, ReferenceError, ResourceWarning, RuntimeError,
    RuntimeWarning, StopAsyncIteration, StopIteration, SyntaxError, SyntaxWarning, SystemError, SystemExit,
    TabError, TimeoutError, TypeError, UnboundLocalError, UnicodeDecodeError, UnicodeEncodeError, UnicodeError,
    UnicodeTranslateError, UnicodeWarning, UserWarning, ValueError, Warning, ZeroDivisionError, abs, all, anext,
    any, ascii, bin, bool, bytearray, bytes, callable, chr, classmethod, delattr, dict, dir, divmod, enumerate,
    filter, float, format, frozenset, getattr, hasattr, hash, hex, id, int, isinstance, issubclass, iter, len,
    list, map, max, min, next, object, oct, ord, pow, print, property, range, repr, reversed, round, set,
    setattr, slice, sorted, staticmethod, str, sum, super, tuple, type, vars, zip,
)  # fmt: skip

# Names by which attributes of the built-in types and of the library's classes are asked for below.
ATTRIBUTES = (
    "Emax", "Emin", "Etiny", "Etop", "__abs__", "__add__", "__and__", "__annotations__", "__args__", "__base__",
    "__bases__", "__bool__", "__call__", "__cause__", "__ceil__", "__class_getitem__", "__code__",
    "__contains__", "__context__", "__defaults__", "__delattr__", "__delete__", "__delitem__", "__dict__",
    "__dir__", "__divmod__", "__doc__", "__eq__", "__float__", "__floor__", "__floordiv__", "__format__",
    "__func__", "__ge__", "__get__", "__getattribute__", "__getitem__", "__getnewargs__", "__gt__", "__hash__",
    "__iadd__", "__iand__", "__imul__", "__index__", "__init__", "__init_subclass__", "__instancecheck__",
    "__int__", "__invert__", "__ior__", "__isabstractmethod__", "__isub__", "__iter__", "__ixor__",
    "__kwdefaults__", "__le__", "__len__", "__lshift__", "__lt__", "__mod__", "__module__", "__mro__",
    "__mro_entries__", "__mul__", "__name__", "__ne__", "__neg__", "__new__", "__next__", "__or__",
    "__origin__", "__pos__", "__pow__", "__qualname__", "__radd__", "__rand__", "__rdivmod__", "__repr__",
    "__reversed__", "__rfloordiv__", "__rlshift__", "__rmod__", "__rmul__", "__ror__", "__round__", "__rpow__",
    "__rrshift__", "__rshift__", "__rsub__", "__rtruediv__", "__rxor__", "__self__", "__set__", "__set_name__",
    "__setattr__", "__setitem__", "__str__", "__sub__", "__subclasscheck__", "__subclasses__",
    "__suppress_context__", "__traceback__", "__truediv__", "__trunc__", "__wrapped__", "__xor__", "abs",
    "acquire", "add", "addFilter", "addHandler", "add_done_callback", "add_note", "adjusted", "alternatives",
    "append", "appendleft", "args", "as_integer_ratio", "as_tuple", "astimezone", "atom", "betavariate",
    "bit_count", "bit_length", "block_size", "bounds", "bytes_le", "callHandlers", "callback", "cancel",
    "cancelled", "cancelling", "canonical", "capitalize", "capitals", "casefold", "cdf", "center", "choice",
    "choices", "clamp", "clear", "clear_cache", "clear_flags", "clear_traps", "clock_seq",
    "clock_seq_hi_variant", "clock_seq_low", "close", "closed_by", "code", "combine", "compare",
    "compare_signal", "compare_total", "compare_total_mag", "conjugate", "copy", "copy_abs", "copy_decimal",
    "copy_negate", "copy_sign", "count", "createLock", "create_decimal", "create_decimal_from_float",
    "critical", "ctime", "data", "date", "day", "days", "debug", "decode", "default", "deleter", "denominator",
    "derive", "difference", "difference_update", "digest", "digest_size", "digits", "discard", "divide",
    "divide_int", "divmod", "dst", "elements", "emit", "empty", "encode", "encoding", "end", "endswith",
    "enter_context", "errno", "error", "escape", "exception", "exceptions", "exp", "expand", "expandtabs",
    "expovariate", "extend", "extendleft", "fail", "fatal", "fdel", "fget", "fields", "filename", "filename2",
    "fill", "filter", "find", "findall", "finditer", "flag_group", "flag_letters", "flags", "flush", "fma",
    "fold", "format", "formatException", "formatMessage", "formatStack", "formatTime", "format_map",
    "from_bytes", "from_decimal", "from_float", "from_iterable", "from_samples", "fromhex", "fromisocalendar",
    "fromisoformat", "fromkeys", "fromordinal", "fromtimestamp", "fromutc", "fset", "full", "fullmatch",
    "gammavariate", "gauss", "get", "getChild", "getEffectiveLevel", "getMessage", "get_identifiers",
    "get_name", "get_nowait", "getrandbits", "getstate", "getter", "gi_running", "group", "groupdict", "groups",
    "handle", "handleError", "hasHandlers", "hex", "hexadecimal", "hexdigest", "hour", "imag", "index",
    "indices", "info", "insert", "int", "intersection", "intersection_update", "inv_cdf", "isEnabledFor",
    "is_canonical", "is_finite", "is_infinite", "is_integer", "is_nan", "is_normal", "is_qnan", "is_set",
    "is_signed", "is_snan", "is_subnormal", "is_valid", "is_zero", "isalnum", "isalpha", "isascii", "isdecimal",
    "isdigit", "isdisjoint", "isidentifier", "islower", "isnumeric", "isocalendar", "isoformat", "isoweekday",
    "isprintable", "isspace", "issubset", "issuperset", "istitle", "isupper", "items", "iterencode", "join",
    "keys", "kwargs", "lastgroup", "lastindex", "leading", "limit_denominator", "line", "ljust", "ln", "locked",
    "log", "log10", "logb", "logical_and", "logical_invert", "logical_or", "logical_xor", "lognormvariate",
    "lower", "lstrip", "makeRecord", "maketrans", "mapping", "match", "max", "max_mag", "maxlen", "maxsize",
    "mean", "median", "member", "message", "microsecond", "microseconds", "min", "min_mag", "minus", "minute",
    "mode", "month", "most_common", "move_to_end", "mro", "msg", "multiply", "name", "new_child", "next_minus",
    "next_plus", "next_toward", "no_cache", "node", "normalize", "normalvariate", "now", "number_class",
    "numbered", "numerator", "obj", "object", "overlap", "parents", "paretovariate", "parse", "partition",
    "path", "pdf", "peek", "plus", "pop", "pop_all", "popitem", "popleft", "power", "prec", "process", "push",
    "put", "put_nowait", "qsize", "quantiles", "quantize", "radix", "randbytes", "randint", "random",
    "randrange", "raw_decode", "real", "reason", "reference", "register", "regs", "release", "remainder",
    "remainder_near", "remove", "removeFilter", "removeHandler", "remove_done_callback", "removeprefix",
    "removesuffix", "repeat", "replace", "reset", "result", "reverse", "rfind", "rindex", "rjust", "rotate",
    "rounding", "rpartition", "rsplit", "rstrip", "safe_substitute", "same_quantum", "sample", "samples",
    "scaleb", "search", "second", "seconds", "seed", "seek", "send", "sequence", "set", "setFormatter",
    "setLevel", "setStream", "set_exception", "set_name", "set_result", "setdefault", "setstate", "setter",
    "shift", "shuffle", "skip_space", "sort", "span", "split", "splitlines", "sqrt", "start", "startswith",
    "stdev", "step", "stop", "strerror", "strftime", "strip", "strptime", "sub", "subgroup", "subn",
    "substitute", "subtract", "swapcase", "symmetric_difference", "symmetric_difference_update", "take",
    "task_done", "throw", "time", "time_hi_version", "time_low", "time_mid", "timestamp", "timetuple", "timetz",
    "title", "to_bytes", "to_eng_string", "to_integral_exact", "to_integral_value", "to_sci_string", "today",
    "token", "toordinal", "total", "total_seconds", "translate", "traps", "triangular", "tzinfo", "tzname",
    "uncancel", "uniform", "union", "update", "upper", "urn", "usesTime", "utcfromtimestamp", "utcnow",
    "utcoffset", "utctimetuple", "validate", "value", "values", "variance", "variant", "version", "vformat",
    "vonmisesvariate", "wait", "warning", "weekday", "weibullvariate", "with_traceback", "wrap", "write",
    "year", "zfill", "zscore",
)  # fmt: skip


class Meta(type):
    """A metaclass with all its hooks."""

    @classmethod
    def __prepare__(mcs, name: str, bases: tuple[type, ...], **kw: object) -> dict[str, object]:
        return {"prepared": name}

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, object], **kw: object) -> "Meta":
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, object], **kw: object) -> None:
        super().__init__(name, bases, namespace)

    def __call__(cls, *args: object) -> object:
        return super().__call__(*args)

    def __instancecheck__(cls, instance: object) -> bool:
        return type.__instancecheck__(cls, instance)

    def __setattr__(cls, name: str, value: object) -> None:
        super().__setattr__(name, value)


class Field:
    """A descriptor with all its methods."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = "_" + name

    def __get__(self, instance: object, owner: type | None = None) -> object:
        return self if instance is None else getattr(instance, self.name, None)

    def __set__(self, instance: object, value: object) -> None:
        setattr(instance, self.name, value)

    def __delete__(self, instance: object) -> None:
        delattr(instance, self.name)


class Base(metaclass=Meta, option=1):
    """Hooks of classes and attributes."""

    field = Field()

    def __init_subclass__(cls, **options: object) -> None:
        super().__init_subclass__()
        cls.options = options

    def __class_getitem__(cls, item: object) -> object:
        return item

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        return name

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        object.__delattr__(self, name)

    def __dir__(self) -> list[str]:
        return ["field"]

    @property
    def size(self) -> int:
        return 1

    @size.setter
    def size(self, value: int) -> None:
        self.set_to = value

    @size.deleter
    def size(self) -> None:
        del self.set_to


class Mixin:
    """One base of several."""

    def __getattribute__(self, name: str) -> object:
        return super().__getattribute__(name)


class Both(Base, Mixin, option=2):
    """Several bases, in C3 order."""

    @staticmethod
    def static() -> int:
        return 1

    @classmethod
    def of_class(cls) -> type:
        return cls


class Slots:
    """Slots instead of a namespace."""

    __slots__ = ("a", "b")
    __match_args__ = ("a", "b")

    def __new__(cls, *args: object) -> "Slots":
        return super().__new__(cls)

    def __init__(self, a: object, b: object) -> None:
        self.a, self.b = a, b


class Number(int):
    """Every operator, over an int."""

    def __add__(self, other: object, /) -> Any:
        return "add"

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __floordiv__ = __add__
    __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = __matmul__ = __rmatmul__ = __divmod__ = __add__
    __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __add__
    __iadd__ = __isub__ = __imul__ = __itruediv__ = __ifloordiv__ = __imod__ = __ipow__ = __imatmul__ = __add__
    __iand__ = __ior__ = __ixor__ = __ilshift__ = __irshift__ = __add__


class Group(list, contextlib.AbstractContextManager):
    """A container and a context manager."""

    def __enter__(self) -> "Group":
        return self

    def __exit__(self, *problem: object) -> bool:
        return True

    async def __aenter__(self) -> "Group":
        return self

    async def __aexit__(self, *problem: object) -> bool:
        return False

    async def __aiter__(self) -> "AsyncIterator[object]":
        for each in self:
            yield each

    def __missing__(self, key: object) -> object:
        return key

    def __call__(self, *args: object, key: object = None, **kw: object) -> tuple[object, ...]:
        return (*args, key, kw)

    def __format__(self, spec: str) -> str:
        return spec


@dataclasses.dataclass(order=True, frozen=True, slots=True, kw_only=True)
class Record:
    """A dataclass with options."""

    name: str = "x"
    items: list[int] = dataclasses.field(default_factory=list, compare=False)


class Colour(enum.Flag):
    """An enumeration."""

    RED = enum.auto()
    BLUE = enum.auto()


def numbers_of(limit: int, /, *more: int, step: int = 1, **kw: int) -> Iterator[int]:
    """A generator that passes everything on."""
    yield from range(0, limit, step)
    try:
        while True:
            sent = yield limit
            if sent:
                limit += sent
    except ValueError as problem:
        yield len(str(problem))
    finally:
        limit = 0


async def work(group: Group) -> list[object]:
    """Everything asynchronous."""
    found = [each async for each in group if each]
    async with group as same:
        async for each in same:
            found.append(await asyncio.sleep(0, each))
        else:
            found += [x async for x in (y async for y in group)]
    return found


def described(subject: object) -> object:
    """Every kind of pattern."""
    match subject:
        case None | True | 0:
            return "literal"
        case [first, *rest] if rest:
            return first, rest
        case {"key": value, **others}:
            return value, others
        case Slots(1, b=second) as whole:
            return second, whole
        case int() | str():
            return "class"
        case decimal.ROUND_UP:
            return "value"
        case _:
            return "anything"


def operators(a: Any, b: Any) -> list[object]:
    """Every operator, on operands of any type."""
    found: list[object] = []
    for compute in (
        lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a**b,
        lambda: a @ b, lambda: a & b, lambda: a | b, lambda: a ^ b, lambda: a << b, lambda: a >> b, lambda: -a,
        lambda: +a, lambda: ~a, lambda: not a, lambda: (a and b) or a, lambda: a < b <= a, lambda: a > b >= a,
        lambda: a == b != a, lambda: a in b, lambda: a not in b, lambda: a is b, lambda: a is not b,
        lambda: a[b], lambda: a[b:a:b], lambda: a if b else b, lambda: f"{a!r:>{b}}{b:,.2f}{a=}", lambda: "%s" % a,
        lambda: (c := a, c), lambda: [*a, *b], lambda: {**a, **b}, lambda: {*a}, lambda: (*a,),
    ):  # fmt: skip
        try:
            found.append(compute())
        except Exception as problem:
            found.append(type(problem).__name__)
    return found


def in_place(a: Any, b: Any) -> object:
    """Every operator in place, on names, subscripts, slices and attributes."""
    for change in range(13):
        try:
            if change == 0:
                a += b
            elif change == 1:
                a -= b
            elif change == 2:
                a *= b
            elif change == 3:
                a /= b
            elif change == 4:
                a //= b
            elif change == 5:
                a %= b
            elif change == 6:
                a **= b
            elif change == 7:
                a @= b
            elif change == 8:
                a &= b
                a |= b
                a ^= b
            elif change == 9:
                a <<= b
                a >>= b
            elif change == 10:
                a[0], a[1:2] = b, [b]
                del a[0], a[1:2]
            elif change == 11:
                a.name = b
                del a.name
            else:
                continue
        except Exception:
            continue
        else:
            break
    else:
        assert a is not b, "the loop has ended"
    return a


def handled() -> list[str]:
    """Chains and groups of exceptions."""
    found: list[str] = []
    try:
        try:
            raise ExceptionGroup("several", [ValueError(1), KeyError("x"), ExceptionGroup("in", [OSError(2, "y")])])
        except* ValueError as group:
            found.append(str(group))
        except* (KeyError, OSError) as group:
            raise RuntimeError("again") from group
    except BaseException as problem:
        problem.add_note("noted")
        found.append("".join(traceback.format_exception(problem))[:9])
    finally:
        found.append("done")
    return found


def counted() -> Any:
    """A closure that changes what is around it."""
    count = 0

    def once() -> int:
        nonlocal count
        global TOTAL
        count += 1
        TOTAL = count
        return count

    return once


TOTAL = 0


def main() -> None:
    """Use all of it."""
    values: list[Any] = [None, True, 3, 0.5, 2.0, "text", b"bytes", bytearray(b"x"), [1], (1,), {1: 2}, {1}]
    values += [frozenset({1}), slice(1), Group([1]), Slots(1, 2), Record(), Colour.RED, datetime.date.max]
    for value in values:
        for name in ATTRIBUTES:
            getattr(value, name, None)
        described(value)
        for other in values:
            operators(value, other)
        in_place(value, 1)
    operators(Number(3), range(3))
    (instance := Both()).field = 1
    instance.size = 2
    del instance.size, instance.field
    with Group() as group, contextlib.suppress(ValueError):
        options = {"key": 1}
        group(*range(2), **options)
        raise ValueError
    generator: Any = numbers_of(1, 2, step=1, more=3)
    print(next(generator), next(generator), generator.send(5), generator.throw(ValueError("abc")), handled())
    print(counted()(), TOTAL, asyncio.run(work(Group([1]))), len(LIBRARY), len(BUILT_IN) > 100)


if __name__ == "__main__":
    main()
