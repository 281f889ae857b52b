"""The patcher: whatever was on screen, what is wanted is there afterwards, with as little change as possible."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from fake_dom import FakeElement, FakeEvent, FakeText, FakeWindow
from holdfast.dom import Renderer, longest_increasing
from holdfast.html import Node, button, div, input_, li, nodes, ol, option, p, progress, select, span, textarea, ul
from holdfast.page import State, state
from holdfast.svg import path, svg
from hypothesis import given
from hypothesis import strategies as st


class Recorder:
    """A controller that keeps values and what was handled."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.handled: list[tuple[Any, str]] = []
        self.renders = 0

    def read_state(self, bound: State) -> Any:
        return self.values.get(bound.name, "")

    def write_state(self, bound: State, value: Any) -> None:
        self.values[bound.name] = value

    def handle(self, handler: Any, event: FakeEvent, node: Node) -> None:
        self.handled.append((handler, event.type))

    def render(self) -> None:
        self.renders += 1


class Screen:
    def __init__(self) -> None:
        self.window = FakeWindow()
        self.controller = Recorder()
        self.renderer = Renderer(self.window.document, self.window.root, self.controller)

    def show(self, *content: Any) -> str:
        self.window.document.operations.clear()
        self.renderer.show(nodes(list(content)))
        return "".join(
            child.html() if isinstance(child, FakeElement) else child.data for child in self.window.root.childNodes
        )

    @property
    def operations(self) -> list[str]:
        return [kind for kind, _ in self.window.document.operations]


@pytest.fixture
def screen() -> Screen:
    return Screen()


def named(name: str) -> Any:
    made: Any = state(default="")
    made.name = name
    return made


def items(keys: list[int]) -> Node:
    return ul[(li(key=key)[f"item {key}"] for key in keys)]


def test_text_and_elements_are_made(screen: Screen) -> None:
    shown = screen.show("a", div(class_="x", id="y")["text", p["more"]])
    assert shown == 'a<div class="x" id="y">text<p>more</p></div>'


def test_changed_text_keeps_its_element(screen: Screen) -> None:
    screen.show(p["one"])
    element = screen.window.find("p")
    assert screen.show(p["two"]) == "<p>two</p>"
    assert screen.window.find("p") is element


def test_an_element_changes_between_text_and_children(screen: Screen) -> None:
    screen.show(div["text"])
    assert screen.show(div[p["a"], p["b"]]) == "<div><p>a</p><p>b</p></div>"
    assert screen.show(div["text"]) == "<div>text</div>"
    assert screen.show(div[()]) == "<div></div>"


def test_text_among_elements_is_changed_in_place(screen: Screen) -> None:
    screen.show(p["a ", span["b"], " c"])
    text = screen.window.find("p").childNodes[2]
    assert screen.show(p["a ", span["b"], " d"]) == "<p>a <span>b</span> d</p>"
    assert screen.window.find("p").childNodes[2] is text


def test_attributes_are_set_changed_and_removed(screen: Screen) -> None:
    screen.show(div(class_="a", hidden=True, title="t"))
    assert screen.show(div(class_="b", hidden=False, aria_busy=False)) == '<div class="b" aria-busy="false"></div>'


def test_unchanged_attributes_are_not_written_again(screen: Screen) -> None:
    screen.show(div(class_="a"))
    element = screen.window.find("div")
    element.writes.clear()
    screen.show(div(class_="a"))
    assert element.writes == []


def test_styles_go_through_the_object_model(screen: Screen) -> None:
    screen.show(div(style={"width": "40%", "margin_top": "1em"}))
    assert screen.window.find("div").style == {"width": "40%", "margin-top": "1em"}
    screen.show(div(style={"width": "50%"}))
    assert screen.window.find("div").style == {"width": "50%"}


def test_an_address_that_runs_code_is_left_out(screen: Screen) -> None:
    from holdfast.html import a

    assert screen.show(a(href=" java\nscript:alert(1)")["x"]) == "<a>x</a>"


def test_drawings_are_made_in_their_namespace(screen: Screen) -> None:
    screen.show(svg(viewBox="0 0 1 1")[path(d="M0 0", stroke_width=2)])
    drawn = screen.window.find("path")
    assert drawn.namespaceURI == "http://www.w3.org/2000/svg"
    assert drawn.attributes == {"d": "M0 0", "stroke-width": "2"}


def test_a_keyed_item_moved_to_the_front_is_the_only_one_that_moves(screen: Screen) -> None:
    screen.show(items([1, 2, 3, 4, 5]))
    screen.show(items([5, 1, 2, 3, 4]))
    assert screen.operations == ["move"]


def test_an_item_added_in_front_leaves_the_others_alone(screen: Screen) -> None:
    screen.show(items([1, 2, 3]))
    assert screen.show(items([0, 1, 2, 3])).startswith("<ul><li>item 0</li><li>item 1</li>")
    assert screen.operations.count("move") == 0


