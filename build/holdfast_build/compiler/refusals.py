"""The table of everything that the compiler refuses; `docs/reference/language.md` is generated from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Refusal:
    """One reason not to compile. `message` and `remedy` may hold `{words}` that the place fills in."""

    message: str
    remedy: str
    example: str


DYNAMIC = frozenset({"eval", "exec", "compile", "__import__"})
FRAMES = frozenset({"locals", "globals", "vars"})
ABSENT = frozenset({"input", "open", "breakpoint"})
"""Built-ins that are refused with a reason of their own."""


def refusal_of(name: str) -> str:
    """The code with which a built-in that the runtime lacks is refused."""
    if name in DYNAMIC:
        return "dynamic-code"
    if name in FRAMES:
        return "frames"
    return "not-in-browser" if name in ABSENT else "builtin-missing"


REFUSALS: dict[str, Refusal] = {
    "syntax": Refusal("{message}", "correct the syntax; CPython refuses it as well", "def f(:"),
    "star-import": Refusal(
        "what a star-import of '{module}' binds is not known at build time",
        "name what you import: `from {module} import ...`",
        "from holdfast.browser import *",
    ),
    "module-not-found": Refusal(
        "module '{module}' can't be found",
        "check the spelling, or install the package where the build runs",
        "import no_such_module",
    ),
    "server-module": Refusal(
        "'{module}' exists on the server only, and client code reaches it",
        "use it in a command's body, or move the code that needs it to a server module",
        "import smtplib\nsmtplib.SMTP()",
    ),
    "name-not-found": Refusal(
        "module '{module}' has no name '{name}' that compiled code can use",
        "check the spelling; if CPython has it, it is not part of what is compiled yet",
        "from math import no_such_name",
    ),
    "undefined-name": Refusal(
        "name '{name}' is not defined anywhere",
        "define it or import it before use; to ask whether it exists, read it where `except NameError` handles it",
        "print(undefined_name)",
    ),
    "dynamic-code": Refusal(
        "{name}() runs code that only exists at run time",
        "write the code as functions, and choose between them with a dict",
        "eval('1 + 1')",
    ),
    "frames": Refusal(
        "{name}() reads the interpreter's frames, which JavaScript does not have",
        "pass the values on as arguments, or keep them in a dict of your own",
        "locals()",
    ),
    "not-in-browser": Refusal(
        "{name}() has no counterpart in a browser",
        "read input through a form or an event; read files with the browser's File objects",
        "input()",
    ),
    "getattribute": Refusal(
        "`__getattribute__` of a metaclass would have to run at every read of a class's attribute",
        "define `__getattr__` in the metaclass, which runs when an attribute is missing, or a property",
        "class M(type):\n    def __getattribute__(self, name):\n        return 1\nclass A(metaclass=M):\n    pass",
    ),
    "bases-assignment": Refusal(
        "a class's bases can't be changed",
        "make another class with `type(name, bases, namespace)`",
        "class A:\n    pass\nclass B(A):\n    pass\nB.__bases__ = (A,)",
    ),
    "function-change": Refusal(
        "`{name}` of a function can't be changed",
        "make another function, with `functools.partial` if only its defaults differ",
        "def f(x=1):\n    return x\nf.__defaults__ = (2,)",
    ),
    "finalizer": Refusal(
        "`__del__` would run when the garbage collector pleases, which JavaScript does not tell",
        "give the class a `close` method, or make it a context manager",
        "class A:\n    def __del__(self):\n        pass\nA()",
    ),
    "builtin-missing": Refusal(
        "built-in '{name}' is not compiled yet",
        "write the few lines that you need of it",
        "memoryview(b'')",
    ),
    "nondeterminism": Refusal(
        "'{name}' in a business method would give another answer when the server replays it",
        "{remedy}",
        "",
    ),
    "private-attribute": Refusal(
        "'{name}' of {resource} is private: its value never leaves the server, and client code reaches this",
        "use it in a command's body, or in a business method whose name only commands mention",
        "",
    ),
    "module-attribute-write": Refusal(
        "a module's names can't be set from outside",
        "give the module a function that sets it",
        "import math\nmath.pi = 3",
    ),
    "javascript-undeclared": Refusal(
        "no JavaScript module '{name}' is declared",
        'declare it in pyproject.toml: under [tool.holdfast.javascript], {name} = "path/to/{name}.js"',
        "from holdfast.javascript import charts\ncharts.draw()",
    ),
    "javascript-in-business": Refusal(
        "'{name}' is JavaScript, which the server has none of when it replays this business method",
        "call it in the action, and pass what it gives as an argument",
        "",
    ),
    "javascript-syntax": Refusal("{message}", "correct the syntax of the JavaScript module", ""),
    "javascript-import": Refusal(
        "'{module}' is no JavaScript module that the app declares",
        "declare the file in pyproject.toml, beside what imports it; copy what comes from a package into the app",
        "",
    ),
    "javascript-name": Refusal(
        "'{module}' exports nothing named '{name}'", "check the spelling, or export the name there", ""
    ),
    "javascript-variable": Refusal(
        "'{name}' of '{module}' is assigned again after its module has run, and an import takes its value once",
        "export a function that gives the value",
        "",
    ),
    "javascript-cycle": Refusal(
        "these JavaScript modules import each other: {modules}",
        "move what both need into a module of its own",
        "",
    ),
    "javascript-unsupported": Refusal(
        "{what} needs a loader of modules, and the modules of an app are one script",
        "import the module at the top of the file; pass addresses as arguments",
        "",
    ),
}
