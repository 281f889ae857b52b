"""Random histories with faults: nothing is lost, doubled or overtaken, and everyone ends equal to the server."""

import pytest

from tests.simulation.world import World


@pytest.mark.parametrize("seed", range(12))
def test_a_history_with_faults_ends_well(seed: int) -> None:
    world = World(seed)
    try:
        world.run(60)
    except AssertionError:
        print("\n".join(world.trace))
        raise
