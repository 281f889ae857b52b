"""The storage layout, as data: what every step reads and writes, decided here and carried out by a host.

A database has seven stores, one database per actor:

| store | key | value |
| --- | --- | --- |
| meta | "client", "progress" | `Client`, `Progress` |
| packs | [resource, n] | `{"resource", "n", "rows"}`: the JSON text of `[[version, row], ...]`, at most 500 rows |
| log | number | `{"n", "ops"}`: the operations, as JSON text, of a patch not yet folded into the packs |
| outbox | seq | `Batch` |
| sent | seq | `Batch`: the last `SENT_KEPT` that the server has covered |
| rejections | id | `Rejection` |
| local | [resource, id] | `[resource, id, version, {name: value}]`: rows that never leave the device |

A `Plan` is one transaction: it names what it reads and then decides, from exactly those values, what to write. Since
both happen in one transaction of the database, plans of several tabs and of the courier never tear each other's work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.jsontext import write_json
from holdfast.sync import fields
from holdfast.sync.checksum import NOTHING, read_operations, removes
from holdfast.sync.records import CONTESTED, Batch, Client, Progress, Rejection, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from holdfast.sync.fields import Record
    from holdfast.sync.messages import Patch, Result
    from holdfast.sync.records import QueuedCommand
    from holdfast.types import Encoded, Row

STORES = ("meta", "packs", "log", "outbox", "sent", "rejections", "local")
PACK_ROWS = 500
SENT_KEPT = 500
"""So many commits back, batches that the server has covered are kept: it may be set back to a backup without them."""

Table = dict["Encoded", list[object]]
"""id → [version, row]"""
Key = object
"""A text, a whole number, or a tuple of those."""
Read = tuple[str, Key]
"""A store and one of its keys; the key None reads all values of the store, in the order of their keys."""
Write = tuple[str, str, Key, object]
"""("put", store, key, value), ("delete", store, key, None), ("trim", store, key, None), which deletes all keys up to
`key`, or ("clear", store, None, None)."""


Standing = tuple[str, "str | None", int, int]
"""How far a device has come: its identity, its cursor, the last command its rows cover, its last commit."""


class Plan:
    """One transaction. A plan without `writes` only reads."""

    reads: Sequence[Read] = ()
    durable = False
    """True when a crash of the whole machine right after it must not undo it."""
    writing = True
    stores: Sequence[str] = ()
    """The stores of its reads and writes, if it writes and does not need all of them."""

    def writes(self, values: list[object]) -> list[Write] | None:
        """Decide from the values read what to write. None: the facts have changed, write nothing.

        Pure but for what the plan notes on itself, which holds only once the transaction is complete.
        """
        raise NotImplementedError


class Stored:
    """Everything a database holds, as a page needs it."""

    def __init__(self) -> None:
        self.client: Client | None = None
        self.progress = Progress()
        self.tables: dict[str, Table] = {}
        self.outbox: list[Batch] = []
        self.rejections: list[Rejection] = []
        self.local: list[tuple[str, Encoded, int, Record | Row | None]] = []

    def adopt(self, layout: str) -> None:
        """Leave out rows that were laid out for other code: they cannot be read, and are fetched again."""
        if self.progress.layout != layout:
            self.tables = {}
            self.progress.cursor = None


def apply_operations(tables: dict[str, Table], operations: list[list[object]]) -> None:
    """Bring the tables of each resource up to date with a patch."""
    for operation in operations:
        resource = str(operation[1])
        table = tables.get(resource)
        if table is None:
            table = tables[resource] = {}
        if operation[0] == "put":
            row: Row = operation[3]  # type: ignore[assignment]  # made by the server
            table[row[0]] = operation[2:4]
        else:
            id: Encoded = operation[2]  # type: ignore[assignment]  # as above
            table.pop(id, None)


class Load(Plan):
    """Read what a page needs, in one glance. `rows=False` leaves the rows out, for the courier."""

    writing = False

    def __init__(self, rows: bool = True):
        self.rows = rows
        self.reads: Sequence[Read] = (("meta", "client"), ("meta", "progress"), ("outbox", None))
        if rows:
            self.reads = (*self.reads, ("packs", None), ("log", None), ("rejections", None), ("local", None))

    def stored(self, values: list[object]) -> Stored:
        """Build the content of the database from the values read."""
        stored = Stored()
        if values[0] is not None:
            stored.client = Client.from_record(values[0])
        stored.progress = Progress.from_record(values[1])
        stored.outbox = [Batch.from_record(fields.record(value)) for value in _values(values[2])]
        if self.rows:
            for value in _values(values[3]):
                pack = fields.record(value)
                stored.tables.setdefault(fields.text(pack, "resource"), {}).update(_rows(pack))
            for value in _values(values[4]):
                apply_operations(stored.tables, _operations(value))
            stored.rejections = [Rejection.from_record(fields.record(value)) for value in _values(values[5])]
            for value in _values(values[6]):
                stored.local.append(tuple(value))  # type: ignore[arg-type]  # written by Commit
        return stored


class Glance(Plan):
    """Read only how far the database has come: enough to see whether a page's memory is behind it."""

    writing = False
    reads = (("meta", "client"), ("meta", "progress"))

    def standing(self, values: list[object]) -> Standing | None:
        """Say where storage stands, from the values read; None when it is empty."""
        if values[0] is None:
            return None
        client, progress = Client.from_record(values[0]), Progress.from_record(values[1])
        return client.id, progress.cursor, progress.last_id, client.last_commit


