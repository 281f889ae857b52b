from datetime import datetime, timedelta
from itertools import pairwise

TIMETABLE = """
5: Harbour 06:10 Market 06:18 Station 06:31 Airport 06:55
5: Harbour 07:10 Market 07:18 Station 07:31 Airport 07:55
9: Market 06:20 Zoo 06:40
9: Market 07:25 Zoo 07:45
N1: Station 23:50 Zoo 00:25
"""


def clock(text):
    return datetime.strptime(text, "%H:%M")


def parse(text):
    for line in text.strip().splitlines():
        number, _, rest = line.partition(":")
        words = rest.split()
        stops = []
        for name, at in zip(words[::2], words[1::2]):
            when = clock(at)
            if stops and when < stops[-1][1]:
                when += timedelta(days=1)
            stops.append((name, when))
        yield number, stops


trips = list(parse(TIMETABLE))


def earliest(start, goal, at):
    arrive, via = {start: clock(at)}, {}
    changed = True
    while changed:
        changed = False
        for number, stops in trips:
            for (a, leave), (b, there) in pairwise(stops):
                if a in arrive and arrive[a] <= leave and there < arrive.get(b, datetime.max):
                    arrive[b], via[b], changed = there, (number, a, leave), True
    if goal not in arrive:
        return None
    legs = []
    while goal != start:
        number, before, leave = via[goal]
        legs.append(f"{number} {before} {leave:%H:%M} > {goal} {arrive[goal]:%H:%M}")
        goal = before
    return legs[::-1]


for query in (("Harbour", "Zoo", "06:00"), ("Harbour", "Airport", "06:11"), ("Harbour", "Zoo", "07:05"), ("Zoo", "Harbour", "06:00"), ("Station", "Zoo", "20:00"), ("Market", "Market", "09:00")):
    print(*query, "->", earliest(*query))
for number, stops in trips:
    total = stops[-1][1] - stops[0][1]
    print(number, total, total // (len(stops) - 1), max(b[1] - a[1] for a, b in pairwise(stops)), f"{total.seconds / 60:.0f} min")
