"""Records: dataclasses made, changed, compared and summed, as an app's stores do with their rows."""

from dataclasses import dataclass, field, replace


@dataclass
class Ticket:
    """A row of a help desk."""

    id: int
    subject: str
    status: str = "open"
    priority: int = 3
    minutes: int = 0
    tags: list[str] = field(default_factory=list)

    @property
    def is_late(self) -> bool:
        """Whether somebody should have looked at it by now."""
        return self.status == "open" and self.minutes > 60 * self.priority

    def close(self, minute: int) -> None:
        """Mark the ticket as done."""
        self.status = "closed"
        self.minutes = minute

    def summary(self) -> str:
        """One line for a list."""
        return f"#{self.id} {self.subject} ({self.status}, {self.minutes} min)"


def run() -> int:
    """Make tickets, let time pass over them, and count what became of them."""
    tickets = [Ticket(number, f"Ticket number {number}", priority=number % 5 + 1) for number in range(6000)]
    late = 0
    length = 0
    for minute in range(0, 240, 12):
        for ticket in tickets:
            if ticket.status == "open":
                ticket.minutes += ticket.priority * 7
                if ticket.is_late:
                    late += 1
                    ticket.tags.append("late")
                if (ticket.id * 7 + minute) % 41 == 0:
                    ticket.close(minute)
    moved = [replace(ticket, status="moved") for ticket in tickets if ticket.id % 3 == 0]
    same = sum(1 for ticket, other in zip(tickets, moved) if ticket == other)
    for ticket in tickets:
        length += len(ticket.summary()) + len(ticket.tags)
    return late * 1000003 + length * 7 + same + len(moved)


if __name__ == "__main__":
    print(run())
