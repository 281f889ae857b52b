"""Telling a site's own requests from those that other sites make with the visitor's cookies."""

from collections.abc import Collection
from urllib.parse import urlsplit

from werkzeug.wrappers import Request

_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_same_origin(request: Request, trusted: Collection[str] = ()) -> bool:
    """Tell whether a request comes from a page of the same origin, or of a trusted one ("https://app.example").

    Browsers name the origin with every WebSocket and every POST, and page code cannot change it. A request that names
    none comes from no browser, so it carries no cookies that someone else's page could abuse.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
    if origin in trusted:
        return True
    try:
        parts = urlsplit(origin)
        own = urlsplit(f"//{request.host}")
        named = (parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme))
        # Behind a proxy that ends TLS the server sees http, so the default port is that of the origin's own scheme.
        here = (own.hostname, own.port or _DEFAULT_PORTS.get(parts.scheme))
    except ValueError:
        return False
    if request.scheme in ("https", "wss") and parts.scheme != "https":
        return False
    return parts.scheme in _DEFAULT_PORTS and named == here
