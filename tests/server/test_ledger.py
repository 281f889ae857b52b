"""The authority's own tables grow with it."""

from typing import Any

from flask_holdfast.authority import Authority
from sqlalchemy import text

from tests.server.device import Device


def test_a_database_of_an_older_version_gets_what_it_lacks(
    authority: Authority, ann: Device, make_authority: Any
) -> None:
    ann.add("Glue")
    with authority.database.write() as connection:
        connection.execute(text("ALTER TABLE holdfast_outcomes DROP COLUMN retold"))
        connection.execute(text("ALTER TABLE holdfast_spaces DROP COLUMN floor"))
        connection.execute(text("DROP TABLE holdfast_jobs"))
    again = Device(make_authority(), ann.actor, ann.client)
    again.last = ann.last
    again.add("Wood")
    assert again.pull()[-1]["last_id"] == 2
    assert again.authority.jobs.kept() == []
