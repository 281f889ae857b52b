"""A program: Morse code with timing, Soundex, the checks of ISBN and of card numbers, and NATO spelling, table by table."""

from itertools import groupby

MORSE = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split(), strict=True))
LETTERS = {code: letter for letter, code in MORSE.items()}


def encode(text: str) -> str:
    return " / ".join(" ".join(MORSE[c] for c in word if c in MORSE) for word in text.upper().split())


def decode(code: str) -> str:
    return " ".join("".join(LETTERS.get(part, "?") for part in word.split()) for word in code.split("/"))


def signal(code: str) -> str:
    """On and off by units: a dash is three, letters are three apart, words seven."""
    units = code.replace(" / ", "W").replace(" ", "L").replace(".", "1,").replace("-", "111,")
    return units.replace(",L", "000").replace(",W", "0000000").replace(",", "0").rstrip("0")


def unsignal(bits: str) -> str:
    marks = {("1", 1): ".", ("1", 3): "-", ("0", 1): "", ("0", 3): " ", ("0", 7): " / "}
    return decode("".join(marks[bit, len(list(run))] for bit, run in groupby(bits)))


def soundex(name: str) -> str:
    digits = {c: str(d) for d, group in enumerate(("BFPV", "CGJKQSXZ", "DT", "L", "MN", "R"), 1) for c in group}
    upper = "".join(c for c in name.upper() if c.isalpha())
    codes = [digits.get(c, "" if c in "HW" else "0") for c in upper]
    kept = [key for key, _ in groupby(code for code in codes if code)]
    tail = [code for code in (kept[1:] if codes[0] else kept) if code != "0"]
    return (upper[0] + "".join(tail) + "000")[:4]


def luhn(number: str) -> bool:
    digits = [int(c) for c in reversed(number) if c.isdigit()]
    return len(digits) > 1 and sum(sum(divmod(d * (1 + i % 2), 10)) for i, d in enumerate(digits)) % 10 == 0


def isbn(text: str) -> bool:
    plain = text.replace("-", "")
    match len(plain):
        case 10:
            return sum((10 - i) * (10 if c in "xX" and i == 9 else int(c)) for i, c in enumerate(plain)) % 11 == 0
        case 13:
            return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(plain)) % 10 == 0
        case size:
            raise ValueError(f"{size} digits")


for text in ("SOS", "Hello World 42", "a b", "é!"):
    code = encode(text)
    print(repr(text), code, decode(code), signal(code) and unsignal(signal(code)) == decode(code), len(signal(code)))
print([soundex(name) for name in ("Robert", "Rupert", "Rubin", "Ashcraft", "Tymczak", "Pfister", "Honeyman", "Lee")], decode("... ........ -"))
print([luhn(n) for n in ("4539 1488 0343 6467", "8273 1232 7352 0569", "0", "00")], [isbn(n) for n in ("0-306-40615-2", "0-8044-2957-X", "978-3-16-148410-0", "978-3-16-148410-1")])
for bad in ("123", "x" * 13):
    try:
        print(isbn(bad))
    except ValueError as error:
        print(error)
