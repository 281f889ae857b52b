from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(
    d,
    repr(d),
    d.isoformat(),
    d.year,
    d.month,
    d.day,
    d.weekday(),
    d.isoweekday(),
    d.isocalendar(),
    d.toordinal(),
    d + timedelta(days=366),
    d - date(2023, 2, 28),
    d.replace(year=2023, day=1),
    d.strftime("%A %d %B %Y, %j %U %W %y %b %a %m"),
    date.fromisoformat("2024-12-31"),
    date.fromordinal(738000),
    d.timetuple().tm_yday,
    d.ctime(),
)
t = datetime(2024, 3, 10, 14, 5, 9, 123456, tzinfo=timezone.utc)
print(
    t,
    repr(t),
    t.isoformat(),
    t.isoformat(" ", "seconds"),
    t.isoformat(timespec="milliseconds"),
    t.date(),
    t.time(),
    t.timetz(),
    t.timestamp(),
    t.replace(microsecond=0),
    t.replace(tzinfo=None),
    t.strftime("%Y-%m-%dT%H:%M:%S.%f%z %Z %I %p %%"),
    t.utcoffset(),
    t.tzinfo,
)
plus = timezone(timedelta(hours=5, minutes=30), "IST")
print(
    t.astimezone(plus),
    t.astimezone(plus) == t,
    t.astimezone(timezone(timedelta(hours=-3))),
    plus,
    repr(plus),
    timezone.utc,
    repr(timezone(timedelta(hours=1))),
    hash(t) == hash(t.astimezone(plus)),
    plus.utcoffset(None),
    plus.tzname(None),
)
for text in (
    "2024-01-02",
    "2024-01-02T03:04",
    "2024-01-02 03:04:05",
    "2024-01-02T03:04:05.678",
    "2024-01-02T03:04:05.678901+05:30",
    "2024-01-02T03:04:05Z",
    "20240102T030405",
    "2024-01-02T03:04:05-00:30:15",
):
    print(datetime.fromisoformat(text), end=" | ")
print()
delta = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(
    delta,
    repr(delta),
    delta.days,
    delta.seconds,
    delta.microseconds,
    delta.total_seconds(),
    -delta,
    delta * 2,
    delta / 2,
    delta // timedelta(hours=1),
    delta % timedelta(hours=1),
    divmod(delta, timedelta(hours=5)),
    delta / timedelta(days=1),
    abs(timedelta(-1)),
    timedelta(seconds=-1),
    timedelta(weeks=1),
    timedelta(0),
    bool(timedelta(0)),
    timedelta(hours=1.5),
    timedelta(microseconds=0.5),
    timedelta(1) > timedelta(hours=23),
    sum([timedelta(1), timedelta(2)], timedelta()),
)
print(
    datetime(2024, 1, 1) + timedelta(days=31, seconds=1),
    datetime(2024, 3, 1) - timedelta(days=1),
    datetime(2024, 1, 2) - datetime(2024, 1, 1, 12),
    datetime(2024, 1, 1) < datetime(2024, 1, 2),
    max(date(2024, 1, 1), date(2023, 1, 1)),
    datetime.fromtimestamp(0, timezone.utc),
    datetime.fromtimestamp(1700000000.5, timezone.utc),
    datetime.combine(d, time(1, 2)),
    datetime(2024, 1, 1) == date(2024, 1, 1),
    datetime.min,
    date.max,
    datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"),
)
print(
    time(1, 2),
    time(1, 2, 3, 4),
    repr(time(5)),
    time.fromisoformat("04:05:06"),
    time(1) < time(2),
    time(23, 59).strftime("%H-%M"),
    time(1, 2, 3).isoformat("minutes"),
    isinstance(t, date),
    {d: 1}[date(2024, 2, 29)],
    f"{d:%d/%m/%Y} {t:%H:%M} {d}",
    t.isocalendar().week,
)
for bad in (
    lambda: date(2023, 2, 29),
    lambda: date(2024, 13, 1),
    lambda: date(0, 1, 1),
    lambda: datetime(2024, 1, 1, 24),
    lambda: time(25),
    lambda: date.fromisoformat("2024-1-1"),
    lambda: datetime.fromisoformat("nope"),
    lambda: t - datetime(2024, 1, 1),
    lambda: t < datetime(2024, 1, 1),
    lambda: d < t,
    lambda: d + 1,
    lambda: date.max + timedelta(1),
    lambda: timedelta(days=10**9),
    lambda: timezone(timedelta(hours=25)),
    lambda: date("2024"),
    lambda: timedelta(1) + 1,
    lambda: datetime(2024, 1),
    lambda: timedelta(1) / 0,
    lambda: datetime.strptime("x", "%Y"),
):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
