"""The module random draws the numbers that CPython draws, from every kind of seed and for every whole-number method."""

import random
from random import Random, SystemRandom

for seed in (
    0,
    1,
    -7,
    12345678901234567890,
    2**200 + 1,
    True,
    "text",
    "å🎈",
    "",
    b"bytes",
    bytearray(b"more"),
    1.5,
    -2.0,
    0.1,
):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(5), random.getrandbits(100), random.randbytes(5))
for seed in ("text", b"text", ""):
    random.seed(seed, version=1)
    print(random.random(), random.randint(1, 6))
for wrong in ((1, 2), [1], {}, object):
    try:
        random.seed(wrong)
    except TypeError as error:
        print(error)

random.seed(42)
print([random.randint(1, 6) for _ in range(20)], [random.randrange(0, 100, 7) for _ in range(10)])
print([random.randrange(10, -10, -3) for _ in range(10)], random.randrange(10**30), random.randrange(5, 6))
print(random.choice("abcdef"), random.choice(range(1000)), random.choice([None]), random.choice((1, 2.5)))
items = list(range(20))
random.shuffle(items)
print(items)
print(random.sample(range(10**9), 5), random.sample("abcdefgh", 8), random.sample(list(range(100)), 30))
print(random.sample(["red", "blue"], counts=[4, 2], k=5), random.sample([], 0))
print(
    random.choices("abc", k=10),
    random.choices([1, 2, 3], [10, 1, 1], k=12),
    random.choices("xy", cum_weights=[1, 3], k=6),
)
print(
    random.uniform(-5, 5),
    random.uniform(2, 1),
    random.triangular(),
    random.triangular(0, 10, 2),
    random.triangular(3, 3, 3),
)

state = random.getstate()
first = [random.random() for _ in range(700)]
random.setstate(state)
print(first == [random.random() for _ in range(700)], state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
one, other = Random(7), Random(7)
print(one.random() == other.random(), one.random(), isinstance(one, Random))

for compute in (
    lambda: random.randrange(0),
    lambda: random.randrange(5, 5),
    lambda: random.randrange(1, 2, 0),
    lambda: random.randrange(5, 1, 2),
    lambda: random.randint(3, 1),
    lambda: random.choice([]),
    lambda: random.choices([], k=1),
    lambda: random.choices("ab", 3),
    lambda: random.choices("ab", [1]),
    lambda: random.choices("ab", [0, 0]),
    lambda: random.choices("ab", [1, 2], cum_weights=[1, 3]),
    lambda: random.sample("abc", 4),
    lambda: random.sample({1, 2}, 1),
    lambda: random.sample("ab", counts=[1], k=1),
    lambda: random.getrandbits(-1),
    lambda: random.setstate((9, (), None)),
    lambda: random.setstate((3, (1, 2), None)),
    lambda: random.gammavariate(0, 1),
    lambda: SystemRandom().getstate(),
):
    try:
        print(compute())
    except (ValueError, TypeError, IndexError, NotImplementedError) as error:
        print(type(error).__name__, error)


class Half(Random):
    def random(self):
        return 0.5


class Counting(Random):
    def getrandbits(self, k):
        return 1


print(
    Half(1).randrange(10), Half(1).choice("abcd"), Counting(1).randrange(10), Counting(1).random() == Random(1).random()
)
unknown = SystemRandom()
print(0 <= unknown.random() < 1, 0 <= unknown.randrange(6) < 6, len(unknown.randbytes(8)))
print(unknown.getrandbits(8) < 256)
random.seed()
print(0 <= random.random() < 1)
