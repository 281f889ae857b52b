"""Pages in a real browser, under a strict Content-Security-Policy: fields, focus, caret, history, errors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from holdfast_build.compiler import Bundle, EntrySource, compile_program
from playwright.sync_api import Browser, Page, Route, expect

ROOT = Path(__file__).parents[1]
ORIGIN = "https://shelf.example"
DOCUMENT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><div id="app"></div>'
    '<script src="/app.js"></script>'
)
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'"


@pytest.fixture(scope="session")
def program() -> Bundle:
    """The app, compiled."""
    entry = EntrySource("from e2e.pages_app import start\nstart()\n", "entry.py")
    javascript = {name: Path(__file__).parent / f"{name}.js" for name in ("measuring", "ink")}
    return compile_program(entry, [ROOT, ROOT / "client"], target="page", javascript=javascript)


@pytest.fixture
def page(browser: Browser, program: Bundle) -> Iterator[Page]:
    """A tab with the app, opened at "/". Nothing may have been blocked by the policy when the test is over."""
    context = browser.new_context()
    tab = context.new_page()
    blocked: list[str] = []
    tab.on("console", lambda message: blocked.append(message.text) if "Security" in message.text else None)

    def serve(route: Route) -> None:
        if route.request.url.endswith("/app.js"):
            route.fulfill(body=program.code, content_type="text/javascript; charset=utf-8")
        elif route.request.url.endswith("/app.js.map"):
            route.fulfill(body=program.source_map, content_type="application/json")
        else:
            route.fulfill(body=DOCUMENT, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    tab.route("**/*", serve)
    tab.goto(ORIGIN + "/")
    yield tab
    assert blocked == []
    context.close()


def values(page: Page) -> str:
    return page.locator("#values").inner_text()


def test_a_submitted_form_adds_a_row_and_queues_a_command(page: Page) -> None:
    page.fill("#name", "Emma")
    page.keyboard.press("Enter")
    expect(page.locator(".book .name")).to_have_text("Emma")
    expect(page.locator("#name")).to_have_value("")
    assert page.evaluate("batches()") == 1


def test_a_refused_action_changes_nothing_and_says_why(page: Page) -> None:
    page.click("#add")
    expect(page.locator("[role=alert]")).to_contain_text("Name must not be empty")
    assert page.evaluate("batches()") == 0


def test_every_kind_of_field_sets_its_state(page: Page) -> None:
    page.fill("#amount", "1.5")
    page.check("#agreed")
    page.check("#size-s")
    page.select_option("#colour", "green")
    page.select_option("#colours", ["red", "blue"])
    page.fill("#note", "two\nlines")
    assert values(page) == r"[1.5, True, 's', 'green', ['red', 'blue'], 'two\nlines']"


def test_a_number_can_be_typed_figure_by_figure(page: Page) -> None:
    page.locator("#amount").press_sequentially("1.50")
    expect(page.locator("#amount")).to_have_value("1.50")
    assert values(page).startswith("[1.5,")


def test_caret_and_selection_stay_while_rows_arrive(page: Page) -> None:
    page.fill("#name", "half a word")
    page.evaluate("document.querySelector('#name').setSelectionRange(2, 5)")
    page.evaluate("put_book(7, 'New')")
    expect(page.locator(".book")).to_have_count(1)
    where = "(() => { const f = document.activeElement; return [f.id, f.selectionStart, f.selectionEnd]; })()"
    assert page.evaluate(where) == ["name", 2, 5]


def test_typing_in_the_middle_keeps_the_caret_there(page: Page) -> None:
    page.fill("#name", "ab")
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("xyz")
    expect(page.locator("#name")).to_have_value("axyzb")


def test_rows_keep_their_elements_when_they_change_places(page: Page) -> None:
    page.evaluate("fill(5)")
    page.evaluate("[...document.querySelectorAll('.book')].forEach((row, place) => row.place = place)")
    page.locator(".lend").first.focus()
    page.click("#reverse")
    assert page.evaluate("[...document.querySelectorAll('.book')].map(row => row.place)") == [4, 3, 2, 1, 0]


def test_an_action_with_an_argument_runs_on_its_row(page: Page) -> None:
    page.evaluate("fill(3)")
    page.locator(".lend").nth(1).click()
    expect(page.locator(".book.lent .name")).to_have_text("Book 00002")
    page.locator(".lend").nth(1).click()
    expect(page.locator("[role=alert]")).to_contain_text("Book is lent already")


def test_a_key_reaches_its_action(page: Page) -> None:
    page.press("#keys", "Escape")
    expect(page.locator("#last")).to_have_text("Escape")


def test_an_unforeseen_error_is_apologised_for_and_told_in_python(page: Page) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.click("#fail")
    expect(page.locator("[role=alert]")).to_contain_text("Something went wrong; nothing was changed")
    expect(page.locator("#last")).to_have_text("")
    assert any("KeyError" in text for text in told)


def test_javascript_of_the_apps_own_draws_calls_back_fails_and_keeps_promises(page: Page) -> None:
    page.click("#measure")
    expect(page.locator("#last")).to_have_text(
        "[(7.5, 'bar'), 3, 'RangeError: too far', (9007199254740991, 4503599627370495.5)]"
    )
    assert page.locator("#bar").evaluate("each => each.style.outlineColor") == "rgb(1, 2, 3)"


def test_the_servers_answer_runs_an_action_that_only_the_server_names(page: Page, program: Bundle) -> None:
    page.fill("#name", "Emma")
    page.click("#add")
    page.evaluate("answer()")
    expect(page.locator("#last")).to_have_text("from the server")
    assert "quetzalcoatl" not in program.code


def test_links_back_and_forward_stay_in_the_document(page: Page) -> None:
    page.evaluate("window.kept = true; fill(80)")
    page.evaluate("window.scrollTo(0, 900)")
    page.locator(".book .name").nth(70).click()
    expect(page.locator("h1")).to_have_text("Book 00071")
    assert page.title() == "Book 00071"
    assert page.evaluate("[document.activeElement.tagName, window.scrollY]") == ["H1", 0]
    place = page.evaluate("history.length")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Shelf")
    assert page.evaluate("window.scrollY") > 100
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Book 00071")
    assert page.evaluate("[window.kept, history.length]") == [True, place]


def test_a_deep_link_waits_for_its_row(page: Page) -> None:
    page.goto(f"{ORIGIN}/books/00000000-0000-0000-0000-000000000007")
    expect(page.locator("body")).to_contain_text("Book not found")
    page.evaluate("put_book(7, 'Arrived')")
    expect(page.locator("h1")).to_have_text("Arrived")
    page.evaluate("take_book(7)")
    expect(page.locator("#gone")).to_be_visible()


def test_an_address_without_a_page_says_so(page: Page) -> None:
    page.goto(ORIGIN + "/nowhere")
    expect(page.locator("h1")).to_have_text("Not found")


def test_a_link_to_the_server_leaves_the_app(page: Page) -> None:
    page.evaluate("window.kept = true")
    page.click("#server")
    page.wait_for_url("**/sign-in")
    assert page.evaluate("window.kept") is None


def test_styles_drawings_and_dangerous_addresses(page: Page) -> None:
    assert page.evaluate("document.querySelector('#bar').style.width") == "40%"
    assert page.evaluate("document.querySelector('#icon path').namespaceURI") == "http://www.w3.org/2000/svg"
    assert page.evaluate("document.querySelector('#evil').hasAttribute('href')") is False


def test_a_thousand_rows_stay_the_same_elements_when_shown_again(page: Page) -> None:
    page.evaluate("fill(1000)")
    expect(page.locator(".book")).to_have_count(1000)
    kept = page.evaluate(
        "(() => { const before = [...document.querySelectorAll('.book')]; render();"
        " return [...document.querySelectorAll('.book')].every((row, at) => row === before[at]); })()"
    )
    assert kept is True
