"""The `holdfast` command; `flask holdfast` is the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from holdfast_build import bundle, size
from holdfast_build.compiler import CompileErrors
from holdfast_build.execution import run_file
from holdfast_build.project import Project, ProjectError, load_project

P = ParamSpec("P")

folder = click.argument("directory", type=click.Path(path_type=Path, file_okay=False, exists=True))


class WithServer(click.Group):
    """The tool's own commands, and those that look after an app's server."""

    OF_SERVER = ("jobs", "parked", "prune", "restored", "status")

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all of them."""
        return sorted([*super().list_commands(ctx), *self.OF_SERVER])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find one; the server is imported only when one of its own is asked for."""
        if cmd_name not in self.OF_SERVER:
            return super().get_command(ctx, cmd_name)
        from flask_holdfast.cli import holdfast_commands

        return holdfast_commands.commands[cmd_name]


@click.group(cls=WithServer, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="holdfast")
def main() -> None:
    """Build, check and serve local-first apps written in Python."""


def explained(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what an author can put right into a message on stderr and exit status 1, without a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (CompileErrors, ProjectError, FileExistsError) as error:
            click.echo(str(error), err=True)
            sys.exit(1)

    return run


@main.command("build")
@folder
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Default: _client in the app's package.")
@click.option("--watch", "again", is_flag=True, help="Stay, and build again after every change.")
@explained
def build(directory: Path, out: Path | None, again: bool) -> None:
    """Build the client of the app in DIRECTORY."""
    if again:
        from holdfast_build.watch import watch

        watch(directory, out, click.echo)
        return
    project = load_project(directory)
    made = bundle.build(project)
    bundle.write(made, out or project.default_out)
    weight = size.gzipped(made.program.code.encode())
    click.echo(
        f"{project.name} {made.version} is in {out or project.default_out}: "
        f"the script of page and worker has {weight / 1000:.1f} kB with gzip (`holdfast size` says more)"
    )


@main.command("check")
@folder
@explained
def check(directory: Path) -> None:
    """Say what in the app in DIRECTORY cannot be compiled; write nothing."""
    project: Project = load_project(directory)
    bundle.build(project)
    click.echo(f"{project.name}: nothing to complain about")


@main.command("exec", context_settings={"ignore_unknown_options": True})
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def execute(file: Path, arguments: tuple[str, ...]) -> None:
    """Compile FILE to JavaScript and run it there. It prints, and exits, as in CPython."""
    sys.exit(run_file(file, list(arguments)))


@main.command("serve")
@click.argument("app")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True, help="Processes that serve.")
def serve(app: str, host: str, port: int, workers: int) -> None:
    """Serve APP, a Flask application by its module's name or as MODULE:NAME, with gunicorn and gevent."""
    # Imported late: it makes the process's sockets gevent's, which no other command wants.
    from flask_holdfast.serve import ServeError
    from flask_holdfast.serve import serve as serve_app

    try:
        serve_app(app, host=host, port=port, workers=workers)
    except ServeError as error:
        raise click.ClickException(str(error)) from None


@main.command("size")
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@explained
def measure(path: Path) -> None:
    """Show what each module of the app in the folder PATH, or of the program in the file PATH, adds, in bytes."""
    if path.is_dir():
        click.echo(size.report(bundle.build(load_project(path))), nl=False)
    else:
        click.echo(size.report_program(size.page_script(path)), nl=False)
