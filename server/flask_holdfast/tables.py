"""The tables of an app's resources, made from their declarations."""

from collections.abc import Iterable

from holdfast.attributes import Column as Attribute
from holdfast.attributes import missing
from holdfast.errors import DeclarationError
from holdfast.schema import ResourceSchema
from holdfast.types import Encoded
from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Index, Integer, MetaData, Table, inspect
from sqlalchemy.schema import CreateColumn

from flask_holdfast.columns import column_type

VERSION = "holdfast_version"
"""Name of the column that counts a row's changes, from 1."""


class ResourceTables:
    """One SQL table for each resource that has a `SQL` store, columns in row order and the version last."""

    def __init__(self, schemas: Iterable[ResourceSchema]) -> None:
        self.metadata = MetaData()
        self.schemas = {schema.name: schema for schema in schemas if schema.sql is not None}
        self._tables: dict[str, Table] = {}
        owners: dict[str, str] = {}
        for schema in self.schemas.values():
            assert schema.sql is not None
            other = owners.setdefault(schema.sql.table, schema.name)
            if other != schema.name:
                raise DeclarationError(f"{other} and {schema.name} both name the table {schema.sql.table!r}")
            self._tables[schema.name] = self._make(schema, schema.sql.table)

    def of(self, schema: ResourceSchema) -> Table:
        """The table of a resource; LookupError when it has none on this server."""
        table = self._tables.get(schema.name)
        if table is None:
            raise LookupError(f"{schema.name} has no table here: give it SQL(table=...) in `stores`")
        return table

    def holds(self, schema: ResourceSchema) -> bool:
        """Tell whether the resource has a table."""
        return schema.name in self._tables

    def create(self, connection: Connection) -> None:
        """Create the tables and columns that are missing.

        Raises DeclarationError for a missing column that existing rows could have no value for.
        """
        self.metadata.create_all(connection)
        inspector = inspect(connection)
        for schema in self.schemas.values():
            table = self.of(schema)
            present = {column["name"] for column in inspector.get_columns(table.name)}
            for column in table.columns:
                if column.name not in present:
                    self._add_column(connection, schema, table, column)

    def _make(self, schema: ResourceSchema, name: str) -> Table:
        columns: list[Column[object]] = []
        for attribute in schema.columns:
            columns.append(
                Column(
                    attribute.name,
                    column_type(attribute.codec),
                    *self._foreign_key(attribute),
                    primary_key=attribute is schema.primary_key,
                    nullable=attribute.nullable,
                    autoincrement=False,
                )
            )
        version = BigInteger().with_variant(Integer(), "sqlite")
        table = Table(name, self.metadata, *columns, Column(VERSION, version, nullable=False))
        for attribute in schema.columns:
            if attribute.relation is not None:
                # With the id, so that a first pull finds each page of someone's rows without sorting all of them.
                Index(None, table.c[attribute.name], table.c[schema.primary_key.name])
        return table

    def _foreign_key(self, attribute: Attribute) -> list[ForeignKey]:
        if attribute.relation is None:
            return []
        target = attribute.relation._target().schema
        return [ForeignKey(f"{target.sql.table}.{target.primary_key.name}")] if target.sql is not None else []

    def _add_column(self, connection: Connection, schema: ResourceSchema, table: Table, column: Column[object]) -> None:
        quote = connection.dialect.identifier_preparer
        attribute = schema.column(column.name)
        given = 1 if attribute is None else _default(attribute)
        if given is None and not column.nullable:
            raise DeclarationError(
                f"the table {table.name} has no column {column.name}, and its rows have no value for it: "
                f"give {schema.name}.{column.name} a default, or allow None"
            )
        # Both databases can add a column that is required only together with a default for the rows already there.
        text = str(CreateColumn(column).compile(dialect=connection.dialect))
        default = "" if column.nullable else f" DEFAULT {_literal(given)}"
        connection.exec_driver_sql(f"ALTER TABLE {quote.format_table(table)} ADD COLUMN {text}{default}")


def _default(attribute: Attribute) -> Encoded:
    """The encoded default of an attribute for rows that are already there, None when it has none."""
    value = attribute.make_default()
    if value is missing or attribute.codec.kind == "bytes":
        return None
    return attribute.to_row(value)


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    # exec_driver_sql leaves a doubled percent sign to the driver.
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''").replace("%", "%%") + "'"
