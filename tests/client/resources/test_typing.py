"""What a type checker knows of an author's resources."""

import subprocess
import sys

AUTHORS_MODULE = """
from datetime import datetime
from typing import Literal, assert_type
from uuid import UUID

from holdfast import (
    SQL, IndexedDB, Resource, Rows, actor, always, attribute, belongs_to, column, create, desc, destroy, policy, read,
    update, uuid_primary_key,
)


class Person(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)
    stores = [SQL(table="people")]
    policies = [policy(read, authorize_if=always())]


class Task(Resource):
    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1)
    status: Literal["open", "closed"] = attribute(default="open")
    due: datetime | None = attribute(default=None)
    tags: list[str] = attribute(default_factory=list)
    count: int = attribute(default=0, ge=0)
    person: Person = belongs_to(Person)
    person_id: UUID

    stores = [SQL(table="tasks"), IndexedDB(store="tasks")]
    policies = [
        policy(read, authorize_if=person.id == actor.id),
        policy("close", authorize_if=(person.id == actor.id) & ~(status == "closed")),
    ]

    @create(accept=["subject"])
    def open(self) -> None:
        self.person_id = actor.id

    @update
    def close(self) -> None:
        self.status = "closed"

    @destroy
    def drop(self, why: str) -> None:
        pass


def use() -> None:
    task = assert_type(Task.open("x"), Task)
    assert_type(Task.close(task.id), Task)
    assert_type(task.close(), Task)
    assert_type(task.subject, str)
    assert_type(task.person.name, str)
    assert_type(Task.get(task.id), Task)
    assert_type(Task.read(Task.status == "open", order_by=desc(Task.due)), Rows[Task])
    Task.read(~(Task.status == "open") & (Task.count > 3))
    Task.read(column(Task.status).in_(["open"]), order_by=[Task.subject])
    for each in Task.read():
        assert_type(each, Task)
"""

WRONG = """
def misuse(task: Task) -> None:
    task.subject = 5
    task.colour
    task.status = "lost"
"""


def check(module, tmp_path):
    path = tmp_path / "tasks.py"
    path.write_text(module)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(path)], capture_output=True, text=True, timeout=120
    )
    return done.stdout


def test_a_type_checker_accepts_what_the_design_writes_and_finds_mistakes(tmp_path):
    answer = check(AUTHORS_MODULE + WRONG, tmp_path)
    first = (AUTHORS_MODULE + WRONG).splitlines().index("def misuse(task: Task) -> None:") + 1
    errors = [line for line in answer.splitlines() if "error:" in line]
    assert [int(line.split(":")[1]) - first for line in errors] == [1, 2, 3], answer
