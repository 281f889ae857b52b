class Meta(type):
    made = []

    def __new__(mcs, name, bases, namespace, **options):
        namespace["tag"] = options.get("tag", "none")
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.made.append(name)
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.initialised = sorted(key for key in namespace if not key.startswith("__"))

    def __call__(cls, *args):
        print("creating", cls.__name__, args)
        instance = super().__call__(*args)
        instance.stamped = True
        return instance

    def __len__(cls):
        return 42

    def __iter__(cls):
        return iter(["x", "y"])

    def __contains__(cls, item):
        return item == "magic"

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def shared(cls):
        return f"shared by {cls.__name__}"

    @property
    def upper(cls):
        return cls.__name__.upper()


class Base(metaclass=Meta, tag="base"):
    def __init__(self, n=0):
        self.n = n


class Child(Base, tag="child"):
    value = 1


c = Child(5)
print(c.n, c.stamped, c.tag, Base.tag, Meta.made, Child.initialised)
print(
    len(Base),
    list(Child),
    "magic" in Base,
    "x" in Base,
    Base["k"],
    Base,
    [Child],
    Base.shared(),
    Child.upper,
    type(Child) is Meta,
    isinstance(Base, Meta),
    bool(Base),
)
for call in (lambda: c.shared(), lambda: c.upper, lambda: len(c), lambda: Base.nothing):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
Dynamic = Meta("Dynamic", (Base,), {"extra": 3}, tag="dyn")
print(Dynamic, Dynamic.tag, Dynamic(1).extra, Dynamic.__mro__)


class Singleton(type):
    _instances = {}

    def __call__(cls, *args):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, name):
        self.name = name


print(Settings("first") is Settings("second"), Settings("third").name)


class Other(type):
    pass


print(type(Other("Plain", (), {})).__name__)
