from datetime import date, timedelta


def month(year, number, first=0):
    start = date(year, number, 1)
    end = (start.replace(day=28) + timedelta(days=4)).replace(day=1)
    offset = (start.weekday() - first) % 7
    days = ["  "] * offset + [f"{n:>2}" for n in range(1, (end - start).days + 1)]
    yield f"{start:%B %Y}".center(20).rstrip()
    names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    yield " ".join(names[first:] + names[:first])
    for i in range(0, len(days), 7):
        yield " ".join(days[i : i + 7]).rstrip()


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    number, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, number, day + 1)


def workdays(start, end, holidays=()):
    day = start
    while day <= end:
        if day.weekday() < 5 and day not in holidays:
            yield day
        day += timedelta(days=1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


print("\n".join(month(2024, 2)), "\n".join(month(2023, 10, first=6)), sep="\n")
print([str(easter(y)) for y in (2024, 2025, 2000, 1999)], [y for y in range(1896, 1909) if leap(y)], all(leap(y) == ((date(y, 3, 1) - date(y, 2, 28)).days == 2) for y in range(1890, 2110)))
holidays = {date(2024, 12, 25), date(2024, 12, 26)}
print(len(list(workdays(date(2024, 12, 1), date(2024, 12, 31), holidays))), [f"{d:%a %d}" for d in workdays(date(2024, 12, 20), date(2024, 12, 27), holidays)])
print(age(date(2000, 2, 29), date(2024, 2, 28)), age(date(2000, 2, 29), date(2024, 2, 29)), [d.isoformat() for d in (date(2024, 1, 31) + timedelta(days=30 * n) for n in range(3))], (date(2024, 12, 25) - date(2024, 7, 4)).days)
fridays = [d for y in (2023, 2024) for m in range(1, 13) if (d := date(y, m, 13)).weekday() == 4]
print(*fridays, sep=", ")
