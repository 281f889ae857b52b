from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = "square"


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square().describe(), isinstance(Square(), Shape), sorted(Shape.__abstractmethods__))
