"""Dates and times as texts: the ISO forms, strftime and strptime."""

__all__ = ["format_moment", "parse_moment", "pieces_of_iso_date", "pieces_of_iso_time"]

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _number(text):
    """The number of a text of ASCII digits, or None."""
    return int(text) if text.isascii() and text.isdecimal() else None


def pieces_of_iso_date(text):
    """Year, month and day of `YYYY-MM-DD` or `YYYYMMDD`, or ("week", year, week, day); None if it is neither."""
    year = _number(text[:4])
    if year is None or len(text) < 7:
        return None
    dashed = text[4] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = _number(rest[1:3]) if len(rest) >= 3 else None
        after = rest[3:]
        if dashed and after:
            if after[0] != "-":
                return None
            after = after[1:]
            if not after:
                return None
        day = 1 if not after else _number(after) if len(after) == 1 else None
        return None if week is None or day is None else ("week", year, week, day)
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            return None
        rest = rest[:2] + rest[3:]
    if len(rest) != 4 or _number(rest) is None:
        return None
    return year, int(rest[:2]), int(rest[2:])


def _clock(text, most):
    """The figures of `hh[:mm[:ss[.ffffff]]]`, with or without the colons, microsecond last; None if it is not that."""
    figures = [0, 0, 0, 0]
    colons = text[2:3] == ":"
    at = 0
    for place in range(most):
        value = _number(text[at : at + 2]) if len(text[at : at + 2]) == 2 else None
        if value is None:
            return None
        figures[place] = value
        at += 2
        if at == len(text):
            return figures
        if place < 2 and text[at] not in ".,":
            if colons:
                if text[at] != ":":
                    return None
                at += 1
            elif text[at] == ":":
                return None
        else:
            break
    if text[at] not in ".,":
        return None
    digits = text[at + 1 :]
    if not digits or _number(digits) is None:
        return None
    figures[3] = int(digits[:6].ljust(6, "0"))
    return figures


def pieces_of_iso_time(text):
    """Hour, minute, second, microsecond and offset in microseconds (None without one); None if it is no ISO time."""
    at = max(text.find("Z"), text.find("+"), text.find("-"))
    if at < 0:
        figures = _clock(text, 3)
        return None if figures is None else (*figures, None)
    figures = _clock(text[:at], 3)
    if figures is None:
        return None
    if text[at] == "Z":
        return (*figures, 0) if at == len(text) - 1 else None
    zone = _clock(text[at + 1 :], 3)
    if zone is None:
        return None
    offset = ((zone[0] * 60 + zone[1]) * 60 + zone[2]) * 1000000 + zone[3]
    return (*figures, -offset if text[at] == "-" else offset)


def format_moment(moment, format):
    """`moment.strftime(format)`: what a moment lacks counts as the beginning of 1900, or midnight."""
    out = []
    at = 0
    while at < len(format):
        character = format[at]
        at += 1
        if character != "%" or at == len(format):
            out.append(character)
            continue
        code = format[at]
        at += 1
        out.append(_formatted(moment, code))
    return "".join(out)


