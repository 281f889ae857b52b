"""A program: an account as a fold over events that were read from JSON lines, with snapshots, versions and conflicts."""

import io
import json
from dataclasses import asdict, dataclass, replace
from functools import reduce
from typing import ClassVar


@dataclass(frozen=True)
class Event:
    kinds: ClassVar[dict[str, type["Event"]]] = {}

    def __init_subclass__(cls, **options: object) -> None:
        super().__init_subclass__(**options)
        Event.kinds[cls.__name__] = cls


@dataclass(frozen=True)
class Opened(Event):
    owner: str


@dataclass(frozen=True)
class Moved(Event):
    cents: int
    note: str = ""


@dataclass(frozen=True)
class Closed(Event):
    pass


@dataclass(frozen=True)
class Account:
    owner: str | None = None
    cents: int = 0
    open: bool = False
    version: int = 0

    def apply(self, event: Event) -> "Account":
        match event:
            case Opened(owner=owner) if not self.open:
                changed = replace(self, owner=owner, open=True)
            case Moved(cents) if self.open and self.cents + cents >= 0:
                changed = replace(self, cents=self.cents + cents)
            case Closed() if self.open and not self.cents:
                changed = replace(self, open=False)
            case _:
                raise ValueError(f"{event} does not fit {self}")
        return replace(changed, version=self.version + 1)


class Store:
    def __init__(self, every: int = 3) -> None:
        self.log, self.every, self.snapshots, self.read = io.StringIO(), every, {0: Account()}, 0

    def append(self, expected: int, *events: Event) -> Account:
        account = self.load()
        if account.version != expected:
            raise RuntimeError(f"version {account.version}, not {expected}")
        for event in events:
            account = account.apply(event)
            print(json.dumps({"kind": type(event).__name__, **asdict(event)}), file=self.log)
            if account.version % self.every == 0:
                self.snapshots[account.version] = account
        return account

    def load(self, version: int | None = None) -> Account:
        lines = self.log.getvalue().splitlines()[:version]
        start = max(v for v in self.snapshots if v <= len(lines))
        self.read = len(lines) - start
        rows = map(json.loads, lines[start:])
        return reduce(Account.apply, (Event.kinds[row.pop("kind")](**row) for row in rows), self.snapshots[start])


store = Store()
print(store.append(0, Opened("ann"), Moved(500, "salary")))
print(store.append(2, Moved(-200), Moved(50), Moved(-350, "all")), store.read)
for expected, event in ((1, Moved(1)), (5, Moved(-1)), (5, Opened("bob"))):
    try:
        store.append(expected, event)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
print(store.append(5, Closed()), store.read, sorted(store.snapshots), store.load(2), store.read)
print(store.log.getvalue().splitlines()[1], sorted(Event.kinds))
