"""What an app can know about this device: is everything sent, what was refused, is the user signed in.

`sync` is the one object of this module that apps use. Pages show themselves again whenever it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from holdfast.errors import BusinessError
from holdfast.execution import Mutation, run_mutation
from holdfast.schema import resource_named

# Imported before the package takes the name: `holdfast.sync` is this module's object and not the package.
from holdfast.sync.records import QueuedCommand, Rejection
from holdfast.wire import pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from holdfast.resource import Resource
    from holdfast.sync.replica import Replica


class Session(Protocol):
    """What the host does about signing in and out."""

    def sign_out(self) -> None:
        """End the session and show the sign-in page. What is not sent stays on the device for the same person."""

    def sign_in(self) -> None:
        """Show the sign-in page, keeping everything."""

    def export_outbox(self) -> str:
        """Return what waits to be sent, as the text of a file."""

    def import_outbox(self, text: str) -> None:
        """Put what such a file holds into the outbox. Raises `Invalid` or `Forbidden`."""

    def save_outbox_file(self) -> None:
        """Offer what waits as a file to be saved."""

    def open_outbox_file(self) -> None:
        """Let the user choose such a file, and put what it holds into the outbox."""


class Device:
    """The state of this device's synchronisation. There is one, `holdfast.sync`."""

    def __init__(self) -> None:
        #: True while the user is asked whether to sign out although changes wait to be sent.
        self.confirming_sign_out = False
        self._replica: Replica | None = None
        self._session: Session | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def status(self) -> str:
        """One of "synced", "syncing", "offline", "needs_login" and "blocked"."""
        return "syncing" if self._replica is None else self._replica.status

    @property
    def pending(self) -> int:
        """How many actions the server has not confirmed yet."""
        return 0 if self._replica is None else self._replica.pending

    @property
    def problem(self) -> str:
        """Why the last change could not be kept or sent, in plain words; empty when nothing is wrong."""
        return "" if self._replica is None else self._replica.problem

    @property
    def rejections(self) -> list[Rejection]:
        """Changes that the server refused while no page was there to tell the user."""
        return [] if self._replica is None else self._replica.rejections

    @property
    def actor(self) -> Resource | None:
        """Who is signed in on this device, or None."""
        return None if self._replica is None else self._replica.actor

    def dismiss(self, rejection: Rejection) -> None:
        """Forget a rejection that the user has seen."""
        if self._replica is not None:
            self._replica.dismiss(rejection)
        self._changed()

    def keep_theirs(self, rejection: Rejection) -> None:
        """Let the row stand as it is. The same as `dismiss`, in the words of who is asked about a conflict."""
        self.dismiss(rejection)

    def keep_mine(self, rejection: Rejection) -> bool:
        """Make a refused change again, on the row as it is now.

        Returns False, and keeps the rejection with the new reason, when it is not possible on this row either.
        """
        return self.merge(rejection)

    def merge(self, rejection: Rejection, **changes: object) -> bool:
        """Do as `keep_mine`, with other values, chosen from both sides, for arguments of these names."""
        replica = self._replica
        if replica is None:
            raise RuntimeError("sync belongs to no running app here; changes are made again where pages run")
        packed = {name: pack(value) for name, value in changes.items()}
        transaction = replica.begin()
        try:
            for wire in rejection.mutations:
                run_mutation(transaction.execution, _replaced(Mutation.from_wire(wire), changes, packed))
            count = len(transaction.execution.mutations)
            args = {name: packed.get(name, value) for name, value in rejection.args.items()}
            again = QueuedCommand(rejection.command, rejection.version, args, rejection.ids, "queue", count)
            transaction.commit([again])
        except Exception as error:
            # Whatever it was: a transaction that stays open would refuse every action from now on.
            transaction.rollback()
            if not isinstance(error, BusinessError):
                raise
            rejection.error = error.to_wire()
            self._changed()
            return False
        self.dismiss(rejection)
        return True

    def sign_out(self, *, confirmed: bool = False) -> bool:
        """Sign out; when changes wait to be sent, ask first.

        Returns True when signing out has begun. Otherwise changes are waiting: `confirming_sign_out` is True until
        `sign_out(confirmed=True)` or `stay()` is called. Waiting changes stay on the device and are sent when
        the same person signs in again.
        """
        if self.pending and not confirmed:
            self.confirming_sign_out = True
            self._changed()
            return False
        self.confirming_sign_out = False
        self._changed()
        self._require_session().sign_out()
        return True

    def stay(self) -> None:
        """Answer the question `sign_out` asked with no."""
        self.confirming_sign_out = False
        self._changed()

    def sign_in(self) -> None:
        """Go to the sign-in page, for when `status` is "needs_login". Waiting changes are kept."""
        self._require_session().sign_in()

    def export_outbox(self) -> str:
        """Return the changes that wait to be sent as text, to be kept in a file.

        `import_outbox` takes it in, here or on another device of the same person. Each change takes effect once,
        however often and wherever the text is taken in, and whether or not this device sends it too.
        """
        return self._require_session().export_outbox()

    def import_outbox(self, text: str) -> None:
        """Put the changes of an exported text among those that wait to be sent.

        Raises `Invalid` for a text that is none, `Forbidden` for somebody else's. That they cannot be stored is told by
        `problem`.
        """
        self._require_session().import_outbox(text)

    def save_outbox_file(self) -> None:
        """Offer the changes that wait to be sent as a file to be saved."""
        self._require_session().save_outbox_file()

    def open_outbox_file(self) -> None:
        """Let the user choose a file of changes and take it in; `problem` says why when it cannot be."""
        self._require_session().open_outbox_file()

    def attach(self, replica: Replica, session: Session) -> None:
        """Take the state from a replica and let the host's session carry out signing in and out. For the runtime."""
        self._replica = replica
        self._session = session

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call the listener after every change made here. For the runtime."""
        self._listeners.append(listener)

    def _changed(self) -> None:
        for listener in self._listeners:
            listener()

    def _require_session(self) -> Session:
        if self._session is None:
            raise RuntimeError("sync belongs to no running app here; signing in and out works where pages run")
        return self._session


def _replaced(mutation: Mutation, changes: dict[str, object], packed: dict[str, Any]) -> Mutation:
    """Return a mutation with other arguments."""
    schema = resource_named(mutation.resource).schema
    args = dict(mutation.args)
    for name in changes:
        if name in args:
            column = schema.column(name) if name in schema.actions[mutation.action].accept else None
            args[name] = packed[name] if column is None else column.to_row(changes[name])
    return Mutation(mutation.resource, mutation.action, mutation.id, args, mutation.ids, mutation.version)


sync = Device()
