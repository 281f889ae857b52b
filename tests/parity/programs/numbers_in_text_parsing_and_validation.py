def parse(text):
    text = text.strip().replace("_", "")
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    if text.endswith("%"):
        return parse(text[:-1]) / 100
    if "/" in text:
        top, bottom = text.split("/", 1)
        return parse(top) / parse(bottom)
    if text[:2].lower() in ("0x", "0b", "0o"):
        return int(text, 0)
    raise ValueError(f"not a number: {text!r}")


for text in ("42", " -7 ", "3.14", "1e3", "50%", "1/4", "0xFF", "0b101", "1_000", "abc", "", "1/0", "--5", "nan", "1.2.3", "٣", "²"):
    try:
        print(repr(text), "->", parse(text))
    except (ValueError, ZeroDivisionError) as error:
        print(repr(text), "->", type(error).__name__, error)


def luhn(number):
    digits = [int(c) for c in str(number) if c.isdigit()]
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(odd) + sum(sum(divmod(2 * d, 10)) for d in even)) % 10 == 0


def iban(text):
    moved = (text[4:] + text[:4]).replace(" ", "")
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def isbn(text):
    return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(text.replace("-", ""))) % 11 == 0


print(luhn("4539 1488 0343 6467"), luhn(8273123273520569), iban("GB82WEST12345698765432"), iban("GB82WEST12345698765431"), isbn("3-598-21508-8"), isbn("3-598-21507-X"), isbn("3-598-21508-9"))
print([int(c, 16) for c in "09afF"], int("zz", 36), [f"{n:b}".count("1") for n in (7, 255, 2**40 + 1)], sum(int(d) for d in str(2**100)), str(12**25)[::-1][:6], len(str(3**500)))
print(sorted(["10", "9", "2", "33", "1"], key=int), sorted(["v10", "v9", "v2"], key=lambda v: int(v[1:])), max(["3.5", "12", "-4"], key=float), [float(f"{x:.2f}") for x in (1.005, 2.675)], "7".zfill(3), "%03d" % 7, f"{7:03}", "{:>3}".format(7))
size = 123456789
for unit in ("B", "kB", "MB", "GB"):
    if size < 1024:
        break
    size /= 1024
print(f"{size:.2f} {unit}", f"{3661 // 3600:02}:{3661 % 3600 // 60:02}:{3661 % 60:02}", divmod(3661, 60), "%d days" % (10**6 // 86400))
