"""A program: LZW compression into a stream of bits of growing width, with a checksum, and back."""

import struct


class BitWriter:
    def __init__(self) -> None:
        self.out, self.buffer, self.count = bytearray(), 0, 0

    def put(self, value: int, width: int) -> None:
        self.buffer = self.buffer << width | value
        self.count += width
        while self.count >= 8:
            self.count -= 8
            self.out.append(self.buffer >> self.count & 0xFF)
        self.buffer &= (1 << self.count) - 1

    def done(self) -> bytes:
        if self.count:
            self.put(0, 8 - self.count)
        return bytes(self.out)


def bits(data: bytes):
    """Send a width, get a number."""
    whole, left = int.from_bytes(data, "big"), len(data) * 8
    value = None
    while True:
        width = yield value
        left -= width
        value = whole >> left & (1 << width) - 1 if left >= 0 else None


def adler(data: bytes) -> int:
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def compress(data: bytes) -> bytes:
    codes = {bytes([i]): i for i in range(256)}
    writer, width, word = BitWriter(), 9, b""
    for byte in data:
        longer = word + bytes([byte])
        if longer in codes:
            word = longer
            continue
        writer.put(codes[word], width)
        codes[longer] = len(codes)
        width = max(width, len(codes).bit_length())
        word = bytes([byte])
    if word:
        writer.put(codes[word], width)
    return struct.pack(">II", len(data), adler(data)) + writer.done()


def decompress(packed: bytes) -> bytes:
    size, check = struct.unpack_from(">II", packed)
    words, reader, out, last = [bytes([i]) for i in range(256)], bits(packed[8:]), bytearray(), b""
    next(reader)
    while len(out) < size:
        code = reader.send(max(9, (len(words) + (1 if last else 0)).bit_length()))
        word = words[code] if code < len(words) else last + last[:1]
        out += word
        if last:
            words.append(last + word[:1])
        last = word
    if adler(out) != check:
        raise ValueError(f"checksum {adler(out):08x} is not {check:08x}")
    return bytes(out)


for data in (b"", b"a", b"TOBEORNOTTOBEORTOBEORNOT" * 4, bytes(500), bytes(range(256)) * 3, "æøå 🎈 ".encode() * 30):
    packed = compress(data)
    print(len(data), len(packed), packed[:14].hex(), decompress(packed) == data)
broken = bytearray(compress(b"hello hello hello"))
broken[9] ^= 2
try:
    decompress(bytes(broken))
except ValueError as error:
    print(error)
