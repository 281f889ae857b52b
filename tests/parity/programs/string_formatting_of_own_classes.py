class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = cents, currency

    def __format__(self, spec):
        if not spec:
            return str(self)
        *width, kind = spec.rpartition(",")[0], spec[-1]
        match kind:
            case "l":
                return f"{self.cents / 100:.2f} {self.currency}"
            case "s":
                return f"{self.currency}{self.cents // 100}"
            case _:
                raise ValueError(f"unknown format {spec!r}")

    def __str__(self):
        return f"{self.cents / 100:,.2f}"

    def __repr__(self):
        return f"Money({self.cents!r}, {self.currency!r})"


m = Money(1234567)
print(f"{m} {m!r} {m:l} {m:s} {m!s:>12}", "{:l} {!r:.8}".format(m, m), "%s" % m, [m], str(m), format(m), format(m, "l"))
try:
    f"{m:q}"
except ValueError as error:
    print(error)
try:
    "{0.missing}".format(m)
except AttributeError as error:
    print(error)
print("{0.cents} {0.currency:>5} {x.currency}".format(m, x=m))