def test_focus_survives_a_move(screen: Screen) -> None:
    screen.show(ul[(li(key=key)[input_(name=f"n{key}")] for key in [1, 2, 3])])
    first = screen.window.find("input")
    first.focus()
    screen.show(ul[(li(key=key)[input_(name=f"n{key}")] for key in [2, 3, 1])])
    assert screen.window.document.activeElement is first


def test_an_element_that_asks_for_the_focus_gets_it_when_it_appears(screen: Screen) -> None:
    screen.show(p["x"])
    screen.show(p["x"], button(autofocus=True)["y"])
    assert screen.window.document.activeElement is screen.window.find("button")
    screen.window.document.activeElement = None
    screen.show(p["x"], button(autofocus=True)["z"])
    assert screen.window.document.activeElement is None


def test_an_optional_element_before_an_input_does_not_disturb_it(screen: Screen) -> None:
    screen.show(div[None, p["a"], input_(name="x")])
    field = screen.window.find("input")
    screen.show(div[p["warning"], p["a"], input_(name="x")])
    assert screen.window.find("input") is field


def test_bound_inputs_are_told_apart_without_keys(screen: Screen) -> None:
    first, second = named("first"), named("second")
    screen.show(div[input_(bind=first), input_(bind=second)])
    kept = screen.window.find("input", 1)
    screen.show(div[input_(bind=second)])
    assert screen.window.find("input") is kept


def test_two_siblings_with_one_key_are_both_shown(screen: Screen) -> None:
    screen.show(ul[li(key=1)["a"], li(key=2)["b"]])
    assert screen.show(ul[li(key=2)["c"], li(key=1)["d"], li(key=2)["e"]]).count("<li>") == 3


def test_a_node_kept_by_the_author_may_stand_in_several_places(screen: Screen) -> None:
    rule = p[span["*"], "!"]
    expected = "<div><p><span>*</span>!</p>x<p><span>*</span>!</p></div>"
    assert screen.show(div[rule, "x", rule]) == expected
    assert screen.show(div[rule, "x", rule]) == expected
    assert screen.show(div["x", rule]) == "<div>x<p><span>*</span>!</p></div>"
    assert screen.show(div[rule, "x", rule]) == expected


def test_a_kept_node_with_a_bound_field_still_follows_its_state(screen: Screen) -> None:
    search = div[input_(bind=named("query"))]
    screen.controller.values["query"] = "a"
    screen.show(search)
    screen.controller.values["query"] = ""
    screen.show(search)
    assert screen.window.find("input").value == ""


def test_a_bound_field_that_shows_its_value_is_not_written(screen: Screen) -> None:
    query = named("query")
    screen.controller.values["query"] = "abc"
    screen.show(input_(bind=query))
    field = screen.window.find("input")
    field.writes.clear()
    screen.show(input_(bind=query))
    assert field.writes == []


def test_typing_writes_the_state_and_renders(screen: Screen) -> None:
    screen.show(input_(bind=named("query")))
    screen.window.type(screen.window.find("input"), "hello")
    assert screen.controller.values == {"query": "hello"}
    assert screen.controller.renders == 1


def test_a_number_being_typed_is_left_as_it_is(screen: Screen) -> None:
    amount = named("amount")
    screen.show(input_(bind=amount, type="number"))
    field = screen.window.find("input")
    screen.window.type(field, "1.50")
    assert screen.controller.values == {"amount": 1.5}
    screen.show(input_(bind=amount, type="number"))
    assert field.value == "1.50"


def test_a_bound_select_shows_its_choice(screen: Screen) -> None:
    screen.controller.values["who"] = "b"
    screen.show(select(bind=named("who"))[option(value="a")["A"], option(value="b")["B"]])
    assert screen.window.find("select").value == "b"


def test_a_bound_checkbox_is_a_bool(screen: Screen) -> None:
    screen.controller.values["done"] = True
    screen.show(input_(bind=named("done"), type="checkbox"))
    box = screen.window.find("input")
    assert box.checked is True
    box.checked = False
    screen.window.fire("change", box)
    assert screen.controller.values == {"done": False}


def test_radio_buttons_share_a_state(screen: Screen) -> None:
    size = named("size")
    screen.controller.values["size"] = "l"
    screen.show(*[input_(bind=size, type="radio", value=value) for value in ("s", "l")])
    small, large = screen.window.find("input", 0), screen.window.find("input", 1)
    assert (small.checked, large.checked) == (False, True)
    small.checked, large.checked = True, False
    screen.window.fire("change", small)
    assert screen.controller.values == {"size": "s"}


def test_a_textarea_keeps_its_text(screen: Screen) -> None:
    screen.controller.values["note"] = "two\nlines"
    screen.show(textarea(bind=named("note")))
    assert screen.window.find("textarea").value == "two\nlines"


def test_a_controlled_value_is_a_property_of_fields_and_an_attribute_elsewhere(screen: Screen) -> None:
    assert screen.show(input_(value="x"), progress(value=3)) == '<input></input><progress value="3"></progress>'
    assert screen.window.find("input").value == "x"


