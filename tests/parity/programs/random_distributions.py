"""Real-valued distributions of random draw the same numbers in the same order, to twelve digits."""

import random

random.seed(2026)
for name, arguments in (
    ("normalvariate", (0.0, 1.0)),
    ("normalvariate", (10, 2.5)),
    ("gauss", (0.0, 1.0)),
    ("gauss", (-3, 0.5)),
    ("lognormvariate", (0.0, 0.25)),
    ("expovariate", (1.5,)),
    ("vonmisesvariate", (1.0, 4.0)),
    ("vonmisesvariate", (1.0, 0.0)),
    ("gammavariate", (0.5, 2.0)),
    ("gammavariate", (1.0, 2.0)),
    ("gammavariate", (7.5, 1.0)),
    ("betavariate", (2.0, 3.0)),
    ("paretovariate", (3.0,)),
    ("weibullvariate", (1.0, 1.5)),
    ("triangular", (1.0, 4.0, 3.0)),
    ("uniform", (1, 10)),
):
    draw = getattr(random, name)
    print(name, arguments, *[f"{draw(*arguments):.12g}" for _ in range(6)])
print(random.random(), random.gauss(), random.getstate()[2] is None)
