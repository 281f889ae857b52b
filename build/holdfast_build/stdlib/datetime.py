"""Python's datetime, compiled for the browser."""

from _dateformat import format_moment, parse_moment, pieces_of_iso_date, pieces_of_iso_time
from _timedelta import lazy, made, timedelta
from holdfast_runtime import (
    bare,
    clock_from_local,
    clock_microseconds,
    clock_offset,
    clock_time,
    full_name,
    iso_figures,
    sorted_by,
    toIndex,
    typeName,
)

__all__ = ["MAXYEAR", "MINYEAR", "UTC", "date", "datetime", "time", "timedelta", "timezone", "tzinfo"]

MINYEAR = 1
MAXYEAR = 9999
_DAY = 86400000000

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _ordinal(year, month, day):
    """The number of a day. Years are counted from March, so that a leap day is the last of its year."""
    if month < 3:
        year -= 1
        month += 12
    return year * 365 + year // 4 - year // 100 + year // 400 + ((month - 3) * 153 + 2) // 5 + day - 306


def _from_ordinal(n):
    """Year, month and day of a day number."""
    day = bare(date)
    day._set_ordinal(n)
    return day._year, day._month, day._day


def _in_range(ordinal):
    if not 0 < ordinal <= 3652059:
        raise OverflowError("date value out of range")
    return ordinal


_MISSING = object()


