"""Conditions on rows, written once and used as SQL, as a predicate on the device, and as a policy check.

An attribute's name in a class body, and `Ticket.status` outside it, is an expression; comparing expressions gives a
condition. Conditions know three answers: true, false, and unknown (None) when they ask for the actor and nobody is
signed in. `not unknown` is unknown, and what is not true does not hold, so a stranger never passes by accident.
Values that are None compare as in Python: equal to None, and neither less nor greater than anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from holdfast.attributes import BelongsTo
    from holdfast.many import HasMany, Hop

__all__ = [
    "ActorAttribute",
    "And",
    "Compare",
    "Condition",
    "Constant",
    "Exists",
    "Expression",
    "In",
    "IsNone",
    "Literal",
    "Not",
    "Or",
    "Order",
    "Path",
    "Unknown",
    "column",
    "condition",
    "desc",
    "operand",
]

# Type checkers take `Ticket.status == "open"` for a bool, and `~(...)` of it for an int.
Condition: TypeAlias = "Expression | int"


class Expression:
    """A value or a condition that is worked out later, for a row and an actor."""

    # Conditions are trees compared by identity; `==` builds one.
    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> Compare:  # type: ignore[override]  # `==` builds a condition
        return Compare("==", self.as_operand(), operand(other))

    def __ne__(self, other: object) -> Compare:  # type: ignore[override]  # `!=` builds a condition
        return Compare("!=", self.as_operand(), operand(other))

    def __lt__(self, other: object) -> Compare:
        return Compare("<", self.as_operand(), operand(other))

    def __le__(self, other: object) -> Compare:
        return Compare("<=", self.as_operand(), operand(other))

    def __gt__(self, other: object) -> Compare:
        return Compare(">", self.as_operand(), operand(other))

    def __ge__(self, other: object) -> Compare:
        return Compare(">=", self.as_operand(), operand(other))

    def __and__(self, other: Condition) -> And:
        return And(condition(self), condition(other))

    def __rand__(self, other: Condition) -> And:
        return And(condition(other), condition(self))

    def __or__(self, other: Condition) -> Or:
        return Or(condition(self), condition(other))

    def __ror__(self, other: Condition) -> Or:
        return Or(condition(other), condition(self))

    def __invert__(self) -> Not:
        return Not(condition(self))

    def __bool__(self) -> bool:
        raise TypeError("a condition has no truth value yet: write & for and, | for or, ~ for not, with parentheses")

    def as_operand(self) -> Expression:
        """Return what stands for this in a comparison."""
        return self

    def in_(self, values: Iterable[object]) -> In:
        """Hold when the value equals one of `values`."""
        return In(self.as_operand(), [operand(value) for value in values])

    def is_none(self) -> IsNone:
        """Hold when there is no value."""
        return IsNone(self.as_operand())

    def desc(self) -> Order:
        """Sort by this, greatest first."""
        return Order(self, True)


class Literal(Expression):
    """A Python value, known when the condition was written or bound."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return repr(self.value)


class Unknown(Expression):
    """What an attribute of the actor becomes when there is no actor."""

    def __repr__(self) -> str:
        return "unknown"


class ActorAttribute(Expression):
    """`actor.name`: an attribute of whoever acts."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"actor.{self.name}"


class Path(Expression):
    """`project.owner.name`: an attribute reached through one or more relations.

    Plain attribute access makes the path longer, so the fields are private: `predicates.follow` works a path out. Where
    an app has a `has_many`, a path also has its `any` and `contains`.
    """

    def __init__(self, root: BelongsTo | HasMany, names: list[str]) -> None:
        self._root = root
        self._names = names

    def __getattr__(self, name: str) -> Path:
        if name.startswith("_"):
            raise AttributeError(name)
        return Path(self._root, [*self._names, name])

    def __repr__(self) -> str:
        return ".".join([self._root._name, *self._names])


class Compare(Expression):
    """`left op right`, op being one of == != < <= > >=."""

    def __init__(self, op: str, left: Expression, right: Expression) -> None:
        self.op = op
        self.left = left
        self.right = right

    def __repr__(self) -> str:
        return f"({self.left!r} {self.op} {self.right!r})"


class In(Expression):
    """`left` equals one of `values`."""

    def __init__(self, left: Expression, values: list[Expression]) -> None:
        self.left = left
        self.values = values

    def __repr__(self) -> str:
        return f"{self.left!r}.in_({self.values!r})"


class IsNone(Expression):
    """`left` has no value."""

    def __init__(self, left: Expression) -> None:
        self.left = left

    def __repr__(self) -> str:
        return f"{self.left!r}.is_none()"


class And(Expression):
    """Both conditions hold."""

    def __init__(self, left: Expression, right: Expression) -> None:
        self.left = left
        self.right = right

    def __repr__(self) -> str:
        return f"({self.left!r} & {self.right!r})"


class Or(Expression):
    """At least one of two conditions holds."""

    def __init__(self, left: Expression, right: Expression) -> None:
        self.left = left
        self.right = right

    def __repr__(self) -> str:
        return f"({self.left!r} | {self.right!r})"


class Not(Expression):
    """The condition does not hold."""

    def __init__(self, inner: Expression) -> None:
        self.inner = inner

    def __repr__(self) -> str:
        return f"~{self.inner!r}"


class Constant(Expression):
    """Always true or never true."""

    def __init__(self, value: bool) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "always()" if self.value else "never()"


class Order:
    """One key of a sort."""

    def __init__(self, key: Expression, descending: bool) -> None:
        self.key = key
        self.descending = descending

    def __repr__(self) -> str:
        return f"desc({self.key!r})" if self.descending else repr(self.key)


class Exists(Expression):
    """Among the related rows that `relation` leads to is one for which `where` holds.

    With `member`, `where` is the id of that row. What asks for the actor while nobody is signed in is unknown here too,
    unless it is true. `hops` and `last` are what `many.hops_of` works out.
    """

    def __init__(self, relation: HasMany | Path, where: Expression, member: bool = False) -> None:
        self.relation = relation
        self.where = where
        self.member = member
        self.hops: list[Hop] | None = None
        self.last = where

    def __repr__(self) -> str:
        if self.member:
            return f"{self.relation!r}.contains({self.where!r})"
        return f"{self.relation!r}.any({self.where!r})"


def operand(value: object) -> Expression:
    """Return what stands for `value` in a comparison: a resource instance stands for its id, the actor for theirs."""
    as_operand = getattr(value, "as_operand", None)
    if as_operand is None:
        return Literal(value)
    made = as_operand()
    assert isinstance(made, Expression)
    return made


def condition(value: Condition) -> Expression:
    """Return `value` as a condition: a bool is a constant, a bare attribute must be true.

    Raises TypeError for anything else.
    """
    if isinstance(value, (Compare, In, IsNone, And, Or, Not, Constant, Exists)):
        return value
    if isinstance(value, bool):
        return Constant(value)
    if isinstance(value, Expression):
        return Compare("==", value, Literal(True))
    raise TypeError(f"{value!r} is not a condition: write one such as Ticket.status == 'open'")


def column(attribute: object) -> Expression:
    """Return an attribute as the expression it is: `column(Ticket.status).in_(["open"])`.

    Only a type checker needs it: at run time `Ticket.status.in_(...)` is the same.
    """
    if not isinstance(attribute, Expression):
        raise TypeError(f"{attribute!r} is a value: write the attribute on its class, such as Ticket.status")
    return attribute


def desc(attribute: object) -> Order:
    """Sort by an attribute, greatest first: `Ticket.read(order_by=desc(Ticket.subject))`."""
    return Order(column(attribute), True)
