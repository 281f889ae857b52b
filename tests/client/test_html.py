"""Elements as text: everything escaped, names and values as HTML wants them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from holdfast.html import a, br, button, div, input_, label, li, option, p, select, span, textarea, ul
from holdfast.markup import escape, to_html
from holdfast.page import state
from holdfast.svg import path, svg
from hypothesis import given
from hypothesis import strategies as st


def test_attributes_and_children() -> None:
    written = to_html(div(class_="card", id="a")[p["Text"], span])
    assert written == '<div class="card" id="a"><p>Text</p><span></span></div>'


def test_children_may_be_nested_lists_generators_and_nothing() -> None:
    items = ul[(li(key=n)[n] for n in range(2)), [None, False, True, [li["last"]]], "text", 1.5]
    assert to_html(items) == "<ul><li>0</li><li>1</li><li>last</li>text1.5</ul>"


def test_a_condition_that_fails_leaves_nothing() -> None:
    empty: list[str] = []
    assert to_html(div[empty and p["a"], len(empty) > 1 and p["b"]]) == "<div></div>"


def test_zero_is_shown() -> None:
    assert to_html(p[0]) == "<p>0</p>"


def test_other_values_are_refused_by_name() -> None:
    with pytest.raises(TypeError, match=r"UUID is no content for an element; write str\(...\)"):
        p[UUID(int=1)]  # type: ignore[index]  # the mistake the test is about


def test_an_element_can_be_used_again() -> None:
    card = div(class_="c")
    written = to_html([card["a"], card["b"], card])
    assert written == '<div class="c">a</div><div class="c">b</div><div class="c"></div>'


@given(st.text())
def test_text_is_escaped_wherever_it_stands(text: str) -> None:
    written = to_html(p(title=text)[text])
    inside = written.removeprefix("<p").removesuffix("</p>")
    assert inside.count("<") == 0
    assert inside.count(">") == 1
    assert escape(text) in written


def test_names_lose_a_trailing_underscore_and_gain_hyphens() -> None:
    written = to_html(label(for_="x", aria_label="y", data_row_id=3))
    assert written == '<label for="x" aria-label="y" data-row-id="3"></label>'


def test_true_stands_without_a_value_and_false_and_none_not_at_all() -> None:
    assert to_html(button(disabled=True, hidden=False, title=None)) == "<button disabled></button>"


def test_aria_states_are_words() -> None:
    assert to_html(div(aria_hidden=True, aria_busy=False)) == '<div aria-hidden="true" aria-busy="false"></div>'


def test_classes_may_be_a_list() -> None:
    assert to_html(p(class_=["a", None, False, "b"])) == '<p class="a b"></p>'


def test_elements_without_content_have_no_end_tag() -> None:
    assert to_html([br, input_(name="x")]) == '<br><input name="x">'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:x",
        "\x01javascript:x",
        "vbscript:x",
        "data:text/html,x",
    ],
)
def test_addresses_that_run_code_are_left_out(address: str) -> None:
    assert to_html(a(href=address)["x"]) == "<a>x</a>"


@pytest.mark.parametrize(
    "address", ["/a:b", "https://example.org/?x=javascript:", "mailto:a@b.c", "#x", "data:image/png,"]
)
def test_other_addresses_stay(address: str) -> None:
    assert f'href="{address}"' in to_html(a(href=address))


def test_handlers_are_no_attributes() -> None:
    assert to_html(button(on_click=print)) == "<button></button>"


@pytest.mark.parametrize("name", ["onclick", "srcdoc", "a b", 'x"y'])
def test_names_that_would_break_the_markup_are_refused(name: str) -> None:
    with pytest.raises(TypeError):
        to_html(div(**{name: "x"}))


def test_a_style_is_a_dict() -> None:
    assert to_html(div(style={"width": "4px", "margin_top": None})) == '<div style="width: 4px"></div>'
    with pytest.raises(TypeError, match="style takes a dict"):
        to_html(div(style="width: 4px"))


def test_values_of_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="title of <div> cannot be UUID"):
        to_html(div(title=UUID(int=1)))


def test_drawings_keep_the_capitals_of_their_attributes() -> None:
    assert to_html(svg(viewBox="0 0 1 1")[path(d="M0 0")]) == '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>'


def test_an_id_or_a_binding_is_the_key_where_none_is_given() -> None:
    bound: Any = state(default="")
    bound.name = "query"
    assert (div(id="a").key, div(key=UUID(int=1)).key, input_(bind=bound).key) == ("a", str(UUID(int=1)), "bind query")


def test_bound_fields_show_their_state() -> None:
    bound: Any = state(default="")
    bound.name = "x"
    assert to_html(input_(bind=bound), lambda _: 'a"b') == '<input value="a&quot;b">'
    assert to_html(textarea(bind=bound), lambda _: 'a"b') == "<textarea>a&quot;b</textarea>"
    assert to_html(input_(bind=bound, type="checkbox"), lambda _: True) == '<input type="checkbox" checked>'
    chosen = select(bind=bound)[option(value="a")["A"], option(value="b")["B"]]
    written = to_html(chosen, lambda _: "b")
    assert written == '<select><option value="a">A</option><option value="b" selected>B</option></select>'
