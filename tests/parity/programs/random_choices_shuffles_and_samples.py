"""choice, choices, shuffle and sample: weights of every form, counts, subclasses of Random and errors."""

import random
from collections import Counter

random.seed(99)
deck = [f"{rank}{suit}" for suit in "CDHS" for rank in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:8], random.choice(deck), random.sample(deck, 3), random.sample(range(10**9), 2))
print(random.choices("abc", k=10), random.choices("abc", [5, 1, 1], k=10), random.choices("abc", cum_weights=[1, 1, 4], k=10))
print(random.sample(["red", "blue"], counts=[3, 2], k=4), random.sample([], 0), random.choices([1], k=0))
print(sorted(Counter(random.choices(["win", "lose"], weights=[0.25, 0.75], k=1000)).items()))

for action in (
    lambda: random.choice([]),
    lambda: random.choices([], k=1),
    lambda: random.choices("ab", [1], k=1),
    lambda: random.choices("ab", [0, 0], k=1),
    lambda: random.choices("ab", [1, 2], cum_weights=[1, 3]),
    lambda: random.sample([1, 2], 3),
    lambda: random.sample([1, 2], -1),
    lambda: random.sample({1, 2}, 1),
    lambda: random.sample({"a": 1}, 1),
    lambda: random.sample("ab", counts=[1], k=1),
    lambda: random.randrange(0),
    lambda: random.randrange(5, 5),
    lambda: random.randrange(1, 10, 0),
    lambda: random.randint(3, 1),
    lambda: random.getrandbits(-1),
    lambda: random.shuffle((1, 2)),
    lambda: random.shuffle("ab"),
):
    try:
        print(action())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Loaded(random.Random):
    """Always draws the same number."""

    def random(self) -> float:
        return 0.75


loaded = Loaded()
print(loaded.random(), loaded.uniform(0, 8), loaded.choices("abcd", k=3), loaded.triangular(0, 1), loaded.randint(1, 4), loaded.choice("wxyz"))
first, second = random.Random(5), random.Random(5)
state = first.getstate()
numbers = [first.random() for _ in range(3)]
first.setstate(state)
print(numbers == [first.random() for _ in range(3)] == [second.random() for _ in range(3)], state[0], len(state[1]))
