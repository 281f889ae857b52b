"""The app's own JavaScript modules: `from holdfast.javascript import charts`.

Names and files are declared in pyproject.toml, under `[tool.holdfast]`: `javascript = { charts = "app/charts.js" }`.
In compiled code a name imported from here is the module's exports. CPython has no JavaScript: there every name can be
imported, so that modules which use it can be, and raises when it is used.
"""

from __future__ import annotations

from typing import Any

from holdfast.browser import absent


def __getattr__(name: str) -> Any:  # what a JavaScript module exports has no Python types
    if name.startswith("__"):
        raise AttributeError(name)
    return absent(f"holdfast.javascript.{name}")
