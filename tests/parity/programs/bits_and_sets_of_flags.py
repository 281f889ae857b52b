READ, WRITE, EXEC = (1 << n for n in range(3))
NAMES = {READ: "read", WRITE: "write", EXEC: "exec"}


def names(mask):
    return [name for bit, name in NAMES.items() if mask & bit] + ([hex(mask & ~7)] if mask & ~7 else [])


class Bits:
    def __init__(self, value=0, size=8):
        self.value, self.size = value & (1 << size) - 1, size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(self.size))]
        if not 0 <= i < self.size:
            raise IndexError(i)
        return self.value >> i & 1

    def __setitem__(self, i, on):
        self.value = self.value | 1 << i if on else self.value & ~(1 << i)

    def __invert__(self):
        return Bits(~self.value, self.size)

    def __and__(self, other):
        return Bits(self.value & int(other), self.size)

    __rand__ = __and__

    def __xor__(self, other):
        return Bits(self.value ^ int(other), self.size)

    def __lshift__(self, n):
        return Bits(self.value << n, self.size)

    def __int__(self):
        return self.value

    __index__ = __int__

    def __iter__(self):
        return (i for i in range(self.size) if self[i])

    def __len__(self):
        return self.value.bit_count()

    def __repr__(self):
        return f"{self.value:0{self.size}b}"

    def __eq__(self, other):
        return int(self) == int(other)

    def rotated(self, n):
        n %= self.size
        return Bits(self.value << n | self.value >> self.size - n, self.size)


print(names(READ | EXEC), names(0), names(7 & ~WRITE), names(64 | 2), READ | WRITE == 3, (READ | WRITE) & EXEC, READ ^ 5, ~READ & 7)
b = Bits(0b1011)
b[6], b[0] = True, False
print(b, ~b, b & 0b1111, 3 & b, b ^ 255, b << 2, b.rotated(3), b.rotated(-1), list(b), len(b), b[1], b[:4], hex(b), int(b), [10, 20, 30][Bits(2)], b == 74, Bits(300), sum(b))
try:
    b[8]
except IndexError as error:
    print("IndexError", error)
subset = mask = 0b1101
found = []
while subset:
    found.append(subset)
    subset = (subset - 1) & mask
print([f"{s:04b}" for s in found], [n & -n for n in (12, 40, 7)], [n.bit_length() for n in (0, 1, 255, 256, 2**70)], [n & (n - 1) == 0 for n in (1, 6, 64, 2**80)], 0b1010 ^ 0b0110, 1 << 70 | 1, (1 << 70) - 1 & 0xFF, -1 >> 5, -9 & 0xF, ~0, hash(1 << 61), (2**32 - 1) ^ 0xFFFF0000)
