for sequence in ("", b"", (), [], bytearray(), "a", [1], (1,), b"x"):
    for count in (0, -1, True, 2**53, -(2**53), 2**63, -(2**70)):
        try:
            print(repr(sequence), count, repr(sequence * count), end="; ")
            print(repr(count * sequence))
        except (OverflowError, MemoryError) as error:
            print(type(error).__name__, error)


def times(left, right):
    left *= right
    return left


class Own:
    pass


class Index:
    def __index__(self):
        return 2


for left, right in (({}, (1,)), (5, [1]), (None, (1,)), (1.5, "a"), (Own(), [1]), ([1], Own()), ({1}, "a"), ([1], Index()), ("ab", Index()), (range(2), [1]), ([], {})):
    try:
        print(times(left, right))
    except TypeError as error:
        print(error)
