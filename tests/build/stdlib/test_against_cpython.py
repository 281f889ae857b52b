"""The library's modules, run in CPython, answer as CPython's own do."""

from __future__ import annotations

import base64
import bisect
import datetime as dt
import heapq
import itertools
import re
import string
import textwrap
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

quick = settings(max_examples=60, deadline=None)


def outcome(call: Callable[[], Any]) -> str:
    """What a call gives, or its error, as text."""
    try:
        return repr(call())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def same(ours: Callable[[], Any], theirs: Callable[[], Any]) -> None:
    assert outcome(ours) == outcome(theirs)


@pytest.fixture(scope="session")
def ours(library: Any) -> Any:
    library("_timedelta")
    library("_dateformat")
    return library("datetime", "_timedelta", "_dateformat")


def moment(module: Any, m: dt.datetime) -> Any:
    zone = None
    if m.tzinfo is not None:
        offset = m.utcoffset()
        assert offset is not None
        zone = module.timezone(module.timedelta(offset.days, offset.seconds, offset.microseconds))
    return module.datetime(m.year, m.month, m.day, m.hour, m.minute, m.second, m.microsecond, zone)


zones = st.one_of(st.none(), st.integers(-1439, 1439).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))))
moments = st.datetimes(timezones=st.just(None)) | st.builds(lambda m, z: m.replace(tzinfo=z), st.datetimes(), zones)
deltas = st.timedeltas(dt.timedelta(-400000), dt.timedelta(400000))