class Enlist(Plan):
    """Give a new database its identity; an old one keeps its own."""

    reads = (("meta", "client"),)

    def __init__(self, fresh: str):
        self.fresh = fresh

    def writes(self, values: list[object]) -> list[Write] | None:
        return [("put", "meta", "client", Client(self.fresh).to_record())] if values[0] is None else []


class Commit(Plan):
    """Store one batch: number it and its commands, and put it last in the outbox."""

    durable = True

    def __init__(self, batch: Batch):
        self.batch = batch
        self.reads: Sequence[Read] = (("meta", "client"),)
        self.stores: tuple[str, ...] = ("meta", "outbox", "local") if batch.local else ("meta", "outbox")
        self._client = Client("")
        self._tried: fields.Record = {}

    def settle(self) -> Batch:
        """Return the batch with its numbers. Only a complete transaction may be settled: numbers mean "saved"."""
        batch = self.batch
        batch.seq = self._client.last_commit
        batch.client = self._client.id
        for place, command in enumerate(batch.commands):
            command.id = self._client.last_command - len(batch.commands) + 1 + place
        return batch

    def writes(self, values: list[object]) -> list[Write] | None:
        if values[0] is None:
            # The database was deleted (a sign-out in another tab): nothing may be kept for nobody.
            return None
        if self._tried in values[1:]:
            # A browser that lost its database could not say what came of the first try: it was stored.
            return []
        batch = self.batch
        client = self._client = Client.from_record(values[0])
        seq = client.last_commit = client.last_commit + 1
        record = batch.to_record()
        record["seq"] = seq
        record["client"] = client.id
        writes: list[Write] = []
        if batch.commands:
            commands = [command.to_record() for command in batch.commands]
            for command in commands:
                client.last_command += 1
                command["id"] = client.last_command
            record["commands"] = commands
            writes.append(("put", "outbox", seq, record))
            self._tried = record
            self.reads = (("meta", "client"), ("outbox", seq), ("sent", seq))
            self.stores = (*self.stores, "sent")
        for resource, id, row in batch.local:
            if row is None:
                writes.append(("delete", "local", (resource, id), None))
            else:
                writes.append(("put", "local", (resource, id), [resource, id, seq, row]))
        writes.append(("put", "meta", "client", client.to_record()))
        return writes


