"""Loads the compiled library's modules in CPython, with the few runtime functions they need written in Python."""

from __future__ import annotations

import importlib.util
import struct
import sys
import time
from operator import index
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

STDLIB = Path(__file__).parents[3] / "build" / "holdfast_build" / "stdlib"


def _runtime() -> ModuleType:
    module: Any = ModuleType("holdfast_runtime")
    module.toIndex = index
    module.full_name = lambda _: lambda cls: cls
    module.sorted_by = lambda _: lambda cls: cls
    module.bare = object.__new__
    module.iso_figures = lambda text, utc: None
    module.typeName = lambda value: type(value).__name__
    module.clock_time = time.time
    module.clock_microseconds = lambda: time.time_ns() // 1000
    module.clock_counter = time.perf_counter
    module.clock_offset = lambda seconds: time.localtime(seconds).tm_gmtoff
    module.clock_from_local = lambda seconds: time.mktime((*time.gmtime(seconds)[:8], -1))
    module.clock_random = lambda count: list(range(count))
    module.math_bits = lambda x: struct.unpack(">Q", struct.pack(">d", x))[0]
    module.math_from_bits = lambda bits: struct.unpack(">d", struct.pack(">Q", bits))[0]
    module.regexp_make = module.regexp_run = None
    return module


class Library:
    """The library's modules by name; they see each other as they would when compiled."""

    def __init__(self) -> None:
        self._loaded: dict[str, ModuleType] = {}

    def __call__(self, name: str, *needs: str) -> Any:
        """Load a module; `needs` are modules of the library that it imports and that CPython has not."""
        if name not in self._loaded:
            spec = importlib.util.spec_from_file_location(f"compiled_{name}", STDLIB / f"{name}.py")
            assert spec is not None and spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            hidden = {each: sys.modules.get(each) for each in needs}
            sys.modules.update({each: self(each) for each in needs})
            try:
                spec.loader.exec_module(module)
            finally:
                for each, before in hidden.items():
                    if before is None:
                        del sys.modules[each]
                    else:
                        sys.modules[each] = before
            self._loaded[name] = module
        return self._loaded[name]


@pytest.fixture(scope="session")
def library() -> Library:
    sys.modules.setdefault("holdfast_runtime", _runtime())
    return Library()