@quick
@given(m=moments, other=moments, delta=deltas)
def test_dates_and_times_calculate_alike(ours: Any, m: dt.datetime, other: dt.datetime, delta: dt.timedelta) -> None:
    a, b = moment(ours, m), moment(ours, other)
    d = ours.timedelta(delta.days, delta.seconds, delta.microseconds)
    forms: list[Callable[[Any, Any, Any], Any]] = [
        lambda x, y, z: x.isoformat(),
        lambda x, y, z: str(x + z),
        lambda x, y, z: str(x - z),
        lambda x, y, z: str(x - y),
        lambda x, y, z: x < y,
        lambda x, y, z: x == y,
        lambda x, y, z: x.isocalendar()[:],
        lambda x, y, z: x.weekday(),
        lambda x, y, z: x.strftime("%Y-%m-%d %H:%M:%S.%f %z %j %U %W %V %G %a %B %I %p %c"),
        lambda x, y, z: x.ctime(),
        lambda x, y, z: x.timetuple()[:],
        lambda x, y, z: x.toordinal(),
        lambda x, y, z: str(z),
        lambda x, y, z: str(-z),
        lambda x, y, z: str(z * 3 / 7),
        lambda x, y, z: str(z * 0.37),
        lambda x, y, z: z.total_seconds(),
        lambda x, y, z: str(z // 7),
        lambda x, y, z: str(x.date()),
        lambda x, y, z: x.timetz().isoformat("milliseconds"),
        lambda x, y, z: x.tzinfo and x.timestamp(),
        lambda x, y, z: x.tzinfo and y.tzinfo and str(x.astimezone(y.tzinfo)),
    ]
    for form in forms:
        same(lambda f=form: f(a, b, d), lambda f=form: f(m, other, delta))  # type: ignore[misc]  # bound at once


@quick
@given(m=moments)
def test_iso_texts_are_read_alike(ours: Any, m: dt.datetime) -> None:
    for text in (
        m.isoformat(),
        m.isoformat(" ", "minutes"),
        m.strftime("%Y%m%dT%H%M%S"),
        m.strftime("%G-W%V-%u"),
        m.isoformat()[:-1],
    ):
        same(lambda t=text: str(ours.datetime.fromisoformat(t)), lambda t=text: str(dt.datetime.fromisoformat(t)))  # type: ignore[misc]  # bound at once


@quick
@given(seconds=st.floats(-6e10, 2e11))
def test_timestamps_are_read_alike(ours: Any, seconds: float) -> None:
    same(
        lambda: str(ours.datetime.fromtimestamp(seconds, ours.timezone.utc)),
        lambda: str(dt.datetime.fromtimestamp(seconds, dt.timezone.utc)),  # noqa: UP017 # side by side
    )


@quick
@given(days=st.floats(-1e6, 1e6), seconds=st.floats(-1e6, 1e6), hours=st.floats(-1e4, 1e4))
def test_durations_of_fractions_are_rounded_alike(ours: Any, days: float, seconds: float, hours: float) -> None:
    theirs = dt.timedelta(days=days, seconds=seconds, hours=hours)
    mine = ours.timedelta(days=days, seconds=seconds, hours=hours)
    # CPython carries fractions of days in floats on the way: the last microsecond may differ there, nowhere else.
    assert abs(mine.total_seconds() - theirs.total_seconds()) <= 2e-6


@pytest.mark.parametrize(
    "text, form",
    [
        ("2024-05-06 07:08:09.5", "%Y-%m-%d %H:%M:%S.%f"),
        ("6 May 24 7PM", "%d %b %y %I%p"),
        ("Monday 06 May 2024", "%A %d %B %Y"),
        ("2024 127", "%Y %j"),
        ("2024-05-06T07:08+0530", "%Y-%m-%dT%H:%M%z"),
        ("2024-W19-1", "%G-W%V-%u"),
        ("2024 18 1", "%Y %W %w"),
        ("x", "%Y"),
        ("2024-5", "%Y-%m-%d"),
        ("2024-13-01", "%Y-%m-%d"),
        ("2024-05-06 extra", "%Y-%m-%d"),
        ("10%", "%d%%"),
        ("1", "%Q"),
        ("06/05/24", "%x"),
    ],
)
def test_strptime_reads_alike(ours: Any, text: str, form: str) -> None:
    same(lambda: str(ours.datetime.strptime(text, form)), lambda: str(dt.datetime.strptime(text, form)))


words = st.text("ab -\t\n.é", max_size=60)


@quick
@given(
    text=words,
    width=st.integers(1, 20),
    hyphens=st.booleans(),
    long=st.booleans(),
    lines=st.one_of(st.none(), st.integers(1, 3)),
)
def test_text_is_wrapped_alike(
    library: Any, text: str, width: int, hyphens: bool, long: bool, lines: int | None
) -> None:
    module = library("textwrap")
    options: dict[str, Any] = {
        "width": width,
        "break_on_hyphens": hyphens,
        "break_long_words": long,
        "max_lines": lines,
    }
    same(lambda: module.TextWrapper(**options).wrap(text), lambda: textwrap.TextWrapper(**options).wrap(text))
    same(lambda: module.dedent(text), lambda: textwrap.dedent(text))
    same(lambda: module.indent(text, "> "), lambda: textwrap.indent(text, "> "))


@quick
@given(values=st.lists(st.integers(-5, 5), max_size=8), n=st.integers(0, 4), k=st.integers(-1, 3))
def test_iterators_give_the_same(library: Any, values: list[int], n: int, k: int) -> None:
    module = library("itertools")
    forms: list[Callable[[Any], Any]] = [
        lambda m: list(m.permutations(values[:5], n)),
        lambda m: list(m.combinations(values, k)),
        lambda m: list(m.product(values[:3], repeat=n % 3)),
        lambda m: list(m.combinations_with_replacement(values[:4], k)),
        lambda m: list(m.islice(values, n, None, 2)),
        lambda m: list(m.islice(values, n)),
        lambda m: [(key, list(group)) for key, group in m.groupby(values, lambda x: x % 2)],
        lambda m: list(m.accumulate(values, max)),
        lambda m: list(m.pairwise(values)),
        lambda m: list(m.zip_longest(values, "ab", fillvalue=None)),
        lambda m: [list(t) for t in m.tee(values, n)],
        lambda m: list(m.islice(m.cycle(values), 7)),
        lambda m: list(m.chain(values, "ab")),
        lambda m: list(m.starmap(divmod, [(7, v) for v in values])),
        lambda m: list(m.takewhile(bool, values)) + list(m.dropwhile(bool, values)) + list(m.filterfalse(None, values)),
    ]
    for form in forms:
        same(lambda f=form: f(module), lambda f=form: f(itertools))  # type: ignore[misc]  # bound at once


@quick
@given(values=st.lists(st.integers(-9, 9), max_size=12), x=st.integers(-9, 9), n=st.integers(0, 5))
def test_heaps_and_sorted_lists_are_kept_alike(library: Any, values: list[int], x: int, n: int) -> None:
    def heap(m: Any) -> Any:
        h = values[:]
        m.heapify(h)
        m.heappush(h, x)
        steps = [
            m.heappushpop(h, n),
            m.heapreplace(h, x),
            h[:],
            m.heappop(h),
            h,
            m.nsmallest(n, values),
            m.nlargest(n, values),
        ]
        return steps, list(m.merge(sorted(values), [1, 5], key=abs))

    def insertions(m: Any) -> Any:
        ordered = sorted(values)
        m.insort(ordered, x)
        return ordered, m.bisect_left(ordered, x), m.bisect_right(ordered, n), m.bisect(ordered, -x, key=lambda v: -v)

    same(lambda: heap(library("heapq")), lambda: heap(heapq))
    same(lambda: insertions(library("bisect")), lambda: insertions(bisect))


@quick
@given(data=st.binary(max_size=40), text=st.text("AZaz09+/=_- \né", max_size=12))
def test_base64_is_written_and_read_alike(library: Any, data: bytes, text: str) -> None:
    module = library("base64", "binascii")
    for name in ("b64encode", "urlsafe_b64encode", "b32encode", "b16encode", "encodebytes"):
        same(lambda n=name: getattr(module, n)(data), lambda n=name: getattr(base64, n)(data))  # type: ignore[misc]  # bound at once
    same(lambda: module.b64decode(text), lambda: base64.b64decode(text))
    same(lambda: module.b64decode(base64.b64encode(data)), lambda: data)
    same(lambda: module.b32decode(base64.b32encode(data)), lambda: data)


@quick
@given(template=st.text("$ab{}_ 1", max_size=12))
def test_templates_are_filled_alike(library: Any, template: str) -> None:
    module = library("string")
    values = {"a": 1, "b": "two", "ab": None}
    same(lambda: module.Template(template).substitute(values), lambda: string.Template(template).substitute(values))
    same(
        lambda: module.Template(template).safe_substitute(values),
        lambda: string.Template(template).safe_substitute(values),
    )


@settings(max_examples=300, deadline=None)
@given(pattern=st.text("ab()[]{}*+?|^$.\\-,1P<>=!:dimx", max_size=9))
@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_wrong_patterns_are_refused_in_the_same_words(library: Any, pattern: str) -> None:
    module = library("_regex")
    try:
        re.compile(pattern)
        expected = ""
    except re.error as error:
        expected = str(error)
    try:
        module.Parser(pattern, 0).parse()
        actual = ""
    except module.Refused:
        return
    except module.error as error:
        actual = str(error)
    if expected != "look-behind requires fixed-width pattern":
        assert actual == expected
