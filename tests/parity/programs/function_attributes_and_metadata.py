def plain(a: int, b: str = "x", *c, d: float = 1.5, **e) -> bool:
    "A docstring."
    return True


plain.color = "blue"
print(plain.color, plain.__name__, plain.__qualname__, plain.__doc__, plain.__module__)
print(plain.__defaults__, plain.__kwdefaults__)
print(sorted(plain.__annotations__))
print(hasattr(plain, "missing"), callable(plain), callable(1))


class Outer:
    class Inner:
        def method(self):
            def local():
                pass

            return local


print(Outer.Inner.method.__qualname__, Outer.Inner().method().__qualname__, Outer.Inner.__qualname__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
try:
    plain.nothing
except AttributeError as error:
    print(error)
