"""Python's time, as far as a browser has it."""

from datetime import UTC, datetime

from holdfast_runtime import clock_counter as monotonic
from holdfast_runtime import clock_counter as perf_counter
from holdfast_runtime import clock_time as time

__all__ = [
    "asctime",
    "ctime",
    "gmtime",
    "localtime",
    "mktime",
    "monotonic",
    "perf_counter",
    "perf_counter_ns",
    "strftime",
    "struct_time",
    "time",
    "time_ns",
]


def time_ns():
    return int(time() * 1000) * 1000000


def perf_counter_ns():
    return int(perf_counter() * 1e9)


class struct_time(tuple):
    """A moment as nine numbers."""

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        names = ("year", "mon", "mday", "hour", "min", "sec", "wday", "yday", "isdst")
        return f"time.struct_time({', '.join([f'tm_{name}={value}' for name, value in zip(names, self, strict=True)])})"


def gmtime(secs=None):
    moment = datetime.fromtimestamp(int(time() if secs is None else secs), UTC)
    return struct_time((*moment.timetuple()[:8], 0))


def localtime(secs=None):
    return datetime.fromtimestamp(int(time() if secs is None else secs)).timetuple()


def mktime(t, /):
    return datetime(*t[:6]).timestamp()


def strftime(format, t=None, /):
    t = localtime() if t is None else t
    return datetime(*t[:6]).strftime(format)


def asctime(t=None, /):
    """A moment as `Sun Jun 20 23:21:05 1993`."""
    t = localtime() if t is None else t
    return "MonTueWedThuFriSatSun"[t[6] * 3 : t[6] * 3 + 3] + datetime(*t[:6]).ctime()[3:]


def ctime(secs=None, /):
    """A number of seconds since 1970 as `Sun Jun 20 23:21:05 1993`, in local time."""
    return asctime(localtime(secs))