class Absorb(Plan):
    """Store a patch: its rows, the cursor, the batches it covers out of the outbox, what was refused, all at once.

    `set_back`: the patch is complete and covers less than the device had heard before, so the server has lost what came
    after. Those batches go back into the outbox in the same step.

    Batches that wrote a row which now leaves the device are not kept any longer: they tell what the row says.

    A patch of rows alone need not outlast a loss of power: it goes together with its cursor, and is pulled again.
    """

    def __init__(
        self, patch: Patch, client: str, retired: list[Batch], rejections: list[Rejection], set_back: bool = False
    ):
        self.patch = patch
        self.client = client
        self.retired = retired
        self.rejections = rejections
        self.set_back = set_back
        self.layout = ""
        """Of the rows, where a first patch replaces all there are."""
        self.durable = bool(set_back or retired or rejections or patch.results)
        self.reads: Sequence[Read] = (("meta", "client"), ("meta", "progress"), ("rejections", None))
        self.left: dict[str, None] = {}
        for operation in read_operations(patch.operations) if removes(patch.operations) else []:
            if operation[0] == "leave":
                id: Encoded = operation[2]  # type: ignore[assignment]  # made by the server
                self.left[key_of(str(operation[1]), id)] = None
        if set_back or self.left:
            self.reads = (*self.reads, ("sent", None))

    def writes(self, values: list[object]) -> list[Write] | None:
        progress = Progress.from_record(values[1])
        if values[0] is None or Client.from_record(values[0]).id != self.client or progress.cursor != self.patch.base:
            # Another courier was faster, or the database is not the one the patch was asked for.
            return None
        writes: list[Write] = []
        if self.patch.operations != NOTHING or self.patch.base is None:
            progress.log += 1
            if self.patch.base is None:
                progress.layout = self.layout
                # It holds all there is: what stood before is replaced in the same step.
                writes += [("clear", "log", None, None), ("clear", "packs", None, None)]
            writes.append(("put", "log", progress.log, {"n": progress.log, "ops": self.patch.operations}))
        progress.cursor = self.patch.to
        progress.epoch = progress.epoch or self.patch.epoch
        if self.set_back:
            progress.last_id = self.patch.last_id
        progress.last_id = max(progress.last_id, self.patch.last_id)
        for value in _values(values[3]) if len(values) > 3 else []:
            batch = Batch.from_record(fields.record(value))
            if self.set_back and batch.client == self.client and not batch.is_covered(progress.last_id):
                writes += [("delete", "sent", batch.seq, None), ("put", "outbox", batch.seq, batch.to_record())]
            elif self._tells_of_left(batch):
                writes.append(("delete", "sent", batch.seq, None))
        for batch in self.retired:
            writes.append(("delete", "outbox", batch.seq, None))
            if not self._tells_of_left(batch):
                writes.append(("put", "sent", batch.seq, batch.to_record()))
        if self.retired:
            writes.append(("trim", "sent", self.retired[-1].seq - SENT_KEPT, None))
        kept = [Rejection.from_record(fields.record(value)) for value in _values(values[2])]
        for rejection in told_again(kept, self.patch.results, self.client):
            if rejection.status == "done":
                writes.append(("delete", "rejections", rejection.id, None))
            else:
                writes.append(("put", "rejections", rejection.id, rejection.to_record()))
        for rejection in self.rejections:
            writes.append(("put", "rejections", rejection.id, rejection.to_record()))
        writes.append(("put", "meta", "progress", progress.to_record()))
        return writes

    def _tells_of_left(self, batch: Batch) -> bool:
        return any(key in self.left for key in batch.keys)


class Restart(Plan):
    """Forget the cursor, so that all rows are fetched again. Rows stay readable until they are replaced."""

    reads = (("meta", "progress"),)

    def writes(self, values: list[object]) -> list[Write] | None:
        progress = Progress.from_record(values[0])
        progress.cursor = None
        return [("put", "meta", "progress", progress.to_record())]


class Renew(Plan):
    """Become a new client, because the server knows more, or less, of the old one, `client`, than this device does.

    Commands below `applied` have taken effect under the old identity: they lose their number, and their batch leaves
    with the next patch, which has the effects. The others are numbered again from 1, in their order.

    `epoch`: the server was set back to a backup, which is called so. Whether it has what was sent under identities
    given up earlier cannot be told, so that goes back into the outbox; the server knows by first numbers what it has.
    Without any such command the identity stays.
    """

    durable = True

    def __init__(self, fresh: str, client: str, applied: int, epoch: str = ""):
        self.fresh = fresh
        self.client = client
        self.applied = applied
        self.epoch = epoch
        self.reads: Sequence[Read] = (("meta", "client"), ("meta", "progress"), ("outbox", None))
        if epoch:
            self.reads = (*self.reads, ("sent", None))

    def writes(self, values: list[object]) -> list[Write] | None:
        if values[0] is None or Client.from_record(values[0]).id != self.client:
            # It has been given up already, by another courier or on another answer: these numbers are not those meant.
            return None
        old = Client.from_record(values[0])
        progress = Progress.from_record(values[1])
        batches = [Batch.from_record(fields.record(value)) for value in _values(values[2])]
        writes: list[Write] = []
        if self.epoch:
            if progress.epoch == self.epoch:
                return None
            progress.epoch = self.epoch
            kept = [Batch.from_record(fields.record(value)) for value in _values(values[3])]
            doubtful = [batch for batch in [*kept, *batches] if self._is_doubtful(batch, old.id)]
            if not doubtful:
                return [("put", "meta", "progress", progress.to_record())]
            again = [batch for batch in kept if batch in doubtful]
            writes += [("delete", "sent", batch.seq, None) for batch in again]
            batches = sorted([*again, *batches], key=lambda batch: batch.seq)
        else:
            progress.cursor = None
        client = Client(self.fresh, 0, old.last_commit)
        for batch in batches:
            for command in batch.commands:
                if command.id:
                    # It may reach the server under the old number yet: from a copy of the profile, or out of a file.
                    command.origin = command.origin or key_of(batch.client, command.id) + CONTESTED
                if self._is_done(batch, command, old.id):
                    command.id = 0
                else:
                    client.last_command += 1
                    command.id = client.last_command
            batch.client = client.id
            writes.append(("put", "outbox", batch.seq, batch.to_record()))
        progress.last_id = 0
        writes.append(("put", "meta", "client", client.to_record()))
        writes.append(("put", "meta", "progress", progress.to_record()))
        return writes

    def _is_done(self, batch: Batch, command: QueuedCommand, client: str) -> bool:
        if command.id:
            return batch.client == client and command.id < self.applied
        # Versions before this one have not kept the first number of such a command.
        return not (self.epoch and command.origin)

    def _is_doubtful(self, batch: Batch, client: str) -> bool:
        """Whether it holds commands that were sent under an identity given up earlier."""
        return any(command.origin if command.id == 0 else batch.client != client for command in batch.commands)


class Leave(Plan):
    """Forget everything, unless something is not sent, or was refused and is not among those `shown` (ids of
    rejections): then refuse, and everything stays for the same person.

    A commit of another tab comes before or after it, and is kept or refused: none is said to be saved and is gone.
    """

    reads = (("outbox", None), ("rejections", None))
    durable = True

    def __init__(self, shown: list[str]):
        self.shown = shown

    def writes(self, values: list[object]) -> list[Write] | None:
        refused = [Rejection.from_record(fields.record(value)).id for value in _values(values[1])]
        if _values(values[0]) or any(id not in self.shown for id in refused):
            return None
        return [("clear", store, None, None) for store in STORES]


class Dismiss(Plan):
    """Forget one rejection."""

    def __init__(self, id: str):
        self.id = id

    def writes(self, values: list[object]) -> list[Write] | None:
        return [("delete", "rejections", self.id, None)]


