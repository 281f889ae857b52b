"""A small app for the tests of the server: members work on tasks of projects."""

import enum
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from holdfast import (
    SQL,
    Conflict,
    Forbidden,
    IndexedDB,
    Invalid,
    NotFound,
    Page,
    Resource,
    action,
    actor,
    always,
    attribute,
    belongs_to,
    command,
    create,
    destroy,
    now,
    policy,
    read,
    update,
    upgrade,
    uuid_primary_key,
)


class Mood(enum.Enum):
    """A choice kept as text."""

    CALM = "calm"
    HASTY = "hasty"


class ShopMember(Resource):
    """Someone in the shop; everyone sees everyone."""

    id: UUID = uuid_primary_key()
    name: str = attribute()
    team: str = attribute(default="wood")

    stores = [SQL(table="shop_members"), IndexedDB(store="members")]
    policies = [policy(read, authorize_if=always())]


class ShopProject(Resource):
    """A project, seen by its team."""

    id: UUID = uuid_primary_key()
    title: str = attribute()
    team: str = attribute()

    stores = [SQL(table="shop_projects"), IndexedDB(store="projects")]
    policies = [policy(read, create, "pass_on", authorize_if=team == actor.team)]

    @create(accept=["title", "team"])
    def start(self) -> None:
        """Start a project."""

    @update(accept=["team"])
    def pass_on(self) -> None:
        """Give the project to another team."""


class ShopTask(Resource):
    """A task: its holder sees it, and so does the team of its project."""

    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1, max_length=40)
    status: Literal["open", "closed"] = attribute(default="open")
    at: datetime = attribute()
    holder: ShopMember = belongs_to(ShopMember)
    project: ShopProject | None = belongs_to(ShopProject)

    stores = [SQL(table="shop_tasks"), IndexedDB(store="tasks")]
    policies = [
        policy(read, authorize_if=(holder.id == actor.id) | (project.team == actor.team)),  # type: ignore[union-attr]  # an expression here, not None
        policy(create, authorize_if=holder.id == actor.id),
        policy("close", "hand", "rename", authorize_if=holder.id == actor.id),
        policy(destroy, authorize_if=holder.id == actor.id, forbid_if=status == "closed"),
    ]

    @create(accept=["subject", "project_id"])
    def add(self) -> None:
        """Add a task that the actor holds."""
        self.holder_id = actor.id
        self.at = now()

    @update
    def close(self) -> None:
        """Close it, once."""
        if self.status == "closed":
            raise Invalid("Task is already closed", field="status")
        self.status = "closed"

    @update(accept=["subject"])
    def rename(self) -> None:
        """Change what it is about."""

    @update(accept=["holder_id"])
    def hand(self) -> None:
        """Give it to another member."""

    @update
    def steal(self) -> None:
        """Take it from whoever holds it: no policy allows this."""
        self.holder_id = actor.id

    @destroy
    def drop(self) -> None:
        """Remove it."""


class ShopSecret(Resource):
    """Rows that stay on the server."""

    id: UUID = uuid_primary_key()
    word: str = attribute()

    stores = [SQL(table="shop_secrets")]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["word"])
    def keep(self) -> None:
        """Keep a word."""


class ShopSample(Resource):
    """One attribute of each type."""

    id: UUID = uuid_primary_key()
    text: str | None = attribute()
    flag: bool | None = attribute()
    number: int | None = attribute()
    ratio: float | None = attribute()
    key: UUID | None = attribute()
    moment: datetime | None = attribute()
    day: date | None = attribute()
    price: Decimal | None = attribute()
    blob: bytes | None = attribute()
    mood: Mood | None = attribute()
    words: list[str] | None = attribute()
    counts: dict[str, int] | None = attribute()
    friend: ShopMember | None = belongs_to(ShopMember)

    stores = [SQL(table="shop_samples"), IndexedDB(store="samples")]
    policies = [policy(read, authorize_if=always())]


class Outage(Exception):
    """Something nobody foresaw."""


calls: list[str] = []
"""What bodies of commands did, in order, also in transactions that were undone."""

failures: list[Exception] = []
"""What the next runs of `ShopPage.stumble` raise, one each."""


