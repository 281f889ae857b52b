"""Serving the built client: the document for every page's route, the worker, hashed assets, manifest and icons."""

import hashlib
import json
from functools import lru_cache
from html import escape
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it ships no types
from flask import Response, abort, request
from werkzeug.security import safe_join

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        # Registering the service worker takes a script's address, which Trusted Types lets through a named policy only.
        "trusted-types holdfast",
    ]
)

SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

CACHE_FOREVER = "public, max-age=31536000, immutable"
CACHE_NEVER = "no-cache"

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_TEXT = (".css", ".html", ".js", ".json", ".map", ".svg", ".txt", ".webmanifest")


class ClientFiles:
    """The folder that `holdfast build` wrote, as responses.

    Args:
        folder: where `index.html`, `worker.js`, `assets/` and `build.json` are, or will be.
        package: the app's import package, named in the page that tells how to build.
    """

    def __init__(self, folder: Path, package: str) -> None:
        self.folder = folder
        self.package = package

    @property
    def version(self) -> str | None:
        """The build's version as build.json has it; None when the client is not built."""
        try:
            version = json.loads((self.folder / "build.json").read_text(encoding="utf-8"))["version"]
        except (FileNotFoundError, NotADirectoryError):
            return None
        return str(version)

    def document(self) -> Response:
        """The one HTML document, whatever the page; or a page that tells how to build it."""
        if not (self.folder / "index.html").is_file():
            return self._not_built()
        return self._file("index.html", CACHE_NEVER)

    def worker(self, name: str = "worker.js") -> Response:
        """The service worker, allowed to serve the whole origin."""
        response = self._file(name, CACHE_NEVER)
        response.headers["Service-Worker-Allowed"] = "/"
        return response

    def asset(self, name: str) -> Response:
        """A file of `assets/`; its name carries its hash, so it may be kept for ever."""
        return self._file(name, CACHE_FOREVER, "assets")

    def icon(self, name: str) -> Response:
        """A file of `icons/`."""
        return self._file(name, CACHE_NEVER, "icons")

    def plain(self, name: str) -> Response:
        """A file whose name carries no hash: checked with the server at each use."""
        return self._file(name, CACHE_NEVER)

    def _file(self, name: str, cache: str, subfolder: str = "") -> Response:
        joined = safe_join(str(self.folder / subfolder), name)
        path = Path(joined) if joined else None
        if path is None or not path.is_file():
            abort(404)
        packed = path.suffix in _TEXT and accepts_brotli()
        body, tag = _content(path, path.stat().st_mtime_ns, packed)
        response = Response(body, content_type=_TYPES.get(path.suffix, "application/octet-stream"))
        if packed:
            response.headers["Content-Encoding"] = "br"
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Cache-Control"] = cache
        response.set_etag(tag)
        response.make_conditional(request)
        return response

    def _not_built(self) -> Response:
        project = self.folder.parent.parent
        lines = [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8"><title>The client is not built yet</title></head><body>',
            "<h1>The client is not built yet</h1>",
            f"<p>The server of <b>{escape(self.package)}</b> runs, but there is no <code>index.html</code> in"
            f" <code>{escape(str(self.folder))}</code>.</p>",
            f"<p>Build it: <code>holdfast build {escape(str(project))}</code>, then load this page again.",
            "If the build went elsewhere, name that folder in the setting <code>HOLDFAST_CLIENT</code>.</p>",
            "</body></html>",
        ]
        return Response("\n".join(lines), status=503, headers={"Cache-Control": "no-store"})


def accepts_brotli() -> bool:
    """Whether the client of the current request unpacks brotli."""
    return bool(request.accept_encodings.quality("br"))


@lru_cache(maxsize=256)
def _content(path: Path, modified: int, packed: bool) -> tuple[bytes, str]:
    """A file's bytes, packed if asked, and their hash. `modified` makes a changed file another entry."""
    body = path.read_bytes()
    if packed:
        body = brotli.compress(body, quality=9)
    return body, hashlib.sha256(body).hexdigest()[:32]