def test_an_event_is_handled_by_the_innermost_element(screen: Screen) -> None:
    screen.show(div(on_click="outer")[button(on_click="inner")[span["x"]]])
    screen.window.fire("click", screen.window.find("span"))
    assert screen.controller.handled == [("inner", "click")]


def test_a_new_handler_replaces_the_old_one(screen: Screen) -> None:
    screen.show(button(on_click="one"))
    screen.show(button(on_click="two"))
    screen.window.fire("click", screen.window.find("button"))
    screen.show(button(on_click=None))
    screen.window.fire("click", screen.window.find("button"))
    assert screen.controller.handled == [("two", "click")]


def test_events_that_do_not_bubble_are_heard_where_they_happen(screen: Screen) -> None:
    screen.show(div(on_blur="outer")[input_(on_blur="inner"), input_(name="b")])
    screen.window.fire("blur", screen.window.find("input", 0), bubbles=False)
    screen.window.fire("blur", screen.window.find("input", 1), bubbles=False)
    assert screen.controller.handled == [("inner", "blur")]


def test_an_event_that_patching_causes_runs_nothing(screen: Screen) -> None:
    screen.show(div(on_blur="blurred")[input_(name="x")])
    field = screen.window.find("input")
    removed = field.remove
    field.remove = lambda: (screen.window.fire("blur", field), removed())  # type: ignore[method-assign]  # as Chromium does
    screen.show(div(on_blur="blurred")[p["x"]])
    screen.show(div(on_blur="blurred")[p["x"], input_(name="y")])
    assert screen.controller.handled == []


def test_a_button_with_a_handler_does_not_submit_its_form(screen: Screen) -> None:
    assert screen.show(button(on_click="x")) == '<button type="button"></button>'
    assert screen.show(button["Save"]) != ""


def test_handlers_written_as_text_attributes_are_refused(screen: Screen) -> None:
    with pytest.raises(TypeError, match=r"on_click=self\.save"):
        screen.show(div(onclick="alert(1)"))


def test_clearing_removes_everything(screen: Screen) -> None:
    screen.show(p["x"])
    screen.renderer.clear()
    assert screen.window.root.childNodes == []


keys = st.lists(st.integers(0, 30), unique=True, max_size=20)


@given(st.lists(keys, min_size=2, max_size=5))
def test_keyed_children_end_in_order_and_keep_their_elements(sequences: list[list[int]]) -> None:
    screen = Screen()
    elements: dict[int, FakeElement] = {}
    for sequence in sequences:
        screen.show(ol[(li(key=key)[str(key)] for key in sequence)])
        shown = screen.window.find("ol").childNodes
        assert [child.textContent for child in shown] == [str(key) for key in sequence]
        for key, child in zip(sequence, shown, strict=True):
            assert elements.get(key, child) is child
        elements = dict(zip(sequence, shown, strict=True))


@given(keys, keys)
def test_no_fewer_moves_would_do(before: list[int], after: list[int]) -> None:
    screen = Screen()
    screen.show(items(before))
    screen.show(items(after))
    common = [before.index(key) for key in after if key in before]
    assert screen.operations.count("move") == len(common) - longest_run(common)


def longest_run(numbers: list[int]) -> int:
    best = [1] * len(numbers)
    for i in range(len(numbers)):
        for j in range(i):
            if numbers[j] < numbers[i]:
                best[i] = max(best[i], best[j] + 1)
    return max(best, default=0)


trees = st.recursive(
    st.one_of(st.text("abc", max_size=3), st.none(), st.integers(0, 3)),
    lambda inner: st.tuples(
        st.sampled_from(["p", "div", "li"]), st.none() | st.integers(0, 3), st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)


def build(tree: Any) -> Any:
    if not isinstance(tree, tuple):
        return tree
    kind, key, children = tree
    element = {"p": p, "div": div, "li": li}[kind]
    return element(key=key)[[build(child) for child in children]]


@given(st.lists(st.lists(trees, max_size=4), min_size=2, max_size=4))
def test_any_tree_becomes_any_other(steps: list[list[Any]]) -> None:
    screen = Screen()
    for step in steps:
        assert screen.show(*[build(tree) for tree in step]) == Screen().show(*[build(tree) for tree in step])


@given(st.lists(st.integers(-1, 30), max_size=30))
def test_longest_increasing_is_increasing_and_longest(numbers: list[int]) -> None:
    run = longest_increasing(numbers)
    values = [numbers[position] for position in run]
    assert all(first < second for first, second in pairwise(values))
    assert all(first < second for first, second in pairwise(run))
    assert len(run) == longest_run([number for number in numbers if number >= 0])
    assert -1 not in values


def test_text_nodes_are_text(screen: Screen) -> None:
    screen.show(p["<b>", 1])
    assert all(isinstance(child, FakeText) for child in screen.window.find("p").childNodes)
