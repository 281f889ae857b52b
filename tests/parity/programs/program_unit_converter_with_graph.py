from collections import deque


class Units:
    def __init__(self):
        self.links = {}

    def define(self, text):
        left, right = text.split("=")
        (n, a), (m, b) = left.split(), right.split()
        factor = float(m) / float(n)
        self.links.setdefault(a, {})[b] = factor
        self.links.setdefault(b, {})[a] = 1 / factor
        return self

    def factor(self, source, target):
        if source not in self.links or target not in self.links:
            raise KeyError(source if source not in self.links else target)
        queue, seen = deque([(source, 1.0)]), {source}
        while queue:
            unit, factor = queue.popleft()
            if unit == target:
                return factor
            for following, step in self.links[unit].items():
                if following not in seen:
                    seen.add(following)
                    queue.append((following, factor * step))
        raise ValueError(f"no way from {source} to {target}")


class Quantity:
    units = Units()

    def __init__(self, value, unit):
        self.value, self.unit = value, unit

    @classmethod
    def parse(cls, text):
        number = text.rstrip("abcdefghijklmnopqrstuvwxyz ")
        return cls(float(number), text[len(number) :].strip())

    def to(self, unit):
        return Quantity(self.value * self.units.factor(self.unit, unit), unit)

    def __add__(self, other):
        return Quantity(self.value + other.to(self.unit).value, self.unit) if isinstance(other, Quantity) else NotImplemented

    def __mul__(self, k):
        return Quantity(self.value * k, self.unit)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.value / other.to(self.unit).value if isinstance(other, Quantity) else Quantity(self.value / other, self.unit)

    def __lt__(self, other):
        return self.value < other.to(self.unit).value

    def __eq__(self, other):
        return abs(self.value - other.to(self.unit).value) < 1e-9

    def __format__(self, spec):
        return f"{format(self.value, spec or 'g')} {self.unit}"

    def __getattr__(self, unit):
        if unit.startswith("_"):
            raise AttributeError(unit)
        try:
            return self.to(unit).value
        except KeyError as error:
            raise AttributeError(f"no unit {error}") from None


for line in ("1 km = 1000 m", "1 m = 100 cm", "1 in = 2.54 cm", "12 in = 1 ft", "1 h = 60 min", "1 min = 60 s"):
    Quantity.units.define(line)
walk = Quantity.parse("2.5km")
print(f"{walk} {walk.to('m')} {walk.to('ft'):.2f} {walk + Quantity(50000, 'cm'):.1f} {2 * walk} {walk / Quantity(500, 'm')} {walk / 2:.3f}", round(walk.ft, 3), walk.cm, Quantity(1.5, "h").s)
print(sorted([f"{q}" for q in sorted([Quantity(1, "m"), Quantity(1, "in"), Quantity(1, "ft"), Quantity(1, "cm")])]), Quantity(1, "ft") == Quantity(12, "in"), Quantity(1, "m") < Quantity(1, "ft"), max(Quantity(3, "m"), Quantity(9, "ft")).unit)
for bad in (lambda: walk.to("kg"), lambda: walk.to("s"), lambda: walk + 5, lambda: walk.parsec, lambda: Quantity.parse("fast"), lambda: walk < 5):
    try:
        print(bad())
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
