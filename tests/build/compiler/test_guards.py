"""What a program does not have is cut from the runtime, with all that depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.compiler.guards import guarded_classes, settled, without

PLAIN = "class Cat:\n    def __init__(self):\n        self.name = 'Tom'\nprint(Cat().name)\n"
DOG = "class Dog:\n    name = 'Rex'\n"


def test_asking_names_classes_definitions_and_attributes() -> None:
    text = 'if (known_(mix) && defines_("__get__") && o instanceof Bytes) f(o);'
    assert guarded_classes(text) == {"mix", '"__get__"', "Bytes"}


def test_what_is_absent_goes_with_the_code_that_depends_on_it() -> None:
    text = 'function f(o) { if (defines_("__get__")) { g(o); } else h(o); return known_(mix) ? 1 : 2; }'
    assert " ".join(without(text, frozenset({'"__get__"', "mix"})).split()) == "function f(o) { h(o); return 2; }"


def test_what_is_present_is_asked_for_no_longer() -> None:
    assert settled('if (defines_("__get__") && known_(mix)) g();') == "if (true && true) g();"


@pytest.mark.parametrize(
    "addition",
    [
        "class Meta(type):\n    pass\nclass Dog(metaclass=Meta):\n    pass\n",
        "class Dog(Cat, Exception):\n    pass\n",
        "class Dog:\n    __slots__ = ('name',)\n",
        "class Dog:\n    def __get__(self, owner, kind):\n        return 1\n",
        "class Dog:\n    def __setattr__(self, name, value):\n        pass\n",
        "class Dog:\n    def __new__(cls):\n        return 1\n",
        "class Dog:\n    def __init_subclass__(cls):\n        pass\n",
        "Dog = type('Dog', (), {})\n",
    ],
)
def test_class_features_weigh_only_where_a_program_has_them(addition: str) -> None:
    plain, richer = (
        len(compile_program(EntrySource(PLAIN + source + "print(Dog)\n", "program.py"), [Path()], target="exec").code)
        for source in (DOG, addition)
    )
    # What the runtime adds for each of these is more than the program's own text.
    assert richer > plain + 200
