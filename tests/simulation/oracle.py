"""What the cards must be: the commands that took effect, done again in that order by a few lines of plain code."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from tests.simulation.server import BOARDS, PEOPLE


@dataclass(frozen=True)
class Done:
    """A command as the person meant it: what, on which card, and with what."""

    person: UUID
    action: str
    card: str = ""
    value: object = None


@dataclass
class Model:
    """The serial oracle: cards by id as [id, title, count, status, owner, board], leads of boards, auditors.

    `members` are pairs of a board and a person who may read its cards.
    """

    cards: dict[str, list[object]]
    leads: dict[UUID, UUID]
    auditors: dict[UUID, bool]
    members: set[tuple[UUID, UUID]]


def replay(
    entries: list[tuple[str, UUID]], meant: dict[str, Done], decrees: list[tuple[int, str, UUID, object]]
) -> Model:
    """Do everything again in the order in which it took effect. Raises AssertionError at what should not have."""
    model = Model({}, dict(zip(BOARDS, PEOPLE, strict=True)), dict.fromkeys(PEOPLE, False), set())
    waiting = list(decrees)
    for number, (token, actor) in enumerate(entries):
        while waiting and waiting[0][0] <= number:
            _decree(model, waiting.pop(0))
        done = meant[token]
        assert actor == done.person, f"I7: {token} was done as {actor}, but it is {done.person}'s"
        if done.action == "open":
            assert done.card not in model.cards, f"I2: {done.card} opened twice"
            model.cards[done.card] = [done.card, "card", 0, "open", str(actor), str(done.value)]
            continue
        if done.action == "note":
            continue
        card = model.cards.get(done.card)
        assert card is not None, f"{token} took effect on a card that is not there"
        may = card[4] == str(actor) or model.leads[UUID(str(card[5]))] == actor
        assert may, f"{token} took effect although {actor} may not change that card"
        if done.action == "bump":
            card[2] = int(str(card[2])) + 1
        elif done.action == "close":
            assert card[3] == "open", f"{token} closed a closed card"
            card[3] = "closed"
        else:
            card[4] = str(done.value)
    while waiting:
        _decree(model, waiting.pop(0))
    return model


def _decree(model: Model, decree: tuple[int, str, UUID, object]) -> None:
    _, what, of, value = decree
    if what == "lead":
        assert isinstance(value, UUID)
        model.leads[of] = value
    elif what == "membership":
        assert isinstance(value, tuple)
        person, joins = value
        (model.members.add if joins else model.members.discard)((of, person))
    else:
        model.auditors[of] = bool(value)


def readable(model: Model, person: UUID) -> dict[str, list[object]]:
    """The cards a person may read."""
    return {
        id: card
        for id, card in model.cards.items()
        if card[4] == str(person)
        or model.leads[UUID(str(card[5]))] == person
        or (UUID(str(card[5])), person) in model.members
        or model.auditors[person]
    }
