from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    PAYING = auto()
    DISPENSING = auto()
    BROKEN = auto()


class Illegal(Exception):
    pass


TRANSITIONS = {}


def transition(source, event, target):
    def register(function):
        TRANSITIONS[source, event] = (target, function)
        return function

    return register


class Machine:
    def __init__(self, stock):
        self.state, self.stock, self.paid, self.choice, self.log = State.IDLE, dict(stock), 0, None, []

    def fire(self, event, *args):
        try:
            target, action = TRANSITIONS[self.state, event]
        except KeyError:
            raise Illegal(f"{event} in {self.state.name}") from None
        outcome = action(self, *args)
        before, self.state = self.state, outcome if isinstance(outcome, State) else target
        self.log.append(f"{before.name}-{event}->{self.state.name}")
        return None if isinstance(outcome, State) else outcome

    @transition(State.IDLE, "choose", State.PAYING)
    def choose(self, name):
        count, price = self.stock.get(name, (0, 0))
        if not count:
            return State.IDLE
        self.choice = name
        return f"costs {price}"

    @transition(State.PAYING, "coin", State.PAYING)
    def coin(self, value):
        self.paid += value
        if self.paid >= self.stock[self.choice][1]:
            return State.DISPENSING

    @transition(State.DISPENSING, "take", State.IDLE)
    def take(self):
        count, price = self.stock[self.choice]
        self.stock[self.choice] = (count - 1, price)
        change, self.paid = self.paid - price, 0
        return self.choice, change

    @transition(State.PAYING, "cancel", State.IDLE)
    def cancel(self):
        back, self.paid = self.paid, 0
        return back


m = Machine({"cola": (1, 150), "water": (2, 80)})
for event, *args in (("choose", "cola"), ("coin", 100), ("coin", 100), ("take",), ("choose", "cola"), ("coin", 5), ("choose", "water"), ("coin", 50), ("cancel",), ("explode",)):
    try:
        print(event, args, "->", m.fire(event, *args), m.state.name)
    except Illegal as error:
        print("illegal:", error)
print(m.stock, len(m.log), m.log[-1], sorted({source.name for source, _ in TRANSITIONS}))
