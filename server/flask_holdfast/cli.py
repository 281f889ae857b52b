"""`flask holdfast ...`: what an operator does to a running app's server side."""

import click
from flask import current_app
from flask.cli import with_appcontext


@click.group("holdfast")
def holdfast_commands() -> None:
    """Look after the server side of a Holdfast app."""


@holdfast_commands.command("status")
@with_appcontext
def status() -> None:
    """Say which database is used and how far it has come. Missing tables were made when the app was loaded."""
    authority = current_app.extensions["holdfast"].authority
    for line in authority.describe():
        click.echo(line)
