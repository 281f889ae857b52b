"""The property that enums have of their own."""

from types import DynamicClassAttribute

__all__ = ["property"]


class property(DynamicClassAttribute):
    """A property of members; asked of the class, it is the member of the same name."""

    __module__ = "enum"
    name = None
    clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is None:
            found = instance._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")
            return found
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__
