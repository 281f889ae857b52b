"""hashlib: digests in pieces, copies, names, sizes, new() and what update() refuses."""

import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name, b"start")
    h.update(b" and")
    fork = h.copy()
    h.update(bytearray(b" end"))
    print(h.name, h.digest_size, h.block_size, h.hexdigest() == getattr(hashlib, name)(b"start and end").hexdigest(), fork.hexdigest()[:16])
    print(hashlib.new(name).hexdigest()[-20:], len(h.digest()))

# Lengths around the blocks, where padding takes a block more.
for length in (0, 1, 54, 55, 56, 57, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 1000):
    data = bytes(i % 251 for i in range(length))
    print(length, hashlib.sha256(data).hexdigest()[:12], hashlib.sha512(data).hexdigest()[:12], hashlib.md5(data).hexdigest()[:12])

pieces = hashlib.sha1()
for start in range(0, 1000, 37):
    pieces.update(memory := bytes(i % 256 for i in range(start, min(start + 37, 1000))))
print(pieces.hexdigest() == hashlib.sha1(bytes(i % 256 for i in range(1000))).hexdigest(), len(memory))

for wrong in ("text", 5, None, [1, 2]):
    try:
        hashlib.sha256().update(wrong)
    except TypeError as error:
        print(type(error).__name__, error)
try:
    hashlib.new("nothing")
except ValueError as error:
    print(error)


def tree(leaves: list[bytes]) -> str:
    level = [hashlib.sha256(leaf).digest() for leaf in leaves]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2], strict=True)]
    return level[0].hex()


print(tree([b"a", b"b", b"c"]), tree([bytes([i]) for i in range(9)])[:20], hashlib.sha256(b"x", usedforsecurity=False).hexdigest()[:8])
