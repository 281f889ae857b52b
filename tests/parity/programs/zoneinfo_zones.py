import copy
from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


berlin = ZoneInfo("Europe/Berlin")
new_york = ZoneInfo("America/New_York")
print(
    berlin, repr(berlin), berlin.key, berlin is ZoneInfo("Europe/Berlin"), berlin == ZoneInfo.no_cache("Europe/Berlin")
)
print(copy.copy(berlin) is berlin, copy.deepcopy(berlin) is berlin, {berlin: 1}[ZoneInfo("Europe/Berlin")])
print(datetime(2024, 7, 1, 12, tzinfo=berlin), repr(datetime(2024, 7, 1, 12, tzinfo=berlin)))

zones = [
    "UTC Europe/Berlin Europe/London Europe/Dublin America/New_York America/Los_Angeles America/St_Johns",
    "Asia/Kolkata Asia/Kathmandu Asia/Tokyo Australia/Sydney Australia/Lord_Howe Pacific/Auckland Pacific/Chatham",
    "America/Sao_Paulo Africa/Cairo Asia/Tehran Pacific/Apia Etc/GMT+5 Asia/Shanghai Europe/Moscow Africa/Lagos",
]
for key in " ".join(zones).split():
    zone = ZoneInfo(key)
    for year in (1975, 1999, 2010, 2023):
        for month in (1, 4, 7, 10):
            here = datetime(year, month, 15, 9, 30, tzinfo=UTC).astimezone(zone)
            print(key, here, here.tzname(), here.dst(), here.fold)

# Around the changes of 2024, in steps of 15 minutes of UTC, and the same figures read as local time.
for zone, start in ((berlin, datetime(2024, 10, 26, 23, 30)), (new_york, datetime(2024, 3, 10, 6, 30))):
    for n in range(8):
        there = (start + n * timedelta(minutes=15)).replace(tzinfo=UTC).astimezone(zone)
        print(there, there.fold, there.tzname(), there.astimezone(UTC), int(there.timestamp()))
for zone, start in ((berlin, datetime(2024, 3, 31, 1, 45)), (new_york, datetime(2024, 11, 3, 0, 45))):
    for n in range(8):
        for fold in (0, 1):
            here = (start + n * timedelta(minutes=15)).replace(tzinfo=zone, fold=fold)
            print(here, fold, here.utcoffset(), here.dst(), here.tzname(), here.astimezone(UTC), here.timestamp())

# Within one zone arithmetic looks at the figures only; between zones, at the moments.
eve = datetime(2024, 3, 30, 12, tzinfo=berlin)
print(
    eve + timedelta(days=1),
    (eve + timedelta(days=1)) - eve,
    (eve + timedelta(days=1)).astimezone(UTC) - eve.astimezone(UTC),
)
print((eve + timedelta(days=1)) - eve.astimezone(new_york), eve == eve.astimezone(new_york), eve < eve.astimezone(UTC))
print(eve.astimezone(new_york), eve.astimezone(timezone(timedelta(hours=5))), datetime.fromtimestamp(1.7e9, berlin))
print(hash(eve) == hash(eve.astimezone(UTC)), eve.isoformat(), f"{eve:%Y-%m-%d %H:%M %Z%z}")
second = datetime(2024, 10, 27, 2, 30, tzinfo=berlin, fold=1)
first = second.replace(fold=0)
print(first == second, second - first, first < second, first.astimezone(UTC), second.astimezone(UTC))
print(first == first.astimezone(UTC), first.astimezone(UTC) - second.astimezone(UTC), hash(first) == hash(second))
print(time(12, tzinfo=berlin).utcoffset(), time(12, tzinfo=ZoneInfo("UTC")).utcoffset(), berlin.utcoffset(None))
print(datetime(2037, 7, 1, tzinfo=berlin).utcoffset(), datetime(2150, 1, 1, tzinfo=new_york).utcoffset())
print(
    datetime(2024, 7, 1, tzinfo=berlin).timetuple().tm_isdst, datetime(2024, 7, 1, 5, tzinfo=berlin).utctimetuple()[:5]
)

for key in ("No/Such", "Europe/berlin", "europe/Berlin", "EUROPE/BERLIN", "/etc/x", "../x", "a//b", "+01:00", ""):
    if key:
        attempt(ZoneInfo, key)
try:
    ZoneInfo("Mars/Base")
except ZoneInfoNotFoundError as e:
    print(isinstance(e, KeyError), e.args)
attempt(berlin.fromutc, datetime(2024, 1, 1))
attempt(berlin.fromutc, 3)
names = available_timezones()
print(
    type(names).__name__,
    {"Europe/Berlin", "UTC", "US/Pacific", "Asia/Kolkata", "Asia/Calcutta"} <= names,
    "Mars/Base" in names,
)


class Own(ZoneInfo):
    pass


print(
    Own("Europe/Paris") is Own("Europe/Paris"),
    Own("Europe/Paris") is ZoneInfo("Europe/Paris"),
    repr(Own("Europe/Paris")),
)
kept = ZoneInfo("Europe/Rome")
ZoneInfo.clear_cache(only_keys=["Europe/Rome"])
print(ZoneInfo("Europe/Rome") is kept, ZoneInfo("Europe/Berlin") is berlin)
