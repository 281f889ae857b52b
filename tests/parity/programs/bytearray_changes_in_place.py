buffer = bytearray(b"hello")
same = buffer
buffer[0] = 72
buffer[-1:] = b"O!"
buffer.append(63)
buffer.extend(b"xyz")
buffer.extend([1, 2])
print(buffer, same is buffer, buffer.pop(), buffer.pop(0), buffer)
buffer.insert(0, 64)
buffer.remove(63)
buffer += b"++"
buffer *= 2
print(buffer, len(buffer), buffer.count(b"l"), buffer.find(b"O"))
del buffer[::2]
print(buffer)
del buffer[0]
buffer[1:3] = [0, 1, 2, 3]
buffer.reverse()
print(buffer, bytes(buffer), buffer.copy() == buffer, buffer.copy() is buffer)
buffer.clear()
print(
    buffer,
    bool(buffer),
    bytearray(b"a") == b"a",
    b"a" == bytearray(b"a"),
    bytearray(b"b") > b"a",
    bytearray(b"x") + b"y",
    b"x" + bytearray(b"y"),
)
for call in (
    lambda: bytearray(b"a").append(256),
    lambda: bytearray(b"a").append("b"),
    lambda: bytearray(b"a").pop(5),
    lambda: bytearray().pop(),
    lambda: bytearray(b"a").remove(98),
    lambda: hash(bytearray(b"a")),
    lambda: {bytearray(b"k"): 1},
    lambda: bytearray(b"a").extend("b"),
):
    try:
        print(call())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
try:
    bytearray(b"ab")[0] = 300
except ValueError as error:
    print(error)
print(
    bytearray(b"AbC").lower(),
    bytearray(b"a,b").split(b","),
    bytearray(b"k=v").partition(b"="),
    [type(part).__name__ for part in bytearray(b"a b").split()],
)
