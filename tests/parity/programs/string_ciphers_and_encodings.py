from itertools import cycle, groupby

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def atbash(text):
    return text.translate(str.maketrans(ALPHABET, ALPHABET[::-1]))


def vigenere(text, key, sign=1):
    keys = cycle(key)
    return "".join(chr((ord(c) - 97 + sign * (ord(next(keys)) - 97)) % 26 + 97) if c.isalpha() else c for c in text)


def rail_fence(text, rails):
    pattern = [*range(rails), *range(rails - 2, 0, -1)]
    rows = [[] for _ in range(rails)]
    for c, row in zip(text, cycle(pattern)):
        rows[row].append(c)
    return "".join("".join(row) for row in rows)


def run_length(text):
    return "".join(f"{n if (n := len(list(group))) > 1 else ''}{c}" for c, group in groupby(text))


def expand(text):
    out, count = [], ""
    for c in text:
        if c.isdigit():
            count += c
        else:
            out.append(c * int(count or 1))
            count = ""
    return "".join(out)


MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
BACK = {code: letter for letter, code in MORSE.items()}
secret = vigenere("attack at dawn", "lemon")
print(atbash("wizard"), secret, vigenere(secret, "lemon", -1), rail_fence("wearediscovered", 3))
coded = " ".join(MORSE.get(c, "/") for c in "sos now")
print(coded, "".join(BACK.get(code, " ") for code in coded.split(" ")), len(BACK))
for sample in ("wwwbbbw", "abc", "", "zzzzzzzzzzzz", "😀😀a"):
    print(run_length(sample), expand(run_length(sample)) == sample)
data = "héllo".encode()
print(data.hex(), bytes(b ^ 0x20 for b in b"AbC"), sum(data) % 256, data[::-1].decode(errors="replace"), [f"{b:08b}" for b in data[:2]], int.from_bytes(data[:3], "big"), "".join(map(chr, data)), data.decode("latin-1").encode("latin-1") == data)


def crc(data, polynomial=0xEDB88320):
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (polynomial if value & 1 else 0)
    return value ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(hex(crc(b"123456789")), hex(adler(b"Wikipedia")), crc(b""), f"{crc(bytes(range(256))):#010x}")
