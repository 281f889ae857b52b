"""Python's zoneinfo, compiled for the browser: the zones are those of JavaScript's Intl."""

from datetime import datetime, timedelta, tzinfo

from holdfast_runtime import full_name, zone_clock, zone_key, zone_keys, zone_offset

__all__ = ["ZoneInfo", "ZoneInfoNotFoundError", "available_timezones"]

_DAY = 86400
_FIXED = ("UTC", "UCT", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich", "Universal", "Zulu", "EST", "MST", "HST")


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone of that name."""

    __module__ = "zoneinfo._common"


def _clock(key):
    """Intl's clock for a key, which it would take in any case and with other zones than the database has."""
    if not isinstance(key, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(key).__name__}")
    if key[:1] == "/":
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    parts = key.split("/")
    if parts[0] == ".." or key == ".":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    if ".." in parts or "." in parts or "" in parts:
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    known = all(part[0].isalpha() and part[0].isupper() for part in parts)
    clock = zone_clock(key) if known else None
    if clock is not None:
        own = zone_key(clock)
        # Names of one word may be all capitals; in others a capital begins what follows a separator.
        shouted = any(len(part) > 4 and part.isalpha() and part.isupper() for part in parts)
        if not shouted and (own == key or own.lower() != key.lower()):
            return clock
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def _wall(dt):
    """The figures of a moment as seconds since 1970, without regard to zones."""
    return (dt.toordinal() - 719163) * _DAY + dt.hour * 3600 + dt.minute * 60 + dt.second


@full_name("zoneinfo")
class ZoneInfo(tzinfo):
    """A time zone by its name in the IANA database; equal names give one object."""

    _cache = {}

    def __new__(cls, key):
        found = cls._cache.get(key) if isinstance(key, str) else None
        if found is None:
            found = cls._cache[key] = cls._made(key)
        return found

    def __init__(self, key):
        # All is in place: the object may have come from the cache.
        pass

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._cache = {}

    @classmethod
    def _made(cls, key):
        clock = _clock(key)
        made = tzinfo.__new__(cls)
        made._key = key
        made._clock = clock
        made._offsets = {}
        return made

    @classmethod
    def no_cache(cls, key):
        """A zone of its own."""
        return cls._made(key)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones, so that later calls make new objects."""
        for key in list(cls._cache) if only_keys is None else only_keys:
            cls._cache.pop(key, None)

    @property
    def key(self):
        return self._key

    def _day_offset(self, day):
        """The offset at the beginning of a day of UTC."""
        found = self._offsets.get(day)
        if found is None:
            found = self._offsets[day] = zone_offset(self._clock, day * _DAY)
        return found

    def _utc(self, dt):
        """The moment at which the zone's clocks show `dt`, in seconds since 1970 and for its `fold`."""
        wall = _wall(dt)
        day = wall // _DAY
        before, after = self._day_offset(day - 1), self._day_offset(day + 2)
        if before != after:
            early = zone_offset(self._clock, wall - before) == before
            late = zone_offset(self._clock, wall - after) == after
            # Shown twice or not at all: `fold` tells which of the two offsets counts.
            if early == late:
                early = not dt.fold
            if not early:
                before = after
        return wall - before

    def _named_at(self, dt):
        """A moment at which the offset of `dt` is in use: a time that clocks skip counts with those before or after."""
        wall = _wall(dt)
        utc = self._utc(dt)
        if zone_offset(self._clock, utc) != wall - utc:
            utc += _DAY if dt.fold else -_DAY
        return utc

    def _is_fixed(self):
        return self._key in _FIXED or self._key[:4] == "Etc/"

    def utcoffset(self, dt):
        if dt is None:
            return timedelta(seconds=zone_offset(self._clock, 0)) if self._is_fixed() else None
        return timedelta(seconds=_wall(dt) - self._utc(dt))

    def dst(self, dt):
        if dt is None:
            return timedelta(0) if self._is_fixed() else None
        from zoneinfo._names import saving

        return timedelta(seconds=saving(self._key, self._clock, self._named_at(dt)))

    def tzname(self, dt):
        if dt is None and not self._is_fixed():
            return None
        from zoneinfo._names import abbreviation

        return abbreviation(self._key, self._clock, 0 if dt is None else self._named_at(dt))

    def fromutc(self, dt):
        """The local time of a UTC time whose tzinfo is this zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        utc = _wall(dt)
        day = utc // _DAY
        offset = self._day_offset(day)
        if offset != self._day_offset(day + 1):
            offset = zone_offset(self._clock, utc)
        local = dt + timedelta(seconds=offset)
        if self._utc(local) != utc:
            local = local.replace(fold=1)
        return local

    def __str__(self):
        return self._key

    def __repr__(self):
        name = "zoneinfo.ZoneInfo" if type(self) is ZoneInfo else type(self).__name__
        return f"{name}(key={self._key!r})"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def available_timezones():
    """The keys of all zones."""
    from zoneinfo._names import ALIASES

    return {*zone_keys(), *[key for key in ALIASES.split() if zone_clock(key) is not None]}
