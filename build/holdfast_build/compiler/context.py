"""What the emitter knows while it is inside a function, class body or module."""

from __future__ import annotations

from dataclasses import dataclass, field

from .code import local_name
from .scope import Scope


@dataclass
class Loop:
    """A loop around the code being emitted."""

    label: str | None = None
    """Set when a `break` must name it, because an `else` follows."""
    used: bool = False


@dataclass
class Context:
    """One JavaScript function (or the program's top level) being emitted."""

    scope: Scope
    parent: Context | None
    function: str
    """The name that tracebacks print."""
    qualname: str = ""
    names: dict[Scope, dict[str, str]] = field(default_factory=dict)
    """JavaScript names of local variables, for this function and those around it."""
    next_local: int = 0
    temporaries: list[str] = field(default_factory=list)
    scratch_used: int = 0
    _scratch: list[str] = field(default_factory=list)
    bound: set[str] | None = field(default_factory=set)
    """Local names that certainly have a value here; None where control does not arrive."""
    loops: list[Loop] = field(default_factory=list)
    receiver: str | None = None
    """JavaScript text of the method's first argument."""
    receiver_name: str | None = None
    class_text: str | None = None
    """JavaScript text of the class whose body holds the method, for `super()`."""
    namespace: str | None = None
    """In a class body, the object that holds its names."""
    is_generator: bool = False
    is_async: bool = False

    def local(self) -> str:
        """A fresh JavaScript name that nothing visible here has."""
        name = local_name(self.next_local)
        self.next_local += 1
        while name in _RESERVED_LOCALS:
            name = local_name(self.next_local)
            self.next_local += 1
        return name

    def temporary(self) -> str:
        """A fresh variable, declared at the top of the function."""
        name = self.local()
        self.temporaries.append(name)
        return name

    def scratch(self) -> str:
        """A variable for the statement being emitted alone: the next one uses it again."""
        if self.scratch_used == len(self._scratch):
            self._scratch.append(self.temporary())
        self.scratch_used += 1
        return self._scratch[self.scratch_used - 1]

    def declare(self, scope: Scope, name: str) -> str:
        """Give a Python local variable its JavaScript name."""
        made = self.local()
        self.names.setdefault(scope, {})[name] = made
        return made

    def is_bound(self, name: str) -> bool:
        """Whether a local variable certainly has a value here."""
        return self.bound is None or name in self.bound


_RESERVED_LOCALS = frozenset({"do", "if", "in", "of", "as"})
