"""The app that `benchmarks/sync.py` measures: a stockroom with many items."""

import os
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask import Flask
from flask_holdfast import Holdfast
from holdfast.types import Row
from sqlalchemy import insert

from stockroom.items import Item, Keeper

KEEPER = uuid.UUID("11111111-1111-4111-8111-111111111111")
MISSING_EVERY = 50
"""One item in so many is missing."""


def create_app(data: Path | None = None, database: str | None = None) -> Flask:
    """The stockroom, where everyone is the one keeper.

    `data` is the folder of its files (else what STOCKROOM_DATA names), `database` a URL in the place of a SQLite file
    there.
    """
    folder = data or Path(os.environ["STOCKROOM_DATA"])
    app = Flask(__name__, instance_path=str(folder.resolve()))
    app.config.from_prefixed_env()
    # The measurements ask more of one client than a guard against abuse would let pass.
    app.config.update(HOLDFAST_COMMANDS_PER_MINUTE=0, HOLDFAST_MESSAGES_PER_MINUTE=0)
    if database is not None:
        app.config["HOLDFAST_DATABASE"] = database
    holdfast = Holdfast(app, pages="stockroom.pages", load_actor=keeper)
    with holdfast.trusted() as rows:
        rows.save(Keeper, id=KEEPER, name="Ada Marsh")
    return app


def keeper() -> Keeper:
    """Whoever asks."""
    return Keeper([str(KEEPER), "Ada Marsh"])


def fill(holdfast: Holdfast, count: int) -> None:
    """Put so many items into the database as an import would: past commands and past the change log."""
    authority = holdfast.authority
    names = [each.name for each in Item.schema.columns]
    with authority.database.write() as connection:
        for first in range(0, count, 10_000):
            numbers = range(first, min(count, first + 10_000))
            rows = [item_row(number) for number in numbers]
            values = [{**dict(zip(names, row, strict=True)), "holdfast_version": 1} for row in rows]
            connection.execute(insert(authority.tables.of(Item.schema)), values)


def item_row(number: int) -> Row:
    """An item as its row."""
    values = [
        item_id(number),
        f"Box of bolts, 40 mm, number {number:06}",
        "missing" if number % MISSING_EVERY == 0 else "present",
        number % 97,
        datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
        KEEPER,
    ]
    return [each.to_row(value) for each, value in zip(Item.schema.columns, values, strict=True)]


def item_id(number: int) -> uuid.UUID:
    """The id of an item."""
    return uuid.UUID(int=(0x4000 << 64) + (0x8 << 60) + number)
