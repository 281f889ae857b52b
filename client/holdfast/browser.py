"""The border to JavaScript: `from holdfast.browser import window, document, new, to_js, from_js, spawn`.

In compiled code any other name imported from here is the JavaScript global of that name. CPython has no browser: there
every name can be imported, so that modules which use it can be, and raises when it is used.
"""

from __future__ import annotations

import zlib
from typing import Any, NoReturn

COMPILED: bool = False
"""True in a client's script. The compiler knows it: of `if not COMPILED:` nothing is left there.

For what the browser has built in. Both branches give the same answer.
"""


def crc32(text: str) -> int:
    """Return the CRC-32 of a text's UTF-8. For texts of megabytes: both sides compute it natively."""
    return zlib.crc32(text.encode("utf-8"))


class JavaScriptError(Exception):
    """An error that JavaScript threw: `name` and `message` as JavaScript has them, `error` the object itself."""

    name: str
    message: str
    error: Any  # a JavaScript object

    def __init__(self, name: str, message: str) -> None:
        super().__init__(name, message)
        self.name = name
        self.message = message
        self.error = None

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


class _Absent:
    """Stands for a JavaScript global outside the browser."""

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_name", name)

    def _refuse(self) -> NoReturn:
        name = object.__getattribute__(self, "_name")
        raise RuntimeError(
            f"{name} was used outside the browser; keep code that needs it in fu"
            f"nctions that only pages or the worker call"
        )

    def __getattr__(self, name: str) -> Any:  # what a JavaScript object's attribute is, only the browser knows
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        self._refuse()

    def __setattr__(self, name: str, value: object) -> None:
        self._refuse()

    def __call__(self, *args: object) -> Any:  # the same
        self._refuse()

    def __getitem__(self, key: object) -> Any:  # the same
        self._refuse()

    def __repr__(self) -> str:
        return f"<{object.__getattribute__(self, '_name')}, absent outside the browser>"


def __getattr__(name: str) -> Any:  # JavaScript's globals have no Python types
    if name.startswith("__"):
        raise AttributeError(name)
    return _Absent(f"holdfast.browser.{name}")


def absent(name: str) -> Any:  # it stands for anything
    """What stands for a thing of JavaScript where there is none: raises RuntimeError when it is used."""
    return _Absent(name)
