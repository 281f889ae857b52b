"""A program: packages with constraints are resolved by backtracking; conflicts are explained; an order of installation follows."""

from collections import deque
from collections.abc import Mapping

INDEX: dict[str, dict[int, dict[str, tuple[int, int]]]] = {
    "app": {1: {"web": (2, 3), "db": (1, 9)}},
    "web": {1: {}, 2: {"core": (1, 1), "log": (1, 2)}, 3: {"core": (2, 2), "log": (2, 2)}},
    "db": {1: {"core": (1, 2)}, 2: {"core": (1, 1)}, 3: {"core": (1, 1), "log": (1, 1)}},
    "core": {1: {}, 2: {"log": (1, 2)}},
    "log": {1: {}, 2: {}},
    "bad": {1: {"web": (3, 3), "db": (2, 3)}},
}


class Conflict(Exception):
    """There is no version that everybody accepts."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__(f"no version of {name} from {low} to {high}")
        self.name = name


def resolve(wanted: Mapping[str, tuple[int, int]], chosen: dict[str, int], tries: list[str]) -> dict[str, int]:
    if not wanted:
        return chosen
    (name, (low, high)), *rest = wanted.items()
    if name in chosen:
        if not low <= chosen[name] <= high:
            raise Conflict(name, low, high)
        return resolve(dict(rest), chosen, tries)
    failure: Conflict | None = None
    for version in sorted((v for v in INDEX[name] if low <= v <= high), reverse=True):
        tries.append(f"{name}{version}")
        merged = dict(rest)
        try:
            for other, (a, b) in INDEX[name][version].items():
                x, y = merged.get(other, (a, b))
                merged[other] = max(a, x), min(b, y)
                if merged[other][0] > merged[other][1]:
                    raise Conflict(other, *merged[other])
            return resolve(merged, {**chosen, name: version}, tries)
        except Conflict as error:
            failure = error
    raise failure or Conflict(name, low, high)


def order(chosen: dict[str, int]) -> list[str]:
    needs = {name: set(INDEX[name][version]) for name, version in chosen.items()}
    ready, out = deque(sorted(name for name in needs if not needs[name])), []
    while ready:
        out.append(ready.popleft())
        for name in sorted(needs):
            if out[-1] in needs[name]:
                needs[name].remove(out[-1])
                if not needs[name]:
                    ready.append(name)
    return out


for goal in ({"app": (1, 1)}, {"web": (1, 1)}, {"web": (3, 3), "db": (1, 3)}, {"bad": (1, 1)}, {"core": (3, 9)}):
    tries: list[str] = []
    try:
        found = resolve(goal, {}, tries)
        print(goal, found, order(found), tries)
    except Conflict as error:
        print(goal, error, error.name, tries)
