"""What conditions are made of, and what they ask for."""

from collections.abc import Iterable

from holdfast.predicates import follow
from holdfast.query import ActorAttribute, And, Compare, Exists, Expression, In, IsNone, Not, Or, Path


def is_own(where: Expression) -> bool:
    """Whether a condition on a row reads nothing but the row itself."""
    if isinstance(where, Path):
        return not follow(where)[0]
    return not isinstance(where, Exists) and all(is_own(part) for part in parts(where))


def actor_attributes(where: Expression) -> set[str]:
    """The names of the actor's attributes that an expression asks for."""
    if isinstance(where, ActorAttribute):
        return {where.name}
    return {name for part in parts(where) for name in actor_attributes(part)}


def parts(where: Expression) -> Iterable[Expression]:
    """The expressions that an expression is made of."""
    match where:
        case Compare() | And() | Or():
            return [where.left, where.right]
        case Not():
            return [where.inner]
        case In():
            return [where.left, *where.values]
        case IsNone():
            return [where.left]
        case Exists():
            return [where.where]
    return []
