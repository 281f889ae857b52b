"""Python's dataclasses, compiled for the browser."""

from copy import deepcopy

from holdfast_runtime import mappingproxy, record_init

__all__ = [
    "KW_ONLY",
    "MISSING",
    "Field",
    "FrozenInstanceError",
    "InitVar",
    "asdict",
    "astuple",
    "dataclass",
    "field",
    "fields",
    "is_dataclass",
    "make_dataclass",
    "replace",
]


class FrozenInstanceError(AttributeError):
    """A frozen dataclass was to be changed."""


class _Sentinel:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


MISSING = _Sentinel("<dataclasses._MISSING_TYPE object>")
KW_ONLY = _Sentinel("<dataclasses._KW_ONLY_TYPE object>")


class InitVar:
    """The annotation of a parameter that is handed to __post_init__ only."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{shown}]"


class Field:
    """One field of a dataclass."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self._metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        # "field", "initvar" or "classvar"
        self.kind = None

    @property
    def metadata(self):
        """What others say of the field; it can only be read."""
        return mappingproxy(self._metadata)

    def __set_name__(self, owner, name):
        setter = getattr(type(self.default), "__set_name__", None)
        if setter is not None:
            setter(self.default, owner, name)

    def __repr__(self):
        return _shown_once(self, self._shown)

    def _shown(self):
        kind = {"field": "_FIELD", "initvar": "_FIELD_INITVAR", "classvar": "_FIELD_CLASSVAR"}.get(self.kind)
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},"
            f"init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata=mappingproxy({self._metadata!r}),"
            f"kw_only={self.kw_only!r},_field_type={kind})"
        )


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    """Say more of a field than its annotation and default can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    if metadata is not None and not hasattr(metadata, "__getitem__"):
        raise TypeError(f"mappingproxy() argument must be a mapping, not {type(metadata).__name__}")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Write a class's usual methods from its annotations."""

    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")

    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)

    return decorate if cls is None else decorate(cls)


def _annotated_kind(annotation):
    if isinstance(annotation, str):
        # Annotations kept as texts are recognised by how they are written.
        head = annotation.strip().split("[")[0]
        if head.endswith("ClassVar"):
            return "classvar"
        if head.endswith("KW_ONLY"):
            return "kw_only"
        return "initvar" if head.endswith("InitVar") else "field"
    if annotation is KW_ONLY:
        return "kw_only"
    if annotation is InitVar or isinstance(annotation, InitVar):
        return "initvar"
    return "classvar" if repr(annotation).startswith("typing.ClassVar") else "field"


def _own_fields(cls, kw_only):
    made = []
    only = kw_only
    annotations = vars(cls).get("__annotations__", {})
    for name, annotation in annotations.items():
        kind = _annotated_kind(annotation)
        if kind == "kw_only":
            if only and not kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            only = True
            continue
        default = getattr(cls, name, MISSING)
        each = default if isinstance(default, Field) else field(default=default)
        each.name = name
        each.type = annotation
        each.kind = kind
        if kind != "field" and each.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if each.kw_only is MISSING:
            each.kw_only = only if kind != "classvar" else MISSING
        elif kind == "classvar":
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
        if kind == "field" and each.default is not MISSING and _is_unhashable(each.default):
            raise ValueError(
                f"mutable default {type(each.default)} for field {name} is not allowed: use default_factory"
            )
        if isinstance(default, Field):
            if each.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, each.default)
        made.append(each)
    for name, value in list(vars(cls).items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return made


def _is_unhashable(value):
    return isinstance(value, (list, dict, set)) or getattr(type(value), "__hash__", None) is None


def _process(
    cls,
    init,
    repr,
    eq,
    order,
    unsafe_hash,
    frozen,
    match_args,
    kw_only,
    slots,
):
    table = {}
    above_frozen = above_plain = False
    for base in reversed(cls.__mro__[1:]):
        inherited = vars(base).get("__dataclass_fields__") if base is not object else None
        if inherited is not None:
            table.update(inherited)
            if base.__dataclass_params__:
                above_frozen = True
            else:
                above_plain = True
    if above_plain and frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if above_frozen and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    own = _own_fields(cls, kw_only)
    for each in own:
        table[each.name] = each
    defined = vars(cls)
    explicit_hash = "__hash__" in defined and not (defined["__hash__"] is None and "__eq__" in defined)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    taking = [each for each in table.values() if each.kind != "classvar"]
    positional = [each for each in taking if each.init and not each.kw_only]
    if init:
        _check_order(positional)
    if init and "__init__" not in defined:
        cls.__init__ = record_init(cls.__qualname__, _rows(positional, taking, slots), frozen)
    stored = [each for each in taking if each.kind == "field"]
    if repr and "__repr__" not in defined:
        cls.__repr__ = _make_repr([each.name for each in stored if each.repr])
    compared = tuple([each.name for each in stored if each.compare])
    if eq and "__eq__" not in defined:
        cls.__eq__ = _make_eq(compared)
    if order:
        for name, compare in _ORDERINGS.items():
            if name in defined:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
            setattr(cls, name, _make_order(compared, compare))
    if frozen:
        if "__setattr__" in defined or "__delattr__" in defined:
            name = "__setattr__" if "__setattr__" in defined else "__delattr__"
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        names = [each.name for each in stored]
        cls.__setattr__ = _make_guard(cls, names, "assign to", "__setattr__")
        cls.__delattr__ = _make_guard(cls, names, "delete", "__delattr__")
    if unsafe_hash and explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not explicit_hash):
        hashed = [each.name for each in stored if (each.compare if each.hash is None else each.hash)]
        cls.__hash__ = _make_hash(hashed)
    elif eq and not explicit_hash:
        cls.__hash__ = None
    cls.__dataclass_fields__ = table
    cls.__dataclass_params__ = frozen
    if match_args and "__match_args__" not in defined:
        cls.__match_args__ = tuple([each.name for each in positional])
    if not getattr(cls, "__doc__", None):
        cls.__doc__ = cls.__name__
    return _with_slots(cls, stored, own) if slots else cls


