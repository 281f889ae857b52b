"""A metaclass's __call__ that goes on to type.__call__ hands keywords to __init__ and __new__."""

from abc import ABCMeta, abstractmethod


class Base(metaclass=ABCMeta):
    @abstractmethod
    def area(self): ...


class Abstract(Base):
    def area(self): ...

    def __init__(self, x, y=0, *, z=1):
        self.values = (x, y, z)


class Made(Base):
    def area(self): ...

    def __new__(cls, x, *, y=0):
        self = super().__new__(cls)
        self.values = (x, y)
        return self


class Counting(type):
    count = 0

    def __call__(cls, *args, **kwargs):
        Counting.count += 1
        return super().__call__(*args, **kwargs)


class Counted(metaclass=Counting):
    def __init__(self, x, *, y=1):
        self.values = (x, y)


print(
    Abstract(x=1).values, Abstract(1, z=2, y=3).values, Made(1, y=3).values, Counted(1, y=3).values, Counted(x=5).values
)
print(Counting.count)
for wrong in (lambda: Abstract(q=1), lambda: Made(y=1), lambda: Counted(1, 2), lambda: Counted(1, x=2)):
    try:
        wrong()
    except TypeError as error:
        print(error)
