from functools import singledispatch, total_ordering


@singledispatch
def show(value):
    return f"object {value!r}"


@show.register(int)
def _(value):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def show_sequence(value):
    return "[" + ", ".join(show(item) for item in value) + "]"


class Animal:
    pass


class Dog(Animal):
    pass


show.register(Animal, lambda value: "an animal")
show.register(type(None), lambda value: "nothing")
print(show(5), show(True), show([1, "a", (None,)]), show(Dog()), show(1.5), show.dispatch(bool)(3), show.dispatch(dict) is show.dispatch(object), int in show.registry, show_sequence((1,)))
show.register(bool, lambda value: f"flag {value}")
print(show(True), show(1))
try:
    show()
except TypeError as error:
    print(error)


@total_ordering
class Grade:
    order = "FDCBA"

    def __init__(self, letter):
        self.letter = letter

    def __eq__(self, other):
        return self.letter == other.letter if isinstance(other, Grade) else NotImplemented

    def __gt__(self, other):
        return self.order.index(self.letter) > self.order.index(other.letter) if isinstance(other, Grade) else NotImplemented

    def __repr__(self):
        return self.letter


a, b, a2 = Grade("A"), Grade("B"), Grade("A")
print(a > b, a < b, a >= a2, a <= b, sorted([a, b, Grade("F")]), a == 5, a != a2)
try:
    a < 5
except TypeError as error:
    print(error)
try:
    total_ordering(type("None_", (), {}))
except ValueError as error:
    print(error)
