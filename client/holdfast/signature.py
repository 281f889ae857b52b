"""The names of a function's parameters, in CPython and compiled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import COMPILED, parameters_of


class Signature:
    """The parameters that callers may name, without the first `skip` ones (self, server).

    `names` are all of them in order, `required` those without a default. `where` names the function in messages.
    """

    def __init__(self, function: Callable[..., Any], skip: int, where: str) -> None:
        if not COMPILED:
            described: Any = function
            code = described.__code__
            positional = list(code.co_varnames[: code.co_argcount])
            keyword_only = list(code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount])
            with_default = len(described.__defaults__ or ())
            optional = [*positional[len(positional) - with_default :], *(described.__kwdefaults__ or {})]
        else:
            # Compiled functions do not keep their defaults; they say which parameters have one.
            positional, keyword_only, optional = parameters_of(function)
        self.where = where
        self.names = positional[skip:] + keyword_only
        self.required = [name for name in self.names if name not in optional]

    def check_known(self, arguments: dict[str, Any]) -> None:
        """Raise TypeError for an argument that is no parameter."""
        for name in arguments:
            if name not in self.names:
                raise TypeError(f"{self.where} has no parameter {name!r}; it takes {', '.join(self.names) or 'none'}")

    def check(self, arguments: dict[str, Any]) -> None:
        """Raise TypeError unless these keyword arguments make a call."""
        self.check_known(arguments)
        for name in self.required:
            if name not in arguments:
                raise TypeError(f"{self.where} needs the argument {name!r}")
