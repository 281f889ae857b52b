"""`flask holdfast ...`: what an operator does to a running app's server side.

`parked`, `jobs`, `prune`, `restored` and `status` are commands of the `holdfast` tool too. There, as in Flask's own
tool, the app is named by FLASK_APP, or by `--app` after the command's name.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import click
from click.core import ParameterSource
from flask import current_app
from flask.cli import ScriptInfo, with_appcontext

from flask_holdfast.authority import Authority
from flask_holdfast.parked import StillParked
from flask_holdfast.retention import prune as prune_database
from flask_holdfast.runner import JobRunner


class WithBuild(click.Group):
    """The server's own commands, and those of the `holdfast` tool under the same names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all of them."""
        return sorted({*super().list_commands(ctx), *self._tool().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find one, here first."""
        return super().get_command(ctx, cmd_name) or self._tool().get_command(ctx, cmd_name)

    def _tool(self) -> click.Group:
        # Imported when asked for: a server that runs has no use for the compiler.
        from holdfast_build.cli import main

        return main


@click.group("holdfast", cls=WithBuild)
def holdfast_commands() -> None:
    """Look after the server side of a Holdfast app."""


def _name_app(ctx: click.Context, option: click.Parameter, app: str | None) -> None:
    from_environment = ctx.get_parameter_source("app") is ParameterSource.ENVIRONMENT
    if app is None or (from_environment and ctx.find_object(ScriptInfo) is not None):
        # Flask's own tool has read it.
        return
    ctx.obj = ScriptInfo(app_import_path=app)


app_option = click.option(
    "--app",
    "-A",
    metavar="IMPORT",
    envvar="FLASK_APP",
    help="The Flask application, as in `flask --app`; by default what FLASK_APP names.",
    callback=_name_app,
    expose_value=False,
    is_eager=True,
)


@holdfast_commands.command("status")
@app_option
@with_appcontext
def status() -> None:
    """Say which database is used and how far it has come. Missing tables were made when the app was loaded."""
    for line in _authority().describe():
        click.echo(line)


@holdfast_commands.command("prune")
@app_option
@click.option("--days", type=float, help="Keep what is younger; by default what HOLDFAST_KEEP_DAYS says.")
@with_appcontext
def prune(days: float | None) -> None:
    """Forget changes and outcomes that are old and that no device needs. A device away for longer fetches all anew."""
    authority = _authority()
    keep = authority.keep if days is None else timedelta(days=days)
    if keep is None:
        raise click.ClickException("HOLDFAST_KEEP_DAYS is 0, which keeps everything: say --days")
    pruned = prune_database(authority.database, keep)
    click.echo(f"{pruned.changes} changes and {pruned.outcomes} outcomes forgotten")


@holdfast_commands.command("restored")
@app_option
@with_appcontext
def restored() -> None:
    """Say that the database was restored from a backup, before it is served: devices then send again what it lacks."""
    click.echo(f"epoch: {_authority().begin_epoch()}")


@holdfast_commands.group("parked")
@app_option
def parked() -> None:
    """Look after commands that could not be carried out."""


@parked.command("list")
@with_appcontext
def list_parked() -> None:
    """Show all of them: key, time, actor, name and version, and why."""
    for command in _authority().parked:
        kept = command.kept
        what = f"{kept.command.name} v{kept.command.version}"
        click.echo("\t".join([command.key, f"{command.at:%Y-%m-%d %H:%M}", command.actor, what, kept.reason]))


@parked.command("show")
@click.argument("key")
@with_appcontext
def show_parked(key: str) -> None:
    """Show one whole, as JSON."""
    click.echo(_explained(lambda: _authority().parked.find(key).kept.to_text(indent=2)))


@parked.command("retry")
@click.argument("keys", nargs=-1, required=True)
@with_appcontext
def retry_parked(keys: tuple[str, ...]) -> None:
    """Run commands again, as whoever made them; "all" stands for every one."""
    _each_parked(keys, lambda key: _authority().parked.retry(key).status)


@parked.command("discard")
@click.argument("keys", nargs=-1, required=True)
@with_appcontext
def discard_parked(keys: tuple[str, ...]) -> None:
    """Give commands up: whoever made them is told that they were rejected."""
    _each_parked(keys, lambda key: _authority().parked.discard(key) and "discarded")


@holdfast_commands.group("jobs")
@app_option
def jobs() -> None:
    """Look after jobs."""


@jobs.command("list")
@click.option("--dead", is_flag=True, help="Only those that failed too often.")
@with_appcontext
def list_jobs(dead: bool) -> None:
    """Show those that wait and those that are dead: id, state, when due, tries, name, what put it, last error."""
    for job in _authority().jobs.kept(dead=dead):
        due = datetime.fromtimestamp(job.due, UTC)
        error = (job.error or "").strip().rpartition("\n")[2]
        parts = [job.id, job.state, f"{due:%Y-%m-%d %H:%M:%S}", str(job.attempts), job.name, job.cause, error]
        click.echo("\t".join(parts))


@jobs.command("retry")
@click.argument("ids", nargs=-1, required=True)
@with_appcontext
def retry_jobs(ids: tuple[str, ...]) -> None:
    """Let jobs run again at once; "dead" stands for all dead ones. Whoever serves the app runs them."""
    queue = _authority().jobs
    for id in [job.id for job in queue.kept(dead=True)] if ids == ("dead",) else ids:
        _say_found(id, queue.revive(id), "will run")


@jobs.command("discard")
@click.argument("ids", nargs=-1, required=True)
@with_appcontext
def discard_jobs(ids: tuple[str, ...]) -> None:
    """Forget jobs."""
    for id in ids:
        _say_found(id, _authority().jobs.discard(id), "discarded")


@jobs.command("run")
@with_appcontext
def run_jobs() -> None:
    """Run what is due, here and now, and end: for apps whose servers have HOLDFAST_JOBS switched off."""
    runner: JobRunner = current_app.extensions["holdfast"].jobs
    click.echo(f"{runner.run_due()} jobs run")


def _authority() -> Authority:
    authority: Authority = current_app.extensions["holdfast"].authority
    return authority


def _each_parked(keys: tuple[str, ...], settle: Callable[[str], object]) -> None:
    """Settle each, in the order in which they were made; says of each what became of it, and fails if one is left."""
    chosen = [command.key for command in _authority().parked] if keys == ("all",) else keys
    left = 0
    for key in chosen:
        try:
            click.echo(f"{key}\t{settle(key)}")
        except StillParked as error:
            click.echo(str(error), err=True)
            left += 1
    if left:
        raise click.exceptions.Exit(1)


def _explained(find: Callable[[], str]) -> str:
    try:
        return find()
    except StillParked as error:
        raise click.ClickException(str(error)) from None


def _say_found(id: str, found: bool, done: str) -> None:
    if not found:
        raise click.ClickException(f"there is no job {id}")
    click.echo(f"{id}\t{done}")
