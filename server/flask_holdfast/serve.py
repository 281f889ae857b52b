"""`holdfast serve APP`: gunicorn with gevent, set up so that sockets work."""

import gc
import importlib
import logging
import sys
from collections.abc import Callable
from typing import Any

from flask import Flask

MISSING = (
    "holdfast serve needs gunicorn and gevent: pip install 'holdfast[production]'\n"
    "For a look at the app without them: flask --app {app} run"
)

CONNECTIONS = 10_000
"""Sockets and requests that one worker process handles at a time."""


class ServeError(Exception):
    """The app cannot be served as asked; the message says why and what to do."""


def serve(app: str, *, host: str = "127.0.0.1", port: int = 8000, workers: int = 1) -> None:
    """Serve an app until the process is told to end. Does not return.

    The workers are children of this process in its process group and watch it: killed with -9, it takes them along
    within a second; `kill -9 -- -PGID` ends all at once.

    Args:
        app: "module:name" of a Flask application, or of a function that makes one ("ticketdesk:create_app");
            "module" alone means `create_app` or `app` in it.
        workers: processes that serve; any of them may answer any client.

    Raises ServeError when gunicorn or gevent are missing, or the app does not fit.
    """
    if workers < 1:
        raise ServeError("at least one process has to serve: use --workers 1")
    try:
        from gevent import monkey
        from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it ships no types
    except ImportError:
        raise ServeError(MISSING.format(app=app)) from None
    # Before anything of the app is imported, so that its locks, sockets and threads are gevent's.
    monkey.patch_all()
    # What the app and Holdfast log goes where gunicorn's own words go, unless the app decides otherwise.
    logging.basicConfig(level=logging.INFO, format="%(asctime)s [%(process)d] [%(levelname)s] %(name)s: %(message)s")

    class Server(BaseApplication):  # type: ignore[misc]  # the base has no types
        """Gunicorn, configured from here instead of from files."""

        def load_config(self) -> None:
            """Set what sockets need."""
            settings: dict[str, Any] = {  # Any: gunicorn's settings are of many types
                "bind": [f"{host}:{port}"],
                "workers": workers,
                "worker_class": "gevent",
                "worker_connections": CONNECTIONS,
                # A socket is one request that lasts as long as it is open; a worker must not wait for it to end.
                "graceful_timeout": 2,
                "keepalive": 30,
                "accesslog": None,
                "errorlog": "-",
                "loglevel": "info",
                "proc_name": "holdfast",
            }
            if "control_socket_disable" in self.cfg.settings:
                # Newer gunicorns open a control socket at one place per user, where two servers would meet.
                settings["control_socket_disable"] = True
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            """Make the app in the worker: connections must not be shared between processes."""
            loaded = load_app(app)
            if workers > 1 and loaded.extensions["holdfast"].authority.database.in_memory:
                raise ServeError("a database in memory belongs to one process: name a file, or use --workers 1")
            if loaded.config["HOLDFAST_JOBS"]:
                # Jobs that wait since the last process ended need no request to begin.
                loaded.extensions["holdfast"].jobs.start()
            # All this stays until the process ends: a collection that walked through it would make everyone wait.
            gc.collect()
            gc.freeze()
            return loaded

    Server().run()


def load_app(name: str) -> Flask:
    """Import a Flask application by "module:name". Raises ServeError when there is none."""
    module_name, _, attribute = name.partition(":")
    if "" not in sys.path:
        sys.path.insert(0, "")
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        if error.name is None or not module_name.startswith(error.name):
            raise
        raise ServeError(f"there is no module {module_name!r} to import here") from None
    candidates = [attribute] if attribute else ["create_app", "app"]
    for candidate in candidates:
        found: Flask | Callable[[], Flask] | None = getattr(module, candidate, None)
        if isinstance(found, Flask):
            return _checked(found, name)
        if callable(found):
            return _checked(found(), name)
    raise ServeError(f"{module_name} has no {' and no '.join(candidates)}: name it as MODULE:NAME")


def _checked(app: Flask, name: str) -> Flask:
    if "holdfast" not in app.extensions:
        raise ServeError(f"{name} is a Flask application without Holdfast(app, ...)")
    return app
