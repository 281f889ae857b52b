"""The HTTP and WebSocket endpoints of an app, as one Flask blueprint."""

from collections.abc import Callable

import brotli  # type: ignore[import-untyped]  # it ships no types
from flask import Blueprint, Response, abort, current_app, jsonify, request
from flask_sock import Sock
from holdfast.page import Page
from holdfast.resource import Resource
from holdfast.sync.messages import Error

from flask_holdfast.authority import Authority
from flask_holdfast.client_files import SECURITY_HEADERS, ClientFiles, accepts_brotli
from flask_holdfast.conversation import MESSAGE_LIMIT, Conversation, Reply, encode
from flask_holdfast.origin import is_same_origin
from flask_holdfast.outcomes import actor_key
from flask_holdfast.socket import WebSocket, converse, wrap_socket

SOCKET_PATH = "/holdfast/socket"

COMPRESS_FROM = 1024
"""Bytes from which an answer is compressed."""

LoadActor = Callable[[], Resource | None]


def make_blueprint(
    authority: Authority, files: ClientFiles, pages: list[type[Page]], load_actor: LoadActor, app_name: str
) -> Blueprint:
    """Make the blueprint `holdfast`: session, socket, messages, and the client's files under the pages' routes."""
    blueprint = Blueprint("holdfast", __name__)
    _add_guards(blueprint)
    _add_messages(blueprint, authority, load_actor)
    _add_socket(blueprint, authority, load_actor)
    _add_files(blueprint, files, pages)

    @blueprint.get("/holdfast/session")
    def session() -> Response:
        """Who is signed in, and which build of the client this server has."""
        actor = authority.present(load_actor())
        named = None
        if actor is not None:
            resource, row = actor.to_wire_row()
            named = {"id": actor_key(actor), "resource": resource, "row": row}
        response = jsonify(actor=named, app=app_name, build=files.version)
        response.headers["Cache-Control"] = "no-store"
        return response

    return blueprint


def _add_guards(blueprint: Blueprint) -> None:
    @blueprint.before_request
    def refuse_other_origins() -> None:
        """Refuse what another site's page sends with the visitor's cookies; a socket before it is upgraded."""
        if request.path == SOCKET_PATH or request.method not in ("GET", "HEAD", "OPTIONS"):
            trusted = current_app.config["HOLDFAST_TRUSTED_ORIGINS"]
            if not is_same_origin(request, trusted):
                abort(403, "This request comes from another site.")
        if request.path == SOCKET_PATH:
            wrap_socket()

    @blueprint.after_request
    def protect(response: Response) -> Response:
        """Send the security headers with every answer of Holdfast."""
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def _add_messages(blueprint: Blueprint, authority: Authority, load_actor: LoadActor) -> None:
    @blueprint.post("/holdfast/messages")
    def messages() -> Response:
        """Answer a JSON list of messages with a JSON list of answers."""
        if request.mimetype != "application/json":
            # Another site's form could send any other type without asking first.
            return _answer(Reply([encode(Error("bad", "send application/json"))], ends=True), 415)
        body = request.stream.read(MESSAGE_LIMIT + 1)
        if len(body) > MESSAGE_LIMIT:
            too_big = Error("bad", f"a request may have at most {MESSAGE_LIMIT} bytes")
            return _answer(Reply([encode(too_big)], ends=True), 413)
        reply = Conversation(authority, load_actor).receive_list(body)
        return _answer(reply, 400 if reply.malformed else 200)


def _answer(reply: Reply, status: int) -> Response:
    body = ("[" + ",".join(reply.texts) + "]").encode()
    response = Response(status=status, content_type="application/json")
    if len(body) >= COMPRESS_FROM and accepts_brotli():
        body = brotli.compress(body, quality=4)
        response.headers["Content-Encoding"] = "br"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-store"
    response.set_data(body)
    return response


def _add_socket(blueprint: Blueprint, authority: Authority, load_actor: LoadActor) -> None:
    @Sock().route(SOCKET_PATH, bp=blueprint)  # type: ignore[untyped-decorator]  # flask-sock ships no types
    def socket(ws: WebSocket) -> None:
        """The same messages over a WebSocket, and pokes."""
        app = current_app._get_current_object()  # type: ignore[attr-defined]  # of werkzeug's LocalProxy
        environ = request.environ

        def load_again() -> Resource | None:
            # A context of its own for each message: the session ends, and rights change, while a socket is open.
            with app.request_context(environ):
                return load_actor()

        converse(ws, Conversation(authority, load_again), authority.hub)


def _add_files(blueprint: Blueprint, files: ClientFiles, pages: list[type[Page]]) -> None:
    def document(**parameters: object) -> Response:
        return files.document()

    for route in dict.fromkeys(page.route for page in pages if page.route):
        blueprint.add_url_rule(route, "document", document, methods=["GET"], strict_slashes=False)

    blueprint.add_url_rule("/assets/<path:name>", "asset", files.asset)
    blueprint.add_url_rule("/icons/<path:name>", "icon", files.icon)
    blueprint.add_url_rule("/manifest.webmanifest", "manifest", lambda: files.plain("manifest.webmanifest"))
    blueprint.add_url_rule("/worker.js", "worker", files.worker)
