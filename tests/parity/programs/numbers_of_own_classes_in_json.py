import json
from enum import Enum, IntEnum


class B(int):
    pass


x = B(2**64)
print(x + 1, x)


class M:
    pass


class C(int, M):
    pass


y = C(2**70)
print(y + 1, y, hash(y) == hash(2**70), {y: 1}[2**70], [1][C(0)])


class Big(int, Enum):
    small = 1
    huge = 2**64


class F(float, Enum):
    a = 1.5
    b = 2.0


class I(IntEnum):
    x = 5


print(I.x + 1, json.dumps(I.x), Big.small + 1)
print(F.a + 1, F.b * 2, F.a == 1.5, isinstance(F.a, float), repr(F.a))
print(json.dumps(F.a), json.dumps(F.b))
print(Big.huge + 1)
print(json.dumps(Big.huge), {Big.huge: 1}, json.dumps({Big.huge: F.a, I.x: 2, F.b: 1}))
print(float(F.a), int(Big.huge), str(F.a), f"{F.a}")
