"""What Holdfast's own code is known not to do with built-in types, though the names of attributes would allow it.

Names like `close` are methods of generators as well as of sockets. In a client a name of this table reaches the
methods of built-in types only if code of others has it: the app's, its packages', or a module of the standard library
that is not listed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from .resolve import Resolver
from .source import Module

_OWN_NAMES = frozenset(["close", "copy", "count", "index", "insert", "send", "title"])
_QUIET = frozenset(["_dateformat", "_timedelta", "datetime", "typing", "uuid"])


def names_of_own(resolver: Resolver, modules: Iterable[Module]) -> frozenset[str]:
    """The names of attributes that only Holdfast's own classes and JavaScript's objects have in a program."""
    return _OWN_NAMES - names_of_others(resolver, modules)


def names_of_others(resolver: Resolver, modules: Iterable[Module]) -> set[str]:
    """Names of attributes, and texts, in code that is not listed here."""
    found: set[str] = set()
    for module in modules:
        if not resolver.is_library(module) or (resolver.is_stdlib(module) and module.name not in _QUIET):
            found |= module.words
    return found
