"""zoneinfo: a meeting in several zones, the hours that a change of clocks skips and repeats, keys and equality."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Asia/Tokyo", "America/St_Johns")
meeting = datetime(2024, 3, 20, 15, 30, tzinfo=ZoneInfo("Europe/London"))
for key in ZONES:
    there = meeting.astimezone(ZoneInfo(key))
    print(f"{key:20} {there:%Y-%m-%d %H:%M %z} {there.utcoffset()} {there == meeting}")

berlin = ZoneInfo("Europe/Berlin")
for hour in (1, 2, 3):
    spring = datetime(2024, 3, 31, hour, 30, tzinfo=berlin)
    autumn = datetime(2024, 10, 27, hour, 30, tzinfo=berlin)
    print(spring.utcoffset(), spring.astimezone(timezone.utc).isoformat(), autumn.utcoffset(), autumn.replace(fold=1).utcoffset(), autumn.dst())

start = datetime(2024, 3, 30, 12, 0, tzinfo=berlin)
wall = start + timedelta(days=1)
real = (start.astimezone(timezone.utc) + timedelta(days=1)).astimezone(berlin)
print(wall, real, real - wall, wall - start, wall.astimezone(timezone.utc) - start.astimezone(timezone.utc))
print(ZoneInfo("Asia/Tokyo") is ZoneInfo("Asia/Tokyo"), berlin.key, str(berlin), repr(berlin), ZoneInfo.no_cache("UTC") == ZoneInfo("UTC"))
print(sorted([datetime(2024, 1, 1, 12, tzinfo=ZoneInfo(key)) for key in ZONES])[0].tzinfo, berlin.utcoffset(None), datetime(2024, 7, 1, tzinfo=berlin).tzname())

for key in ("Mars/Base", "../x", "/etc/x", 5):
    try:
        print(ZoneInfo(key))
    except (ZoneInfoNotFoundError, ValueError, TypeError, OSError) as error:
        print(repr(key), type(error).__name__)
