"""Python's abc, compiled for the browser."""


def abstractmethod(funcobj):
    """Mark a method as one that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    if isinstance(value, property):
        return any(_is_abstract(each) for each in (value.fget, value.fset, value.fdel))
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return bool(getattr(value, "__isabstractmethod__", False))


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = [key for key, value in namespace.items() if _is_abstract(value)]
        for base in bases:
            for key in getattr(base, "__abstractmethods__", ()):
                if key not in namespace and key not in abstract and _is_abstract(_find(cls, key)):
                    abstract.append(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_registry = []
        return cls

    def __call__(cls, *args, **kwargs):
        missing = sorted(cls.__abstractmethods__)
        if missing:
            plural = "s" if len(missing) > 1 else ""
            raise TypeError(
                f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {', '.join(missing)}"
            )
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        """Make `subclass` count as a subclass."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if cls in subclass.__mro__:
            return subclass
        if subclass in cls.__mro__:
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        hook = getattr(cls, "__subclasshook__", None)
        if hook is not None:
            answer = hook(subclass)
            if answer is not NotImplemented:
                return bool(answer)
        if cls in subclass.__mro__:
            return True
        for each in cls._abc_registry:
            if each in subclass.__mro__ or issubclass(subclass, each):
                return True
        return any(issubclass(subclass, each) for each in type.__subclasses__(cls))


def _find(cls, name):
    for each in cls.__mro__:
        if name in vars(each):
            return vars(each)[name]
    return None


class ABC(metaclass=ABCMeta):
    """A base class whose metaclass is ABCMeta."""

    __slots__ = ()


def get_cache_token():
    """Return a number that changes when classes are registered."""
    return 0


def update_abstractmethods(cls):
    """Compute the abstract methods of a class anew."""
    if hasattr(cls, "__abstractmethods__"):
        names = {key for each in cls.__mro__ for key in vars(each)}
        cls.__abstractmethods__ = frozenset([key for key in names if _is_abstract(_find(cls, key))])
    return cls
