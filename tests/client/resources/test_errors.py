import pytest
from holdfast import BusinessError, Conflict, Forbidden, HoldfastError, Invalid, NotFound
from holdfast.errors import error_from_wire


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Invalid("Too short", field="subject"), "invalid"),
        (Forbidden(), "forbidden"),
        (NotFound(), "not_found"),
        (Conflict(base=[1], theirs=[2], mine=[3]), "conflict"),
    ],
)
def test_an_error_comes_back_from_the_wire(error, kind):
    back = error_from_wire(error.to_wire())
    assert type(back) is type(error)
    assert (back.kind, back.message, back.field, str(back)) == (kind, error.message, error.field, error.message)
    assert back.to_wire() == error.to_wire()
    assert isinstance(back, BusinessError)
    assert isinstance(back, HoldfastError)


def test_a_kind_that_is_not_known_is_kept():
    error = error_from_wire({"kind": "parked", "message": "Later", "field": None})
    assert (type(error), error.kind, error.message) == (BusinessError, "parked", "Later")


def test_a_conflict_tells_what_met():
    error = error_from_wire(Conflict(base=[1], theirs=[2], mine=[3]).to_wire())
    assert isinstance(error, Conflict)
    assert (error.base, error.theirs, error.mine) == ([1], [2], [3])
