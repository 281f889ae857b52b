"""Python's typing, as far as it is seen at run time, compiled for the browser."""

import collections.abc as _abc
from abc import ABCMeta
from collections import _named

TYPE_CHECKING = False


def _type_repr(value):
    if isinstance(value, type):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if value is None:
        return "None"
    return repr(value)


class _Operand:
    """Something that may stand in an annotation: `|` makes a union of it."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Special(_Operand):
    """A special form that makes something of its arguments, such as Literal."""

    def __init__(self, name, build):
        self._name = name
        self._build = build

    def __getitem__(self, item):
        return self._build(item if isinstance(item, tuple) else (item,))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"


class _Form(_Special):
    """A special form such as Optional or ClassVar; `origin` is the class it stands for, if any."""

    def __init__(self, name, build=None, origin=None):
        super().__init__(name, build or (lambda args: _Alias(self, args)))
        self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return super().__call__()

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)


class _LiteralAlias(_Operand):
    """Literal with its values: the least that a form with arguments is."""

    def __init__(self, args):
        self.__origin__ = Literal
        self.__args__ = args

    @property
    def __parameters__(self):
        return ()

    def __eq__(self, other):
        return self.__args__ == other.__args__ if isinstance(other, _LiteralAlias) else NotImplemented

    def __hash__(self):
        return hash(self.__args__)

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__)) or '()'}]"


class _Arguments(_Operand):
    """A form or generic class with its arguments."""

    def __init__(self, form, args):
        self._form = form
        self.__args__ = tuple([type(None) if each is None else each for each in args])

    @property
    def __parameters__(self):
        found = []
        for each in self.__args__:
            for one in (each,) if _is_variable(each) else getattr(each, "__parameters__", ()):
                if one not in found:
                    found.append(one)
        return tuple(found)

    def __getitem__(self, item):
        given = dict(zip(self.__parameters__, item if isinstance(item, tuple) else (item,), strict=False))
        return type(self)(self._form, [given.get(each, each) if _is_variable(each) else each for each in self.__args__])


def _is_variable(value):
    # Not by isinstance: that would bring TypeVar into programs that have none.
    return hasattr(value, "__constraints__")


class _Alias(_Arguments):
    def __init__(self, form, args, origin=None):
        super().__init__(form, args)
        found = getattr(form, "__origin__", None) if isinstance(form, _Form) else form
        self.__origin__ = origin if origin is not None else form if found is None else found

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self._form!r}")
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else ()

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__args__)

    def __repr__(self):
        head = repr(self._form) if isinstance(self._form, _Form) else _type_repr(self._form)
        return f"{head}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        if len(self.__args__) < 2:
            return super().__repr__()
        *params, result = self.__args__
        shown = "..." if params == [...] else f"[{', '.join(map(_type_repr, params))}]"
        return f"{self._form!r}[{shown}, {_type_repr(result)}]"


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, *metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = (*origin.__metadata__, *metadata)
            origin = origin.__origin__
        super().__init__(Annotated, (origin,), origin)
        self.__metadata__ = metadata

    def __getitem__(self, item):
        return type(self)(item if _is_variable(self.__origin__) else self.__origin__[item], *self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"


class _Union(_Arguments):
    @property
    def __origin__(self):
        return Union

    def __eq__(self, other):
        if not _is_union(other):
            return NotImplemented
        args = other.__args__
        return len(args) == len(self.__args__) and all(each in args for each in self.__args__)

    def __hash__(self):
        # The order of the members says nothing.
        return sum([hash(each) for each in self.__args__])

    def __call__(self, *args, **kwargs):
        raise TypeError("Cannot instantiate typing.Union")

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_type_repr(args[0] if args[1] is type(None) else args[1])}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"


def _is_union(value):
    return isinstance(value, _Union) or type(value) is type(int | str)


def _build_union(args):
    flat = []
    for each in args:
        for one in each.__args__ if _is_union(each) else (each,):
            one = type(None) if one is None else one
            if one not in flat:
                flat.append(one)
    return flat[0] if len(flat) == 1 else _Union(None, flat)


def _build_literal(args):
    flat = []
    for each in args:
        for one in each.__args__ if isinstance(each, _LiteralAlias) else (each,):
            if not any(type(one) is type(seen) and one == seen for seen in flat):
                flat.append(one)
    return _LiteralAlias(tuple(flat))


def _build_callable(args):
    params, result = args
    return _CallableAlias(Callable, (*params, result) if isinstance(params, list) else (params, result))


def _build_annotated(args):
    return _AnnotatedAlias(*args)


Union = _Special("Union", _build_union)
Optional = _Special("Optional", lambda args: Union[args[0], None])
Literal = _Special("Literal", _build_literal)
Annotated = _Form("Annotated", _build_annotated)
Callable = _Form("Callable", _build_callable, _abc.Callable)
ClassVar = _Form("ClassVar")
Final = _Form("Final")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
Concatenate = _Form("Concatenate")
TypeGuard = _Form("TypeGuard")
Unpack = _Form("Unpack")
Any = _Form("Any")
Self = _Form("Self")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
Type = _Form("Type", None, type)
List = _Form("List", None, list)
Dict = _Form("Dict", None, dict)
Set = _Form("Set", None, set)
FrozenSet = _Form("FrozenSet", None, frozenset)
Tuple = _Form("Tuple", None, tuple)
Iterable = _Form("Iterable", None, _abc.Iterable)
Iterator = _Form("Iterator", None, _abc.Iterator)
Generator = _Form("Generator", None, _abc.Generator)
Sequence = _Form("Sequence", None, _abc.Sequence)
MutableSequence = _Form("MutableSequence", None, _abc.MutableSequence)
Mapping = _Form("Mapping", None, _abc.Mapping)
MutableMapping = _Form("MutableMapping", None, _abc.MutableMapping)
AbstractSet = _Form("AbstractSet", None, _abc.Set)
MutableSet = _Form("MutableSet", None, _abc.MutableSet)
Collection = _Form("Collection", None, _abc.Collection)
Container = _Form("Container", None, _abc.Container)
Hashable = _Form("Hashable", None, _abc.Hashable)
Sized = _Form("Sized", None, _abc.Sized)
Reversible = _Form("Reversible", None, _abc.Reversible)
Awaitable = _Form("Awaitable", None, _abc.Awaitable)
Coroutine = _Form("Coroutine", None, _abc.Coroutine)
AsyncIterable = _Form("AsyncIterable", None, _abc.AsyncIterable)
AsyncIterator = _Form("AsyncIterator", None, _abc.AsyncIterator)
AsyncGenerator = _Form("AsyncGenerator", None, _abc.AsyncGenerator)
Text = str


class TypeVar(_Operand):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


class ParamSpec(TypeVar):
    """A variable for the parameters of a function."""

    @property
    def args(self):
        """Its positional arguments, for annotations."""
        return Any

    @property
    def kwargs(self):
        """Its keyword arguments, for annotations."""
        return Any


class TypeVarTuple(TypeVar):
    """A variable for several types."""

    def __iter__(self):
        yield self


class NewType(_Operand):
    """A type that is its own for the checker and another at run time."""

    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


class Generic:
    """The base of generic classes."""

    def __class_getitem__(cls, item):
        return _Alias(cls, item if isinstance(item, tuple) else (item,))


def _protocol_members(cls):
    names = []
    for each in cls.__mro__:
        if each in (object, Generic, Protocol):
            continue
        for name in [*vars(each), *vars(each).get("__annotations__", {})]:
            if name not in names and name not in _NOT_MEMBERS:
                names.append(name)
    return names


_NOT_MEMBERS = (
    "__module__",
    "__qualname__",
    "__doc__",
    "__dict__",
    "__weakref__",
    "__annotations__",
    "__abstractmethods__",
    "_abc_registry",
    "_is_protocol",
    "_is_checkable",
    "__init__",
    "__slots__",
    "__parameters__",
    "__orig_bases__",
    "__class_getitem__",
    "__subclasshook__",
    "__init_subclass__",
    "_abc_impl",
    "__match_args__",
    "__name__",
)


class _ProtocolMeta(ABCMeta):
    def __call__(cls, *args, **kwargs):
        if vars(cls).get("_is_protocol"):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if not vars(cls).get("_is_protocol"):
            return super().__instancecheck__(instance)
        if cls in type(instance).__mro__:
            return True
        if not vars(cls).get("_is_checkable"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        # A method that is None is one that a class says it lacks.
        return all(
            hasattr(instance, name) and (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
            for name in _protocol_members(cls)
        )

    def __subclasscheck__(cls, subclass):
        if not vars(cls).get("_is_protocol"):
            return super().__subclasscheck__(subclass)
        if cls in subclass.__mro__:
            return True
        if not vars(cls).get("_is_checkable"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all(getattr(subclass, name, None) is not None for name in _protocol_members(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols: classes known by what they have."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    """Let isinstance() look for a protocol's members."""
    if not vars(cls).get("_is_protocol"):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_checkable = True
    return cls


