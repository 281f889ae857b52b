"""A replica or an authority that breaks an invariant is caught by the random histories."""

import logging
from collections.abc import Callable
from typing import Any

import pytest

from tests.simulation.drills import failing
from tests.simulation.history import random_history
from tests.simulation.mutants import MUTANTS, mutated

WITHIN = 1000


@pytest.mark.timeout(900)
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_a_mutant_is_caught(mutant: Callable[[], list[Any]]) -> None:
    needed = MUTANTS[mutant]
    seeds = [seed for seed in range(WITHIN) if needed & {step.kind for step in random_history(seed).steps}]
    logging.disable(logging.CRITICAL)
    with mutated(mutant):
        caught = next((found for seed in seeds if (found := failing(seed)) is not None), None)
    logging.disable(logging.NOTSET)
    assert caught is not None, f"{WITHIN} histories end well although {mutant.__doc__}"
