import copy
from datetime import datetime, timedelta, timezone, date
a = datetime(2024, 2, 29, 12, tzinfo=timezone.utc)
b = a + timedelta(days=1, hours=2.5)
print(b, b - a, a - b, -(b - a), abs(a - b), (b - a) * 2, 3 * (b - a), (b - a) / 2, (b - a) // timedelta(hours=1), divmod(b - a, timedelta(hours=2)))
print(timezone.min, timezone.max, timezone.utc, date.resolution, datetime.resolution, timedelta.min, timedelta.max, timedelta.resolution)
print(timezone(timedelta(hours=-5, minutes=-30)), datetime(2020,1,1,tzinfo=timezone(timedelta(seconds=-3601, microseconds=5))).isoformat())
print(date(2020,3,1)-date(2020,2,1), date(2020,3,1)-timedelta(days=1), copy.copy(timedelta(3)), datetime.fromtimestamp(1.5, timezone.utc))
for bad in (timedelta(days=1), timedelta(days=-1)):
    try: timezone(bad)
    except ValueError as e: print(e)