def _marked(cls):
    return runtime_checkable(cls)


@_marked
class SupportsInt(Protocol):
    def __int__(self): ...


@_marked
class SupportsFloat(Protocol):
    def __float__(self): ...


@_marked
class SupportsIndex(Protocol):
    def __index__(self): ...


@_marked
class SupportsAbs(Protocol):
    def __abs__(self): ...


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if "_is_root" in namespace:
            return super().__new__(mcls, name, bases, namespace)
        names = list(namespace.get("__annotations__", {}))
        defaults = []
        for each in names:
            if each in namespace:
                defaults.append(namespace[each])
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {each} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join([one for one in names if one in namespace])}"
                )
        methods = {key: value for key, value in namespace.items() if key not in names}
        doc = namespace.get("__doc__") or f"{name}({', '.join(names)})"
        return _named(name, names, defaults, methods, doc, namespace.get("__module__"))


class _NamedTupleRoot(metaclass=_NamedTupleMeta):
    _is_root = True


class _NamedTupleForm:
    """`class X(NamedTuple)` and `NamedTuple("X", [...])`."""

    def __mro_entries__(self, bases):
        return (_NamedTupleRoot,)

    def __call__(self, typename, fields=(), **kwargs):
        pairs = list(fields) or list(kwargs.items())
        made = _named(
            typename, [name for name, _ in pairs], (), {}, f"{typename}({', '.join([name for name, _ in pairs])})", None
        )
        made.__annotations__ = dict(pairs)
        return made


NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        if "_is_root" in namespace:
            return super().__new__(mcls, name, bases, namespace)
        made = super().__new__(mcls, name, (dict,), namespace)
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(vars(base).get("__annotations__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        own = namespace.get("__annotations__", {})
        annotations.update(own)
        (required if total else optional).update(own)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictRoot(metaclass=_TypedDictMeta):
    _is_root = True


class _TypedDictForm:
    """`class X(TypedDict)` and `TypedDict("X", {...})`."""

    def __mro_entries__(self, bases):
        return (_TypedDictRoot,)

    def __call__(self, typename, fields, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)


TypedDict = _TypedDictForm()


def cast(typ, val):
    """Return `val`: only the checker listens."""
    return val


def assert_type(val, typ):
    """Return `val`: only the checker listens."""
    return val


def reveal_type(obj):
    """Return `obj`: only the checker listens."""
    return obj


def assert_never(arg):
    """Say that this line is never reached."""
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def no_type_check(arg):
    """Return `arg`: only the checker listens."""
    return arg


def final(f):
    """Mark a method or class as final."""
    f.__final__ = True
    return f


def dataclass_transform(**options):
    """Return a decorator that leaves its function alone: only the checker listens."""
    return lambda decorated: decorated


def overload(func):
    """Stand for one of a function's signatures; what is called is the last definition."""

    def overload_dummy(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
            "module should always be followed by an implementation that is not @overload-ed."
        )

    return overload_dummy


def get_origin(tp):
    """The generic class or form behind a type with arguments, or None."""
    if tp is Generic:
        return Generic
    if isinstance(tp, _Alias):
        return Annotated if tp._form is Annotated else tp.__origin__
    if _is_union(tp):
        return Union if isinstance(tp, _Union) else type(tp)
    return None if isinstance(tp, type) else getattr(tp, "__origin__", None)


def get_args(tp):
    """The arguments of a type, or ()."""
    if isinstance(tp, _Alias):
        if tp._form is Annotated:
            return (tp.__origin__, *tp.__metadata__)
        if tp._form is Callable and tp.__args__[0] is not ...:
            return (list(tp.__args__[:-1]), tp.__args__[-1])
        return tuple(tp.__args__)
    if isinstance(tp, type):
        return ()
    args = getattr(tp, "__args__", ())
    return tuple([type(None) if each is None else each for each in args])


def is_typeddict(tp):
    """Is it a TypedDict?"""
    return isinstance(tp, _TypedDictMeta)
