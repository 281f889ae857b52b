"""Python's enum, compiled for the browser."""

from functools import reduce

from _enumproperty import property
from holdfast_runtime import property as own_property

__all__ = ["Enum", "EnumMeta", "EnumType", "Flag", "IntEnum", "IntFlag", "StrEnum", "auto", "property", "unique"]

_UNSET = object()


class auto:
    """A value to be chosen by the class; until then an expression over such values."""

    def __init__(self, value=_UNSET):
        self.value = value
        self._compute = None

    def _resolved(self, choose):
        if self.value is _UNSET:
            self.value = choose() if self._compute is None else self._compute()
        return self.value

    def _derived(self, compute):
        made = auto()
        made._compute = compute
        return made

    def __or__(self, other):
        return self._derived(lambda: _plain(self) | _plain(other))

    def __and__(self, other):
        return self._derived(lambda: _plain(self) & _plain(other))

    def __xor__(self, other):
        return self._derived(lambda: _plain(self) ^ _plain(other))

    def __invert__(self):
        return self._derived(lambda: ~_plain(self))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _plain(value):
    if not isinstance(value, auto):
        return value
    return value.value if value._compute is None else value._resolved(value._compute)


class nonmember:
    """A value in an enum's body that is not to be a member."""

    def __init__(self, value):
        self.value = value


class member:
    """A value in an enum's body that is to be a member whatever it is."""

    def __init__(self, value):
        self.value = value


def _is_open(value):
    return isinstance(value, auto) and value.value is _UNSET


def _is_special(name):
    return name.startswith("_") and name.endswith("_") and len(name) > 2


