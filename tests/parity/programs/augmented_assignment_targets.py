log = []


def key():
    log.append("key")
    return 0


def target():
    log.append("target")
    return values


values = [1]
target()[key()] += 5
print(values, log)
x = 7
x -= 1
x *= 3
x //= 4
x **= 2
x %= 10
x <<= 3
x |= 3
x ^= 1
x &= 0xFF
x >>= 1
print(x)
x /= 2
print(x)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
a = b = [1]
a += [2]
b = b + [3]
print(a, b)
s = {1}
r = s
s |= {2}
s -= {1}
print(s, r is s)
d = {"a": 1}
e = d
d |= {"b": 2}
print(e, d | {"c": 3}, e is d)
text = "ab"
text *= 2
text += "!"
print(text)
try:
    text += 1
except TypeError as error:
    print(error)
try:
    undefined += 1
except NameError as error:
    print(error)
for left, right in ((1.5, (1,)), (2, [1]), ((1,), 1.5), ([1], None)):
    try:
        left += right
        print(left)
    except TypeError as error:
        print(error)
    try:
        left *= right
        print(left)
    except TypeError as error:
        print(error)