def _set_date(self, year, month, day):
    year = toIndex(year)
    if month is _MISSING or day is _MISSING:
        name = "'month' (pos 2)" if month is _MISSING else "'day' (pos 3)"
        raise TypeError(f"function missing required argument {name}")
    month, day = toIndex(month), toIndex(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    _check_figure("month", month, 1, 12)
    if day < 1 or (day > 28 and day > _ordinal(year + month // 12, month % 12 + 1, 1) - _ordinal(year, month, 1)):
        raise ValueError("day is out of range for month")
    self._year = year
    self._month = month
    self._day = day


def _check_figure(name, value, least, most):
    if not least <= value <= most:
        raise ValueError(f"{name} must be in {least}..{most}")


def _set_clock(self, hour, minute, second, microsecond, tz, fold):
    hour, minute, second, microsecond = toIndex(hour), toIndex(minute), toIndex(second), toIndex(microsecond)
    _check_figure("hour", hour, 0, 23)
    _check_figure("minute", minute, 0, 59)
    _check_figure("second", second, 0, 59)
    _check_figure("microsecond", microsecond, 0, 999999)
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = tz
    self._fold = fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_parts(day, clock):
    if not isinstance(day, date):
        raise TypeError(f"combine() argument 1 must be datetime.date, not {typeName(day)}")
    if not isinstance(clock, time):
        raise TypeError(f"combine() argument 2 must be datetime.time, not {typeName(clock)}")


def _offset_text(offset, separator=":"):
    """`+hh:mm`, with seconds and microseconds only if there are any."""
    total = offset._total()
    sign = "-" if total < 0 else "+"
    total = -total if total < 0 else total
    micro = total % 1000000
    seconds = total // 1000000
    minutes = seconds // 60
    seconds %= 60
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if seconds or micro:
        text += f"{separator}{seconds:02d}"
        if micro:
            text += f".{micro:06d}"
    return text


def _checked_offset(offset, name):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset._total() < _DAY:
        raise ValueError(
            f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}."
        )
    return offset


def _unwritten(name):
    return NotImplementedError(f"a tzinfo subclass must implement {name}()")


def _checked_name(name):
    if name is not None and not isinstance(name, str):
        raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


def _check_moment(name, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")


def _check_own(dt, zone):
    if not isinstance(dt, datetime):
        raise TypeError("fromutc: argument must be a datetime")
    if dt.tzinfo is not zone:
        raise ValueError("fromutc: dt.tzinfo is not self")


@full_name("datetime")
class tzinfo:
    """The base of time zones."""

    def tzname(self, dt):
        raise _unwritten("tzname")

    def utcoffset(self, dt):
        raise _unwritten("utcoffset")

    def dst(self, dt):
        raise _unwritten("dst")

    def fromutc(self, dt):
        """The local time of a UTC time whose tzinfo is this zone."""
        _check_own(dt, self)
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt = dt + standard
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving


@full_name("datetime")
class timezone(tzinfo):
    """A zone with a fixed distance from UTC."""

    utc = lazy(lambda: timezone(made(0)))
    min = lazy(lambda: timezone(made(-86340000000)))
    max = lazy(lambda: timezone(made(86340000000)))

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        _checked_offset(offset, "utcoffset")
        self._offset = offset
        self._name = name
        self._text = ""

    def _suffix(self):
        """The offset as it stands at the end of a text."""
        if not self._text:
            self._text = _offset_text(self._offset)
        return self._text

    def utcoffset(self, dt):
        _check_moment("utcoffset", dt)
        return self._offset

    def tzname(self, dt):
        _check_moment("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        _check_moment("dst", dt)
        return None

    def fromutc(self, dt):
        _check_own(dt, self)
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self._name is None:
            if not self._offset:
                return "datetime.timezone.utc"
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


UTC = timezone.utc


class IsoCalendarDate(tuple):
    """Year, week and weekday in the ISO calendar."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


@full_name("datetime")
class date:
    """A day."""

    min = lazy(lambda: date(1, 1, 1))
    max = lazy(lambda: date(9999, 12, 31))
    resolution = lazy(lambda: made(_DAY))

    def __init__(self, year, month=_MISSING, day=_MISSING):
        _set_date(self, year, month, day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        local = datetime.fromtimestamp(timestamp)
        return cls(local._year, local._month, local._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(clock_time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = toIndex(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > 3652059:
            raise ValueError(f"year {_from_ordinal(ordinal)[0]} is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        pieces = pieces_of_iso_date(date_string)
        if pieces is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*_resolve_week(pieces))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_week(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        first = _week_one(year)
        if today < first:
            year -= 1
            first = _week_one(year)
        elif today >= _week_one(year + 1):
            year += 1
            first = _week_one(year)
        week, day = divmod(today - first, 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def _set_ordinal(self, ordinal):
        """Take the figures of a day number."""
        cycles = (ordinal + 305) // 146097
        n = ordinal + 305 - cycles * 146097
        year = (n - n // 1460 + n // 36524 - n // 146096) // 365
        day = n - year * 365 - year // 4 + year // 100
        month = (day * 5 + 2) // 153
        self._year = cycles * 400 + year + (month > 9)
        self._month = month - 9 if month > 9 else month + 3
        self._day = day - (month * 153 + 2) // 5 + 1

    def isoformat(self):
        return _date_text(self._year, self._month, self._day)

    def ctime(self):
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return format_moment(self, format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        from time import struct_time

        day = self.toordinal() - _ordinal(self._year, 1, 1) + 1
        return struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), day, -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def _state(self, other=None):
        return (self._year * 100 + self._month) * 100 + self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return date._state(self) == date._state(other) if isinstance(other, date) else NotImplemented

    def __lt__(self, other):
        return self._state(other) < other._state(self) if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._state(other) <= other._state(self) if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._state(other) > other._state(self) if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._state(other) >= other._state(self) if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._state())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        day = bare(date)
        day._set_ordinal(_in_range(self.toordinal() + other._days))
        return day if type(self) is date else type(self)(day._year, day._month, day._day)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + made(-other.days * _DAY)
        if isinstance(other, date) and not isinstance(other, datetime):
            return made((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    def __repr__(self):
        return f"{typeName(self)}({self._year}, {self._month}, {self._day})"

    def __str__(self):
        return self.isoformat()


def _date_text(year, month, day):
    return f"{str(year) if year > 999 else f'{year:04d}'}-{month:02d}-{day:02d}"


def _week_one(year):
    """The day number of the Monday of ISO week 1."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_week(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (_week_one(year + 1) - _week_one(year)) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_ordinal(_week_one(year) + week * 7 - 8 + day)


def _resolve_week(pieces):
    return _from_week(*pieces[1:]) if pieces[0] == "week" else pieces


@full_name("datetime")
class time:
    """A time of day."""

    min = lazy(lambda: time(0, 0))
    max = lazy(lambda: time(23, 59, 59, 999999))
    resolution = lazy(lambda: made(1))

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _set_clock(self, hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        pieces = pieces_of_iso_time(time_string[1:] if time_string.startswith("T") else time_string)
        if pieces is None:
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return cls(*pieces[:4], tzinfo=_zone_of(pieces[4]))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._tzinfo is None else _checked_offset(self._tzinfo.utcoffset(None), "utcoffset")

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(None))

    def dst(self):
        return None if self._tzinfo is None else _checked_offset(self._tzinfo.dst(None), "dst")

    def isoformat(self, timespec="auto"):
        offset = self.utcoffset()
        text = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text if offset is None else text + _offset_text(offset)

    def strftime(self, format):
        return format_moment(self, format)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def _state(self, other=None):
        """Microseconds since midnight, UTC if there is an offset and `other` is not of the same zone."""
        offset = self.utcoffset() if other is None or other._tzinfo is not self._tzinfo else None
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        if offset is not None:
            seconds -= offset.days * 86400 + offset.seconds
        return seconds * 1000000 + self._microsecond

    def _mixed(self, other):
        return self._tzinfo is not other._tzinfo and (self.utcoffset() is None) != (other.utcoffset() is None)

    def _checked(self, other):
        if not isinstance(other, time):
            return False
        if self._mixed(other):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return not self._mixed(other) and self._state(other) == other._state(self)

    def __lt__(self, other):
        return self._state(other) < other._state(self) if self._checked(other) else NotImplemented

    def __le__(self, other):
        return self._state(other) <= other._state(self) if self._checked(other) else NotImplemented

    def __gt__(self, other):
        return self._state(other) > other._state(self) if self._checked(other) else NotImplemented

    def __ge__(self, other):
        return self._state(other) >= other._state(self) if self._checked(other) else NotImplemented

    def __hash__(self):
        return hash(self._state())

    def __repr__(self):
        parts = [self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 2 and not parts[-1]:
            parts.pop()
        shown = ", ".join(map(str, parts))
        if self._fold:
            shown += ", fold=1"
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        return f"{typeName(self)}({shown})"

    def __str__(self):
        return self.isoformat()


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        text = f"{hour:02d}:{minute:02d}:{second:02d}"
        return f"{text}.{microsecond:06d}" if microsecond else text
    if timespec not in _TIMESPECS:
        raise ValueError("Unknown timespec value")
    return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"[: _TIMESPECS[timespec]]


_TIMESPECS = {"hours": 2, "minutes": 5, "seconds": 8, "milliseconds": 12, "microseconds": 15}


def _zone_of(offset):
    """The time zone for an offset in microseconds, as the parsers find it."""
    if offset is None:
        return None
    return timezone(made(offset)) if offset else UTC


def _states(moments):
    """What a list of moments is sorted by; None if they can't all be compared, or by more than a number each."""
    naive = moments[0]._tzinfo is None
    states = []
    for moment in moments:
        zone = moment._tzinfo if type(moment) is datetime else False
        if (zone is None) is not naive or (zone is not None and type(zone) is not timezone):
            return None
        states.append(moment._state())
    return states


@sorted_by(_states)
@full_name("datetime")
class datetime(date):
    """A day and a time."""

    min = lazy(lambda: datetime(1, 1, 1))
    max = lazy(lambda: datetime(9999, 12, 31, 23, 59, 59, 999999))
    resolution = lazy(lambda: made(1))

    def __init__(
        self, year, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        _set_date(self, year, month, day)
        _set_clock(self, hour, minute, second, microsecond, tzinfo, fold)
        self._kept = None

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _at(cls, microseconds, tz):
        """The moment so many microseconds after the beginning of year 1, without regard to zones."""
        return cls._on(1, microseconds, tz)

    @classmethod
    def _on(cls, ordinal, microseconds, tz):
        """The moment so many microseconds after a day has begun."""
        days = microseconds // 86400000000
        moment = bare(datetime)
        moment._set_ordinal(_in_range(ordinal + days))
        moment._set_rest(microseconds - days * 86400000000, tz)
        if cls is datetime:
            return moment
        clock = (moment._hour, moment._minute, moment._second, moment._microsecond)
        return cls(moment._year, moment._month, moment._day, *clock, tz)

    def _set_rest(self, microseconds, tz):
        """Take the figures of a time of day."""
        seconds = microseconds // 1000000
        minutes = seconds // 60
        hours = minutes // 60
        self._hour = hours
        self._minute = minutes - hours * 60
        self._second = seconds - minutes * 60
        self._microsecond = microseconds - seconds * 1000000
        self._tzinfo = tz
        self._fold = 0
        self._kept = None

    def _figures(self):
        """Microseconds since the beginning of year 1, without regard to zones."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return ((self.toordinal() - 1) * 86400 + seconds) * 1000000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        return cls._of_epoch(_microseconds(timestamp), tz)

    @classmethod
    def _of_epoch(cls, micro, tz):
        if tz is None:
            return cls._at(_EPOCH + micro + clock_offset(micro // 1000000) * 1000000, None)
        return tz.fromutc(cls._at(_EPOCH + micro, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._at(_EPOCH + _microseconds(timestamp), None)

    @classmethod
    def now(cls, tz=None):
        _check_tzinfo(tz)
        return cls._of_epoch(clock_microseconds(), tz)

    @classmethod
    def utcnow(cls):
        return cls._at(_EPOCH + clock_microseconds(), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        _check_parts(date, time)
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone, fold=time.fold
        )

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        # The forms that nearly all texts have.
        figures = iso_figures(date_string, UTC)
        if figures is not None:
            return cls(*figures)
        for length in (10, 8, 7) if len(date_string) > 10 or date_string[4:5] != "-" else (10, 8):
            day = pieces_of_iso_date(date_string[:length])
            rest = date_string[length:]
            if day is None:
                continue
            clock = (0, 0, 0, 0, None) if not rest else pieces_of_iso_time(rest[1:])
            if clock is not None:
                return cls(*_resolve_week(day), *clock[:4], _zone_of(clock[4]))
        raise ValueError(f"Invalid isoformat string: {date_string!r}")

    @classmethod
    def strptime(cls, date_string, format):
        year, month, day, hour, minute, second, micro, offset, name = parse_moment(
            date_string, format, _from_week, _from_ordinal, _ordinal
        )
        zone = None
        if offset is not None:
            zone = timezone(made(offset), name) if name else _zone_of(offset)
        return cls(year, month, day, hour, minute, second, micro, zone)

    def timetuple(self):
        from time import struct_time

        day = self.toordinal() - _ordinal(self._year, 1, 1) + 1
        saving = self.dst()
        flag = -1 if saving is None else int(bool(saving))
        clock = (self._hour, self._minute, self._second)
        return struct_time((self._year, self._month, self._day, *clock, self.weekday(), day, flag))

    def utctimetuple(self):
        from time import struct_time

        offset = self.utcoffset()
        moment = self if offset is None else self._shifted(-offset._total())
        return struct_time((*moment.timetuple()[:8], 0))

    def timestamp(self):
        offset = self.utcoffset()
        if offset is None:
            seconds, micro = divmod(self._figures() - _EPOCH, 1000000)
            return clock_from_local(seconds) + micro / 1e6
        return self._state() / 1000000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(
        self,
        year=None,
        month=None,
        day=None,
        hour=None,
        minute=None,
        second=None,
        microsecond=None,
        tzinfo=True,
        *,
        fold=None,
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if tz is None or offset is None:
            seconds = (self._figures() - _EPOCH) // 1000000
            at = clock_from_local(seconds) if offset is None else seconds - (offset.days * 86400 + offset.seconds)
            local = timezone(made(clock_offset(at) * 1000000))
            if offset is None:
                offset = local._offset
            tz = local if tz is None else tz
        elif tz is self._tzinfo:
            return self
        _check_tzinfo(tz)
        return tz.fromutc(self._shifted(-offset._total()).replace(tzinfo=tz))

    def ctime(self):
        clock = _clock_text(self._hour, self._minute, self._second, 0, "seconds")
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        text = f"{_date_text(self._year, self._month, self._day)}{sep}{clock}"
        zone = self._tzinfo
        if zone is None:
            return text
        if type(zone) is timezone:
            return text + zone._suffix()
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def utcoffset(self):
        zone = self._tzinfo
        if zone is None:
            return None
        return zone._offset if type(zone) is timezone else _checked_offset(zone.utcoffset(self), "utcoffset")

    def tzname(self):
        return None if self._tzinfo is None else _checked_name(self._tzinfo.tzname(self))

    def dst(self):
        return None if self._tzinfo is None else _checked_offset(self._tzinfo.dst(self), "dst")

    def _comparable(self, other):
        if not isinstance(other, date):
            return False
        if not isinstance(other, datetime):
            raise TypeError(f"can't compare {typeName(self)} to {typeName(other)}")
        if self._tzinfo is not other._tzinfo and self._is_naive() != other._is_naive():
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def _is_naive(self):
        zone = self._tzinfo
        return zone is None or (type(zone) is not timezone and self.utcoffset() is None)

    def _state(self, other=None):
        """Microseconds since 1970, in UTC if there is an offset.

        Beside another moment of the same zone only the figures count. Kept where the zone is one whose offset cannot
        change, because sorting asks for it many times.
        """
        zone = self._tzinfo
        fixed = zone is None or type(zone) is timezone
        if fixed and self._kept is not None:
            return self._kept
        hours = (self.toordinal() - 719163) * 24 + self._hour
        state = ((hours * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        offset = self.utcoffset() if fixed or other is None or other._tzinfo is not zone else None
        if offset is not None:
            state -= offset._total()
        if fixed:
            self._kept = state
        return state

    def _depends_on_fold(self):
        zone = self._tzinfo
        fixed = zone is None or type(zone) is timezone
        return not fixed and self.utcoffset() != self.replace(fold=not self._fold).utcoffset()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        if self._tzinfo is not other._tzinfo and (
            self._is_naive() != other._is_naive() or self._depends_on_fold() or other._depends_on_fold()
        ):
            return False
        return self._state(other) == other._state(self)

    def __hash__(self):
        return hash((self.replace(fold=0) if self._fold else self)._state())

    def _shifted(self, microseconds):
        # Counted from the day's beginning: microseconds since year 1 are beyond 2**53.
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return type(self)._on(self.toordinal(), seconds * 1000000 + self._microsecond + microseconds, self._tzinfo)

    def __add__(self, other):
        return self._shifted(other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other._total())
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is not other._tzinfo and (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return made(self._state(other) - other._state(self))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        shown = ", ".join(map(str, parts))
        if self._fold:
            shown += ", fold=1"
        if self._tzinfo is not None:
            shown += f", tzinfo={self._tzinfo!r}"
        return f"{typeName(self)}({shown})"

    def __str__(self):
        return self.isoformat(" ")


_EPOCH = 62135596800000000


def _microseconds(timestamp):
    """Whole microseconds of a number of seconds, halves to even."""
    whole = int(timestamp // 1)
    return whole * 1000000 + round((timestamp - whole) * 1e6)
