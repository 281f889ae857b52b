class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("naming", owner.__name__, name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} must not be negative")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("deleting", self.name)


class Once:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.function(instance)
        setattr(instance, self.name, value)
        return value


class Order:
    amount = Positive()
    price = Positive()

    @Once
    def total(self):
        print("computing")
        return self.amount * self.price


o = Order()
print(o.amount)
o.amount, o.price = 3, 4
print(o.total, o.total, vars(o))
o.total = 1
print(o.total, type(Order.amount).__name__, type(Order.total).__name__)
try:
    o.price = -1
except ValueError as error:
    print(error)
del o.price
