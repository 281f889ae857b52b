"""Routes: which paths they own, what they read from them, and how they write them."""

from __future__ import annotations

from urllib.parse import quote as standard_quote
from uuid import UUID

import pytest
from holdfast.routing import Route, quote, unquote
from hypothesis import given
from hypothesis import strategies as st

ID = "12345678-1234-5678-1234-567812345678"


@pytest.mark.parametrize(
    ("route", "path", "params"),
    [
        ("/", "/", {}),
        ("/tickets", "/tickets", {}),
        ("/tickets", "/tickets/", {}),
        ("/tickets/<uuid:id>", f"/tickets/{ID}", {"id": UUID(ID)}),
        ("/<name>", "/a%20b%C3%A9", {"name": "a bé"}),
        ("/year/<int:year>", "/year/2026", {"year": 2026}),
        ("/files/<path:rest>", "/files/a/b%2Fc", {"rest": "a/b/c"}),
        ("/<a>/to/<b>", "/x/to/y", {"a": "x", "b": "y"}),
    ],
)
def test_a_route_reads_its_parameters(route: str, path: str, params: dict[str, object]) -> None:
    assert Route(route).match(path) == params


@pytest.mark.parametrize(
    ("route", "path"),
    [
        ("/", "/x"),
        ("/tickets", "/ticket"),
        ("/tickets", "/tickets/1"),
        ("/tickets/<uuid:id>", "/tickets/1"),
        ("/tickets/<uuid:id>", "/tickets"),
        ("/year/<int:year>", "/year/-1"),
        ("/year/<int:year>", "/year/²"),
        ("/<name>", "/"),
        ("/files/<path:rest>", "/files/"),
        ("/x", "x"),
    ],
)
def test_a_route_does_not_own_other_paths(route: str, path: str) -> None:
    assert Route(route).match(path) is None


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ("tickets", "begins with a slash"),
        ("/a<b>", "a whole segment"),
        ("/<float:x>", "there are str, int, uuid and path"),
        ("/<a>/<a>", "stands twice"),
        ("/<path:a>/b", "must come last"),
        ("/<int:1>", "no name"),
    ],
)
def test_a_malformed_route_is_refused(route: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Route(route)


@pytest.mark.parametrize(
    ("params", "words"),
    [({}, "needs the parameter id"), ({"id": "1"}, "is no uuid"), ({"id": UUID(ID), "x": 1}, "has no parameter x")],
)
def test_a_path_is_not_built_from_wrong_parameters(params: dict[str, object], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        Route("/tickets/<uuid:id>").build(params)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_what_is_built_is_read_back(name: str) -> None:
    route = Route("/people/<name>")
    assert route.match(route.build({"name": name})) == {"name": name}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quoting_is_the_standard_one(text: str) -> None:
    assert quote(text) == standard_quote(text, safe="")
    assert unquote(quote(text)) == text


@pytest.mark.parametrize("text", ["%", "%zz", "%C3", "a%4", "%ff"])
def test_what_is_not_well_formed_stays(text: str) -> None:
    assert unquote(text) == text
