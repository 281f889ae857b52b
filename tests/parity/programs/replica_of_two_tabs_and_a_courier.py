# Two tabs, a courier and a server that loses answers: the replica takes the same steps on both sides.
from datetime import datetime, timezone
from typing import Literal
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Resource,
    always,
    attribute,
    create,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.execution import activate
from holdfast.sync import events
from holdfast.sync.checksum import checksum, operations_text
from holdfast.sync.courier import Courier
from holdfast.sync.records import QueuedCommand
from holdfast.sync.storage import Commit, Enlist, Fold, Load, Renew
from holdfast.sync.workspace import Workspace, WorkspaceHost


class Sheet(Resource):
    id: UUID = uuid_primary_key()
    title: str = attribute()
    count: int = attribute(default=0)
    status: Literal["open", "closed"] = attribute(default="open")

    stores = [SQL(table="sheets"), IndexedDB(store="sheets")]
    policies = [policy(read, create, update, authorize_if=always())]

    @create(accept=["title"])
    def open(self):
        pass

    @update
    def bump(self):
        self.count = self.count + 1

    @update
    def close(self):
        if self.status == "closed":
            raise Invalid("Sheet is already closed", field="status")
        self.status = "closed"


class Storage:
    def __init__(self):
        self.stores = {}

    def run(self, plan):
        values = []
        for store, key in plan.reads:
            rows = self.stores.get(store, {})
            values.append(rows.get(key) if key is not None else [rows[name] for name in sorted(rows)])
        writes = plan.writes(values) if plan.writing else []
        if writes is None:
            return events.Refused(plan)
        for kind, store, key, value in writes:
            rows = self.stores.setdefault(store, {})
            if kind == "put":
                rows[key] = value
            elif kind == "delete":
                rows.pop(key, None)
            else:
                rows.clear()
        return events.Done(plan, values)


class Tab(WorkspaceHost):
    count = 0

    def __init__(self, name, storage, others):
        self.name = name
        self.storage = storage
        self.others = others
        plan = Load()
        self.workspace = Workspace(self, None, plan.stored(storage.run(plan).values))
        self.workspace.on_result(self.told)

    def told(self, result):
        print(self.name, "is told", result.id, result.status, result.error)
        return False

    def now(self):
        return datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=timezone.utc)

    def fresh_id(self):
        Tab.count += 1
        return UUID(int=Tab.count)

    def save(self, batch):
        plan = Commit(batch)
        self.storage.run(plan)
        self.workspace.saved(plan.settle())
        for other in self.others:
            if other is not self:
                print(
                    other.name,
                    "hears of",
                    batch.seq,
                    other.workspace.hear({"type": "committed", "batch": batch.to_record()}),
                )

    def forget(self, rejection):
        pass

    def act(self, command, do):
        transaction = self.workspace.begin()
        try:
            with activate(transaction.execution):
                do()
            transaction.commit(
                [QueuedCommand("Desk." + command, 1, {}, list(transaction.execution.ids.drawn), "queue")]
            )
        except Exception as error:
            transaction.rollback()
            print(self.name, "cannot", command, type(error).__name__, error)

    def show(self):
        with activate(self.workspace.read_execution()):
            rows = [(s.title, s.count, s.status, s.sync_state) for s in Sheet.read()]
        print(self.name, self.workspace.status, self.workspace.pending, self.workspace.cursor, rows)


