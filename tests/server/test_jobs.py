"""Jobs: put in a transaction, run after it, again where they fail, and looked after by operators."""

import threading
import time
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast import job, ledger, put_job
from flask_holdfast.authority import Authority
from flask_holdfast.jobs import CommandServer, Job, declared_jobs
from flask_holdfast.runner import JobRunner
from flask_holdfast.trusted import TrustedRows
from holdfast.errors import DeclarationError
from sqlalchemy import update

from tests.server.device import Device
from tests.server.workshop import ShopPage, ShopTask

PATIENCE = 20

sent: list[tuple[Any, ...]] = []
troubles: list[Exception] = []


@job(name="shop.send", tries=3)
def send(to: UUID, words: str = "") -> None:
    """Send words to a member."""
    if troubles:
        raise troubles.pop(0)
    sent.append((to, words))


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command of the shop that puts a job, and nothing sent yet."""
    sent.clear()
    troubles.clear()

    def announce(page: ShopPage, server: CommandServer, subject: str) -> None:
        task = ShopTask.add(subject, None)
        server.put_job(send, to=task.id, words=subject)
        ShopTask.rename(task.id, subject * 30)

    monkeypatch.setattr(ShopPage.__dict__["add_task"], "function", announce)


@pytest.fixture
def runner(authority: Authority) -> JobRunner:
    """Runs the jobs of the shop."""
    return JobRunner(authority.jobs, nullcontext, lambda: {"shop.send": send})


def make_due(authority: Authority) -> None:
    """Let all that waits be due."""
    with authority.database.write() as connection:
        connection.execute(update(ledger.jobs).values(due=0.0))


def test_a_job_of_a_command_runs_after_it_with_its_arguments(
    authority: Authority, ann: Device, runner: JobRunner
) -> None:
    id = uuid4()
    ann.run("add_task", [id], subject="a")
    (kept,) = authority.jobs.kept()
    assert (kept.name, kept.cause) == ("shop.send", f"command ShopPage.add_task 1 of client {ann.client}")
    assert sent == []
    assert (runner.run_due(), runner.run_due()) == (1, 0)
    assert sent == [(id, "a")]
    assert authority.jobs.kept() == []


def test_a_job_of_a_rejected_command_is_not_there(authority: Authority, ann: Device) -> None:
    assert ann.run("add_task", [uuid4()], subject="too long")["status"] == "rejected"
    assert authority.jobs.kept() == []


def test_a_repeated_command_puts_its_job_once(authority: Authority, ann: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="a")
    ann.push(command, command)
    ann.push(command)
    assert len(authority.jobs.kept()) == 1


def test_jobs_are_put_outside_commands_too(authority: Authority, ann: Device, runner: JobRunner) -> None:
    with authority.acting(ann.actor):
        put_job(send, to=ann.id, words="acting")
    with authority.storing() as store:
        TrustedRows(store).put_job(send, to=ann.id, words="trusted")
    runner.run_due()
    assert sorted(words for _, words in sent) == ["acting", "trusted"]


def test_what_is_rolled_back_puts_no_job(authority: Authority, ann: Device) -> None:
    with pytest.raises(LookupError), authority.acting(ann.actor):
        put_job(send, to=ann.id)
        raise LookupError
    assert authority.jobs.kept() == []


def test_arguments_that_the_job_does_not_take_are_refused_at_once(authority: Authority, ann: Device) -> None:
    with authority.acting(ann.actor):
        for arguments in ({}, {"to": ann.id, "colour": "red"}, {"to": object()}):
            with pytest.raises(TypeError):
                put_job(send, **arguments)
        with pytest.raises(TypeError, match="@job"):
            put_job(print, words="")  # type: ignore[arg-type]  # what the check is for


def test_a_job_that_fails_is_tried_again_later_and_is_dead_in_the_end(
    authority: Authority, ann: Device, runner: JobRunner
) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    troubles[:] = [ConnectionError("no mail today") for _ in range(3)]
    assert (runner.run_due(), runner.run_due()) == (1, 0)
    (kept,) = authority.jobs.kept()
    assert kept.due > time.time() and "no mail today" in (kept.error or "")
    for _ in range(2):
        make_due(authority)
        runner.run_due()
    (dead,) = authority.jobs.kept(dead=True)
    assert (dead.attempts, sent) == (3, [])
    assert authority.jobs.revive(dead.id)
    runner.run_due()
    assert len(sent) == 1


def test_a_job_whose_process_died_is_taken_over_when_its_lease_ends(
    authority: Authority, ann: Device, runner: JobRunner
) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    lost = authority.jobs.claim(["shop.send"])
    assert lost is not None
    assert runner.run_due() == 0
    with authority.database.write() as connection:
        connection.execute(update(ledger.jobs).values(leased=1.0))
    assert runner.run_due() == 1
    authority.jobs.postpone(lost, 0, "too late: it is done already")
    assert authority.jobs.kept() == []


def test_a_renewed_lease_keeps_others_away(authority: Authority, ann: Device, runner: JobRunner) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    claimed = authority.jobs.claim(["shop.send"])
    assert claimed is not None
    with authority.database.write() as connection:
        connection.execute(update(ledger.jobs).values(leased=1.0))
    authority.jobs.renew(claimed)
    assert runner.run_due() == 0


def test_a_job_that_kills_its_process_is_dead_in_the_end(authority: Authority, ann: Device, runner: JobRunner) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    for _ in range(3):
        assert authority.jobs.claim(["shop.send"]) is not None
        with authority.database.write() as connection:
            connection.execute(update(ledger.jobs).values(leased=1.0))
    runner.run_due()
    assert [dead.error for dead in authority.jobs.kept(dead=True)] == ["the process ended each time while it ran"]
    assert sent == []


def test_a_job_of_another_version_of_the_app_is_left_to_it(authority: Authority, ann: Device) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    assert JobRunner(authority.jobs, nullcontext, dict).run_due() == 0
    assert len(authority.jobs.kept()) == 1


def test_no_job_is_run_by_two(authority: Authority, ann: Device, runner: JobRunner) -> None:
    with authority.acting(ann.actor):
        for number in range(12):
            put_job(send, to=ann.id, words=str(number))
    threads = [threading.Thread(target=runner.run_due) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(words) for _, words in sent) == list(range(12))


@pytest.fixture
def started(runner: JobRunner) -> Iterator[JobRunner]:
    """A runner at work in the background."""
    runner.start()
    yield runner
    runner.stop()


def test_in_the_background_jobs_run_at_once(started: JobRunner, ann: Device) -> None:
    ann.run("add_task", [uuid4()], subject="a")
    deadline = time.monotonic() + PATIENCE
    while not sent:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_two_jobs_of_one_name_are_refused() -> None:
    with pytest.raises(DeclarationError, match=r"shop\.send"):
        job(name="shop.send")(print)
    assert declared_jobs()["shop.send"] is send


def test_a_job_that_is_called_runs_here(ann: Device) -> None:
    assert isinstance(send, Job)
    send(ann.id, "directly")
    assert sent == [(ann.id, "directly")]
