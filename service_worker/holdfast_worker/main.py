"""The service worker: keeps the app's files for starts without a network, and carries the outbox for all tabs.

A new version installs all of its files before it takes over, and takes over only when at most one tab is open, on that
tab's next navigation: no page ever runs with files of two versions. Pages go on with the code they were loaded with.
"""

from __future__ import annotations

from typing import Any

from holdfast.browser import URL, Promise, Request, Response, caches, fetch, from_js, globalThis, new, to_js
from holdfast.hosts.account import Remembered, id_of, root_database
from holdfast.hosts.delivery import Delivery
from holdfast.sync.events import Done
from holdfast.sync.fields import Record

DOCUMENT = "/"
"""Stands for the one document, whatever the page."""


def start(config: Any) -> None:
    """Start the worker. `config` is what the build knows: `app`, `version`, `precache` (paths), `routes` (of pages)."""
    worker = Worker(from_js(config))
    globalThis.addEventListener("install", worker.install)
    globalThis.addEventListener("activate", worker.activate)
    globalThis.addEventListener("fetch", worker.fetch)
    globalThis.addEventListener("message", worker.message)
    globalThis.addEventListener("sync", worker.sync)


class Worker:
    """The handlers of the worker's events."""

    def __init__(self, config: Record):
        self._app = str(config["app"])
        self._version = str(config["version"])
        self._prefix = f"holdfast:{self._app}:"
        self._cache = self._prefix + self._version
        self._precache: list[str] = config["precache"]  # type: ignore[assignment]  # made by the build
        self._routes = [str(route).split("/") for route in config["routes"]]  # type: ignore[attr-defined]  # as above
        self._root = root_database(self._app, self._end_delivery)
        self._delivery: Delivery | None = None

    # Files.

    def install(self, event: Any) -> None:
        """Fetch every file of this version; if one is missing, the version is not installed."""
        event.waitUntil(caches.open(self._cache).then(self._fill))

    def _fill(self, cache: Any) -> Any:
        return Promise.all(to_js([self._keep(cache, path) for path in self._precache]))

    def _keep(self, cache: Any, path: str) -> Any:
        # A path with a hash in its name can come from the browser's cache; the others must be those of this version.
        mode = "default" if path.startswith("/assets/") else "reload"
        request = new(Request, path, to_js({"cache": mode}))
        return fetch(request).then(lambda response: self._check(cache, path, response))

    def _check(self, cache: Any, path: str, response: Any) -> Any:
        if not response.ok:
            raise RuntimeError(f"{path}: the server answered {response.status}")
        if path != DOCUMENT:
            return cache.put(path, response)
        return response.clone().text().then(lambda text: self._check_document(cache, text, response))

    def _check_document(self, cache: Any, text: str, response: Any) -> Any:
        """A document of another build would ask for files that are not kept here."""
        if f'content="{self._version}"' not in text:
            raise RuntimeError(f"the document is not of version {self._version}")
        return cache.put(DOCUMENT, response)

    def activate(self, event: Any) -> None:
        """Drop the files of other versions, and serve the pages that are open already."""
        event.waitUntil(caches.keys().then(self._drop_others).then(lambda done: globalThis.clients.claim()))

    def _drop_others(self, names: list[str]) -> Any:
        others = [name for name in names if name.startswith(self._prefix) and name != self._cache]
        return Promise.all(to_js([caches.delete(name) for name in others]))

    def fetch(self, event: Any) -> None:
        """Answer for the app's pages and files from what is kept; leave everything else to the network."""
        request = event.request
        url = new(URL, request.url)
        if request.method != "GET" or url.origin != globalThis.location.origin:
            return
        path = str(url.pathname)
        if request.mode == "navigate":
            if self._owns(path):
                event.respondWith(self._navigate(request))
        elif path in self._precache:
            event.respondWith(self._kept(path, request))

    def _owns(self, path: str) -> bool:
        """Whether a page has a route of this shape. What fills a parameter is for the page to judge."""
        parts = path.split("/")
        if len(parts) > 2 and parts[-1] == "":
            parts.pop()
        return any(_fits(route, parts) for route in self._routes)

    def _kept(self, path: str, request: Any) -> Any:
        options = to_js({"cacheName": self._cache})
        return caches.match(path, options).then(lambda found=None: fetch(request) if found is None else found)

    def _navigate(self, request: Any) -> Any:
        waiting = globalThis.registration.waiting
        if waiting is None:
            return self._kept(DOCUMENT, request)
        everyone = to_js({"type": "window"})
        return globalThis.clients.matchAll(everyone).then(lambda tabs: self._step_down(waiting, tabs, request))

    def _step_down(self, waiting: Any, tabs: list[Any], request: Any) -> Any:
        """A newer version waits: with this navigation the last page of the old one goes, so let it take over."""
        if len(tabs) > 1:
            return self._kept(DOCUMENT, request)
        waiting.postMessage(to_js({"type": "take_over"}))
        # The page asks again at once, and the new version answers.
        return new(Response, "", to_js({"headers": {"Refresh": "0", "Content-Type": "text/html"}}))

    # The outbox.

    def message(self, event: Any) -> None:
        """A page has something to send, or is there at all."""
        kind = event.data.type
        if kind == "take_over":
            globalThis.skipWaiting()
        elif kind == "wake":
            wish = event.data
            event.waitUntil(self._deliver(str(wish.actor), bool(wish.urgent), str(wish.layout or "")))

    def sync(self, event: Any) -> None:
        """The network is back, perhaps with no page open. The browser tries again later when not all could be sent."""
        event.waitUntil(self._root.ask(Remembered()).then(self._deliver_remembered))

    def _deliver_remembered(self, ended: object) -> Any:
        account: Any = ended.values[0] if isinstance(ended, Done) else None
        return self._deliver(id_of(account["actor"] if account else None), True).then(self._insist)

    def _insist(self, all_sent: bool) -> None:
        if not all_sent:
            raise RuntimeError("not everything could be sent")

    def _deliver(self, actor: str, urgent: bool, layout: str = "") -> Any:
        delivery = self._delivery
        if delivery is None or delivery.actor != actor or delivery.stopped:
            self._end_delivery()
            delivery = self._delivery = Delivery(self._app, actor, self._version)
        delivery.wake(urgent, layout)
        return delivery.settled()

    def _end_delivery(self) -> None:
        if self._delivery is not None:
            self._delivery.stop()
            self._delivery = None


def _fits(route: list[str], parts: list[str]) -> bool:
    for place, segment in enumerate(route):
        if place >= len(parts):
            return False
        if segment.startswith("<path:"):
            return True
        if not segment.startswith("<") and segment != parts[place]:
            return False
    return len(parts) == len(route)
