class Thermometer:
    def __init__(self, celsius=0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("reset")
        self._celsius = 0

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    write_only = property(fset=lambda self, value: setattr(self, "noted", value))
    named = property(lambda self: "got", doc="the doc")


t = Thermometer(25)
print(t.fahrenheit, t.named, Thermometer.celsius.__doc__, Thermometer.named.__doc__, type(Thermometer.celsius).__name__)
t.celsius = 100
t.celsius += 0.5
t.write_only = "w"
print(t.fahrenheit, t.noted, vars(t))
del t.celsius
print(t.celsius)
for action in (
    lambda: setattr(t, "celsius", -300),
    lambda: setattr(t, "fahrenheit", 5),
    lambda: delattr(t, "fahrenheit"),
    lambda: t.write_only,
    lambda: Thermometer(-500),
    lambda: setattr(t, "named", 1),
):
    try:
        action()
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)


class Child(Thermometer):
    @Thermometer.celsius.getter
    def celsius(self):
        return self._celsius + 1000

    @property
    def fahrenheit(self):
        return "child " + str(super().fahrenheit)


c = Child(1)
print(c.celsius, c.fahrenheit)
c.celsius = 5
print(c.celsius)
Thermometer.double = property(lambda self: self._celsius * 2)
print(c.double, t.double)
