import time as clock
from datetime import date, datetime, time, timedelta, timezone, tzinfo


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


class Named(tzinfo):
    def __init__(self, offset, name, saving=timedelta(0)):
        self.offset = offset
        self.name = name
        self.saving = saving

    def utcoffset(self, dt):
        return self.offset

    def tzname(self, dt):
        return self.name

    def dst(self, dt):
        return self.saving


print(repr(timezone(timedelta(0))), timezone(timedelta(0)) == timezone.utc, timezone(timedelta(hours=1), "X"))
one = timezone(timedelta(hours=1))
for name in ("utcoffset", "dst", "tzname"):
    attempt(getattr(one, name), "")
    attempt(getattr(one, name), None)
attempt(datetime.combine, time(1), date(2020, 1, 1))
attempt(datetime.combine, date(2020, 1, 1), 3)
attempt(datetime.combine, date(2020, 1, 1), time(1, 2))
attempt(datetime(2020, 1, 1, tzinfo=Named(timedelta(0), 3)).tzname)
attempt(time(1, tzinfo=Named(timedelta(0), b"x")).tzname)


class Forgets(Named):
    def dst(self, dt):
        return timedelta(hours=1) if dt.hour == 0 else None


attempt(datetime(2020, 1, 1, tzinfo=timezone.utc).astimezone, Forgets(timedelta(hours=2), "f"))

print(date.__eq__(date(2020, 1, 1), datetime(2020, 1, 1, 5)), date(2020, 1, 1) == datetime(2020, 1, 1))


class Varies(Named):
    def utcoffset(self, dt):
        self.offset += timedelta(minutes=1)
        return self.offset


v = Varies(timedelta(0), "v")
print(time(1, 2, tzinfo=v) == time(1, 2, tzinfo=v), time(1, tzinfo=v) < time(2, tzinfo=v))
print(
    datetime(2020, 1, 1, tzinfo=v) == datetime(2020, 1, 1, tzinfo=v),
    datetime(2020, 1, 2, tzinfo=v) - datetime(2020, 1, 1, tzinfo=v),
)
print(time(1, tzinfo=one) == time(0, tzinfo=timezone.utc), time(1) == time(1, tzinfo=one))
attempt(lambda: time(1) < time(1, tzinfo=one))
print(clock.asctime((1993, 6, 20, 23, 21, 5, 0, 0, 0)), clock.asctime(clock.gmtime(0)), clock.ctime(86400 * 365)[-4:])


class Half(float):
    pass


attempt(date, Half(2000.0), 1, 1)