class EnumType(type):
    """The metaclass of enums."""

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        if namespace.get("__module__") != "enum":
            _check_names(name, namespace)
        ignored = namespace.get("_ignore_", [])
        if isinstance(ignored, str):
            ignored = ignored.replace(",", " ").split()
        values = {}
        plain = {}
        for key, value in namespace.items():
            if key in ignored or key in ("_ignore_", "_order_"):
                continue
            if isinstance(value, nonmember):
                plain[key] = value.value
            elif isinstance(value, member):
                values[key] = value.value
            elif _is_special(key) or key.startswith(f"_{name}__") or _is_descriptor(value) or isinstance(value, type):
                plain[key] = value
            else:
                values[key] = value
            if key == "_generate_next_value_" and any(map(_is_open, values.values())):
                raise TypeError("_generate_next_value_ must be defined before members")
        cls = super().__new__(metacls, name, bases, plain, **kwds)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_names_ = []
        data_type = _data_type(bases)
        cls._member_type_ = data_type
        cls._value_repr_ = _data_repr(bases)
        _prefer_enum(cls, plain, data_type)
        generate = _raw_attribute(cls, "_generate_next_value_")
        new = _member_new(cls)
        cls._new_member_ = data_type.__new__ if new is None else new
        last_values = []
        for count, (key, value) in enumerate(values.items()):
            value = _resolve(value, generate, key, count, last_values)
            cls._add_member(key, value, new, data_type)
        if hasattr(cls, "_closed"):
            cls._closed()
        order = namespace.get("_order_")
        if order is not None:
            _check_order(cls, order)
        return cls

    def _add_member(cls, name, value, new, data_type):
        args = value if isinstance(value, tuple) else (value,)
        if new is not None:
            made = new(cls, *args)
        elif data_type is object:
            made = object.__new__(cls)
        else:
            made = data_type.__new__(cls, *args)
        if not hasattr(made, "_value_"):
            object.__setattr__(made, "_value_", value if data_type is object else _data_value(data_type, args, value))
        value = made._value_
        found = cls._existing(value)
        if found is not None:
            made = found
        else:
            object.__setattr__(made, "_name_", name)
            object.__setattr__(made, "_sort_order_", len(cls._member_names_))
            if cls.__init__ is not object.__init__ and _raw_attribute(cls, "__init__") is not None:
                made.__init__(*args)
            if cls._listed(value):
                cls._member_names_.append(name)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, _redirected(cls, name) or made)
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            pass

    def _existing(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls._find(value)
        made = cls._create(value, names, type, start)
        if module is not None:
            made.__module__ = module
        if qualname is not None:
            made.__qualname__ = qualname
        return made

    def _find(cls, value):
        found = value if type(value) is cls else cls._existing(value)
        if found is not None:
            return found
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            found = cls._missing_(value)
            if isinstance(found, cls):
                return found
            if found is not None:
                name = cls.__name__
                raise TypeError(f"error in {name}._missing_: returned {found!r} instead of None or a valid member")
        except Exception as error:
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise
        raise invalid

    def _create(cls, name, names, mixin, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        generate = _raw_attribute(cls, "_generate_next_value_")
        namespace = {}
        last_values = []
        pairs = names.items() if isinstance(names, dict) else names
        for each in pairs:
            if isinstance(each, str):
                value = generate(each, start, len(last_values), last_values[:])
                last_values.append(value)
                namespace[each] = value
            else:
                namespace[each[0]] = each[1]
        bases = (cls,) if mixin is None else (mixin, cls)
        return type(cls)(name, bases, namespace)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{type(cls).__qualname__}'"
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @own_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _has_base(cls, 'Flag') else 'enum'} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in vars(cls).get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __dir__(cls):
        names = ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__"]
        names += ["__module__", "__name__", "__qualname__", "__init_subclass__", *cls._member_names_]
        if cls._new_member_ is not object.__new__:
            names.append("__new__")
        data_type = cls._member_type_
        return sorted({*names, *(() if data_type is object else dir(data_type))})


EnumMeta = EnumType

_SUNDERS = (
    "_order_",
    "_generate_next_value_",
    "_numeric_repr_",
    "_missing_",
    "_ignore_",
    "_iter_member_",
    "_iter_member_by_value_",
    "_iter_member_by_def_",
)


def _check_names(name, namespace):
    for key in namespace:
        if _is_special(key) and not (key.startswith(("__", f"_{name}__")) or key.endswith("__")):
            if key not in _SUNDERS:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "mro" or key == "":
            raise ValueError(f"invalid enum member name(s) {key!r}")


def _check_order(cls, order):
    """Refuse members in another order than `_order_` says; aliases may stand in it."""
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    aliases = [key for key in cls._member_map_ if key not in cls._member_names_]
    order = [key for key in order if key not in aliases]
    if order != cls._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")


def _redirected(cls, name):
    """A property for members that has the name of a member: it gives the member when the class is asked."""
    for base in cls.__mro__:
        found = vars(base).get(name)
        if hasattr(found, "clsname"):
            redirect = type(found)(found.fget, found.fset, found.fdel)
            redirect.__set_name__(cls, name)
            return redirect
    return None


def _data_repr(bases):
    """How the mixed-in type writes values, if there is one."""
    for base in bases:
        for each in base.__mro__:
            if isinstance(each, EnumType):
                return each._value_repr_
            if each is not object and "__repr__" in vars(each):
                return each.__repr__
    return None


def _is_descriptor(value):
    if isinstance(value, (classmethod, staticmethod, own_property)):
        return True
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _resolve(value, generate, name, count, last_values):
    """A value of the class body with its autos resolved; what counts as a last value joins `last_values`."""
    if isinstance(value, tuple) and any(isinstance(each, auto) for each in value):
        return tuple(
            [_resolve(each, generate, name, count, last_values) if isinstance(each, auto) else each for each in value]
        )
    if isinstance(value, auto):
        value = value._resolved(lambda: generate(name, 1, count, last_values[:]))
    last_values.append(value)
    return value


def _raw_attribute(cls, name):
    for each in cls.__mro__:
        if each is not object and name in vars(each):
            found = vars(each)[name]
            return found.__func__ if isinstance(found, staticmethod) else found
    return None


def _data_type(bases):
    for base in bases:
        for each in base.__mro__:
            if isinstance(each, EnumType):
                mixed = each._member_type_
                if mixed is not object:
                    return mixed
            elif each is not object and (
                "__new__" in vars(each)
                or "__dataclass_fields__" in vars(each)
                or each in (int, str, float, bytes, tuple)
                or each.__module__ == "datetime"
            ):
                return each
    return object


def _prefer_enum(cls, plain, data_type):
    """Print members as enums even where the mixed-in type comes first; a ReprEnum keeps its str() and format()."""
    if data_type is object:
        return
    for name in ("__repr__",) if _has_base(cls, "ReprEnum") else ("__repr__", "__str__", "__format__"):
        hidden = False
        for each in cls.__mro__:
            if each is data_type:
                hidden = True
            elif isinstance(each, EnumType) and name in vars(each):
                if hidden:
                    type.__setattr__(cls, name, vars(each)[name])
                break


def _has_base(cls, name):
    # By name: to mention the class would bring it into every program with an enum.
    return any(each.__name__ == name for each in cls.__mro__)


def _member_new(cls):
    """The `__new__` that makes members: the nearest one written in an enum."""
    for each in cls.__mro__:
        if isinstance(each, EnumType) and "__new__" in vars(each):
            new = vars(each)["__new__"]
            return new.__func__ if isinstance(new, staticmethod) else new
    return None


def _data_value(data_type, args, value):
    if data_type in (int, str) and len(args) == 1 and type(value) is data_type:
        return value
    return data_type(*args)


class Enum(metaclass=EnumType):
    """A class of named constants."""

    def __init__(self, *args):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            for last in reversed(last_values):
                try:
                    return last + 1
                except TypeError:
                    continue
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def _listed(cls, value):
        return True

    @classmethod
    def _closed(cls):
        pass

    @own_property
    def name(self):
        """The member's name."""
        return self._name_

    @own_property
    def value(self):
        """The member's value."""
        return self._value_

    def __setattr__(self, name, value):
        if name in ("name", "value"):
            raise AttributeError(f"<enum {'Enum'!r}> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {(type(self)._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __dir__(self):
        cls = type(self)
        if cls._member_type_ is object:
            names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        else:
            names = set(object.__dir__(self))
        names.update([key for key in self.__dict__ if key[0] != "_"])
        for base in cls.__mro__:
            for key, value in vars(base).items():
                if key[0] != "_":
                    names.add(key)
                    if key in self._member_map_ and getattr(value, "fget", None) is None:
                        names.discard(key)
        return sorted(names)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enum that prints as its value's type does."""


class IntEnum(int, ReprEnum):
    """An enum whose members are ints."""

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)


class StrEnum(str, ReprEnum):
    """An enum whose members are texts."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        made = str.__new__(cls, *values)
        object.__setattr__(made, "_value_", str(*values))
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(self, spec)


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


class Flag(Enum):
    """An enum whose members combine as bits."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        if not isinstance(highest, int):
            raise TypeError(f"invalid flag value {highest!r}")
        return 1 << highest.bit_length()

    @classmethod
    def _listed(cls, value):
        return _is_single_bit(value)

    @classmethod
    def _closed(cls):
        cls._flag_mask_ = reduce(lambda mask, each: mask | each._value_, cls._member_map_.values(), 0)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        everything = (1 << mask.bit_length()) - 1
        if not ~everything <= value <= everything or value & (everything ^ mask):
            extra = cls._beyond(value, mask, everything)
            if extra is not None:
                return extra
        if value < 0:
            value = max(everything + 1, 1 << value.bit_length()) + value
        return cls._pseudo(value, mask)

    @classmethod
    def _beyond(cls, value, mask, everything):
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError(
            f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}"
        )

    @classmethod
    def _pseudo(cls, value, mask):
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        data_type = cls._member_type_
        made = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        object.__setattr__(made, "_value_", value)
        names = [each._name_ for each in cls if each._value_ & value]
        unknown = value & ~mask
        if unknown and names:
            names.append(str(unknown))
        object.__setattr__(made, "_name_", "|".join(names) if names else None)
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and '{type(self).__qualname__}'"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for each in type(self):
            if each._value_ & self._value_:
                yield each

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        shown = repr(self._value_)
        name = self._name_
        return f"<{type(self).__name__}: {shown}>" if name is None else f"<{type(self).__name__}.{name}: {shown}>"

    def __str__(self):
        name = self._name_
        return f"{type(self).__name__}({self._value_!r})" if name is None else f"{type(self).__name__}.{name}"

    def _operand(self, other):
        return other._value_ if isinstance(other, type(self)) else None

    def __or__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    def __invert__(self):
        return type(self)(type(self)._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _bits(value, width):
    digits = bin(value & ((1 << width) - 1))[2:].rjust(width, "0")
    return f"0b{1 if value < 0 else 0} {digits}"


class IntFlag(int, ReprEnum, Flag):
    """A Flag whose members are ints."""

    @classmethod
    def _beyond(cls, value, mask, everything):
        return None

    def _operand(self, other):
        return other._value_ if isinstance(other, type(self)) else other if isinstance(other, int) else None

    def __invert__(self):
        mask = type(self)._flag_mask_
        return type(self)(mask & ~self._value_ if self._value_ & ~mask == 0 else ~self._value_)

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __or__(self, other):
        return Flag.__or__(self, other)

    def __and__(self, other):
        return Flag.__and__(self, other)

    def __xor__(self, other):
        return Flag.__xor__(self, other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def unique(enumeration):
    """Refuse an enum with two names for one value."""
    aliases = [f"{name} -> {each.name}" for name, each in enumeration.__members__.items() if name != each.name]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration
