"""The courier: carries the outbox to the server and the server's changes to the device.

There is one per browser profile and actor. It is a state machine: `step` takes an event, and a random number for the
case that it has to choose a time to wait, and returns what is to be done. It remembers nothing that matters: whatever
is lost with it is read again from storage, so it may die at any moment.

How it keeps the invariants: it sends only batches it has read from storage (I1); it sends in order, one push at a
time, and again from the first uncovered one on every new link (I2, I3); a batch leaves only in the transaction that
stores the patch covering it (I5); a server that knows another actor pauses it (I7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.jsontext import write_json
from holdfast.sync.checksum import NOTHING, checksum, removes
from holdfast.sync.events import (
    Broken,
    Connect,
    Connected,
    Disconnect,
    Disconnected,
    Done,
    Fired,
    Heard,
    Refused,
    Run,
    Send,
    SetTimer,
    Start,
    Stop,
    StopTimer,
    TakeNewIdentity,
    Tell,
    Wake,
)
from holdfast.sync.fields import Malformed
from holdfast.sync.messages import Ack, Command, Error, Hello, Patch, Poke, Pull, Push, Reset, parse_answer
from holdfast.sync.patience import WORDS, Patience
from holdfast.sync.storage import Absorb, Fold, Load, Renew, Restart, rejections_in

if TYPE_CHECKING:
    from holdfast.sync.events import Effect, Event
    from holdfast.sync.fields import Record
    from holdfast.sync.records import Batch
    from holdfast.sync.storage import Plan, Stored

RETRY_FIRST = 0.5
"""Seconds: the longest first wait before connecting again. Each failure doubles it."""
RETRY_LONGEST = 30.0
ANSWER_WITHIN = 15.0
"""Seconds without a word after which a link that owes an answer is given up."""
QUIET_WAKES = 3
"""So many wake-ups (one every 20 s while a page is visible) without a word from the server, and it is asked."""
FOLD_AFTER = 3.0
"""Seconds of quiet after which the log is folded into the packs."""
FOLD_PATCHES = 24
PUSH_COMMANDS = 100
PUSH_TEXT = 200_000
"""Characters of one push: with four bytes each it stays below the server's limit of 1 MiB."""
BAD_PATCHES = 3
"""So many wrong checksums in a row, and all rows are fetched again."""

# Phases of the link.
STOPPED = "stopped"
LOADING = "loading"
WAITING = "waiting"
PAUSED = "paused"
CONNECTING = "connecting"
GREETING = "greeting"
READY = "ready"
PHASES = (STOPPED, LOADING, WAITING, PAUSED, CONNECTING, GREETING, READY)


