"""The replica compiled to JavaScript takes the same steps as in CPython, in random histories with faults."""

import pytest
from holdfast.sync.courier import Courier
from holdfast.sync.storage import Stored
from holdfast.sync.workspace import Workspace

from tests.simulation import states
from tests.simulation.player import Tab, compare
from tests.simulation.traces import compile_player, play_compiled, record

TRACES = 12

CHANGES = {
    "a batch stays when it is covered": "Batch.is_covered = lambda self, last_id: False",
    "a patch tells a page nothing": "Workspace._hear_patch = lambda self, notice: True",
    "no timer waits for an answer": "Courier._watch = lambda self: None",
    "a new identity keeps the old one's numbers": "Renew.writes = lambda self, values: []",
}

HAPPENS = {
    "a refusal": '"status":"rejected"',
    "a fork": '"kind":"forked"',
    "a gap": '"kind":"gap"',
    "a new identity": '["plan","Renew"',
    "a full disk": '["failed",',
    "a page that reads storage again": '["reload",',
    "a page that woke up": '["plan","Glance"',
    "a dismissed rejection": '["dismiss",',
    "a fold": '[["clear","log",null,null],["put","packs"',
    "a server that was set back": '"the cursor is of another database"',
    "another who signed in": '"kind":"auth"',
    "rows that leave": '[\\"leave\\",\\"SimCard\\"',
    "pages that wait for one another": '"gathered":[',
    "a file of what waits": '["save outbox",',
    "a file taken in": '["plan","Import"',
    "an empty database": '["plan","Leave"',
}
"""What the traces have to show, and how one knows it in their text."""


@pytest.fixture(scope="module")
def traces() -> dict[int, str]:
    """The first traces, and of those after them the ones that show what those do not."""
    found = {seed: record(seed) for seed in range(TRACES)}
    for seed in range(TRACES, 10 * TRACES):
        missing = [text for text in HAPPENS.values() if not any(text in trace for trace in found.values())]
        if not missing:
            break
        trace = record(seed)
        if any(text in trace for text in missing):
            found[seed] = trace
    return found


def test_compiled_and_in_cpython_all_states_are_the_same(traces: dict[int, str]) -> None:
    assert [str(difference) for difference in play_compiled(compile_player(), traces)] == []


@pytest.mark.parametrize("text", HAPPENS.values(), ids=list(HAPPENS))
def test_traces_show_it(traces: dict[int, str], text: str) -> None:
    assert any(text in trace for trace in traces.values())


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_difference_is_found(traces: dict[int, str], change: str) -> None:
    found = play_compiled(compile_player(f"\n{change}\n"), traces)
    assert found
    assert found[0].in_cpython != found[0].compiled


def test_a_trace_is_played_again_in_cpython(traces: dict[int, str]) -> None:
    assert compare(traces[0]) == ""


def test_a_state_is_all_that_a_courier_remembers() -> None:
    courier = Courier("actor", "schema", "functions")
    text = states.courier_text(courier)
    # What one step makes and the next forgets.
    assert {name for name in vars(courier) if f'"{name}":' not in text} == {"_effects", "_roll"}


def test_a_state_is_all_that_a_workspace_remembers() -> None:
    workspace = Workspace(Tab(), None, Stored())
    # Who runs it and listens to it, and the transaction that runs between two steps; `_states` is made of the rest.
    others = {"_host", "_listeners", "_result_listeners", "_open", "_states"}
    text = states.workspace_text(workspace)
    assert {name for name in vars(workspace) if f'"{name}":' not in text} == others
