"""A program: lines as cron has them are parsed, and the next times are found with datetime."""

from datetime import datetime, timedelta

FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 6))
NAMES = {name: str(at) for at, name in enumerate("sun mon tue wed thu fri sat".split())}
NAMES |= {name: str(at) for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
SHORT = {"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@weekly": "0 0 * * sun", "@yearly": "0 0 1 jan *"}


def parse(line: str) -> list[frozenset[int]]:
    parts = SHORT.get(line, line).lower().split()
    if len(parts) != 5:
        raise ValueError(f"five fields, not {len(parts)}")
    found = []
    for text, (name, low, high) in zip(parts, FIELDS, strict=True):
        values: set[int] = set()
        for piece in text.split(","):
            span, _, step = piece.partition("/")
            first, dash, last = span.partition("-")
            if span == "*":
                start, end = low, high
            else:
                try:
                    start = int(NAMES.get(first, first))
                    end = int(NAMES.get(last, last)) if dash else high if step else start
                except ValueError as error:
                    raise ValueError(f"{name}: {piece!r}") from error
            if not low <= start <= end <= high:
                raise ValueError(f"{name}: {start}-{end} is outside of {low}-{high}")
            values.update(range(start, end + 1, int(step or 1)))
        found.append(frozenset(values))
    return found


def following(line: str, after: datetime, count: int) -> list[datetime]:
    minutes, hours, days, months, weekdays = parse(line)
    moment, found = after.replace(second=0, microsecond=0) + timedelta(minutes=1), []
    while len(found) < count:
        if moment.month not in months or moment.day not in days or (moment.weekday() + 1) % 7 not in weekdays:
            moment = moment.replace(hour=0, minute=0) + timedelta(days=1)
        elif moment.hour not in hours:
            moment = moment.replace(minute=0) + timedelta(hours=1)
        else:
            if moment.minute in minutes:
                found.append(moment)
            moment += timedelta(minutes=1)
    return found


start = datetime(2024, 2, 28, 23, 50, 30)
for line in ("*/15 * * * *", "0 9-17/4 * * mon-fri", "30 6 29 2 *", "@weekly", "5,10 0 1 jan,jul *", "0 0 13 * fri", "59 23 * * *", "@yearly"):
    print(f"{line:24}", *(f"{moment:%y-%m-%d %H:%M %a}" for moment in following(line, start, 3)))
for line in ("* * * *", "60 * * * *", "x * * * *", "5-1 * * * *", "* * 0 * *"):
    try:
        print(parse(line))
    except ValueError as error:
        print(line, "|", error, "|", repr(error.__cause__))
