"""The shop as an application that a server process can load. Its folder is named by SHOP_FOLDER."""

import os
from pathlib import Path
from uuid import UUID

from flask import Flask, session
from flask_holdfast import Holdfast, find, job

from tests.server.device import TEAMS
from tests.server.workshop import ShopMember


@job(name="shop.leave_note")
def leave_note(path: str) -> None:
    """Write which process ran this."""
    Path(path).write_text(str(os.getpid()), encoding="utf-8")


def create_app(folder: Path | None = None) -> Flask:
    """The shop, with its members. A file `closed` in its folder ends every session."""
    chosen = folder or Path(os.environ["SHOP_FOLDER"])
    app = Flask("shop", instance_path=str(chosen))
    app.secret_key = "tests"
    app.config.from_prefixed_env()

    def signed_in_member() -> ShopMember | None:
        id = session.get("member")
        return None if id is None or (chosen / "closed").exists() else find(ShopMember, UUID(id))

    holdfast = Holdfast(app, pages="tests.server.workshop", load_actor=signed_in_member)
    with holdfast.trusted() as rows:
        for id, team in TEAMS.items():
            rows.save(ShopMember, id=id, name=f"Member {id.int}", team=team)

    @app.post("/enter/<member>")
    def enter(member: str) -> str:
        session["member"] = member
        return ""

    return app
