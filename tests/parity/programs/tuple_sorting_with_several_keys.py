from operator import attrgetter, itemgetter
from typing import NamedTuple


class Player(NamedTuple):
    name: str
    team: str
    points: int
    ratio: float


players = [Player("Ann", "red", 10, 0.5), Player("Bob", "blue", 10, 0.75), Player("Cy", "red", 7, 0.5), Player("Di", "blue", 12, 0.1), Player("Ed", "red", 10, 0.75)]
print([p.name for p in sorted(players)], [p.name for p in sorted(players, key=attrgetter("points", "ratio"))], [p.name for p in sorted(players, key=lambda p: (-p.points, p.ratio, p.name))])
print([p.name for p in sorted(sorted(players, key=itemgetter(0), reverse=True), key=itemgetter(1))], [p[0] for p in sorted(players, key=lambda p: p.team, reverse=True)], max(players, key=lambda p: (p.ratio, p.points)).name, min(players, key=itemgetter(3)).name)
best = {}
for player in players:
    if player.team not in best or player.points > best[player.team].points:
        best[player.team] = player
print({team: p.name for team, p in best.items()}, sorted(best), sorted(best.items(), key=lambda kv: kv[1].points)[0][0])
ranks, last, place = [], None, 0
for position, player in enumerate(sorted(players, key=lambda p: -p.points), 1):
    if player.points != last:
        place, last = position, player.points
    ranks.append((place, player.name))
print(ranks, sorted([(2, "b"), (1, "z"), (2, "a")], key=lambda t: t[0]), sorted([(1, None), (0, "x")]), sorted([("a", 2.0), ("a", 1)]), sorted([(True, 1), (0, 5), (1, 0)]))
try:
    sorted([(1, None), (1, "x")])
except TypeError as error:
    print(error)
