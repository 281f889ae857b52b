"""copy and deepcopy of bytes, bytearray and str, of subclasses and with attributes."""

import copy


class Data(bytes):
    pass


class Buffer(bytearray):
    pass


class Text(str):
    pass


for value in (Data(b"abcd"), Buffer(b"abcd"), Text("abcd")):
    value.tags = ["x"]
    for make in (copy.copy, copy.deepcopy):
        made = make(value)
        print(type(made).__name__, made, made == value, made.tags, made.tags is value.tags, made is value)
plain = bytearray(b"ab")
other = copy.copy(plain)
other.append(99)
print(plain, other, copy.deepcopy([plain, plain]), type(bytes(Data(b"x"))).__name__, bytes(Data(b"x")))
