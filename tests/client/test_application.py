"""Pages on screen: actions are transactions, commands wait in the outbox, what changes is shown."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from fake_dom import FakeElement
from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Resource,
    always,
    attribute,
    authorized,
    create,
    destroy,
    last_write_wins,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.component import Layout, component
from holdfast.components import problem
from holdfast.html import a, button, div, form, h1, input_, li, main, p, ul
from holdfast.page import Page, action, command, state
from holdfast.sync.checksum import operations_text


class Chore(Resource):
    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1, max_length=20)
    done: bool = attribute(default=False)

    stores = [SQL(table="tasks"), IndexedDB(store="tasks", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always()), policy("open", "finish", "drop", authorize_if=always())]

    @create(accept=["subject"])
    def open(self):
        pass

    @update
    def finish(self):
        if self.done:
            raise Invalid("It is done already", field="done")
        self.done = True

    @destroy
    def drop(self):
        pass


class TaskListPage(Page):
    route = "/"
    title = "Tasks"
    tasks: list[Chore] = state(default_factory=list)
    subject: str = state(default="")
    heard: str = state(default="")

    def init(self, params):
        self.tasks = Chore.read()

    @action
    def open_task(self):
        Chore.open(self.subject)
        self.put_state(tasks=Chore.read(), subject="")
        self.put_command(self.create_task, subject=self.subject)

    @action
    def open_two(self):
        Chore.open("one")
        self.put_command(self.create_task, subject="one")
        Chore.open("two")
        Chore.open("three")
        self.put_command(self.create_task, subject="two")
        Chore.open("four")

    @action
    def finish(self, id):
        Chore.finish(id)
        self.put_command(self.update_task, id=id)

    @action
    def rename(self, value, suffix="!"):
        self.put_state(subject=value + suffix)

    @action
    def press(self, key):
        self.heard = key

    @action
    def break_down(self):
        Chore.open("lost")
        self.put_state(subject="lost")
        raise ZeroDivisionError("a bug")

    @action
    def forget_command(self):
        Chore.open("never sent")

    @action
    def mistake(self):
        self.put_command(self.create_task, subjct="x")

    @action
    def unknown_state(self):
        self.put_state(subjct="x")

    @action
    def pay(self):
        self.put_command(self.charge, amount=3)

    @action
    def leave(self):
        self.navigate(TaskPage.url(id=self.tasks[0].id))

    @action
    def task_failed(self, reason):
        self.put_state(heard=reason)

    @action
    def nested(self):
        self.press(key="inner")
        self.put_command(self.update_task, id=1)

    @command
    def create_task(self, server, subject: str): ...

    @command(version=2)
    def update_task(self, server, id): ...

    @command(offline="fail")
    def charge(self, server, amount): ...

    def template(self):
        return div[
            problem(self),
            form(on_submit=self.open_task)[input_(bind=TaskListPage.subject), button["Open"]],
            input_(id="rename", on_input=self.rename.bind(suffix="?")),
            input_(id="press", on_keydown=self.press),
            ul[(row(task, self) for task in self.tasks)],
            p[self.heard],
        ]


@component
def row(task, page):
    finish = button(on_click=page.finish.bind(id=task.id))
    return li(key=task.id)[task.subject, finish["done" if task.done else "finish"]]


class TaskPage(Page):
    route = "/tasks/<uuid:id>"
    task: Any = state(default=None)

    def init(self, params):
        self.task = Chore.get(params["id"])

    @property
    def title(self):
        return self.task.subject if self.task else "Gone"

    @action
    def drop(self):
        self.task.drop()
        self.put_command(self.drop_task, id=self.task.id)

    @command
    def drop_task(self, server, id): ...

    def template(self):
        if self.task is None:
            return p["gone"]
        drop = button(on_click=self.drop)
        return main[h1[self.task.subject], p[self.task.sync_state], drop["Drop"], a(href="/")["All"]]


PAGES = [TaskPage, TaskListPage]
OpenDesk = Callable[..., Any]


def open_task(desk: Any, subject: str) -> None:
    desk.window.type(desk.window.find("input"), subject)
    desk.window.fire("submit", desk.window.find("form"))


def task_id(desk: Any, index: int = 0) -> UUID:
    found: UUID = desk.page.tasks[index].id
    return found


def test_a_submitted_form_runs_its_action(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    open_task(desk, "Write tests")
    assert [task.subject for task in desk.page.tasks] == ["Write tests"]
    assert "Write tests" in desk.text
    assert desk.window.find("input").value == ""


def test_submitting_does_not_leave_the_page(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    assert desk.window.fire("submit", desk.window.find("form")).defaultPrevented


def test_fields_filled_without_an_event_are_read_on_submit(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.window.find("input")._value = "by a manager"
    desk.window.fire("submit", desk.window.find("form"))
    assert desk.page.tasks[0].subject == "by a manager"


def test_the_batch_carries_command_arguments_and_ids(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.put_state(subject="x")
    desk.page.open_task()
    (queued,) = desk.disk.batches[0].commands
    assert (queued.name, queued.version, queued.args, queued.offline) == (
        "TaskListPage.create_task",
        1,
        {"subject": ""},
        "queue",
    )
    assert queued.ids == [str(desk.page.tasks[0].id)]


def test_ids_travel_with_the_next_command_and_trailing_ones_with_the_last(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.open_two()
    first, second = desk.disk.batches[0].commands
    assert (len(first.ids), len(second.ids)) == (1, 3)


def test_a_business_error_changes_nothing_and_says_why(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.put_state(subject="y" * 21)
    desk.page.open_task()
    assert desk.page.tasks == []
    assert desk.page.subject == "y" * 21
    assert isinstance(desk.page.problem, Invalid)
    assert desk.page.problem.field == "subject"
    assert desk.page.problem.message in desk.text
    assert desk.disk.batches == []
    assert desk.window.reported == []


def test_the_next_action_clears_the_problem(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.open_task()
    assert desk.page.problem is not None
    open_task(desk, "fine")
    assert desk.page.problem is None


def test_a_problem_can_be_dismissed(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.open_task()
    desk.click("button")
    assert desk.page.problem is None


def test_a_bug_changes_nothing_is_reported_and_apologised_for(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.break_down()
    assert (desk.page.subject, desk.page.tasks) == ("", [])
    assert isinstance(desk.window.reported[0], ZeroDivisionError)
    assert "Something went wrong; nothing was changed" in desk.text
    assert "bug" not in desk.text


def test_writing_without_a_command_is_told_to_the_author(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.forget_command()
    assert "put_command" in str(desk.window.reported[0])
    desk.page.open_two()
    assert len(desk.page.tasks) == 4


@pytest.mark.parametrize(
    ("name", "words"), [("mistake", "create_task has no parameter 'subjct'"), ("unknown_state", "no state 'subjct'")]
)
def test_a_misspelt_name_is_an_error_where_it_is_written(open_desk: OpenDesk, name: str, words: str) -> None:
    desk = open_desk(PAGES)
    getattr(desk.page, name)()
    assert words in str(desk.window.reported[0])


def test_binding_an_unknown_argument_is_an_error(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    with pytest.raises(TypeError, match="finish has no parameter 'ident'; it takes id"):
        desk.page.finish.bind(ident=1)


def test_a_missing_command_argument_is_an_error(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.nested()
    with pytest.raises(TypeError, match="needs the argument 'subject'"):
        type(desk.page).create_task.signature.check({})


def test_an_action_called_in_an_action_is_part_of_it(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.nested()
    assert desk.page.heard == "inner"
    assert [queued.version for queued in desk.disk.batches[0].commands] == [2]


def test_states_with_rows_are_current_after_an_action_that_did_not_set_them(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    open_task(desk, "one")
    desk.click("button", 1)
    assert desk.page.tasks[0].done
    assert "done" in desk.text


def test_events_give_their_value_and_key(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.window.type(desk.window.document.getElementById("rename"), "a")
    assert desk.page.subject == "a?"
    desk.window.fire("keydown", desk.window.document.getElementById("press"), key="Enter")
    assert desk.page.heard == "Enter"


def test_a_command_that_cannot_wait_is_refused_offline(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.replica.status = "offline"
    desk.page.pay()
    assert "needs a connection" in desk.text
    desk.replica.status = "synced"
    desk.page.pay()
    assert len(desk.disk.batches) == 1


def test_a_commit_that_fails_takes_the_rows_off_the_screen(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.disk.broken = True
    open_task(desk, "not kept")
    assert "not kept" not in desk.text
    assert desk.device.problem == "The disk is full"


def test_a_patch_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    give(desk, ["put", "Chore", 1, [str(UUID(int=99)), "From elsewhere", False]])
    assert "From elsewhere" in desk.text


def give(desk: Any, *operations: Any) -> None:
    """Let the replica hear a patch, as from the courier."""
    cursor = desk.replica.cursor
    desk.replica.hear(
        {
            "type": "patched",
            "from": cursor,
            "to": str(int(cursor or 0) + 1),
            "client": "",
            "last_id": 0,
            "ops": operations_text(list(operations)),
            "rejections": [],
            "results": [],
        }
    )
    desk.window.settle()


def test_several_changes_in_one_task_are_shown_once(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.replica.hear({"type": "status", "status": "offline", "problem": ""})
    desk.replica.hear({"type": "status", "status": "synced", "problem": ""})
    assert len(desk.window.microtasks) == 1


def test_what_is_put_outside_an_action_is_shown(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    desk.page.put_state(heard="a promise was kept")
    assert "a promise was kept" not in desk.text
    desk.page.put_state(subject="and another")
    assert len(desk.window.microtasks) == 1
    desk.window.settle()
    assert "a promise was kept" in desk.text


def test_a_deep_link_shows_its_page_and_title(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES, f"/tasks/{UUID(int=99)}")
    assert "Chore not found" in desk.text
    give(desk, ["put", "Chore", 1, [str(UUID(int=99)), "Arrived", False]])
    assert desk.window.find("h1").textContent == "Arrived"
    assert desk.window.document.title == "Arrived"


def test_a_resource_that_is_gone_becomes_none(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES, f"/tasks/{UUID(int=99)}")
    give(desk, ["put", "Chore", 1, [str(UUID(int=99)), "Here", False]])
    assert "synced" in desk.text
    give(desk, ["leave", "Chore", str(UUID(int=99))])
    assert desk.text == "gone"


def test_a_template_that_fails_is_replaced_by_an_apology(open_desk: OpenDesk) -> None:
    class BrokenPage(Page):
        route = "/"
        broken: bool = state(default=True)

        def template(self):
            return p[1 / 0] if self.broken else p["well"]

        @action
        def mend(self):
            self.broken = False

    desk = open_desk([BrokenPage])
    assert "Something went wrong" in desk.text
    assert isinstance(desk.window.reported[0], ZeroDivisionError)
    desk.page.mend()
    assert "well" in desk.text


def test_a_title_that_fails_is_reported_and_the_page_shown(open_desk: OpenDesk) -> None:
    class UntitledPage(Page):
        route = "/"

        @property
        def title(self):
            return str(1 / 0)

        def template(self):
            return p["x"]

    desk = open_desk([UntitledPage])
    assert desk.text == "x"
    assert isinstance(desk.window.reported[0], ZeroDivisionError)


def test_a_template_cannot_set_a_state(open_desk: OpenDesk) -> None:
    class EagerPage(Page):
        route = "/"
        count: int = state(default=0)

        def template(self):
            self.count = 1
            return p["x"]

    desk = open_desk([EagerPage])
    assert "cannot set one: count" in str(desk.window.reported[0])


def test_navigating_in_an_action_happens_after_it_is_saved(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    open_task(desk, "Go there")
    desk.page.leave()
    assert type(desk.page) is TaskPage
    assert desk.window.location.pathname.startswith("/tasks/")
    assert desk.window.find("h1").textContent == "Go there"


def test_a_server_action_runs_on_its_page(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    assert desk.application.run_server_action("TaskListPage.task_failed", {"reason": "no"})
    assert desk.page.heard == "no"


def test_news_for_a_page_that_is_gone_is_dropped(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    assert not desk.application.run_server_action("TaskPage.dropped", {})
    assert desk.device.rejections == []


def test_results_reach_the_page(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    open_task(desk, "one")
    desk.replica.hear(
        {
            "type": "results",
            "client": "client",
            "results": [
                {
                    "id": 1,
                    "status": "done",
                    "error": None,
                    "actions": [{"name": "TaskListPage.task_failed", "args": {"reason": "said the server"}}],
                }
            ],
        }
    )
    assert desk.page.heard == "said the server"


class FrameLayout(Layout):
    def template(self, content):
        return [h1[type(self.page).__name__], self.problem and p[self.problem.message], main[content]]


@component
def frame(content, page):
    return div(class_="frame")[content]


@pytest.mark.parametrize(
    ("given", "expected"),
    [(FrameLayout, "<h1>FramedPage</h1><main><p>x</p></main>"), (frame, '<div class="frame"><p>x</p></div>')],
)
def test_a_layout_surrounds_the_page(open_desk: OpenDesk, given: Any, expected: str) -> None:
    class FramedPage(Page):
        route = "/"
        layout = given

        def template(self):
            return p["x"]

    assert open_desk([FramedPage]).html == expected


def test_an_address_without_a_page_says_so(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES, "/nowhere")
    assert "Not found" in desk.text
    assert desk.window.document.title == "Not found"


def test_a_page_belonging_to_no_application_runs_no_action() -> None:
    with pytest.raises(RuntimeError, match="belongs to no Application"):
        TaskListPage().open_task()


def test_put_command_works_in_actions_only() -> None:
    page = TaskListPage()
    with pytest.raises(RuntimeError, match="inside an action"):
        page.put_command(page.update_task, id=1)


def test_a_command_is_not_called_on_the_device() -> None:
    with pytest.raises(TypeError, match=r"self.put_command\(self.create_task"):
        TaskListPage().create_task(subject="x")


def test_a_shared_default_is_refused() -> None:
    with pytest.raises(TypeError, match="default_factory=list"):
        state(default=[])


def test_a_state_named_like_an_attribute_of_every_page_is_refused() -> None:
    with pytest.raises(Exception, match=r"another name|__set_name__"):

        class Clashing(Page):
            problem: str = state(default="")


def test_a_state_named_like_a_part_of_every_page_is_refused() -> None:
    with pytest.raises(Exception, match=r"another name|__set_name__"):

        class Clashing(Page):
            refresh: int = state(default=0)


def test_focus_stays_in_a_field_while_rows_arrive(open_desk: OpenDesk) -> None:
    desk = open_desk(PAGES)
    field: FakeElement = desk.window.find("input")
    field.focus()
    desk.window.type(field, "half a wor")
    give(desk, ["put", "Chore", 1, [str(UUID(int=99)), "New", False]])
    assert desk.window.document.activeElement is field
    assert field.value == "half a wor"
