"""What inference knows about expressions: as much as the program shows, and never what its annotations claim."""

from __future__ import annotations

import ast
import textwrap

import pytest
from holdfast_build.compiler.asked import Table
from holdfast_build.compiler.diagnostics import Report
from holdfast_build.compiler.findings import Findings
from holdfast_build.compiler.infer import Inference
from holdfast_build.compiler.infer.kinds import (
    ANY,
    BIG,
    BOOL,
    BOXED,
    DICT,
    FLOAT,
    INDEX,
    LIST,
    NONE,
    OTHER,
    SAFE,
    STR,
    TUPLE,
)
from holdfast_build.compiler.reach import Reach
from holdfast_build.compiler.resolve import Resolver
from holdfast_build.compiler.runtime import runtime_library
from holdfast_build.compiler.source import EntrySource


def probed(source: str) -> list[int]:
    """The kinds of what the program gives to `probe`, in the order in which the calls stand."""
    text = "def probe(value):\n    return print(value)\n" + textwrap.dedent(source)
    report = Report()
    resolver = Resolver(EntrySource(text, "program.py"), [], report, runtime_library(), {})
    entry = resolver.entry
    assert entry is not None
    reach = Reach(resolver, "exec", report)
    reach.run(entry)
    report.raise_if_any()
    inference = Inference(Findings(reach, Table(resolver.questions)), Table(resolver.questions))
    calls = [
        node
        for node in ast.walk(entry.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "probe"
    ]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    return [inference.kind(call.args[0]) for call in calls]


def in_function(body: str, parameters: str = "x") -> list[int]:
    """The same for the body of a function that anything may call."""
    return probed(f"def f({parameters}):\n{textwrap.indent(textwrap.dedent(body), '    ')}\nshow = [f]\n")


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("1", INDEX), (str(2**40), SAFE), (str(2**70), BIG), ("1.0", BOXED), ("'a'", STR), ("[x]", LIST),
        ("(x,)", TUPLE),
        ("{}", DICT), ("None", NONE), ("not x", BOOL), ("x", ANY), ("x + 1", ANY), ("len([x])", INDEX),
        ("len(x)", SAFE | BIG), ("'a' + 'b'", STR), ("'%s' % 1", STR), ("'%s' % x", ANY), ("1 / 2", FLOAT),
        ("3 + 4", INDEX), ("len('a') + len('b')", SAFE), ("len('a') * len('b')", SAFE | BIG), ("True + True", SAFE),
        ("True & False", BOOL), ("'a' == 'b'", BOOL), ("'a' == x", ANY), ("[1] < [2]", ANY), ("[1] == [2]", BOOL),
        ("'a'.split()", LIST), ("x.split()", ANY), ("f'{x}'", STR), ("str(1)", STR), ("str(x)", ANY),
        ("int(x)", SAFE | BIG),
        ("[1, 2][1:]", LIST), ("'abc'[0]", STR), ("None or 1", INDEX), ("1 if x else 'a'", INDEX | STR),
    ],
)  # fmt: skip
def test_kind_of_an_expression(expression: str, kind: int) -> None:
    assert in_function(f"probe({expression})") == [kind]


def test_annotations_are_not_believed() -> None:
    assert in_function("y: int = x\nprobe(y)", "x: int") == [ANY]


def test_a_loop_joins_what_its_turns_store() -> None:
    body = """
        y = 1
        for z in x:
            probe(y)
            y = "a"
        probe(y)
    """
    assert in_function(body) == [INDEX | STR, INDEX | STR]


def test_a_counter_stays_small_and_a_sum_does_not() -> None:
    body = """
        n = 0
        total = 0
        for z in x:
            n += 1
            total += n
        probe(n)
        probe(total)
    """
    assert in_function(body) == [INDEX, INDEX | SAFE | BIG]


def test_an_exception_may_come_from_anywhere_in_a_try() -> None:
    body = """
        y = 1
        try:
            y = "a"
            y = None
        except ValueError:
            probe(y)
        finally:
            probe(y)
    """
    assert in_function(body) == [INDEX | STR | NONE, INDEX | STR | NONE]


def test_a_variable_that_a_closure_rebinds_is_anything() -> None:
    body = """
        y = 1
        def change():
            nonlocal y
            y = "a"
        change()
        probe(y)
    """
    assert in_function(body) == [ANY]


def test_a_closure_and_a_generator_expression_see_every_value() -> None:
    body = """
        y = 1
        read = lambda: probe(y)
        numbers = (probe(y) for z in x)
        y = "a"
    """
    assert in_function(body) == [INDEX | STR, INDEX | STR]


def test_isinstance_and_none_narrow() -> None:
    body = """
        y = None if x else 1
        if y is not None:
            probe(y)
        if isinstance(x, str):
            probe(x)
    """
    assert in_function(body) == [INDEX, STR | OTHER]


def test_a_function_whose_calls_are_all_known_knows_its_parameters() -> None:
    source = """
        def inner(a, b):
            probe(a)
            return a
        def outer():
            return inner("a", 1) + inner("b", 2)
        probe(outer())
    """
    assert probed(source) == [STR, STR]


def test_a_function_that_is_a_value_may_be_given_anything() -> None:
    source = """
        def inner(a):
            probe(a)
        inner("a")
        others = [inner]
    """
    assert probed(source) == [ANY]


def test_a_shadowed_built_in_is_not_the_built_in() -> None:
    assert in_function("probe(len(x))", "x, len") == [ANY]
