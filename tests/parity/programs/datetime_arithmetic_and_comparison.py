from datetime import date, datetime, time, timedelta, timezone

d, dt = date(2024, 2, 28), datetime(2024, 2, 28, 23, 59, 30, 500)
print(d + timedelta(days=2), d - timedelta(weeks=1), d - date(2023, 2, 28), dt + timedelta(seconds=45), dt - datetime(2024, 1, 1), (dt - timedelta(microseconds=501)).isoformat(), date.max - date.min, d.replace(year=2023), dt.replace(hour=0, microsecond=0))
print(d < date(2024, 3, 1), dt > datetime(2024, 2, 28), d == date(2024, 2, 28), max(d, date(2025, 1, 1)), sorted([date(2024, 3, 1), d]), d != dt, hash(d) == hash(date(2024, 2, 28)), {d: 1}[date(2024, 2, 28)])
delta = timedelta(days=-1, hours=25, minutes=-61, milliseconds=1500)
print(delta, repr(delta), delta.days, delta.seconds, delta.microseconds, delta.total_seconds(), abs(timedelta(-1)), -timedelta(1, 5), timedelta(1) / 2, timedelta(1) // timedelta(hours=7), timedelta(1) % timedelta(hours=7), divmod(timedelta(1), timedelta(hours=7)), timedelta(1) * 1.5, timedelta(seconds=1) / timedelta(minutes=1), timedelta(days=5) // 2, str(timedelta(days=-1)), timedelta(weeks=1, days=1), bool(timedelta()), sum([timedelta(1), timedelta(2)], timedelta()))
utc, plus = timezone.utc, timezone(timedelta(hours=5, minutes=30), "IST")
a, b = datetime(2024, 1, 1, 12, tzinfo=utc), datetime(2024, 1, 1, 17, 30, tzinfo=plus)
print(a == b, a - b, b.astimezone(utc), a.astimezone(plus), b.utcoffset(), b.tzname(), plus, repr(utc), timezone(timedelta(hours=-3)), a.timestamp(), datetime.fromtimestamp(0, utc), hash(a) == hash(b), a < b + timedelta(1))
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738000), d.timetuple().tm_yday, date.fromisocalendar(2024, 1, 1), dt.date(), dt.time(), datetime.combine(d, time(1, 2)), d.ctime())
for call in (lambda: date(2024, 2, 30), lambda: date(2024, 13, 1), lambda: datetime(2024, 1, 1, 25), lambda: date(0, 1, 1), lambda: d + 5, lambda: d < dt, lambda: a < datetime(2024, 1, 1), lambda: a - datetime(2024, 1, 1), lambda: d - dt, lambda: timedelta("x"), lambda: timezone(timedelta(days=2)), lambda: date("2024"), lambda: date.max + timedelta(1), lambda: timedelta(1) / 0, lambda: timedelta(1) < 5, lambda: time(24), lambda: d.replace(day=40), lambda: datetime(2024, 1, 1, tzinfo=5)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
