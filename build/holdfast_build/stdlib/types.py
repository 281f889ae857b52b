"""Python's types, as far as compiled code has the objects they name."""

from holdfast_runtime import BoundMethod as MethodType
from holdfast_runtime import BuiltinFunction as BuiltinFunctionType
from holdfast_runtime import CodeType, FunctionType, full_name
from holdfast_runtime import async_generator_type as AsyncGeneratorType
from holdfast_runtime import coroutine_type as CoroutineType
from holdfast_runtime import ellipsis as EllipsisType
from holdfast_runtime import generator_type as GeneratorType
from holdfast_runtime import generic_alias as GenericAlias
from holdfast_runtime import mappingproxy as MappingProxyType
from holdfast_runtime import module_type as ModuleType
from holdfast_runtime import none_type as NoneType
from holdfast_runtime import not_implemented_type as NotImplementedType
from holdfast_runtime import traceback_type as TracebackType
from holdfast_runtime import union_type as UnionType

__all__ = [
    "AsyncGeneratorType",
    "BuiltinFunctionType",
    "BuiltinMethodType",
    "CodeType",
    "CoroutineType",
    "DynamicClassAttribute",
    "EllipsisType",
    "FunctionType",
    "GeneratorType",
    "GenericAlias",
    "LambdaType",
    "MappingProxyType",
    "MethodType",
    "ModuleType",
    "NoneType",
    "NotImplementedType",
    "SimpleNamespace",
    "TracebackType",
    "UnionType",
    "new_class",
    "prepare_class",
    "resolve_bases",
]

LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType


@full_name("types")
class SimpleNamespace:
    """An object with the attributes it is given."""

    __hash__ = None

    def __init__(self, *args, **kwargs):
        if args:
            raise TypeError("no positional arguments expected")
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, SimpleNamespace) else NotImplemented

    def __lt__(self, other):
        return vars(self) < vars(other) if isinstance(other, SimpleNamespace) else NotImplemented

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in vars(self).items()])})"


class DynamicClassAttribute:
    """A property of instances whose name stays free for the class itself."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):
    """The bases of a class after those that stand for others have been asked."""
    resolved = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
            continue
        stands_for = entries(bases)
        if not isinstance(stands_for, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(stands_for)
    changed = len(resolved) != len(bases) or any(a is not b for a, b in zip(resolved, bases, strict=True))
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the other keywords of a class statement."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                    "of the metaclasses of all its bases"
                )
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class whose namespace `exec_body` fills."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    namespace.setdefault("__module__", "types")
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)
