"""The module `builtins`, by its names and as a value."""

import builtins
from builtins import len as length
from builtins import ValueError as Wrong

print(builtins.len([1]), length("ab"), builtins.int is int, isinstance(1, builtins.int), builtins.sorted([2, 1]))
try:
    raise builtins.KeyError("k")
except KeyError as error:
    print(repr(error), Wrong is ValueError)


def len(x):
    return builtins.len(x) + 100


print(len([1, 2]))
for name in ("sum", "max", "no_such_name"):
    print(name, hasattr(builtins, name))
print(getattr(builtins, "abs")(-3), builtins.__name__)
