"""`Holdfast`, the Flask extension."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from flask import Flask, current_app
from holdfast.errors import DeclarationError
from holdfast.execution import Execution
from holdfast.resource import Resource
from holdfast.schema import resources

from flask_holdfast.authority import KEEP, Authority
from flask_holdfast.broadcast import hub_for
from flask_holdfast.cli import holdfast_commands
from flask_holdfast.client_files import ClientFiles
from flask_holdfast.commands import CommandRegistry, pages_in
from flask_holdfast.database import Database
from flask_holdfast.endpoints import LoadActor, make_blueprint
from flask_holdfast.expressions import actor_attributes
from flask_holdfast.limits import Limits
from flask_holdfast.pull import device_scope
from flask_holdfast.runner import JobRunner
from flask_holdfast.socket import SOCKET_OPTIONS
from flask_holdfast.store import SqlStore
from flask_holdfast.trusted import TrustedRows
from flask_holdfast.ways import Ways

R = TypeVar("R", bound=Resource)

DEFAULTS: dict[str, object] = {
    "HOLDFAST_REDIS": None,
    "HOLDFAST_COMMANDS_PER_MINUTE": 6000,
    "HOLDFAST_MESSAGES_PER_MINUTE": 3000,
    "HOLDFAST_KEEP_DAYS": KEEP.days,
    "HOLDFAST_JOBS": True,
}


class Holdfast:
    """Serves a local-first app: its built client, its commands, and what its actors may read.

    Args:
        app: the Flask application; or call `init_app` later.
        pages: module (or modules) that declare the app's pages; importing it declares the resources too.
        load_actor: says who is signed in, from the current request: a resource instance (see `find`), or None for
            nobody. Without it there are no actors, and everyone may connect.

    Settings, each in `app.config`: HOLDFAST_DATABASE (an SQLAlchemy URL or the path of a SQLite file; default
    `holdfast.sqlite` in the instance folder), HOLDFAST_CLIENT (folder of the built client; default `_client` beside the
    app's modules), HOLDFAST_TRUSTED_ORIGINS (other origins whose pages may connect), HOLDFAST_APP (the app's name on
    devices; default: the package that holds the pages), HOLDFAST_REDIS (URL of a Redis that carries pokes between
    processes), HOLDFAST_COMMANDS_PER_MINUTE (of one actor), HOLDFAST_MESSAGES_PER_MINUTE (of one client),
    HOLDFAST_KEEP_DAYS (how long changes and outcomes are kept; 0: for ever), HOLDFAST_JOBS (whether this process runs
    jobs while it serves).
    """

    def __init__(
        self,
        app: Flask | None = None,
        *,
        pages: str | list[str] | None = None,
        load_actor: LoadActor | None = None,
    ) -> None:
        self._pages = pages
        self._load_actor = load_actor
        self._authority: Authority | None = None
        self._jobs: JobRunner | None = None
        if app is not None:
            self.init_app(app)

    def init_app(
        self, app: Flask, *, pages: str | list[str] | None = None, load_actor: LoadActor | None = None
    ) -> None:
        """Set the extension up for an application: tables, endpoints, commands of the `flask` tool.

        Raises DeclarationError for what the app declares wrongly.
        """
        chosen = pages or self._pages
        if not chosen:
            raise DeclarationError('Holdfast needs to know the pages: Holdfast(app, pages="yourapp.pages")')
        modules = [chosen] if isinstance(chosen, str) else chosen
        found = pages_in(modules)
        package = modules[0].partition(".")[0]
        load = load_actor or self._load_actor
        app.config.setdefault("HOLDFAST_DATABASE", str(Path(app.instance_path) / "holdfast.sqlite"))
        app.config.setdefault("HOLDFAST_CLIENT", str(client_folder(modules[0])))
        app.config.setdefault("HOLDFAST_TRUSTED_ORIGINS", [])
        app.config.setdefault("HOLDFAST_APP", package)
        for name, value in DEFAULTS.items():
            app.config.setdefault(name, value)
        options = app.config.setdefault("SOCK_SERVER_OPTIONS", {})
        for name, value in SOCKET_OPTIONS.items():
            options.setdefault(name, value)
        database = Database(app.config["HOLDFAST_DATABASE"])
        used = resources_of(modules)
        check_conditions(used)
        authority = Authority(
            database,
            [resource.schema for resource in used],
            CommandRegistry(found),
            hub_for(database, app.config["HOLDFAST_REDIS"]),
            needs_actor=load is not None,
            limits=Limits(
                commands_per_minute=int(app.config["HOLDFAST_COMMANDS_PER_MINUTE"]),
                messages_per_minute=int(app.config["HOLDFAST_MESSAGES_PER_MINUTE"]),
            ),
            keep=timedelta(days=float(app.config["HOLDFAST_KEEP_DAYS"])) or None,
        )
        authority.prepare()
        files = ClientFiles(Path(app.config["HOLDFAST_CLIENT"]), package)
        if files.version is not None:
            authority.builds.remember(files.version)
        self._authority = authority
        self._jobs = JobRunner(authority.jobs, app.app_context)
        app.extensions["holdfast"] = self
        blueprint = make_blueprint(authority, files, found, load or _nobody, app.config["HOLDFAST_APP"])
        if app.config["HOLDFAST_JOBS"]:
            blueprint.before_app_request(self._run_jobs_while_serving)
        app.register_blueprint(blueprint)
        app.cli.add_command(holdfast_commands)

    @property
    def authority(self) -> Authority:
        """What judges commands for the application that was set up last. RuntimeError before `init_app`."""
        if self._authority is None:
            raise RuntimeError("call init_app(app) first")
        return self._authority

    @property
    def jobs(self) -> JobRunner:
        """What runs jobs for the application that was set up last. RuntimeError before `init_app`."""
        if self._jobs is None:
            raise RuntimeError("call init_app(app) first")
        return self._jobs

    def _run_jobs_while_serving(self) -> None:
        # From the first request on, because whoever only imports the app serves nothing. Tests run jobs themselves.
        if not current_app.testing:
            self.jobs.start()

    @contextmanager
    def acting_as(self, actor: Resource | None) -> Iterator[Execution]:
        """Run business methods outside a command, as an actor: one transaction, and clients hear of it."""
        with self.authority.acting(actor) as execution:
            yield execution

    @contextmanager
    def trusted(self) -> Iterator[TrustedRows]:
        """Read and write rows past all policies: one transaction, and clients hear of it."""
        with self.authority.storing() as store:
            yield TrustedRows(store)

    def find(self, resource: type[R], id: object) -> R | None:
        """Return the row with this id past all policies, None when there is none: what `load_actor` is made of."""
        with self.authority.database.snapshot() as connection:
            return TrustedRows(SqlStore(connection, self.authority.tables)).get(resource, id)


def client_folder(module: str) -> Path:
    """Where `holdfast build` puts the client of an app whose pages are in `module`: `_client` in its top package."""
    package = sys.modules[module.partition(".")[0]]
    return Path(package.__file__ or ".").resolve().parent / "_client"


def resources_of(modules: list[str]) -> list[type[Resource]]:
    """The resources an app uses: those its package's modules declare or import, and those these belong to."""
    packages = {module.partition(".")[0] for module in modules}
    used: set[object] = set()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in packages and module is not None:
            used.update(value for value in vars(module).values() if isinstance(value, type))
    chosen = [resource for resource in resources().values() if resource in used]
    for resource in chosen:
        for relation in resource.schema.relations.values():
            if relation._target() not in chosen:
                # The list grows while it is walked, so what these belong to is found too.
                chosen.append(relation._target())
    return sorted(chosen, key=list(resources().values()).index)