class Fold(Plan):
    """Fold the log into the packs. Rows stay in their pack; only packs that change are written."""

    reads = (("packs", None), ("log", None), ("meta", "progress"))

    def writes(self, values: list[object]) -> list[Write] | None:
        log = _values(values[1])
        if not log:
            return []
        packs = _Packs()
        for value in _values(values[0]):
            pack = fields.record(value)
            packs.take(fields.text(pack, "resource"), _rows(pack))
        writes: list[Write] = [("clear", "log", None, None)]
        for value in log:
            for operation in _operations(value):
                packs.apply(operation)
        for resource, number in sorted(packs.touched):
            rows = write_json(list(packs.of[resource][number].values()))
            writes.append(("put", "packs", (resource, number), {"resource": resource, "n": number, "rows": rows}))
        progress = Progress.from_record(values[2])
        progress.folded = progress.log
        writes.append(("put", "meta", "progress", progress.to_record()))
        return writes


class _Packs:
    """The packs of each resource, in which pack each row is, and which packs have changed."""

    def __init__(self) -> None:
        self.of: dict[str, list[Table]] = {}
        self.touched: dict[tuple[str, int], None] = {}
        self._places: dict[str, dict[Encoded, int]] = {}

    def take(self, resource: str, rows: Table) -> None:
        """Take the next pack of a resource as it stands."""
        packs = self.of.setdefault(resource, [])
        places = self._places.setdefault(resource, {})
        for id in rows:
            places[id] = len(packs)
        packs.append(rows)

    def apply(self, operation: list[object]) -> None:
        """Put a row in its pack, or the last one, or take it out of its pack."""
        resource = str(operation[1])
        packs = self.of.setdefault(resource, [])
        places = self._places.setdefault(resource, {})
        putting = operation[0] == "put"
        row: Row = operation[3] if putting else [operation[2]]  # type: ignore[assignment,list-item]  # made by the server
        id = row[0]
        number = places.get(id)
        if number is None:
            if not putting:
                return
            if not packs or len(packs[-1]) >= PACK_ROWS:
                packs.append({})
            number = places[id] = len(packs) - 1
        if putting:
            packs[number][id] = operation[2:4]
        else:
            del packs[number][id]
            del places[id]
        self.touched[resource, number] = None


def rejections_in(patch: Patch, outbox: list[Batch], client: str) -> list[Rejection]:
    """Return what `patch` says was refused, with what the outbox still knows of it."""
    rejections: list[Rejection] = []
    for result in patch.results:
        if not result.refused:
            continue
        error = result.error
        for action in result.actions:
            if error is None and action.get("error") is not None:
                error = fields.mapping(action, "error")
        if error is None:
            error = {"kind": result.status, "message": "", "field": None}
        for batch in outbox:
            first = 0
            for command in batch.commands:
                made = batch.mutations[first : command.mutations]
                first = command.mutations
                if command.id == result.id and batch.client == client:
                    rejections.append(
                        Rejection(
                            key_of(client, result.id),
                            "parked" if result.status == "parked" else "rejected",
                            command.name,
                            command.args,
                            batch.at,
                            error,
                            batch.keys,
                            command.version,
                            command.ids,
                            made,
                        )
                    )
    return rejections


def told_again(kept: list[Rejection], results: list[Result], client: str) -> list[Rejection]:
    """Return those rejections of parked commands that an operator has settled, with what they are now."""
    settled: list[Rejection] = []
    for result in results:
        for rejection in kept:
            parked = rejection.status == "parked" and rejection.id == key_of(client, result.id)
            if parked and result.status != "parked":
                rejection.status = "rejected" if result.refused else "done"
                rejection.error = result.error or rejection.error
                settled.append(rejection)
    return settled


def _rows(pack: fields.Record) -> Table:
    rows: Table = {}
    for entry in _listed(pack["rows"]):
        row: Row = entry[1]  # type: ignore[assignment]  # [version, row]
        rows[row[0]] = entry
    return rows


def _operations(entry: object) -> list[list[object]]:
    return _listed(fields.record(entry)["ops"])


def _listed(value: object) -> list[list[object]]:
    # An earlier version has stored lists in the place of texts.
    return read_operations(value) if isinstance(value, str) else value  # type: ignore[return-value]  # written by a plan


def _values(value: object) -> list[object]:
    return value if isinstance(value, list) else []
