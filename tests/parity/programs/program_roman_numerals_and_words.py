PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", "thousand", "million", "billion", "trillion"]


class Roman(int):
    def __new__(cls, value):
        if isinstance(value, str):
            value = cls._parse(value)
        if not 0 < value < 4000:
            raise ValueError(f"{value} can't be written in Roman numerals")
        return super().__new__(cls, value)

    @classmethod
    def _parse(cls, text):
        rest, total = text.upper(), 0
        for value, letters in PAIRS:
            while rest.startswith(letters):
                total, rest = total + value, rest.removeprefix(letters)
        if rest or str(cls(total)) != text.upper():
            raise ValueError(f"bad numeral {text!r}")
        return total

    def __str__(self):
        rest, out = int(self), ""
        for value, letters in PAIRS:
            times, rest = divmod(rest, value)
            out += letters * times
        return out

    def __add__(self, other):
        return Roman(int(self) + int(other))

    __repr__ = __str__


def in_words(n):
    if n < 0:
        return "minus " + in_words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000:
        return ONES[n // 100] + " hundred" + (" and " + in_words(n % 100) if n % 100 else "")
    parts = []
    for scale in SCALES:
        n, part = divmod(n, 1000)
        if part:
            parts.append(f"{in_words(part)} {scale}".strip())
    return ", ".join(reversed(parts))


print([str(Roman(n)) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], Roman("mcmxciv") + 30, [Roman("X"), Roman("IV")], sorted([Roman("X"), Roman("IX")]), Roman("V") * 2, f"{Roman(7)} {Roman(7):03d}", sum([Roman("I"), Roman("II")], Roman("X")))
for bad in ("IIII", "IC", "", "ABC", 0, 4000):
    try:
        print(Roman(bad))
    except ValueError as error:
        print(error)
for n in (0, 13, 21, 100, 342, 1_000, 12_345, 1_000_001, -7, 10**12 + 5):
    print(n, in_words(n))
print(all(int(Roman(str(Roman(n)))) == n for n in range(1, 4000, 37)))
