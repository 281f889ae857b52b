"""Private attributes in client code: refused where it is known, left out with the methods that only commands call."""

from pathlib import Path

import pytest
from holdfast_build.compiler import CompileErrors, EntrySource, compile_program

TICKET = """
from uuid import UUID
from holdfast import SQL, IndexedDB, Resource, attribute, policy, private_attribute, read, update, uuid_primary_key
class Ticket(Resource):
    id: UUID = uuid_primary_key()
    subject: str = attribute()
    suspicion: int = private_attribute(default=0)
    stores = [SQL(table="tickets"), IndexedDB(store="tickets")]
    policies = [policy(read, update, authorize_if=suspicion < 5)]
    @update
    def close(self):
        self.subject = "closed"
    @update(accept=["suspicion"])
    def suspect(self, more: int):
        self.suspicion += more
"""


def compiled(source: str, tmp_path: Path) -> str:
    return compile_program(EntrySource(TICKET + source, "app.py"), [tmp_path], target="page").code


def refused(source: str, tmp_path: Path) -> list[tuple[int, str, str]]:
    with pytest.raises(CompileErrors) as caught:
        compiled(source, tmp_path)
    first = TICKET.count("\n") + 1
    return [(each.line - first, each.message, each.remedy) for each in caught.value.diagnostics]


def test_business_methods_that_no_client_code_names_are_left_out(tmp_path: Path) -> None:
    code = compiled("print(Ticket.close)\n", tmp_path)
    assert "closed" in code
    assert "suspect" not in code


@pytest.mark.parametrize(
    "source",
    [
        "print([ticket.suspicion for ticket in Ticket.read()])\n",
        "print(Ticket.read(Ticket.suspicion == 1))\n",
        "def show(ticket: Ticket):\n    return ticket.suspicion\nprint(show)\n",
    ],
)
def test_reading_one_is_refused_with_its_place_and_a_remedy(source: str, tmp_path: Path) -> None:
    ((line, message, remedy),) = refused(source, tmp_path)
    assert line == (1 if source.startswith("def") else 0)
    assert message.startswith("'suspicion' of Ticket is private")
    assert "in a command's body" in remedy


def test_a_business_method_that_client_code_names_may_neither_read_nor_accept_one(tmp_path: Path) -> None:
    found = refused("print(Ticket.suspect)\n", tmp_path)
    lines = TICKET.splitlines()
    assert [lines[line + len(lines)].strip() for line, _, _ in found] == [
        '@update(accept=["suspicion"])',
        "self.suspicion += more",
    ]


def test_an_attribute_of_the_same_name_elsewhere_is_not_refused(tmp_path: Path) -> None:
    source = """
class Rumour:
    suspicion = 3
    def shown(self):
        return self.suspicion
print(Rumour().suspicion, Rumour().shown(), Ticket)
"""
    assert "Rumour" in compiled(source, tmp_path)


def test_commands_use_them(tmp_path: Path) -> None:
    source = """
from holdfast import Page, command
class Desk(Page):
    route = "/"
    @command
    def judge(self, server, ticket: Ticket):
        ticket.suspect(ticket.suspicion)
print(Desk)
"""
    assert "judge" in compiled(source, tmp_path)
