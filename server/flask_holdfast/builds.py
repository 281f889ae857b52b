"""Which rows each build of the client understands.

A device names the build that it runs, or the fingerprint of its resources. The server remembers, for each build it has
served, the fingerprint of the resources it had then, so it can tell whether a device that was away for long would
understand the rows of today.
"""

import threading
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from flask_holdfast.database import Database
from flask_holdfast.ledger import builds, utc_now


class Builds:
    """All builds that were ever served from a database. `schema` is the fingerprint of the resources of today."""

    def __init__(self, database: Database, schema: str) -> None:
        self.schema = schema
        self._database = database
        self._known = {schema: schema}
        self._lock = threading.Lock()

    def remember(self, version: str) -> None:
        """Note, at the start, that a build is served with the resources of today.

        The last word counts: where a new build lay there for a moment before the new code, the new code says so.
        """
        if self._find(version) != self.schema:
            dialect: Any = sqlite if self._database.is_sqlite else postgresql  # Any: both have the same insert()
            entry = dialect.insert(builds).values(version=version, schema=self.schema, at=utc_now())
            now = {"schema": self.schema, "at": utc_now()}
            with self._database.write() as connection:
                connection.execute(entry.on_conflict_do_update(index_elements=["version"], set_=now))
        with self._lock:
            self._known[version] = self.schema

    def outdated(self, named: str) -> bool:
        """Tell whether a device with this build, or this fingerprint, would misunderstand rows.

        What nobody knows, such as a build served from elsewhere, is trusted to fit.
        """
        found = self._known.get(named)
        if found is None:
            found = self._find(named)
            if found is None:
                return False
            with self._lock:
                self._known[named] = found
        return found != self.schema

    def _find(self, version: str) -> str | None:
        with self._database.snapshot() as connection:
            found: str | None = connection.execute(
                select(builds.c.schema).where(builds.c.version == version[:100])
            ).scalar_one_or_none()
        return found
