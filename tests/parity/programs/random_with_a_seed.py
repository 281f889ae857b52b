import random

r = random.Random(42)
print(r.random(), r.randint(1, 100), r.randrange(0, 100, 5), r.choice("abc"), r.uniform(1, 2), r.getrandbits(40), r.randrange(10**20), r.choices([1, 2, 3], k=4), r.sample(range(50), 5), r.gauss(0, 1), r.expovariate(1.5), r.triangular(0, 10, 3))
items = list(range(10))
r.shuffle(items)
print(items, r.choices("ab", weights=[9, 1], k=8), r.choices("xyz", cum_weights=[1, 2, 10], k=3), r.betavariate(2, 3), r.normalvariate(5, 2), r.randbytes(4))
random.seed(7)
first = [random.random() for _ in range(3)]
random.seed(7)
print(first == [random.random() for _ in range(3)], random.Random("text").randint(0, 10**6), random.Random(2**80).random(), random.Random(-5).random() == random.Random(5).random(), random.Random(1.5).random(), random.Random(b"bytes").random())
state = r.getstate()
a = [r.random() for _ in range(2)]
r.setstate(state)
print(a == [r.random() for _ in range(2)])
for call in (lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.choices([], k=1), lambda: r.sample({1, 2}, 1), lambda: r.randrange(1.5), lambda: r.choices([1], weights=[1, 2])):
    try:
        print(call())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__)
deck = [rank + suit for suit in "SH" for rank in "AKQJ"]
random.Random(3).shuffle(deck)
inside = sum(1 for _ in range(1000) if r.random() ** 2 + r.random() ** 2 <= 1)
print(deck, inside, sorted(random.Random(9).sample(deck, 3)), [random.Random(n).randint(1, 6) for n in range(6)])
