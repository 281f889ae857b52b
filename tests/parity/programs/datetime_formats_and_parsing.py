from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 3, 5, 9, 7, 3, 4567, tzinfo=timezone(timedelta(hours=2)))
for code in "aAdbBmyYHIMSpfjzZcxXUWwuGV%":
    print(code, dt.strftime("%" + code), end="; ")
print()
print(dt.strftime("%d.%m.%Y at %H:%M"), f"{dt:%Y/%m/%d}", f"{date(2024, 1, 2):%j %A}", format(time(5, 6), "%H-%M"), date(2024, 3, 5).strftime("%B %d, %Y"), f"{dt}", f"{dt:}", "{:%y}".format(dt))
print(dt.isoformat(), dt.isoformat(" ", "minutes"), dt.isoformat(timespec="milliseconds"), dt.replace(microsecond=0, tzinfo=None).isoformat(), time(1, 2, 3).isoformat(), time(1, 2).isoformat("seconds"), str(dt), repr(dt), repr(time(1, 2)), repr(date(2024, 1, 2)), repr(datetime(2024, 1, 2)))
for text in ("2024-03-05", "2024-03-05T09:07", "2024-03-05 09:07:03.004567", "2024-03-05T09:07:03+02:00", "2024-03-05T09:07:03Z", "20240305", "2024-W10-2"):
    print(text, repr(datetime.fromisoformat(text)))
print(date.fromisoformat("2024-12-31"), time.fromisoformat("04:05:06.789"), time.fromisoformat("T04:05"))
for text, form in (("05.03.2024", "%d.%m.%Y"), ("Mar 5 24 2:07PM", "%b %d %y %I:%M%p"), ("2024-03-05 09:07:03.25 +0230", "%Y-%m-%d %H:%M:%S.%f %z"), ("Tuesday 065 2024", "%A %j %Y"), ("100%", "%f%%"), ("  12:30", " %H:%M")):
    try:
        print(datetime.strptime(text, form))
    except ValueError as error:
        print(error)
for call in (lambda: datetime.fromisoformat("2024-13-01"), lambda: date.fromisoformat("nope"), lambda: datetime.strptime("x", "%d"), lambda: datetime.strptime("1 2", "%d"), lambda: datetime.strptime("31.02.2024", "%d.%m.%Y"), lambda: time.fromisoformat("25:00"), lambda: datetime.fromisoformat(5), lambda: datetime.strptime("1", "%Q")):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