def _formatted(moment, code):
    year, month, day = getattr(moment, "year", 1900), getattr(moment, "month", 1), getattr(moment, "day", 1)
    hour, minute, second = getattr(moment, "hour", 0), getattr(moment, "minute", 0), getattr(moment, "second", 0)
    weekday = moment.weekday() if hasattr(moment, "weekday") else 0
    match code:
        case "Y":
            return str(year)
        case "m":
            return f"{month:02d}"
        case "d":
            return f"{day:02d}"
        case "H":
            return f"{hour:02d}"
        case "M":
            return f"{minute:02d}"
        case "S":
            return f"{second:02d}"
        case "f":
            return f"{getattr(moment, 'microsecond', 0):06d}"
        case "I":
            return f"{hour % 12 or 12:02d}"
        case "p":
            return "AM" if hour < 12 else "PM"
        case "y":
            return f"{year % 100:02d}"
        case "C":
            return f"{year // 100:02d}"
        case "e":
            return f"{day:2d}"
        case "k":
            return f"{hour:2d}"
        case "l":
            return f"{hour % 12 or 12:2d}"
        case "a":
            return _DAY_NAMES[weekday][:3]
        case "A":
            return _DAY_NAMES[weekday]
        case "b" | "h":
            return _MONTH_NAMES[month - 1][:3]
        case "B":
            return _MONTH_NAMES[month - 1]
        case "w":
            return str((weekday + 1) % 7)
        case "u":
            return str(weekday + 1)
        case "j":
            return f"{_day_of_year(moment):03d}"
        case "U":
            return f"{(_day_of_year(moment) + 6 - (weekday + 1) % 7) // 7:02d}"
        case "W":
            return f"{(_day_of_year(moment) + 6 - weekday) // 7:02d}"
        case "G":
            return str(moment.isocalendar()[0])
        case "g":
            return f"{moment.isocalendar()[0] % 100:02d}"
        case "V":
            return f"{moment.isocalendar()[1]:02d}"
        case "z":
            return _offset(moment)
        case "Z":
            return (moment.tzname() or "") if hasattr(moment, "tzname") else ""
        case "c":
            return f"{_formatted(moment, 'a')} {_formatted(moment, 'b')} {day:2d} {_formatted(moment, 'T')} {year}"
        case "x" | "D":
            return f"{month:02d}/{day:02d}/{year % 100:02d}"
        case "X" | "T":
            return f"{hour:02d}:{minute:02d}:{second:02d}"
        case "R":
            return f"{hour:02d}:{minute:02d}"
        case "r":
            return f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {_formatted(moment, 'p')}"
        case "F":
            return f"{year}-{month:02d}-{day:02d}"
        case "s":
            return str(int(moment.timestamp() // 1))
        case "n":
            return "\n"
        case "t":
            return "\t"
        case "%":
            return "%"
    return "%" + code


def _day_of_year(moment):
    if not hasattr(moment, "toordinal"):
        return 1
    return moment.toordinal() - moment.replace(month=1, day=1).toordinal() + 1


def _offset(moment):
    offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    total = abs(offset)
    seconds = total.days * 86400 + total.seconds
    text = f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}"
    if seconds % 60 or total.microseconds:
        text += f"{seconds % 60:02d}"
    return f"{text}.{total.microseconds:06d}" if total.microseconds else text


_WIDTHS = {
    "Y": 4,
    "m": 2,
    "d": 2,
    "H": 2,
    "I": 2,
    "M": 2,
    "S": 2,
    "f": 6,
    "y": 2,
    "j": 3,
    "U": 2,
    "W": 2,
    "G": 4,
    "V": 2,
    "w": 1,
    "u": 1,
}
_LIMITS = {
    "m": (1, 12),
    "d": (1, 31),
    "H": (0, 23),
    "I": (1, 12),
    "M": (0, 59),
    "S": (0, 61),
    "j": (1, 366),
    "U": (0, 53),
    "W": (0, 53),
    "V": (1, 53),
    "w": (0, 6),
    "u": (1, 7),
}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M"}


def _matches(text, at, pattern, place, found):
    """Try the rest of a format at a place of the text, longest numbers first; answer the place after it, or -1."""
    while place < len(pattern):
        character = pattern[place]
        if character.isspace():
            if at >= len(text) or not text[at].isspace():
                return -1
            while at < len(text) and text[at].isspace():
                at += 1
            while place < len(pattern) and pattern[place].isspace():
                place += 1
            continue
        if character != "%":
            if text[at : at + 1].lower() != character.lower():
                return -1
            at += 1
            place += 1
            continue
        code = pattern[place + 1]
        place += 2
        if code == "%":
            if text[at : at + 1] != "%":
                return -1
            at += 1
            continue
        for end, value in _candidates(text, at, code):
            before = found.get(code)
            found[code] = value
            after = _matches(text, end, pattern, place, found)
            if after >= 0:
                return after
            found[code] = before
        return -1
    return at


def _candidates(text, at, code):
    width = _WIDTHS.get(code)
    if width is not None:
        end = at
        while end < len(text) and end - at < width and text[end].isdigit():
            end += 1
        fixed = code in "YyG"
        while end > at and (not fixed or end - at == width):
            value = int(text[at:end])
            low, high = _LIMITS.get(code, (0, 9999999))
            if low <= value <= high:
                yield end, text[at:end] if code == "f" else value
            end -= 1
        return
    if code in "aAbBp":
        names = _DAY_NAMES if code in "aA" else _MONTH_NAMES if code in "bB" else ("AM", "PM")
        for number, name in enumerate(names):
            name = name[:3] if code in "ab" else name
            if text[at : at + len(name)].lower() == name.lower():
                yield at + len(name), number
    elif code == "z":
        if text[at : at + 1] == "Z":
            yield at + 1, 0
        elif text[at : at + 1] in ("+", "-"):
            for end in range(len(text), at + 4, -1):
                clock = _clock(text[at + 1 : end], 3)
                if clock is not None and clock[1] < 60 and clock[2] < 60:
                    offset = ((clock[0] * 60 + clock[1]) * 60 + clock[2]) * 1000000 + clock[3]
                    yield end, -offset if text[at] == "-" else offset
    elif code == "Z":
        for name in ("UTC", "GMT"):
            if text[at : at + 3].upper() == name:
                yield at + 3, name
    else:
        raise LookupError(code)


def parse_moment(text, format, from_week, from_ordinal, ordinal):
    """Year, month, day, hour, minute, second, microsecond, offset in microseconds (or None) and zone name of `text`.

    The calendar comes from the caller: the date of an ISO week, the date of a day number, the day number of a date.
    """
    pattern = format
    for code, long in _LONG.items():
        pattern = pattern.replace("%" + code, long)
    if pattern.replace("%%", "").endswith("%"):
        raise ValueError(f"stray %% in format {format!r}".replace("%%", "%"))
    found = {}
    try:
        end = _matches(text, 0, pattern, 0, found)
    except LookupError as error:
        raise ValueError(f"{error.args[0]!r} is a bad directive in format {format!r}") from None
    if end < 0:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    found = {code: value for code, value in found.items() if value is not None}
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (2000 if found["y"] < 69 else 1900)
    month = found.get(
        "m", found.get("b", found.get("B", -1) if "b" not in found else 0) + 1 if "b" in found or "B" in found else 1
    )
    day = found.get("d", 1)
    if "G" in found and "V" in found:
        weekday = found.get("u", found.get("a", found.get("A", 0)) + 1)
        year, month, day = from_week(found["G"], found["V"], weekday)
    elif "j" in found:
        year, month, day = from_ordinal(ordinal(year, 1, 1) + found["j"] - 1)
    elif ("U" in found or "W" in found) and ("w" in found or "a" in found or "A" in found or "u" in found):
        weekday = (
            (found["w"] + 6) % 7 if "w" in found else found["u"] - 1 if "u" in found else found.get("a", found.get("A"))
        )
        first = ordinal(year, 1, 1)
        starts = (first + 6) % 7
        if "U" in found:
            starts, weekday = (starts + 1) % 7, (weekday + 1) % 7
        week = found.get("U", found.get("W"))
        year, month, day = from_ordinal(first + (7 - starts) % 7 + 7 * (week - 1) + weekday)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    micro = int(found["f"].ljust(6, "0")) if "f" in found else 0
    return year, month, day, hour, found.get("M", 0), found.get("S", 0), micro, found.get("z"), found.get("Z")
