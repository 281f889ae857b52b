"""Copies of slices and of subclasses of bytes and bytearray; objects that equal members of a range."""

import copy
class C3(int):
    def __eq__(self, o): return True
    __hash__ = int.__hash__
class I(int): pass
print(C3(11) in range(10), I(3) in range(10), I(30) in range(10), range(10).index(I(3)), range(5).count(C3(1)), 3.0 in range(5), True in range(5), None in range(3))
s = slice(1, [2], 3)
d = copy.deepcopy(s)
print(d, d.stop is s.stop, copy.copy(s) is s)
class BA(bytearray): pass
class BS(bytes): pass
for x in (BA(b"abc"), BS(b"abc")):
    x.note = [1]
    for f in (copy.copy, copy.deepcopy):
        c = f(x)
        print(c, c == x, type(c) is type(x), c.note, c is x)
b = b"x"
print(bytes(b) is b, bytes(BS(b"y")), type(bytes(BS(b"y"))).__name__)