def _check_order(positional):
    optional = False
    for each in positional:
        if each.default is not MISSING or each.default_factory is not MISSING:
            optional = True
        elif optional:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")


def _rows(positional, taking, slots):
    """What `record_init` needs of each field, in the order of assignment: name, place, default, factory, stored.

    The place is the positional argument's number, or -1 for a keyword-only one, or -2 for a field that is no parameter.
    A missing default or factory is an empty list, else a list of one.
    """
    rows = []
    for each in taking:
        place = -2
        if each.init:
            place = -1 if each.kw_only else positional.index(each)
        default = [] if each.default is MISSING else [each.default]
        factory = [] if each.default_factory is MISSING else [each.default_factory]
        if slots and default and not each.init:
            # The slot takes the place of the class's attribute.
            default, factory = [], [lambda value=each.default: value]
        rows.append([each.name, place, default, factory, each.kind == "field"])
    return rows


_printing = []


def _shown_once(instance, show):
    """What `show` answers; an instance within itself is three dots."""
    for each in _printing:
        if each is instance:
            return "..."
    _printing.append(instance)
    try:
        return show()
    finally:
        _printing.pop()


def _make_repr(names):
    def __repr__(self):
        def show():
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
            return f"{type(self).__qualname__}({', '.join(parts)})"

        return _shown_once(self, show)

    return __repr__


def _values(instance, names):
    return tuple([getattr(instance, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) == _values(other, names)

    return __eq__


_ORDERINGS = {
    "__lt__": lambda a, b: a < b,
    "__le__": lambda a, b: a <= b,
    "__gt__": lambda a, b: a > b,
    "__ge__": lambda a, b: a >= b,
}


def _make_order(names, compare):
    def method(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return compare(_values(self, names), _values(other, names))

    return method


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def _make_guard(cls, names, verb, method):
    def guard(self, name, *value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot {verb} field {name!r}")
        return getattr(super(cls, self), method)(name, *value)

    return guard


def _with_slots(cls, stored, own):
    if "__slots__" in vars(cls):
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = [each.name for each in own if each.kind == "field"]
    for base in cls.__mro__[1:]:
        above = getattr(base, "__slots__", ()) if base is not object else ()
        names = [name for name in names if name not in above]
    namespace = {}
    for name, value in vars(cls).items():
        if name not in names and name not in ("__dict__", "__weakref__"):
            namespace[name] = value
    namespace["__slots__"] = tuple(names)
    namespace["__qualname__"] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, namespace)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    table = getattr(class_or_instance, "__dataclass_fields__", None)
    if table is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([each for each in table.values() if each.kind == "field"])


def is_dataclass(obj):
    """Is it a dataclass or an instance of one?"""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    """Turn an instance into a dict, with all dataclasses within."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _unfolded(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Turn an instance into a tuple, with all dataclasses within."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _unfolded(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _unfolded(obj, build):
    if _is_instance(obj):
        return build([(each.name, _unfolded(getattr(obj, each.name), build)) for each in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_unfolded(item, build) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_unfolded(item, build) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_unfolded(key, build), _unfolded(value, build)) for key, value in obj.items()]
        return type(obj)(obj.default_factory, pairs) if hasattr(type(obj), "default_factory") else type(obj)(pairs)
    return deepcopy(obj)


def replace(obj, /, **changes):
    """Make an instance like `obj` with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in obj.__dataclass_fields__.values():
        if each.kind == "classvar":
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(
                    f"field {each.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif each.name not in changes:
            if each.kind == "initvar" and each.default is MISSING:
                raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
            if each.kind != "initvar" or each.default is not MISSING:
                changes[each.name] = getattr(obj, each.name)
    return type(obj)(**changes)


_KEYWORDS = """False None True and as assert async await break class continue def del elif else except finally for
from global if import in is lambda nonlocal not or pass raise return try while with yield"""


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """Make a dataclass from a list of (name, type) or (name, type, field)."""
    body = dict(namespace or {})
    annotations = {}
    for each in fields:
        if not isinstance(each, str) and len(each) not in (2, 3):
            raise TypeError(f"Invalid field: {each!r}")
        name, kind = (each, "typing.Any") if isinstance(each, str) else each[:2]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS.split():
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
        if not isinstance(each, str) and len(each) == 3:
            body[name] = each[2]
    body["__annotations__"] = annotations
    return dataclass(type(cls_name, bases, body), **options)
