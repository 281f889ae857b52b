from datetime import UTC, datetime
from uuid import UUID

from holdfast import SQL, IndexedDB, Resource, actor, attribute, belongs_to, has_many, policy, read, uuid_primary_key
from holdfast.execution import Execution, IdSource, activate
from holdfast.predicates import bind, predicate
from holdfast.query import condition
from holdfast.sync.view import View, ViewStore


class Task(Resource):
    id: UUID = uuid_primary_key()
    title: str = attribute()
    project: "Project | None" = belongs_to("Project")

    stores = [SQL(table="tasks"), IndexedDB(store="tasks")]
    policies = [policy(read, authorize_if=project.people.contains(actor))]


class Project(Resource):
    id: UUID = uuid_primary_key()
    title: str = attribute()
    tasks = has_many("Task")
    members = has_many("Member")
    people = has_many("Person", through="Member")

    stores = [IndexedDB(store="projects")]


class Person(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute()

    stores = [IndexedDB(store="people")]


class Member(Resource):
    id: UUID = uuid_primary_key()
    role: str | None = attribute()
    project: Project = belongs_to(Project)
    person: Person = belongs_to(Person)

    stores = [IndexedDB(store="members")]


def key(number):
    return str(UUID(int=number))


view = View()
for kind, rows in {
    "Task": [[key(1), "a", key(11)], [key(2), "b", key(12)], [key(3), "c", None], [key(4), "d", key(99)]],
    "Project": [[key(11), "one"], [key(12), "two"]],
    "Person": [[key(21), "Ada"], [key(22), "Ben"]],
    "Member": [[key(31), "lead", key(11), key(21)], [key(32), None, key(11), key(22)], [key(33), "guest", key(12), key(22)]],
}.items():
    for row in rows:
        view.base.setdefault(kind, {})[row[0]] = [1, row]
store = ViewStore(view)
ada = Person([key(21), "Ada"])


def show(kind, where, who=ada):
    test = predicate(bind(condition(where), who), store)
    print(where, [row[1] for row in view.rows(kind.schema.name) if test(row)])


show(Project, Project.members.any(Member.role == "lead"))
show(Project, Project.members.any(Member.role == None))
show(Project, ~Project.members.any(Member.role == "lead"))
show(Project, Project.members.any(Member.person.name.in_(["Ada", "Cy"])))
show(Project, Project.people.contains(ada))
show(Project, Project.tasks.any(Task.title >= "b") & ~Project.tasks.any(Task.project.people.contains(ada)))
show(Project, Project.tasks.any())
show(Task, Task.schema.permission("read"))
show(Task, ~Task.schema.permission("read"))
show(Task, Task.schema.permission("read"), None)
show(Task, ~Task.schema.permission("read"), None)
print([predicate(bind(Task.schema.permission("read"), who), store, True)(row) for who in (ada, None) for row in view.rows("Task")])
show(Task, Task.project.tasks.project.members.any(Member.role > "h"))
show(Task, Task.project.members.person.contains(ada))
show(Person, Person.name == "Ada")

moment = datetime(2026, 1, 1, tzinfo=UTC)
with activate(Execution(store, ada, moment, IdSource([], UUID))):
    first, second = Project.read()
    print([task.title for task in first.tasks], [person.name for person in first.people], len(second.members))
    print([task.title for task in Task.read(Task.project.members.any(Member.role == "guest"))])
