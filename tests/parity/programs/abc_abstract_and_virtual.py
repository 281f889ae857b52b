from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """Area."""
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def check(): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    name = "half"

    def area(self):
        return super().area() + 1


class Square(Half):
    @classmethod
    def unit(cls):
        return cls(2)

    @staticmethod
    def check():
        return True

    def __init__(self, side=1):
        self.side = side

    def area(self):
        return self.side**2 + super().area()


for cls in (Shape, Half, Square):
    try:
        print(cls().describe(), sorted(cls.__abstractmethods__))
    except TypeError as error:
        print(error, sorted(cls.__abstractmethods__))
print(Square.unit().describe(), Square.check(), isinstance(Square(), Shape), Shape.area.__isabstractmethod__, type(Shape) is ABCMeta)


class Duck:
    def quack(self):
        return "quack"


class Quacker(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacker:
            return any("quack" in vars(each) for each in other.__mro__)
        return NotImplemented


class Loud(Quacker):
    pass


print(isinstance(Duck(), Quacker), issubclass(int, Quacker), issubclass(Duck, Quacker), issubclass(Duck, Loud))


class Number(ABC):
    pass


Number.register(int)


@Number.register
class Own:
    pass


print(isinstance(5, Number), isinstance(True, Number), isinstance(Own(), Number), isinstance("5", Number), issubclass(int, Number), Number in int.__mro__)


class Single(ABC):
    @abstractmethod
    def only(self): ...


try:
    Single()
except TypeError as error:
    print(error)
Made = type("Made", (Single,), {"only": lambda self: "dynamic"})
print(Made().only())
