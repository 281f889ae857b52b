"""Who may do what: policies, judged by one expression on every side.

An action is allowed when at least one policy that names it, or its type, authorises it and none forbids it, or when a
`bypass` authorises it. What no policy allows is forbidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.errors import DeclarationError
from holdfast.query import And, Condition, Constant, Expression, Not, Or, condition

if TYPE_CHECKING:
    from holdfast.business import ActionType

__all__ = ["Bypass", "Policy", "always", "bypass", "never", "permission", "policy"]


class Policy:
    """One rule of a resource: the actions it is about, what authorises them and what forbids them."""

    def __init__(self, selectors: list[str], authorizes: Expression | None, forbids: Expression | None) -> None:
        self.selectors = selectors
        self.authorizes = authorizes
        self.forbids = forbids

    def __repr__(self) -> str:
        return f"<Policy for {', '.join(self.selectors)}: if {self.authorizes!r}, not if {self.forbids!r}>"


class Bypass(Policy):
    """A rule that allows by itself: where it authorises, no other policy is asked."""


def always() -> Constant:
    """Hold for every row and every actor, also for someone who is not signed in."""
    return Constant(True)


def never() -> Constant:
    """Hold for no row."""
    return Constant(False)


def policy(
    *actions: ActionType | str,
    authorize_if: Condition | None = None,
    authorize_unless: Condition | None = None,
    forbid_if: Condition | None = None,
) -> Policy:
    """Declare who may run some actions.

    `actions` are action types (`read`, `create`, `update`, `destroy`) or names of business methods (`"close"`). With
    both `authorize_if` and `authorize_unless` each has to agree. `forbid_if` outweighs every policy that authorises.
    `read`, `update` and `destroy` are judged on the row as it was, `create` on the row as made.
    """
    if not actions:
        raise DeclarationError("policy(...) names no action: write policy(read, ...) or policy('close', ...)")
    selectors: list[str] = []
    for action in actions:
        selectors.append(action if isinstance(action, str) else action.name)
    authorizes: Expression | None = None
    if authorize_if is not None:
        authorizes = condition(authorize_if)
    if authorize_unless is not None:
        denial = Not(condition(authorize_unless))
        authorizes = denial if authorizes is None else And(authorizes, denial)
    forbids = None if forbid_if is None else condition(forbid_if)
    if authorizes is None and forbids is None:
        raise DeclarationError(
            f"policy({', '.join(selectors)}) decides nothing: give authorize_if=, authorize_unless= or forbid_if="
        )
    return Policy(selectors, authorizes, forbids)


def bypass(
    *actions: ActionType | str, authorize_if: Condition | None = None, authorize_unless: Condition | None = None
) -> Policy:
    """Declare who may run some actions whatever the other policies say, also those that forbid.

    `bypass(read, update, authorize_if=actor.is_admin)`. Where it does not authorise, the others decide as if it were
    not there. With both conditions each has to agree.
    """
    rule = policy(*actions, authorize_if=authorize_if, authorize_unless=authorize_unless)
    return Bypass(rule.selectors, rule.authorizes, None)


def permission(policies: list[Policy], action_type: str, action_name: str) -> Expression:
    """Return the one condition under which `policies` allow an action."""
    allowed: Expression | None = None
    forbidden: Expression | None = None
    bypassed: Expression | None = None
    for rule in policies:
        if action_type not in rule.selectors and action_name not in rule.selectors:
            continue
        if isinstance(rule, Bypass) and rule.authorizes is not None:
            bypassed = rule.authorizes if bypassed is None else Or(bypassed, rule.authorizes)
            continue
        if rule.authorizes is not None:
            allowed = rule.authorizes if allowed is None else Or(allowed, rule.authorizes)
        if rule.forbids is not None:
            forbidden = rule.forbids if forbidden is None else Or(forbidden, rule.forbids)
    if allowed is None:
        allowed = never()
    elif forbidden is not None:
        allowed = And(allowed, Not(forbidden))
    return allowed if bypassed is None else Or(bypassed, allowed)
