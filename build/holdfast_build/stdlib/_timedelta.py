"""Durations, as the module datetime offers them."""

from holdfast_runtime import bare, full_name

__all__ = ["lazy", "made", "timedelta"]

_DAY = 86400000000


def _scaled(duration, ratio):
    """A duration times a fraction, to the nearest microsecond, halves to even."""
    numerator, denominator = ratio
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    whole, rest = divmod(duration._total() * numerator, denominator)
    return made(whole + (rest * 2 + whole % 2 > denominator))


class lazy:
    """A class attribute made when it is first asked for: it may be an instance of its own class."""

    def __init__(self, make):
        self._make = make
        self._value = None

    def __get__(self, instance, owner=None):
        if self._value is None:
            self._value = self._make()
        return self._value


@full_name("datetime")
class timedelta:
    """A duration, exact to the microsecond."""

    __module__ = "datetime"
    min = lazy(lambda: made(-999999999 * _DAY))
    max = lazy(lambda: made(999999999 * _DAY + _DAY - 1))
    resolution = lazy(lambda: made(1))

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        # Nearly always: the sum is then exact at once.
        if (
            type(days)
            is type(seconds)
            is type(microseconds)
            is type(milliseconds)
            is int
            is type(minutes)
            is type(hours)
        ):
            if type(weeks) is int:
                minutes += (hours + (days + weeks * 7) * 24) * 60
                self._set((minutes * 60 + seconds) * 1000000 + milliseconds * 1000 + microseconds)
                return
        total = 0
        fraction = 0.0
        for name, value, unit in (
            ("days", days, _DAY),
            ("seconds", seconds, 1000000),
            ("microseconds", microseconds, 1),
            ("milliseconds", milliseconds, 1000),
            ("minutes", minutes, 60000000),
            ("hours", hours, 3600000000),
            ("weeks", weeks, 7 * _DAY),
        ):
            if isinstance(value, float):
                whole = int(value)
                # What is left below a unit is gathered and rounded once, at the end.
                rest = (value - whole) * unit
                total += whole * unit + int(rest)
                fraction += rest - int(rest)
            elif isinstance(value, int):
                total += value * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        self._set(total + (round(fraction + total % 2) - total % 2 if fraction else 0))

    def _set(self, total):
        days = total // _DAY
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        rest = total - days * _DAY
        self._days = days
        self._seconds = rest // 1000000
        self._microseconds = rest % 1000000

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        """The duration in seconds."""
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append(f"days={self._days}")
        if self._seconds:
            parts.append(f"seconds={self._seconds}")
        if self._microseconds:
            parts.append(f"microseconds={self._microseconds}")
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        text = f"{self._seconds // 3600}:{self._seconds // 60 % 60:02d}:{self._seconds % 60:02d}"
        if self._days:
            text = f"{self._days} day{'' if self._days in (1, -1) else 's'}, {text}"
        return f"{text}.{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        return made(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return made(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return made(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return made(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return made(self._total() * other)
        return _scaled(self, other.as_integer_ratio()) if isinstance(other, float) else NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return made(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if not isinstance(other, (int, float)):
            return NotImplemented
        if other == 0:
            raise ZeroDivisionError(
                "division by zero" if isinstance(other, float) else "integer division or modulo by zero"
            )
        numerator, denominator = other.as_integer_ratio()
        return _scaled(self, (denominator, numerator))

    def __mod__(self, other):
        return divmod(self, other)[1] if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total(), other._total())
        return quotient, made(rest)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0


def made(total):
    """The duration of so many microseconds."""
    duration = bare(timedelta)
    duration._set(total)
    return duration
