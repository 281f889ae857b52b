values = (0, 1, 5, -1, -6, 2**31, 2**53 + 1, -(2**40) - 7, 2**70)
for left in values:
    print(
        left,
        ~left,
        [left & right for right in values],
        [left | right for right in values[:4]],
        [left ^ right for right in values[:4]],
    )
print(
    [value << 3 for value in values],
    [value >> 3 for value in values],
    [value >> 100 for value in values],
    1 << 62,
    -1 << 62,
    5 << 0,
)
print([value.bit_length() for value in values], [value.bit_count() for value in values])
print(True & False, True | 1, True ^ True, ~True, type(True & True).__name__, type(True & 1).__name__, False << 2)
for call in (
    lambda: 1 << -1,
    lambda: 1 >> -1,
    lambda: 1 << 1.0,
    lambda: 1.5 & 1,
    lambda: "a" | 1,
    lambda: None ^ 1,
    lambda: 1 & "a",
    lambda: ~"a",
    lambda: [1] | [2],
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def bits(number):
    while number:
        low = number & -number
        yield low.bit_length() - 1
        number ^= low


print(list(bits(0b10110)), list(bits(2**60 + 2**33 + 1)))
flags = 0
for flag in (1, 4, 1 << 40):
    flags |= flag
flags &= ~4
flags ^= 2
flags <<= 1
print(flags, bin(flags), f"{flags:#x}", flags >> 41)
gray = [n ^ (n >> 1) for n in range(8)]
print([f"{g:03b}" for g in gray])
