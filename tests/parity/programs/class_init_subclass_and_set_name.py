class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **rest):
        super().__init_subclass__(**rest)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls

    def run(self):
        return f"{self.key} runs"


class Json(Plugin):
    pass


class Xml(Plugin, key="markup"):
    pass


class Pretty(Xml, key="pretty"):
    def run(self):
        return "pretty " + super().run()


print(list(Plugin.registry), [cls().run() for cls in Plugin.registry.values()])
try:

    class Broken(Plugin, unknown=1):
        pass

except TypeError as error:
    print(error)


class Field:
    def __set_name__(self, owner, name):
        owner.fields = [*getattr(owner, "fields", []), name]

    def __repr__(self):
        return "Field"


class Model:
    id = Field()
    title = Field()

    def __init_subclass__(cls):
        cls.order = [*cls.fields, "end"]


class Book(Model):
    author = Field()


print(Model.fields, Book.fields, Book.order)


class Validated:
    def __init_subclass__(cls):
        if not hasattr(cls, "check"):
            raise TypeError(f"{cls.__name__} lacks check()")


for body in ({"check": len}, {}):
    try:
        print(type("Made", (Validated,), body).__name__)
    except TypeError as error:
        print(error)