class Courier:
    """One courier.

    `actor` is the id of whoever the database belongs to; `schema` and `functions` are hashes of the code's rows and
    commands.
    """

    def __init__(self, actor: str, schema: str, functions: str):
        self.actor = actor
        self.schema = schema
        self.functions = functions
        self.layout = ""
        """The fingerprint of the rows that this code reads; empty while nobody has told it, as in a worker."""
        # As storage has it.
        self.client = ""
        self.cursor: str | None = None
        self.last_id = 0
        self.last_command = 0
        self.epoch = ""
        self.unfolded = 0
        self.has_rows = False
        self.outbox: list[Batch] = []
        # The link.
        self.phase = STOPPED
        self.attempt = 0
        self.pause = ""
        self.problem = ""
        self.sent_id = 0
        self.acked_id = 0
        self.refused_id = 0
        self.pulling = False
        self.ahead = False
        """Whether the pull under way asks for what follows the patch that is being stored."""
        self.pull_wanted = False
        self.pulled = False
        self.bad_patches = 0
        self.suspicious = False
        self.sends_after = ""
        """Nothing is sent before a "pull" tells what a server that was set back lacks, and a "read" has found it."""
        self.answer_due = False
        self.quiet_wakes = 0
        self.patience = Patience()
        # Storage.
        self.running: Plan | TakeNewIdentity | None = None
        self.patch: Patch | None = None
        self.gathered: Patch | None = None
        """Pages that are stored together, when the last of them is here."""
        self.read_wanted = False
        self.restart_wanted = False
        self.identity_wanted = 0
        self.epoch_wanted = ""
        self.fold_due = False
        self.fold_wanted = True
        self.told = ("", "")
        self._effects: list[Effect] = []
        self._roll = 0.5

    @property
    def idle(self) -> bool:
        """Whether everything is sent and heard, as far as this courier knows."""
        return self.status == "synced" and self.running is None and not self.read_wanted

    @property
    def stuck(self) -> bool:
        """Whether it cannot go on by itself just now: no link, no login, or code too old."""
        return self.phase in (STOPPED, WAITING, PAUSED)

    @property
    def all_sent(self) -> bool:
        """Whether there is nothing in the outbox, as far as this courier knows."""
        return self.phase == STOPPED or (bool(self.client) and not self.outbox)

    @property
    def status(self) -> str:
        """What the user is told: "synced", "syncing", "offline", "needs_login" or "blocked"."""
        if self.phase == READY:
            return "synced" if self.pulled and not self.outbox else "syncing"
        return self.pause or ("offline" if self.attempt else "syncing")

    def step(self, event: Event, roll: float) -> list[Effect]:
        """Advance by one event and return what is to be done, in order. `roll` is a random number from 0 to 1."""
        self._effects = []
        self._roll = roll
        if isinstance(event, Start) and self.phase == STOPPED:
            self._start()
        elif self.phase != STOPPED:
            self._take(event)
        if self.phase != STOPPED:
            self._use_storage()
            if self.phase == READY:
                self._push()
                self._pull()
            self._watch()
            waiting = self.outbox and self.phase != PAUSED
            self._effects += self.patience.watch(f"{self.client}:{self.last_id}" if waiting else "")
            self._tell_status()
        return self._effects

    def _take(self, event: Event) -> None:
        if isinstance(event, Stop):
            self._hang_up()
            self.phase = STOPPED
            self._effects += [StopTimer("retry"), StopTimer("watchdog"), StopTimer("stall"), StopTimer("fold")]
        elif isinstance(event, Wake):
            self._wake(event.urgent)
        elif isinstance(event, Connected):
            if self.phase == CONNECTING:
                self.phase = GREETING
                hello = Hello(self.client, self.actor, self.schema, self.functions, self.cursor)
                self._effects.append(Send(hello.to_wire()))
        elif isinstance(event, Disconnected):
            self.patience.note_word()
            if self.phase in (CONNECTING, GREETING, READY):
                self._retry()
        elif isinstance(event, Heard):
            if self.phase in (GREETING, READY):
                self.answer_due = False
                self.quiet_wakes = 0
                self.patience.note_word()
                self._hear(event.message)
        elif isinstance(event, Fired):
            self._fired(event.timer)
        elif isinstance(event, Done):
            self.running = None
            self._done(event.plan, event.values)
        elif isinstance(event, Refused):
            # Storage is not what it was taken for: look again before doing anything else.
            self.running = None
            self.patch = None
            self._stop_pulling()
            self.pull_wanted = True
            self.read_wanted = True
        elif isinstance(event, Broken):
            self.running = None
            self.patch = None
            self.problem = event.problem
            self._hang_up()
            self._retry()

    # The link.

    def _start(self) -> None:
        self.phase = LOADING
        self.attempt = 0
        self.read_wanted = True

    def _wake(self, urgent: bool) -> None:
        self.read_wanted = True
        if urgent:
            self.told = ("", "")
            if self.phase in (WAITING, PAUSED):
                self.attempt = 0
                self._connect()
            else:
                self.pull_wanted = True
        self.quiet_wakes += 1
        if self.quiet_wakes >= QUIET_WAKES:
            # A link can be dead without either end knowing: ask something, and the watchdog will tell.
            self.quiet_wakes = 0
            self.pull_wanted = True

    def _connect(self) -> None:
        self._effects.append(StopTimer("retry"))
        self.read_wanted = True
        if not self.client:
            self.phase = LOADING
            return
        self.phase = CONNECTING
        self.answer_due = False
        self._effects.append(Connect())

    def _hang_up(self) -> None:
        if self.phase in (CONNECTING, GREETING, READY):
            self._effects.append(Disconnect())
        self.sent_id = self.acked_id = self.last_id
        self._stop_pulling()
        self.pulled = False

    def _retry(self, after: float = 0.0) -> None:
        """Wait before connecting again: anything from nothing to a bound that doubles ("full jitter").

        Source: Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
        """
        self.sent_id = self.acked_id = self.last_id
        self._stop_pulling()
        self.pulled = False
        bound = min(RETRY_LONGEST, RETRY_FIRST * (1 << min(self.attempt, 10)))
        self.attempt += 1
        self.phase = WAITING
        self._effects.append(SetTimer("retry", max(after, self._roll * bound)))

    def _pause(self, reason: str, problem: str) -> None:
        self._hang_up()
        self.phase = PAUSED
        self.pause = reason
        self.problem = problem
        # Nobody may be there to wake it when the obstacle is gone, so it looks again from time to time.
        self._effects.append(SetTimer("retry", RETRY_LONGEST * (1 + self._roll)))

    def _fired(self, timer: str) -> None:
        if timer == "retry" and self.phase in (WAITING, PAUSED):
            self._connect()
        elif timer == "watchdog" and self.phase in (CONNECTING, GREETING, READY):
            self.patience.note_silence()
            self._hang_up()
            self._retry()
        elif timer == "stall":
            self._effects += self.patience.run_out(self.phase == READY)
            if self.phase == READY:
                self._hang_up()
                self._retry()
        elif timer == "fold":
            self.fold_due = self.unfolded > 0

    def _watch(self) -> None:
        """Keep a timer running while the server owes an answer, anew after each word from it."""
        due = self.phase in (CONNECTING, GREETING) or (
            self.phase == READY and (self.pulling or self.sent_id > self.acked_id)
        )
        if due and not self.answer_due:
            self._effects.append(SetTimer("watchdog", ANSWER_WITHIN))
        elif self.answer_due and not due:
            self._effects.append(StopTimer("watchdog"))
        self.answer_due = due

    # What the server says.

    def _hear(self, data: object) -> None:
        try:
            message = parse_answer(data)
        except Malformed as error:
            self.problem = str(error)
            self._hang_up()
            self._retry()
            return
        if isinstance(message, Error):
            self._hear_error(message)
            return
        if self.phase == GREETING:
            self.phase = READY
            self.pulled = False
            self.pause = ""
            self.attempt = 0
            self.problem = ""
            self.pull_wanted = True
        if isinstance(message, Ack):
            self._hear_ack(message)
        elif isinstance(message, Patch):
            self._hear_patch(message)
        elif isinstance(message, Reset):
            self._stop_pulling()
            self.restart_wanted = True
        elif isinstance(message, Poke):
            self.pull_wanted = True

    def _hear_ack(self, ack: Ack) -> None:
        for result in ack.results:
            self.acked_id = max(self.acked_id, result.id)
            if result.refused and self.refused_id <= self.last_id:
                self.refused_id = result.id
        self.pull_wanted = True
        results = [result.to_wire() for result in ack.results]
        self._effects.append(Tell({"type": "results", "client": self.client, "results": results}))

    def _hear_patch(self, patch: Patch) -> None:
        if not self.pulling or patch.base != self._next_cursor():
            # A patch for another cursor would tear the base: ask again instead of guessing.
            self._stop_pulling()
            self.pull_wanted = True
            return
        if checksum(patch.operations) != patch.checksum:
            self._stop_pulling()
            self.pull_wanted = True
            self.bad_patches += 1
            self.restart_wanted = self.bad_patches >= BAD_PATCHES
            return
        self.bad_patches = 0
        if patch.last_id > self.last_command:
            self._suspect()
            return
        self.suspicious = self.suspicious and patch.more
        unacked = self._commands_after(self.acked_id)
        if unacked and unacked[0][0] <= patch.last_id:
            # Only an ack compares a command with what the server has under its number. A copy of this device may have
            # sent others under the same numbers; then these have not taken effect, and must not leave.
            self._stop_pulling()
            self.pull_wanted = True
            self.sends_after = ""
            return
        if self.gathered is not None:
            patch = self.gathered.followed_by(patch)
            self.gathered = None
        if patch.more and (self.outbox or (self.has_rows and patch.base is None)):
            # Which of these rows hold what the outbox does is known when all pages are here; and rows that are shown
            # stay until then.
            self.gathered = patch
            self.pulling = False
            self.pull_wanted = True
            return
        nothing = patch.base == patch.to and patch.last_id == self.last_id and patch.operations == NOTHING
        if nothing and not any(result.refused for result in patch.results):
            self._pulled(patch)
            return
        self.patch = patch

    def _suspect(self) -> None:
        """The server has had commands that this device never made: its storage is a copy, or was set back.

        Unless another courier sent them: that shows when storage is read again. And what is still to be sent goes
        first, because the server knows best which of it is new.
        """
        unsent = self._commands_after(max(self.acked_id, self.last_id))
        self._stop_pulling()
        if self.suspicious and not unsent:
            self.suspicious = False
            self.identity_wanted = self._first_unapplied()
        else:
            self.suspicious = True
            self.read_wanted = True
            self.pull_wanted = not unsent

    def _first_unapplied(self) -> int:
        """The first command the server has not confirmed on this link, or has refused: those below have taken effect.

        What was refused is told with a patch, to the name it was sent under: under a new one it must be asked again.
        """
        return self.refused_id if self.refused_id > self.last_id else max(self.acked_id, self.last_id) + 1

    def _hear_error(self, error: Error) -> None:
        if error.kind == "auth":
            self._pause("needs_login", error.message)
        elif error.kind == "version" and self.sent_id > self.acked_id:
            # What was made with code too old to read rows is still taken: the pull after its ack asks again.
            self._stop_pulling()
        elif error.kind == "version" or error.kind == "bad":
            self._pause("blocked", error.message)
        elif error.kind == "retry":
            self.problem = error.message
            self._hang_up()
            self._retry(error.after or 0.0)
        elif error.kind == "forked":
            self.identity_wanted = self._first_unapplied()
        else:
            self._hear_gap(error)

    def _hear_gap(self, gap: Error) -> None:
        """The server wants another command than the one it was sent."""
        expected = gap.expected or 1
        waiting = [id for id, _, _ in self._commands_after(0)]
        if expected <= self.last_id:
            # It was set back to before what it had covered. A pull tells how far, and brings back what is missing.
            self.sends_after = "pull"
        elif waiting and waiting[-1] > expected and expected not in waiting:
            # It has lost commands that this device was told it had and keeps no longer. Under the old name it would
            # wait for them for ever.
            self.identity_wanted = expected
            return
        self._hang_up()
        self._retry()

    # What is sent.

    def _commands_after(self, id: int) -> list[tuple[int, Batch, int]]:
        """Return (command id, batch, place in the batch) of every command above `id`, in order."""
        found: list[tuple[int, Batch, int]] = []
        for batch in self.outbox:
            for place, command in enumerate(batch.commands):
                if command.id > id:
                    found.append((command.id, batch, place))
        return found

    def _push(self) -> None:
        if self.sent_id > self.acked_id or self.identity_wanted or isinstance(self.running, TakeNewIdentity):
            return
        if self.sends_after:
            return
        commands: list[Command] = []
        size = 0
        for id, batch, place in self._commands_after(max(self.acked_id, self.last_id)):
            queued = batch.commands[place]
            command = Command(
                id,
                queued.name,
                queued.version,
                queued.args,
                queued.ids,
                batch.at,
                batch.base_versions,
                queued.origin,
            )
            size += len(write_json(command.to_wire()))
            if commands and (size > PUSH_TEXT or len(commands) == PUSH_COMMANDS):
                break
            commands.append(command)
        if commands:
            self.sent_id = commands[-1].id
            self._effects.append(Send(Push(commands).to_wire()))

    def _next_cursor(self) -> str | None:
        """Where the pull under way, or the next one, begins."""
        if self.gathered is not None:
            return self.gathered.to
        return self.running.patch.to if self.ahead and isinstance(self.running, Absorb) else self.cursor

    def _pull_ahead(self, absorb: Absorb) -> None:
        """Ask for the next page while this one is being stored, one at a time."""
        busy = self.ahead or self.patch is not None or self.restart_wanted or self.identity_wanted or self.suspicious
        if absorb.patch.more and not busy:
            self.pulling = True
            self.ahead = True
            self._effects.append(Send(Pull(absorb.patch.to).to_wire()))

    def _pull(self) -> None:
        if isinstance(self.running, Absorb):
            self._pull_ahead(self.running)
            return
        if self.pulling or self.patch is not None or self.restart_wanted or self.identity_wanted:
            return
        if isinstance(self.running, (Restart, TakeNewIdentity)):
            return
        looking = self.suspicious and (self.read_wanted or self.running is not None)
        if self.pull_wanted and not looking:
            self.pull_wanted = False
            self.pulling = True
            self._effects.append(Send(Pull(self._next_cursor()).to_wire()))

    # Storage: one plan at a time.

    def _use_storage(self) -> None:
        if self.running is not None:
            return
        if self.identity_wanted:
            self.running = TakeNewIdentity(self.client, self.identity_wanted, self.epoch_wanted)
            self.identity_wanted = 0
            self.epoch_wanted = ""
            self._effects.append(self.running)
            return
        plan: Plan
        if self.patch is not None:
            patch = self.patch
            self.patch = None
            retired = [batch for batch in self.outbox if batch.is_covered(patch.last_id)]
            lost = not patch.more and patch.last_id < self.last_id
            plan = Absorb(patch, self.client, retired, rejections_in(patch, self.outbox, self.client), lost)
            plan.layout = self.layout
        elif self.restart_wanted:
            self.restart_wanted = False
            plan = Restart()
        elif self.read_wanted:
            self.read_wanted = False
            plan = Load(rows=False)
        elif self.fold_due:
            self.fold_due = False
            plan = Fold()
        else:
            return
        self.running = plan
        self._effects.append(Run(plan))

    def _done(self, plan: Plan, values: list[object]) -> None:
        if isinstance(plan, Load):
            self._loaded(plan.stored(values))
        elif isinstance(plan, Absorb):
            self._absorbed(plan)
        elif isinstance(plan, Restart):
            self.cursor = None
            self.pull_wanted = True
        elif isinstance(plan, Renew):
            # A new name, a new link, and nothing of the old one may be answered on it.
            self._hang_up()
            self.phase = LOADING
            self.read_wanted = True
            self._effects.append(Tell({"type": "reload"}))
        elif isinstance(plan, Fold):
            self.unfolded = 0
            self.fold_wanted = False

    def _loaded(self, stored: Stored) -> None:
        if stored.client is None:
            # The database was emptied under it: nobody is signed in here any more.
            self._take(Stop())
            return
        new = len(stored.outbox) > 0 and (
            not self.outbox or stored.outbox[-1].seq > self.outbox[-1].seq or stored.client.id != self.client
        )
        if self.phase != LOADING and stored.progress.cursor != self.cursor:
            # Another courier was at work here, and tabs that cannot hear it have this one only. Or it was this one, and
            # storage could not say so. Whether rows have left with it is not known.
            self.fold_wanted = True
            self._effects.append(Tell({"type": "reload"}))
        if self.phase != LOADING and stored.client.id != self.client:
            self._hang_up()
            self.phase = LOADING
        self.client = stored.client.id
        self.cursor = stored.progress.cursor
        self.last_id = stored.progress.last_id
        self.last_command = stored.client.last_command
        self.epoch = stored.progress.epoch
        if self.layout and self.cursor is not None and stored.progress.layout != self.layout:
            # Another version of the app has fetched these rows.
            self.restart_wanted = True
        self.unfolded = stored.progress.log - stored.progress.folded
        self.has_rows = stored.progress.log > 0
        self.outbox = stored.outbox
        if self.sends_after == "read":
            self.sends_after = ""
        if self.phase == LOADING:
            # One before it may have been killed between storing a patch and telling of it.
            self._effects.append(Tell({"type": "standing", "client": self.client, "cursor": self.cursor}))
            self.sent_id = self.acked_id = self.last_id
            self._connect()
        elif new and self.phase == WAITING:
            self.attempt = 0
            self._connect()

    def _absorbed(self, plan: Absorb) -> None:
        patch = plan.patch
        self.cursor = patch.to
        self.epoch = self.epoch or patch.epoch
        if plan.set_back:
            # The batches that go back into the outbox are read from there, and all is numbered as the server has it.
            self.sent_id = self.acked_id = self.last_id = patch.last_id
            self.sends_after = "read"
            self.read_wanted = True
            self._effects.append(Tell({"type": "reload"}))
        elif not patch.more:
            self.sends_after = ""
        self.last_id = max(self.last_id, patch.last_id)
        self.outbox = [batch for batch in self.outbox if batch not in plan.retired]
        self.has_rows = True
        if patch.operations != NOTHING:
            self.unfolded += 1
        if removes(patch.operations):
            # What has left must leave the log too, not only the view.
            self.fold_wanted = True
        self._effects.append(
            Tell(
                {
                    "type": "patched",
                    "layout": self.layout,
                    "client": self.client,
                    "from": patch.base,
                    "to": patch.to,
                    "last_id": self.last_id,
                    "ops": patch.operations,
                    "rejections": [rejection.to_record() for rejection in plan.rejections],
                    "results": [result.to_wire() for result in patch.results],
                }
            )
        )
        if self.ahead:
            # The pull under way begins where the device now is.
            self.ahead = False
        else:
            self._pulled(patch)

    def _stop_pulling(self) -> None:
        """What is asked for is here, or no longer waited for."""
        self.pulling = False
        self.ahead = False
        self.gathered = None

    def _pulled(self, patch: Patch) -> None:
        self._stop_pulling()
        if patch.more:
            self.pull_wanted = True
        else:
            self.pulled = True
            if self.epoch and patch.epoch not in ("", self.epoch):
                # What was sent under identities given up before may be missing there.
                self.identity_wanted = patch.last_id + 1
                self.epoch_wanted = patch.epoch
            if self.unfolded >= FOLD_PATCHES or (self.unfolded and self.fold_wanted):
                self._effects.append(SetTimer("fold", FOLD_AFTER))

    def _tell_status(self) -> None:
        status = (self.status, self.problem or (WORDS if self.patience.over else ""))
        if status != self.told:
            self.told = status
            notice: Record = {"type": "status", "status": status[0], "problem": status[1]}
            self._effects.append(Tell(notice))
