"""Decimals as text: str, repr, engineering notation, every presentation type, grouping, fill and signs."""

from decimal import Decimal

NUMBERS = [Decimal(text) for text in ("0", "-0.0", "1.50", "1234567.891", "1E+9", "1.23E-9", "-42", "0E-12", "NaN", "-Infinity")]

for number in NUMBERS:
    print(str(number), repr(number), number.to_eng_string(), number.as_tuple().exponent)

for spec in ("", "f", ".2f", "e", ".3e", "E", "g", ".3g", "n", "%", ".1%", ",", ",.2f", "+.1f", " .1f", "-.0f"):
    print(f"{spec:6}", *[format(number, spec) for number in NUMBERS[:7]], sep=" | ")

for spec in (">12", "<12", "^12", "*^14.2f", "012.1f", "=+12.1f", "_>+14,.1f", "z.1f", "z.0f"):
    try:
        print(f"{spec:10}", *[format(number, spec) for number in (Decimal("-3.14159"), Decimal("2718.28"))], sep="|")
    except ValueError as error:
        print(f"{spec:10}", error)

for wrong in ("d", "x", "s", "c", "..2f"):
    try:
        print(format(Decimal("1"), wrong))
    except ValueError as error:
        print(wrong, "ValueError", error)

print(f"{Decimal('1') / 7:.10}", f"{Decimal('1E+3'):f}", f"{Decimal('12.30'):>{8}}", "%s %r" % (Decimal("1.0"), Decimal("1.0")))
print("%d %.2f %5.1f" % (Decimal("7.9"), Decimal("7.999"), Decimal("1.25")))
