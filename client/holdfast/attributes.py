"""The attributes a resource declares: `attribute`, `uuid_primary_key` and `belongs_to`.

Each stands in the class body under its name. There, and on the class, it is an expression; on an instance it is the
value.
"""

from __future__ import annotations

from collections.abc import Callable
from re import Pattern
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from holdfast.errors import DeclarationError, Invalid
from holdfast.query import Expression, Path
from holdfast.schema import resource_named
from holdfast.types import Codec, Encoded, codec_for, is_nullable

if TYPE_CHECKING:
    from holdfast.resource import Resource

__all__ = ["BelongsTo", "Column", "attribute", "belongs_to", "uuid_primary_key"]

T = TypeVar("T")
R = TypeVar("R", bound="Resource")

missing = object()
"""Stands for "no default given"."""

RESERVED = [
    "get",
    "read",
    "schema",
    "stores",
    "policies",
    "sync_state",
    "to_wire_row",
    "as_operand",
    "in_",
    "is_none",
    "desc",
    "any",
    "contains",
]

SIZED = ["str", "bytes", "list", "dict"]
"""The kinds of values that have a length."""

declared: list[tuple[object, Column | BelongsTo]] = []
"""Attributes whose classes are being made, with their class: `Resource.__init_subclass__` collects its own."""


class Column(Expression):
    """One attribute of a resource, and one place in its rows (`index`)."""

    def __init__(
        self,
        default: object = missing,
        default_factory: Callable[[], object] | None = None,
        *,
        primary_key: bool = False,
        min_length: int | None = None,
        max_length: int | None = None,
        ge: object = None,
        gt: object = None,
        le: object = None,
        lt: object = None,
        pattern: Pattern[str] | None = None,
    ) -> None:
        self.name = ""
        self.index = -1
        self.resource_name = ""
        self.nullable = False
        self.relation: BelongsTo | None = None
        self.primary_key = primary_key
        self.default = default
        self.default_factory = default_factory
        self.min_length = min_length
        self.max_length = max_length
        self.ge = ge
        self.gt = gt
        self.le = le
        self.lt = lt
        self.pattern = pattern
        self.codec: Codec

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        declared.append((owner, self))

    def __get__(self, instance: Resource | None, owner: type[Resource] | None = None) -> object:
        return self if instance is None else instance._value(self)

    def __set__(self, instance: Resource, value: object) -> None:
        instance._set_value(self, value)

    def complete(self, resource_name: str, annotation: object) -> None:
        """Take the type from the annotation; raises DeclarationError when it cannot be stored or does not fit."""
        self.resource_name = resource_name
        self.nullable = is_nullable(annotation)
        try:
            self.codec = codec_for(annotation)
        except DeclarationError as error:
            raise DeclarationError(f"{self!r}: {error.message}") from None
        self._check_constraints()
        if self.default is not missing and self.default_factory is not None:
            raise DeclarationError(f"{self!r} has both default= and default_factory=: keep one")
        if self.codec.mutable and isinstance(self.default, (list, dict)):
            raise DeclarationError(
                f"{self!r}: all rows would share one default: write default_factory={self.codec.kind}"
            )
        if self.default is not missing and not self._fits(self.default):
            raise DeclarationError(f"{self!r}: the default {self.default!r} is not {self.codec.noun}")

    def _check_constraints(self) -> None:
        kind = self.codec.kind
        if (self.min_length is not None or self.max_length is not None) and kind not in SIZED:
            raise DeclarationError(
                f"{self!r}: min_length and max_length are for texts and lists; for numbers write ge, le"
            )
        if self.pattern is not None and kind != "str":
            raise DeclarationError(f"{self!r}: pattern is for texts")

    def make_default(self) -> object:
        """Return the value of a row that was given none: `missing` when there is no default."""
        if self.default_factory is not None:
            return self.default_factory()
        if self.default is missing and self.nullable:
            return None
        return self.default

    def default_in_row(self) -> Encoded:
        """Return what a row that was written before this attribute was declared holds for it."""
        value = self.make_default()
        return None if value is missing else self.to_row(value)

    def to_row(self, value: object) -> Encoded:
        """Return the encoded value; raises Invalid, naming the attribute, when it is not of the type."""
        if value is None:
            if self.nullable:
                return None
            raise Invalid(f"{self.label} is required", field=self.name)
        if not self.codec.accepts(value):
            raise Invalid(f"{self.label} must be {self.codec.noun}", field=self.name)
        return self.codec.to_row(value)

    def from_row(self, encoded: Encoded) -> object:
        """Return the value that stands for `encoded`."""
        return None if encoded is None else self.codec.from_row(encoded)

    def check(self, value: object) -> None:
        """Raise Invalid when a value, already known to be of the type, breaks a constraint."""
        if value is not None:
            problem = self._problem(value)
            if problem is not None:
                raise Invalid(f"{self.label} {problem}", field=self.name)

    @property
    def label(self) -> str:
        """The attribute's name as a sentence begins with it."""
        words = self.name.replace("_", " ")
        return words[:1].upper() + words[1:]

    def _fits(self, value: object) -> bool:
        return self.nullable if value is None else self.codec.accepts(value)

    def _problem(self, value: object) -> str | None:
        if self.min_length is not None or self.max_length is not None:
            problem = self._length_problem(len(value))  # type: ignore[arg-type]  # lengths are declared on sized types only
            if problem is not None:
                return problem
        if self.ge is not None and not value >= self.ge:  # type: ignore[operator]  # bounds are of the attribute's type
            return f"must be at least {self.ge}"
        if self.gt is not None and not value > self.gt:  # type: ignore[operator]  # bounds are of the attribute's type
            return f"must be more than {self.gt}"
        if self.le is not None and not value <= self.le:  # type: ignore[operator]  # bounds are of the attribute's type
            return f"must be at most {self.le}"
        if self.lt is not None and not value < self.lt:  # type: ignore[operator]  # bounds are of the attribute's type
            return f"must be less than {self.lt}"
        if self.pattern is not None and self.pattern.fullmatch(str(value)) is None:
            return "has the wrong form"
        return None

    def _length_problem(self, length: int) -> str | None:
        unit = "character" if self.codec.kind == "str" else "item"
        if self.min_length is not None and length < self.min_length:
            if length == 0:
                return "must not be empty"
            return f"must have at least {_count(self.min_length, unit)}"
        if self.max_length is not None and length > self.max_length:
            return f"must have at most {_count(self.max_length, unit)}"
        return None

    def __repr__(self) -> str:
        return f"{self.resource_name}.{self.name}"


