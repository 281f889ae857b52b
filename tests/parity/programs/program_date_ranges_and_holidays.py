"""A program: working days between dates, Easter by computation, weeks of the ISO calendar, ages and recurring dates."""

from collections.abc import Iterator
from datetime import date, timedelta


def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> dict[date, str]:
    fixed = {(1, 1): "New Year", (5, 1): "Labour Day", (12, 25): "Christmas"}
    found = {date(year, month, day): name for (month, day), name in fixed.items()}
    for offset, name in ((-2, "Good Friday"), (1, "Easter Monday"), (39, "Ascension")):
        found[easter(year) + timedelta(days=offset)] = name
    return dict(sorted(found.items()))


def working_days(start: date, end: date) -> Iterator[date]:
    off = {day for year in range(start.year, end.year + 1) for day in holidays(year)}
    day = start
    while day < end:
        if day.weekday() < 5 and day not in off:
            yield day
        day += timedelta(days=1)


def add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))


def age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


print([easter(year).isoformat() for year in (1999, 2000, 2024, 2025, 2038)])
for day, name in holidays(2024).items():
    print(f"{day:%a %d %b} {name:>14} week {day.isocalendar().week}")
days = list(working_days(date(2024, 3, 25), date(2024, 4, 8)))
print(len(days), days[0], days[-1], [day.day for day in days])
print([str(add_months(date(2024, 1, 31), n)) for n in (1, 2, 12, 13, -1, -11)])
print(age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)), date.fromisocalendar(2020, 53, 5), date(2021, 1, 3).isocalendar())
