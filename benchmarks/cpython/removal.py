"""Take out what is refused or left out, and everything that can't do without it."""

from __future__ import annotations

from . import criteria
from .units import Reason, TestModule, Unit

_ALWAYS_RUN = frozenset({"setUp", "tearDown", "setUpClass", "tearDownClass"})


def criterion_of(module: TestModule, unit: Unit) -> str | None:
    """The criterion by which a unit is left out of the count."""
    for name in sorted(unit.names):
        full = module.full_name(name)
        if full is None:
            continue
        if full.startswith("builtins."):
            reason = criteria.BUILTINS.get(full.removeprefix("builtins."))
        else:
            reason = criteria.of_dotted(full)
        if reason is not None:
            return reason
    for imported in sorted(unit.imports):
        reason = criteria.of_dotted(imported)
        if reason is not None:
            return reason
    for attribute in sorted(unit.attributes):
        if attribute in criteria.ATTRIBUTES:
            return criteria.ATTRIBUTES[attribute]
    return None


class Program:
    """The test modules that are compiled together."""

    def __init__(self, modules: list[TestModule], orders: dict[str, list[str]]) -> None:
        self.modules = {module.name: module for module in modules}
        self.orders = orders
        """For the place of every test class, and of their bases, its method resolution order."""

    def taken_out(self) -> int:
        """How many units are taken out."""
        return sum(unit.reason is not None for module in self.modules.values() for unit in module.all_units())

    def take_out(self, unit: Unit, reason: Reason) -> None:
        """Take a unit out, and then what depends on it."""
        if unit.reason is not None:
            return
        unit.reason = reason
        waiting = [unit]
        while waiting:
            gone = waiting.pop()
            for module in self.modules.values():
                for other in module.all_units():
                    if other.reason is None and self._depends(module, other, gone):
                        other.reason = reason
                        waiting.append(other)

    def _depends(self, module: TestModule, unit: Unit, gone: Unit) -> bool:
        if gone.owner is None:
            return any(module.uses(unit, gone.module, name) for name in gone.binds | gone.changes)
        return any(self._depends_on_member(module, unit, gone.owner, member) for member in gone.binds)

    def _depends_on_member(self, module: TestModule, unit: Unit, owner: Unit, member: str) -> bool:
        """Whether a unit can't do without a member of the class `owner`."""
        if any(module.uses(unit, owner.module, f"{name}.{member}") for name in owner.binds):
            return True
        special = member.startswith("__") and member.endswith("__")
        if unit is owner:
            if member in _ALWAYS_RUN:
                return True
            # What the class's bases want to find in it goes missing.
            return any(
                member in other.attributes
                for other in self._all_units()
                if other.owner is not None and other.owner is not owner and self._inherits(owner, other.owner)
            )
        if unit.owner is not None and self._inherits(unit.owner, owner):
            return member in unit.attributes or special or (unit.owner is owner and member in unit.names)
        return any(module.uses(unit, owner.module, name) for name in owner.binds) and (
            special or member in unit.attributes
        )

    def _all_units(self) -> list[Unit]:
        return [unit for module in self.modules.values() for unit in module.all_units()]

    def _inherits(self, below: Unit, above: Unit) -> bool:
        return below is above or above.place in self.orders.get(below.place, ())
