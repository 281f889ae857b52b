"""`flask holdfast ...`: what an operator does to a running app's server side."""

import click
from flask import current_app
from flask.cli import with_appcontext


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


@holdfast_commands.command("status")
@with_appcontext
def status() -> None:
    """Say which database is used and how far it has come. Missing tables were made when the app was loaded."""
    authority = current_app.extensions["holdfast"].authority
    for line in authority.describe():
        click.echo(line)
