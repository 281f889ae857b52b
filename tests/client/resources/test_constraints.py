import re
from uuid import UUID

import pytest
from holdfast import IndexedDB, Invalid, Resource, attribute, create, uuid_primary_key


class BoundedThing(Resource):
    id: UUID = uuid_primary_key()
    at_least: int | None = attribute(ge=1)
    more_than: float | None = attribute(gt=0)
    at_most: int | None = attribute(le=9)
    less_than: int | None = attribute(lt=9)
    code_word: str | None = attribute(pattern=re.compile("[a-z]+"))
    names: list[str] | None = attribute(min_length=2, max_length=3)
    text: str | None = attribute(min_length=2)

    stores = [IndexedDB(store="bounded")]

    @create(accept=["at_least", "more_than", "at_most", "less_than", "code_word", "names", "text"])
    def make(self):
        pass


@pytest.mark.parametrize(
    ("field", "good", "bad", "message"),
    [
        ("at_least", 1, 0, "At least must be at least 1"),
        ("more_than", 0.1, 0, "More than must be more than 0"),
        ("at_most", 9, 10, "At most must be at most 9"),
        ("less_than", 8, 9, "Less than must be less than 9"),
        ("code_word", "abc", "abc1", "Code word has the wrong form"),
        ("names", ["a", "b"], ["a"], "Names must have at least 2 items"),
        ("names", ["a", "b", "c"], ["a", "b", "c", "d"], "Names must have at most 3 items"),
        ("names", ["a", "b"], [], "Names must not be empty"),
        ("names", ["a", "b"], [1, 2], "Names must be a list of text"),
        ("text", "ab", "a", "Text must have at least 2 characters"),
        ("text", None, "", "Text must not be empty"),
    ],
)
def test_a_value_that_breaks_a_rule_is_refused_in_plain_english(desk, field, good, bad, message):
    assert getattr(BoundedThing.make(**{field: good}), field) == good
    with pytest.raises(Invalid) as caught:
        BoundedThing.make(**{field: bad})
    assert (str(caught.value), caught.value.field) == (message, field)
