"""How an encoded value stands in a SQL column: one SQLAlchemy type per codec, from row form to database and back."""

import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from holdfast.errors import Invalid
from holdfast.types import Codec, Encoded
from holdfast.wire import SAFE_INTEGER
from sqlalchemy import BigInteger, Boolean, Date, DateTime, Double, LargeBinary, Numeric, String, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

BIGGEST_INTEGER = 2**63 - 1


class EncodedColumn(TypeDecorator[Encoded]):
    """A column that takes and gives encoded values of one codec.

    PostgreSQL gets its native types. SQLite has none for UUID, moments, dates and exact decimals: there they are text,
    in the encoded form, which sorts as the values do (decimals compare with the collation `holdfast_decimal`).

    Args:
        kind: the codec's kind, such as "str" or "datetime".
    """

    impl = Text
    cache_ok = True

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:  # Any: a column type of whatever Python type
        """Choose the column's type in this database."""
        native = _NATIVE.get(self.kind)
        if dialect.name == "postgresql" and native is not None:
            return dialect.type_descriptor(native)
        if dialect.name == "postgresql":
            # Text compares by code point, as Python does, and not by the language of the database.
            return dialect.type_descriptor(Text(collation="C"))
        return dialect.type_descriptor(_SQLITE.get(self.kind, Text()))

    def process_bind_param(self, value: Encoded, dialect: Dialect) -> object:
        """Turn an encoded value, which `check_storable` lets pass, into what the driver takes."""
        if value is None:
            return None
        if self.kind == "int":
            return int(value)
        if self.kind == "float":
            return float(value)
        if self.kind == "bytes":
            return bytes.fromhex(str(value))
        if dialect.name == "postgresql":
            return _to_postgresql(self.kind, value)
        return value

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:  # Any: as SQLAlchemy declares it
        """Leave alone what the driver gives as it is encoded: SQLAlchemy then need not call anything for a value."""
        stored = (_SQLITE if dialect.name == "sqlite" else _NATIVE).get(self.kind)
        return None if stored is None or isinstance(stored, String) else super().result_processor(dialect, coltype)

    def process_result_value(self, value: Any, dialect: Dialect) -> Encoded:  # Any: whatever the driver gives
        """Turn what the driver gives into an encoded value."""
        if value is None:
            return None
        if self.kind == "int":
            return int(value) if -SAFE_INTEGER <= value <= SAFE_INTEGER else str(value)
        if self.kind == "float":
            return repr(float(value))
        if self.kind == "bytes":
            return bytes(value).hex()
        if isinstance(value, datetime):
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        if isinstance(value, (bool, int, str)):
            return value
        # A UUID, a date or a Decimal: all are encoded as their text.
        return str(value)


def column_type(codec: Codec) -> EncodedColumn:
    """The SQL type of a codec's values."""
    return EncodedColumn(codec.kind)


def check_storable(kind: str, value: Encoded) -> None:
    """Raise Invalid for an encoded value of a codec that one of the databases cannot hold."""
    if value is None:
        return
    if kind == "int" and not -BIGGEST_INTEGER <= int(value) <= BIGGEST_INTEGER:
        raise Invalid("the number is too big to be stored")
    if kind == "float" and math.isnan(float(value)):
        # SQLite would keep it as NULL.
        raise Invalid("this is not a number")
    if kind == "decimal" and not Decimal(str(value)).is_finite():
        raise Invalid("this is not a finite number")
    if kind in ("str", "list", "dict"):
        storable_text(value)


def storable_text(value: object) -> str:
    """Give text that both databases can hold, or raise Invalid: PostgreSQL has no NUL, and UTF-8 no lone surrogate."""
    text = str(value)
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise Invalid("the text contains a character that cannot be stored")
    return text


def _to_postgresql(kind: str, value: Encoded) -> object:
    if kind == "uuid":
        return UUID(str(value))
    if kind == "datetime":
        return datetime.fromisoformat(str(value))
    if kind == "date":
        return date.fromisoformat(str(value))
    if kind == "decimal":
        return Decimal(str(value))
    return value


_NATIVE: dict[str, TypeEngine[Any]] = {
    "bool": Boolean(),
    "int": BigInteger(),
    "float": Double(),
    "uuid": Uuid(as_uuid=True),
    "datetime": DateTime(timezone=True),
    "date": Date(),
    "bytes": LargeBinary(),
    "decimal": Numeric(asdecimal=True),
}
_SQLITE: dict[str, TypeEngine[Any]] = {
    "bool": Boolean(),
    "int": BigInteger(),
    "float": Double(),
    "uuid": String(36),
    "datetime": String(32),
    "date": String(10),
    "bytes": LargeBinary(),
    "decimal": String(),
}
