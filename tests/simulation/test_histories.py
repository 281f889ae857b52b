"""Random histories with faults: nothing is lost, doubled or overtaken, and everyone ends equal to the server."""

import os

import pytest

from tests.simulation.drills import failing, report

HISTORIES = int(os.environ.get("DRILLS_HISTORIES", "300"))
TOGETHER = 25


@pytest.mark.timeout(900)
@pytest.mark.parametrize("first", range(0, HISTORIES, TOGETHER))
def test_histories_with_faults_end_well(first: int) -> None:
    for seed in range(first, min(first + TOGETHER, HISTORIES)):
        failed = failing(seed)
        if failed is not None:
            pytest.fail(report(*failed))
