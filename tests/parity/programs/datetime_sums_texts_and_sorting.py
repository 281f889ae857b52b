from datetime import *
import random
random.seed(5)
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
zs=[None, UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-3, seconds=7, microseconds=5))]
class Z(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2) if dt is None or dt.month>6 else timedelta(hours=1)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "Z!"
    def __repr__(self): return "Z()"
z=Z()
zs.append(z)
class D(datetime):
    def hello(self): return "hi"
class DD(date): pass
ms=[]
for i in range(60):
    ms.append((D if i%17==0 else datetime)(random.choice([1,4,1582,1969,1970,2000,2024,2026,9999]), random.randint(1,12), random.randint(1,28), random.randint(0,23), random.randint(0,59), random.randint(0,59), random.choice([0,0,1,999999,123456]), random.choice(zs), fold=i%2))
for i,m in enumerate(ms):
    n=ms[(i*7+3)%len(ms)]
    show(lambda: m.isoformat()); show(lambda: datetime.fromisoformat(m.isoformat())); show(lambda: m-n); show(lambda: m<n); show(lambda: m==n); show(lambda: m>=n)
    show(lambda: m+timedelta(days=i*1000-90000, microseconds=i)); show(lambda: m-timedelta(days=i*37, seconds=i*1000)); show(lambda: type(m+timedelta(1)))
    show(lambda: m.utcoffset()); show(lambda: m.weekday()); show(lambda: m.isocalendar()); show(lambda: str(m)); show(lambda: m.timestamp() if m.tzinfo else 0)
    show(lambda: m.astimezone(zs[2]) if m.tzinfo else 0); show(lambda: m.replace(year=2000)); show(lambda: hash(m)==hash(m.replace(fold=0)))
    show(lambda: m.date()-date(2000,1,1)); show(lambda: m.date()<n.date()); show(lambda: m.date()+timedelta(days=i)); show(lambda: m.time()); show(lambda: m.toordinal())
    show(lambda: date.fromordinal(m.toordinal())); show(lambda: f"{m:%Y-%j %U %W}")
for z in zs[:3]:
    a=[m for m in ms if m.tzinfo is z]; show(lambda: sorted(a)==sorted(a,key=lambda m:m.isoformat())); show(lambda: [str(m) for m in sorted(a)])
aware=[m for m in ms if m.tzinfo is not None and type(m) is datetime and m.tzinfo is not zs[4]]
show(lambda: [str(m) for m in sorted(aware, reverse=True)])
near=[datetime(2020+i%5,1+i%12,1+i%28,i%24,tzinfo=zs[1+i%2]) for i in range(100)]
show(lambda: [str(m) for m in sorted(near)]); show(lambda: [str(m) for m in sorted(near, key=lambda m:(m.year, m))])
show(lambda: sorted(near+[datetime(2020,1,1)])); show(lambda: sorted(near+[date(2020,1,1)])); show(lambda: [type(x).__name__ for x in sorted(near+[D(2020,1,1,tzinfo=UTC)])][:3])
l=near+[3]; show(lambda: l.sort()); show(lambda: len(l))
for t in ["2020-01-01T00:00:00","2020-01-01 00:00:00Z","2020-01-01T00:00:00.123","2020-01-01T24:00:00","2020-13-01T00:00:00","2020-02-30T01:02:03.000001+00:00","2020-02-29T01:02:03.000001-00:00","2020-01-01T00:00:00+00:00","0000-01-01T00:00:00","2020-01-01T00:00:00.1234567","2020-W05-1","20200101","2020-01-01T00:00:00z", "２０２０-01-01T00:00:00", "2020-01-01T00:00:00\n"]:
    show(lambda: datetime.fromisoformat(t)); show(lambda: date.fromisoformat(t[:10])); show(lambda: D.fromisoformat(t))
show(lambda: timedelta(days=1, hours=2)); show(lambda: timedelta(hours=1, days=2, weeks=1.5)); show(lambda: timedelta(days="x"))
show(lambda: datetime(2020, 1, 1, tzinfo=UTC, hour=3)); show(lambda: datetime(2020, month=1)); show(lambda: datetime(2020, 1)); show(lambda: date.max+timedelta(1)); show(lambda: datetime.min-timedelta(microseconds=1)); show(lambda: date.fromordinal(0)); show(lambda: date.fromordinal(3652060))
show(lambda: DD(2020,1,1)+timedelta(1)); show(lambda: datetime.max-datetime.min); show(lambda: timezone.utc is UTC); show(lambda: datetime.fromisoformat("2020-01-01T00:00:00Z").tzinfo is UTC)
show(lambda: {date(2020,1,1):1}[date(2020,1,1)]); show(lambda: date(2020,1,1)==datetime(2020,1,1)); show(lambda: date(2020,1,1)<datetime(2020,1,1)); show(lambda: datetime(2020,1,1)<date(2020,1,1))
