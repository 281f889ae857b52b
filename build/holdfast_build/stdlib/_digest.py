"""The digests SHA-1 (RFC 3174) and MD5 (RFC 1321)."""

__all__ = ["md5", "sha1"]

_MASK = 0xFFFFFFFF


def _padded(data, order):
    return data + b"\x80" + bytes((55 - len(data)) % 64) + (len(data) * 8).to_bytes(8, order)


def _rotated(value, count):
    return (value << count | value >> 32 - count) & _MASK


def sha1(data):
    """The 20 bytes of SHA-1."""
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0]
    data = _padded(data, "big")
    for start in range(0, len(data), 64):
        words = [int.from_bytes(data[i : i + 4], "big") for i in range(start, start + 64, 4)]
        for i in range(16, 80):
            words.append(_rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
        a, b, c, d, e = state
        for i, word in enumerate(words):
            if i < 20:
                mixed, constant = b & c | ~b & d, 0x5A827999
            elif i < 40:
                mixed, constant = b ^ c ^ d, 0x6ED9EBA1
            elif i < 60:
                mixed, constant = b & c | b & d | c & d, 0x8F1BBCDC
            else:
                mixed, constant = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (_rotated(a, 5) + mixed + e + constant + word) & _MASK, a, _rotated(b, 30), c, d
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e), strict=True)]
    return b"".join([word.to_bytes(4, "big") for word in state])


_SHIFTS = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))


def _sines():
    """The 64 constants of MD5, the digits of |sin(i)|: by the sine of a sum, in whole numbers, to be exact anywhere."""
    one = 1 << 80
    sine = cosine = 0
    term, n = one, 0
    while term:
        # The series of sine and cosine at 1, term by term.
        sign = -1 if n // 2 % 2 else 1
        if n % 2:
            sine += sign * term
        else:
            cosine += sign * term
        n += 1
        term //= n
    s, c = sine, cosine
    table = []
    for _ in range(64):
        table.append(abs(s) >> 48)
        s, c = (s * cosine + c * sine) >> 80, (c * cosine - s * sine) >> 80
    return table


def md5(data):
    """The 16 bytes of MD5."""
    sines = _sines()
    state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    data = _padded(data, "little")
    for start in range(0, len(data), 64):
        words = [int.from_bytes(data[i : i + 4], "little") for i in range(start, start + 64, 4)]
        a, b, c, d = state
        for i in range(64):
            turn = i // 16
            if turn == 0:
                mixed, place = b & c | ~b & d, i
            elif turn == 1:
                mixed, place = d & b | ~d & c, (5 * i + 1) % 16
            elif turn == 2:
                mixed, place = b ^ c ^ d, (3 * i + 5) % 16
            else:
                mixed, place = c ^ (b | ~d & _MASK), 7 * i % 16
            total = (a + mixed + sines[i] + words[place]) & _MASK
            a, b, c, d = d, (b + _rotated(total, _SHIFTS[turn][i % 4])) & _MASK, b, c
        state = [(old + new) & _MASK for old, new in zip(state, (a, b, c, d), strict=True)]
    return b"".join([word.to_bytes(4, "little") for word in state])