def check_conditions(used: list[type[Resource]]) -> None:
    """Raise DeclarationError when a policy or a scope asks for something that is not there.

    An actor of another kind may lack an attribute, and then its condition does not hold; a name that nobody has is a
    mistake that would forbid without a word. Related rows have to be where the server can find them.
    """
    for resource in used:
        schema = resource.schema
        asked = [each for rule in schema.policies for each in (rule.authorizes, rule.forbids) if each is not None]
        if schema.synced:
            asked.append(device_scope(schema))
        for where in asked:
            for name in sorted(actor_attributes(where)):
                if not any(hasattr(each, name) for each in used):
                    raise DeclarationError(
                        f"{schema.name}: a policy asks for actor.{name}, which no resource of the app has"
                    )
            for name in Ways(where).resources:
                if schema.sql is not None and not any(each.schema.name == name and each.schema.sql for each in used):
                    raise DeclarationError(
                        f"{schema.name}: a policy asks for rows of {name}, which the server does not have: give it "
                        "SQL(table=...), and import its module with the pages"
                    )


def _nobody() -> Resource | None:
    return None


def _current() -> Holdfast:
    holdfast: Holdfast = current_app.extensions["holdfast"]
    return holdfast


@contextmanager
def acting_as(actor: Resource | None) -> Iterator[Execution]:
    """`Holdfast.acting_as` of the current application."""
    with _current().acting_as(actor) as execution:
        yield execution


@contextmanager
def trusted() -> Iterator[TrustedRows]:
    """`Holdfast.trusted` of the current application."""
    with _current().trusted() as rows:
        yield rows


def find(resource: type[R], id: object) -> R | None:
    """`Holdfast.find` of the current application."""
    return _current().find(resource, id)
