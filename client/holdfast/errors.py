"""The errors an app raises, catches and sends over the wire."""

from __future__ import annotations

__all__ = [
    "BusinessError",
    "Conflict",
    "DeclarationError",
    "Forbidden",
    "HoldfastError",
    "Invalid",
    "NotFound",
    "error_from_wire",
]


class HoldfastError(Exception):
    """Base of every error that Holdfast raises on purpose."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class DeclarationError(HoldfastError):
    """A resource, policy or page is declared wrongly. Raised at import; the message says what to write instead."""


class BusinessError(HoldfastError):
    """An answer to a business call that is not "done": nothing was changed, and the message says why.

    `kind` names the error on the wire, `field` the attribute it is about, where there is one.
    """

    kind = "business"

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field

    def to_wire(self) -> dict[str, object]:
        """Return the error as JSON-able `{kind, message, field}`."""
        return {"kind": self.kind, "message": self.message, "field": self.field}


class Invalid(BusinessError):
    """A value breaks a rule of the resource."""

    kind = "invalid"


class Forbidden(BusinessError):
    """No policy allows the actor to do this."""

    kind = "forbidden"

    def __init__(self, message: str = "You are not allowed to do this", field: str | None = None) -> None:
        super().__init__(message, field)


class NotFound(BusinessError):
    """There is no such row, or the actor may not read it."""

    kind = "not_found"

    def __init__(self, message: str = "Not found", field: str | None = None) -> None:
        super().__init__(message, field)


class Conflict(BusinessError):
    """Someone else's change got in the way.

    `base` is the row that the change was made from, `theirs` the row as it is now, `mine` the row that was wanted;
    each a row in wire form, or None where it is not known.
    """

    kind = "conflict"

    def __init__(
        self,
        message: str = "Someone else changed this in the meantime",
        field: str | None = None,
        *,
        base: object = None,
        theirs: object = None,
        mine: object = None,
    ) -> None:
        super().__init__(message, field)
        self.base = base
        self.theirs = theirs
        self.mine = mine

    def to_wire(self) -> dict[str, object]:
        """Return the error as JSON-able `{kind, message, field, base, theirs, mine}`."""
        wire = super().to_wire()
        wire["base"] = self.base
        wire["theirs"] = self.theirs
        wire["mine"] = self.mine
        return wire


def error_from_wire(wire: dict[str, object]) -> BusinessError:
    """Return the error that `to_wire` described; a kind not known here becomes a plain `BusinessError` of that kind."""
    kind = str(wire["kind"])
    message = str(wire["message"])
    field = wire.get("field")
    name = field if isinstance(field, str) else None
    if kind == "invalid":
        return Invalid(message, name)
    if kind == "forbidden":
        return Forbidden(message, name)
    if kind == "not_found":
        return NotFound(message, name)
    if kind == "conflict":
        return Conflict(message, name, base=wire.get("base"), theirs=wire.get("theirs"), mine=wire.get("mine"))
    error = BusinessError(message, name)
    error.kind = kind
    return error