class BelongsTo(Expression):
    """A relation to one row of another resource, whose id the row holds in `<name>_id`.

    As an expression its attributes are the related row's (`representative.id`), so its own fields are private.
    """

    def __init__(self, target: type[Resource] | str) -> None:
        self._name = ""
        self._target_or_name = target
        self._column = Column()

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._column.relation = self
        declared.append((owner, self))

    def __get__(self, instance: Resource | None, owner: type[Resource] | None = None) -> object:
        return self if instance is None else instance._related(self)

    def __set__(self, instance: Resource, value: Resource | None) -> None:
        target = self._target()
        if value is not None and not isinstance(value, target):
            raise Invalid(f"{self._name} must be a {target.schema.name}", field=self._name)
        instance._set_value(self._column, None if value is None else self._column.from_row(value._id()))

    def __getattr__(self, name: str) -> Path:
        if name.startswith("_"):
            raise AttributeError(name)
        return Path(self, [name])

    def as_operand(self) -> Expression:
        """Stand for the related row's id in a comparison."""
        return self._column

    def _target(self) -> type[Resource]:
        target = self._target_or_name
        if isinstance(target, str):
            target = resource_named(target)
            self._target_or_name = target
        return target

    def __repr__(self) -> str:
        return f"{self._column.resource_name}.{self._name}"


def attribute(
    *,
    default: T | object = missing,
    default_factory: Callable[[], T] | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    ge: T | None = None,
    gt: T | None = None,
    le: T | None = None,
    lt: T | None = None,
    pattern: Pattern[str] | None = None,
) -> T:
    """Declare an attribute; its annotation is its type.

    `default` or `default_factory` serves rows that are given no value; without either a value is required, unless the
    type allows None. `min_length` and `max_length` count characters or items; `ge`, `gt`, `le` and `lt` bound the
    value; `pattern` (from `re.compile`) must match the whole text. A value that breaks a rule raises Invalid.
    """
    return Column(  # type: ignore[return-value]  # the descriptor gives values of the annotated type
        default,
        default_factory,
        min_length=min_length,
        max_length=max_length,
        ge=ge,
        gt=gt,
        le=le,
        lt=lt,
        pattern=pattern,
    )


def uuid_primary_key() -> UUID:
    """Declare the id of the resource: a UUID made when a row is created, the same one on the device and the server."""
    return Column(primary_key=True)  # type: ignore[return-value]  # the descriptor gives UUIDs


def belongs_to(target: type[R] | str) -> R:
    """Declare that each row belongs to one row of `target`, by the attribute `<name>_id`.

    A resource that is declared further down, or the resource itself, is named by text. Annotate with `| None` where
    a row may have none.
    """
    return BelongsTo(target)  # type: ignore[return-value]  # the descriptor gives rows of the target


def take_declared(owner: type) -> list[Column | BelongsTo]:
    """Return the attributes declared in the body of `owner`, in order, and forget them."""
    own = [item for kind, item in declared if kind is owner]
    others = [(kind, item) for kind, item in declared if kind is not owner]
    declared[:] = others
    return own


def is_reserved(name: str) -> bool:
    """Tell whether neither an attribute nor a business method can have this name."""
    return name in RESERVED or name.startswith("_")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
