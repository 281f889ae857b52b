"""Links, history, focus and scrolling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from holdfast.html import a, button, div, h1, p
from holdfast.page import Page, action, state


class HomePage(Page):
    route = "/"
    title = "Home"
    words: str = state(default="")

    def template(self):  # type: ignore[no-untyped-def]  # as authors write pages
        return div[
            h1["Home"],
            a(href="/rooms/7")["seven"],
            a(href="/sign-in")["sign in"],
            a(href="https://elsewhere.example/rooms/7")["elsewhere"],
            a(href="/rooms/7", target="_blank")["new tab"],
            a(href="/rooms/7", download=True)["file"],
            a(href="/rooms/7", rel="external")["server"],
            a(href="#below")["below"],
            a(href="/rooms/8", on_click=self.say)["say"],
            p(id="below"),
        ]

    @action
    def say(self):  # type: ignore[no-untyped-def]  # as authors write pages
        self.words = "said"


class RoomPage(Page):
    route = "/rooms/<int:number>"

    def template(self):  # type: ignore[no-untyped-def]  # as authors write pages
        return div[h1[f"Room {self.params['number']}"], button(on_click=lambda: self.navigate(HomePage.url()))["home"]]


@pytest.fixture
def desk(open_desk: Callable[..., Any]) -> Any:
    return open_desk([HomePage, RoomPage])


def test_a_link_to_a_page_stays_in_the_app(desk: Any) -> None:
    assert desk.click("a", 0).defaultPrevented
    assert desk.window.location.pathname == "/rooms/7"
    assert desk.window.find("h1").textContent == "Room 7"


@pytest.mark.parametrize("index", range(1, 7))
def test_other_links_are_left_to_the_browser(desk: Any, index: int) -> None:
    assert not desk.click("a", index).defaultPrevented
    assert desk.window.find("h1").textContent == "Home"


@pytest.mark.parametrize("key", ["ctrlKey", "metaKey", "shiftKey", "altKey"])
def test_a_click_with_a_key_held_is_left_to_the_browser(desk: Any, key: str) -> None:
    assert not desk.click("a", 0, **{key: True}).defaultPrevented


def test_a_link_with_an_action_runs_it_instead(desk: Any) -> None:
    assert desk.click("a", 7).defaultPrevented
    assert desk.page.words == "said"
    assert desk.window.location.pathname == "/"


def test_back_and_forward(desk: Any) -> None:
    desk.click("a", 0)
    desk.window.history.go(-1)
    assert desk.window.find("h1").textContent == "Home"
    desk.window.history.go(1)
    assert desk.window.find("h1").textContent == "Room 7"


def test_a_page_can_navigate(desk: Any) -> None:
    desk.click("a", 0)
    desk.click("button")
    assert desk.window.find("h1").textContent == "Home"
    assert len(desk.window.history.entries) == 3


def test_going_back_finds_the_page_scrolled_as_it_was(desk: Any) -> None:
    desk.window.scrollY = 300
    desk.click("a", 0)
    assert desk.window.scrollY == 0
    desk.window.scrollY = 40
    desk.window.history.go(-1)
    assert desk.window.scrollY == 300
    desk.window.history.go(1)
    assert desk.window.scrollY == 40


def test_a_reload_finds_the_page_scrolled_as_it_was(open_desk: Callable[..., Any]) -> None:
    from fake_dom import FakeEvent, FakeWindow

    first = FakeWindow("/")
    from holdfast.navigation import Navigation

    opened: list[str] = []
    Navigation(first, opened.append, lambda path: True).start()
    first.scrollY = 250
    first.dispatch(FakeEvent("pagehide", first))
    first.scrollY = 0
    Navigation(first, opened.append, lambda path: True).start()
    assert first.scrollY == 250


def test_the_heading_gets_the_focus_after_navigation_but_not_at_the_start(desk: Any) -> None:
    assert desk.window.document.activeElement is desk.window.document.body
    desk.click("a", 0)
    heading = desk.window.find("h1")
    assert desk.window.document.activeElement is heading
    assert heading.attributes["tabindex"] == "-1"


def test_an_address_with_a_fragment_shows_that_element(open_desk: Callable[..., Any]) -> None:
    desk = open_desk([HomePage], "/#below")
    assert desk.window.document.scrolled_to is desk.window.document.getElementById("below")


def test_a_change_of_the_fragment_alone_keeps_the_page(desk: Any) -> None:
    page = desk.page
    desk.window.history.pushState(None, "", "/#below")
    desk.window.history.go(0)
    assert desk.page is page


def test_the_more_specific_route_wins(open_desk: Callable[..., Any]) -> None:
    class AnyPage(Page):
        route = "/<name>"

        def template(self):  # type: ignore[no-untyped-def]  # as authors write pages
            return p["any"]

    class NewPage(Page):
        route = "/new"

        def template(self):  # type: ignore[no-untyped-def]  # as authors write pages
            return p["new"]

    assert open_desk([AnyPage, NewPage], "/new").text == "new"
    assert open_desk([AnyPage, NewPage], "/old").text == "any"
