from dataclasses import dataclass, field
from datetime import date, timedelta
from heapq import heapify, heappop, heappush
from itertools import count, groupby


@dataclass(order=True)
class Task:
    due: date
    priority: int
    serial: int = field(default_factory=count(1).__next__)
    title: str = field(compare=False, default="")
    needs: frozenset = field(compare=False, default=frozenset())
    hours: float = field(compare=False, default=1.0)


START = date(2024, 2, 26)


def task(title, days, priority=5, *needs, hours=1.0):
    return Task(START + timedelta(days=days), priority, title=title, needs=frozenset(needs), hours=hours)


def plan(tasks, per_day=4.0):
    waiting = {t.title: t for t in tasks}
    unknown = {need for t in tasks for need in t.needs} - waiting.keys()
    if unknown:
        raise LookupError(f"unknown: {', '.join(sorted(unknown))}")
    done, day, left = set(), START, per_day
    ready = [t for t in tasks if not t.needs]
    heapify(ready)
    while ready:
        t = heappop(ready)
        if t.hours > left:
            day += timedelta(days=1 if day.weekday() < 4 else 7 - day.weekday())
            left = per_day
        left -= t.hours
        done.add(t.title)
        yield day, t
        for other in waiting.values():
            if other.title not in done and other not in ready and other.needs and other.needs <= done:
                heappush(ready, other)
    if blocked := waiting.keys() - done:
        raise RuntimeError(f"blocked: {sorted(blocked)}")


tasks = [task("design", 2, 1, hours=3), task("code", 5, 2, "design", hours=4), task("test", 6, 2, "code", hours=2.5), task("mail", 0, hours=0.5), task("docs", 9, 9, "code", hours=2), task("release", 7, 1, "test", "docs")]
for day, entries in groupby(plan(tasks), key=lambda pair: pair[0]):
    print(f"{day:%a %d %b}", [f"{t.title} ({t.hours:g}h{', late' if day > t.due else ''})" for _, t in entries])
for bad in ([task("a", 1, 1, "b"), task("b", 1, 1, "a")], [task("x", 1, 1, "y")]):
    try:
        print(list(plan(bad)))
    except (RuntimeError, LookupError) as error:
        print(type(error).__name__, error)
print(min(tasks).title, sorted(tasks, reverse=True)[0].title, tasks[0] < tasks[1], sum(t.hours for t in tasks))