class Server:
    """Takes commands by number, and remembers the rows its patches carry."""

    def __init__(self):
        self.last = 0
        self.version = 0
        self.patches = []
        self.results = {}

    def answer(self, message):
        kind = message["type"]
        if kind == "hello":
            return [{"type": "poke"}]
        if kind == "push":
            results = []
            for command in message["commands"]:
                if command["id"] > self.last:
                    self.last = command["id"]
                    self.take(command)
                results.append(self.results[command["id"]])
            return [{"type": "ack", "results": results}]
        place = 0 if message["cursor"] is None else int(message["cursor"])
        operations = [operation for patch in self.patches[place:] for operation in patch]
        return [
            {
                "type": "patch",
                "from": message["cursor"],
                "to": str(len(self.patches)),
                "last_id": self.last,
                "ops": operations_text(operations),
                "results": [self.results[id] for id in sorted(self.results)],
                "checksum": checksum(operations_text(operations)),
                "more": False,
            }
        ]

    def take(self, command):
        name = command["name"]
        id = str(UUID(int=1))
        done = {"id": command["id"], "status": "done", "error": None, "actions": []}
        if name == "Desk.close":
            error = {"kind": "invalid", "message": "Sheet is already closed", "field": "status"}
            done = {"id": command["id"], "status": "rejected", "error": error, "actions": []}
            self.patches.append([])
        else:
            self.version += 1
            count = 0 if name == "Desk.open" else 1
            title = "Größe 🎫" if name == "Desk.open" else "Größe 🎫, by all"
            self.patches.append(
                [["put", "Sheet", self.version, [command["ids"][0] if command["ids"] else id, title, count, "open"]]]
            )
        self.results[command["id"]] = done


storage = Storage()
storage.run(Enlist("client-1"))
tabs = []
tabs.append(Tab("left", storage, tabs))
tabs.append(Tab("right", storage, tabs))
courier = Courier("-", "schema", "functions")
server = Server()
queue = []
lost = []


def put(event, roll=0.25):
    for effect in courier.step(event, roll):
        name = type(effect).__name__
        if isinstance(effect, events.Run):
            print("  run", type(effect.plan).__name__)
            queue.append(storage.run(effect.plan))
        elif isinstance(effect, events.TakeNewIdentity):
            queue.append(storage.run(Renew("client-2", effect.client, effect.applied, effect.epoch)))
        elif isinstance(effect, events.Send):
            print(
                "  send",
                effect.message["type"],
                effect.message.get("cursor"),
                [c["id"] for c in effect.message.get("commands", [])],
            )
            answers = server.answer(effect.message)
            if lost and effect.message["type"] == lost[0]:
                lost.pop()
                print("  the answer is lost")
                queue.append(events.Disconnected())
            else:
                queue.extend([events.Heard(answer) for answer in answers])
        elif isinstance(effect, events.Tell):
            for tab in tabs:
                print("  tell", tab.name, effect.notice["type"], tab.workspace.hear(effect.notice))
        elif isinstance(effect, events.SetTimer):
            print("  timer", effect.timer, effect.seconds)
            if effect.timer == "retry":
                queue.append(events.Fired("retry"))
        elif isinstance(effect, events.Connect):
            queue.append(events.Connected())
        else:
            print(" ", name)


def settle():
    while queue:
        put(queue.pop(0))
    print(courier.phase, courier.status, courier.cursor, courier.last_id, len(courier.outbox))
    for tab in tabs:
        tab.show()


put(events.Start())
settle()
tabs[0].act("open", lambda: Sheet.open("Größe 🎫"))
tabs[0].show()
tabs[1].show()
put(events.Wake(False))
settle()
tabs[1].act("bump", lambda: Sheet.bump(UUID(int=1)))
tabs[0].act("nothing", lambda: Sheet.bump(UUID(int=77)))
lost.append("push")
put(events.Wake(False))
settle()
tabs[0].act("close", lambda: Sheet.close(UUID(int=1)))
tabs[0].act("close again", lambda: Sheet.close(UUID(int=1)))
put(events.Wake(True))
settle()
print([(r.id, r.command, r.message) for r in tabs[1].workspace.rejections])
put(events.Heard({"type": "error", "kind": "auth", "message": "gone"}))
put(events.Heard({"type": "nonsense"}))
print(courier.status, courier.problem)
storage.run(Fold())
plan = Load()
stored = plan.stored(storage.run(plan).values)
print(stored.tables, stored.progress.to_record(), stored.client.to_record())
for text in ("", "a", "foobar", "Größe 🎫"):
    print(checksum(text))