interruptions: list[Callable[[], None]] = []
"""What happens in the midst of the next runs of `ShopPage.rename_two`, one each."""


class ShopPage(Page):
    """The commands."""

    route = "/shop/<uuid:id>"

    @action
    def told(self, task: ShopTask | None = None, words: str = "") -> None:
        """What a command answers with."""

    @command
    def add_task(self, server: Any, subject: str, project: UUID | None = None) -> None:
        calls.append(subject)
        task = ShopTask.add(subject, project)
        server.put_action(self.told, task=task)

    @command
    def close_task(self, server: Any, id: UUID) -> None:
        ShopTask.close(id)

    @command
    def rename_task(self, server: Any, id: UUID, subject: str) -> None:
        ShopTask.rename(id, subject)

    @command
    def hand_task(self, server: Any, id: UUID, holder: UUID) -> None:
        ShopTask.hand(id, holder)

    @command
    def steal_task(self, server: Any, id: UUID) -> None:
        ShopTask.steal(id)

    @command
    def drop_task(self, server: Any, id: UUID) -> None:
        ShopTask.drop(id)

    @command
    def read_task(self, server: Any, task: ShopTask) -> None:
        server.put_action(self.told, words=task.subject)

    @command
    def start_project(self, server: Any, title: str, team: str) -> None:
        ShopProject.start(title, team)

    @command
    def pass_project_on(self, server: Any, id: UUID, team: str) -> None:
        ShopProject.pass_on(id, team)

    @command
    def keep_secret(self, server: Any, word: str) -> None:
        ShopSecret.keep(word)

    @command
    def add_then_fail(self, server: Any, subject: str) -> None:
        server.put_action(self.told, words="too early")
        ShopTask.add(subject, None)
        raise Invalid("Not today", field="subject")

    @command
    def try_twice(self, server: Any, id: UUID) -> None:
        for _ in range(2):
            try:
                ShopTask.close(id)
            except Invalid as error:
                server.put_action(self.told, words=error.message)

    @command
    def refuse(self, server: Any, kind: str) -> None:
        raise {"conflict": Conflict("Too late"), "not_found": NotFound(), "forbidden": Forbidden()}[kind]

    @command
    def stumble(self, server: Any, subject: str) -> None:
        calls.append(subject)
        ShopTask.add(subject, None)
        if failures:
            raise failures.pop(0)

    @command
    def rename_two(self, server: Any, first: UUID, second: UUID, subject: str, careless: bool) -> None:
        calls.append(subject)
        ShopTask.rename(first, subject)
        if interruptions:
            interruptions.pop(0)()
        try:
            ShopTask.rename(second, subject)
        except Exception:
            if not careless:
                raise

    @command(version=3)
    def renamed(self, server: Any, label: str, priority: int) -> None:
        """A command whose arguments have changed twice."""
        calls.append(f"{label} {priority}")

    @command(version=3)
    def versioned(self, server: Any) -> None:
        calls.append("versioned")

    @command
    def take(
        self,
        server: Any,
        text: str = "",
        flag: bool = False,
        number: int = 0,
        ratio: float = 0.0,
        key: UUID | None = None,
        moment: datetime | None = None,
        day: date | None = None,
        price: Decimal | None = None,
        blob: bytes = b"",
        mood: Mood = Mood.CALM,
        size: Literal["s", "m", 3] = "s",
        words: list[str] | None = None,
        counts: dict[str, int] | None = None,
        anything: Any = None,
        task: ShopTask | None = None,
    ) -> None:
        taken = {**locals()}
        del taken["self"], taken["server"]
        calls.append(repr({name: value for name, value in taken.items() if value is not None}))
        ShopSecret.keep("taken")


@upgrade(ShopPage.renamed, from_version=1)
def renamed_from_1(title: str) -> dict[str, Any]:
    """It was called title."""
    if not title:
        raise Invalid("A label is needed now", field="label")
    return {"label": title}


@upgrade(ShopPage.renamed, from_version=2)
def renamed_from_2(label: str) -> dict[str, Any]:
    """There was no priority."""
    return {"label": label, "priority": 5}
