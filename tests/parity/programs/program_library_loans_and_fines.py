from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta


class LibraryError(Exception):
    pass


@dataclass(slots=True)
class Member:
    name: str
    limit: int = 2
    owed: int = 0
    loans: dict[str, Loan] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Loan:
    title: str
    taken: date
    days: int = 14

    @property
    def due(self) -> date:
        return self.taken + timedelta(days=self.days)

    def fine(self, today: date) -> int:
        late = (today - self.due).days
        return 0 if late <= 0 else min(25 * late, 500)


@dataclass
class Library:
    stock: dict[str, int]
    members: dict[str, Member] = field(default_factory=dict)
    waiting: dict[str, deque[str]] = field(default_factory=dict)

    def member(self, name: str) -> Member:
        return self.members.setdefault(name, Member(name))

    def lend(self, name: str, title: str, today: date) -> Loan:
        member = self.member(name)
        if title not in self.stock:
            raise LibraryError(f"no such book: {title}")
        if member.owed:
            raise LibraryError(f"{name} owes {member.owed / 100:.2f}")
        if len(member.loans) >= member.limit:
            raise LibraryError(f"{name} has {len(member.loans)} books already")
        line = self.waiting.get(title, deque())
        if not self.stock[title] or (line and line[0] != name):
            if name not in line:
                self.waiting.setdefault(title, deque()).append(name)
            raise LibraryError(f"{name} is number {self.waiting[title].index(name) + 1} in line for {title}")
        if line:
            line.popleft()
        self.stock[title] -= 1
        member.loans[title] = loan = Loan(title, today)
        return loan

    def give_back(self, name: str, title: str, today: date) -> int:
        member = self.member(name)
        try:
            loan = member.loans.pop(title)
        except KeyError:
            raise LibraryError(f"{name} does not have {title}") from None
        self.stock[title] += 1
        fine = loan.fine(today)
        member.owed += fine
        return fine


library, start = Library({"Emma": 1, "Dune": 2}), date(2024, 1, 1)
for day, action, *args in ((0, "lend", "ann", "Emma"), (1, "lend", "bob", "Emma"), (1, "lend", "cy", "Emma"), (2, "lend", "ann", "Dune"), (3, "lend", "ann", "Emma"), (20, "give_back", "ann", "Emma"), (20, "lend", "cy", "Emma"), (20, "lend", "bob", "Emma"), (21, "lend", "ann", "Dune"), (90, "give_back", "ann", "Dune"), (91, "give_back", "ann", "Dune"), (91, "lend", "bob", "Ulysses")):
    try:
        print(day, action, *args, "->", getattr(library, action)(*args, start + timedelta(days=day)))
    except LibraryError as error:
        print(day, action, *args, "-> refused:", error)
print(library.members, library.stock, dict(library.waiting), library.members["bob"].loans["Emma"].due)
try:
    library.members["bob"].age = 5
except AttributeError as error:
    print(error)
