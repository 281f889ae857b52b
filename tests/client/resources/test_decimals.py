from decimal import Decimal
from uuid import UUID

from holdfast import IndexedDB, Resource, always, attribute, create, policy, uuid_primary_key
from holdfast.types import codec_for
from holdfast.wire import pack, unpack


class DecimalBill(Resource):
    id: UUID = uuid_primary_key()
    amount: Decimal = attribute(default=Decimal("0.00"))

    stores = [IndexedDB(store="decimal_bills")]
    policies = [policy(create, authorize_if=always())]


def test_a_decimal_keeps_its_digits_in_rows_and_on_the_wire():
    codec = codec_for(Decimal)
    for text in ("1.50", "-0.00", "1E+3", "123456789012345678901234567890.12"):
        value = Decimal(text)
        assert codec.to_row(value) == text
        assert str(codec.from_row(codec.to_row(value))) == text
        assert pack(value) == {"$decimal": text}
        assert str(unpack({"$decimal": text})) == text


def test_an_amount_is_a_decimal_and_nothing_else():
    codec = codec_for(DecimalBill.__annotations__["amount"])
    assert codec.accepts(Decimal("1.10"))
    assert not codec.accepts(1.10)
    assert not codec.accepts("1.10")
    assert not codec.accepts(1)
