class Counter:
    def __init__(self):
        self.n = 0

    def bump(self, by=1):
        self.n += by
        return self

    def value(self):
        return self.n


c = Counter()
bump = c.bump
bump()
bump(by=4)
print(c.value(), c.bump().bump().value())
print(c.bump == c.bump, c.bump is c.bump, bump.__self__ is c, bump.__name__, bump.__func__ is Counter.bump)
print(Counter.value(c))
append = [].append
append(1)
append(2)
print(append.__self__, list(map("{}!".format, "ab")), list(map(str.upper, ["x", "y"])))
print({c.bump: 1}[c.bump])
try:
    Counter.bump()
except TypeError as error:
    print(error)
