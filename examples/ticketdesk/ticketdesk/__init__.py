"""The ticket desk: a help desk for three that works without a network."""

import contextlib
import os
import secrets
from datetime import timedelta
from pathlib import Path

from flask import Flask
from flask_holdfast import Holdfast, find

from ticketdesk.signin import REPRESENTATIVES, representative_id, signin
from ticketdesk.tickets import Representative


def current_representative() -> Representative | None:
    """Who is signed in: the actor of every policy, or None."""
    id = representative_id()
    return None if id is None else find(Representative, id)


def create_app() -> Flask:
    """The desk as a Flask application.

    It keeps its database and its session key in the folder that TICKETDESK_DATA names (else Flask's instance
    folder), and takes any other setting from FLASK_ variables.
    """
    app = Flask(__name__, instance_path=os.environ.get("TICKETDESK_DATA"))
    app.config.update(
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        PERMANENT_SESSION_LIFETIME=timedelta(days=180),
    )
    app.config.from_prefixed_env()
    if not app.secret_key:
        app.secret_key = kept_secret(Path(app.instance_path))
    app.register_blueprint(signin)
    holdfast = Holdfast(app, pages="ticketdesk.pages", load_actor=current_representative)
    with holdfast.trusted() as rows:
        for id, name in REPRESENTATIVES.items():
            rows.save(Representative, id=id, name=name)
    return app


def kept_secret(folder: Path) -> str:
    """The key that signs session cookies, made once and kept in a file that only its owner can read."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "session.key"
    if not path.exists():
        draft = folder / f"session.key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(32))
        # Linking fails where another process was first, so that all of them read one whole key.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text()
