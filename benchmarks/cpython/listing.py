"""Prints what CPython would run of test modules, as JSON: python listing.py FOLDER MODULE...

Each test is its class, its method, and where the method is written: a method that a class inherits is a test of that
class, too. For every class there is its method resolution order.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import unittest


def tests_of(module_name: str, orders: dict[str, list[str]]) -> list[dict[str, object]]:
    """The tests of one module, as unittest finds them; adds the order of each class, named `module:Class`."""
    module = importlib.import_module(module_name)
    found: list[dict[str, object]] = []
    for name, cls in vars(module).items():
        if not (isinstance(cls, type) and issubclass(cls, unittest.TestCase)) or cls.__module__.startswith("unittest"):
            continue
        for base in cls.__mro__:
            orders[_place(base)] = [_place(each) for each in base.__mro__[:-1]]
        for method in unittest.TestLoader().getTestCaseNames(cls):
            written = _place(inspect.unwrap(getattr(cls, method)))
            if "<locals>" in written:
                # A decorator that does not say what it wraps.
                written = next(f"{_place(base)}.{method}" for base in cls.__mro__ if method in vars(base))
            found.append(
                {
                    "module": module_name,
                    "class": name,
                    "place": _place(cls),
                    "method": method,
                    "written": written,
                }
            )
    return found


def _place(item: object) -> str:
    return f"{getattr(item, '__module__', '')}:{getattr(item, '__qualname__', '')}"


if __name__ == "__main__":
    # The folder stands for the package `test`, whose other modules are the interpreter's.
    package = importlib.import_module("test")
    package.__path__.insert(0, sys.argv[1])
    orders: dict[str, list[str]] = {}
    tests = [test for name in sys.argv[2:] for test in tests_of(name, orders)]
    print(json.dumps({"tests": tests, "orders": orders}))
