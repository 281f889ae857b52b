"""A browser window small enough to read: the part of the DOM that Holdfast's pages use, with the same rules.

Every change of a node's place is counted in `Document.operations`, so tests can say how little was moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit


class FakeNode:
    def __init__(self, document: FakeDocument) -> None:
        self.ownerDocument = document
        self.parentNode: FakeElement | None = None
        self.holdfast: Any = None

    def remove(self) -> None:
        if self.parentNode is not None:
            self.ownerDocument.operations.append(("remove", self))
            self.parentNode.childNodes.remove(self)
            self.parentNode = None
            self.ownerDocument.blur_detached()


class FakeText(FakeNode):
    def __init__(self, document: FakeDocument, data: str) -> None:
        super().__init__(document)
        self.data = data

    @property
    def textContent(self) -> str:
        return self.data


class Style(dict[str, str]):
    def setProperty(self, name: str, value: str) -> None:
        self[name] = value

    def removeProperty(self, name: str) -> None:
        self.pop(name, None)


class Collection(list[Any]):
    @property
    def length(self) -> int:
        return len(self)


class FakeElement(FakeNode):
    def __init__(self, document: FakeDocument, tag: str, namespace: str = "") -> None:
        super().__init__(document)
        self.tagName = tag
        self.namespaceURI = namespace
        self.attributes: dict[str, str] = {}
        self.childNodes: list[Any] = []
        self.listeners: dict[str, list[tuple[Callable[[Any], None], bool]]] = {}
        self.style = Style()
        self.checked = False
        self.selected = False
        self._value = ""
        self.writes: list[tuple[str, Any]] = []

    @property
    def value(self) -> str:
        if self.tagName == "option":
            return self.attributes.get("value", self.textContent)
        if self.tagName == "select":
            return next((option.value for option in self.options if option.selected), "")
        return self._value

    @value.setter
    def value(self, value: str) -> None:
        self.writes.append(("value", value))
        if self.tagName == "select":
            for option in self.options:
                option.selected = option.value == value
        elif self.tagName == "option":
            self.attributes["value"] = value
        else:
            self._value = value

    @property
    def type(self) -> str:
        return self.attributes.get("type", "")

    @type.setter
    def type(self, value: str) -> None:
        self.attributes["type"] = value

    @property
    def options(self) -> Collection:
        return Collection(node for node in self.walk() if node.tagName == "option")

    @property
    def selectedOptions(self) -> Collection:
        return Collection(option for option in self.options if option.selected)

    @property
    def elements(self) -> Collection:
        return Collection(node for node in self.walk() if node.tagName in ("input", "select", "textarea", "button"))

    @property
    def textContent(self) -> str:
        return "".join(child.textContent for child in self.childNodes)

    @textContent.setter
    def textContent(self, text: str) -> None:
        for child in self.childNodes:
            child.parentNode = None
        self.childNodes = []
        if text:
            self.appendChild(FakeText(self.ownerDocument, text))
        self.ownerDocument.blur_detached()

    def appendChild(self, child: Any) -> Any:
        return self.insertBefore(child, None)

    def insertBefore(self, child: Any, anchor: Any) -> Any:
        assert anchor is not child
        assert anchor is None or anchor.parentNode is self, "the reference is no child of this node"
        self.ownerDocument.operations.append(("move" if child.parentNode is not None else "insert", child))
        if child.parentNode is not None:
            child.parentNode.childNodes.remove(child)
            child.parentNode = None
            self.ownerDocument.blur_detached()
        child.parentNode = self
        place = len(self.childNodes) if anchor is None else self.childNodes.index(anchor)
        self.childNodes.insert(place, child)
        return child

    def contains(self, node: Any) -> bool:
        while node is not None:
            if node is self:
                return True
            node = node.parentNode
        return False

    def setAttribute(self, name: str, value: str) -> None:
        assert isinstance(value, str)
        assert name != "style", "blocked by the Content-Security-Policy"
        self.writes.append((name, value))
        self.attributes[name] = value

    def getAttribute(self, name: str) -> str | None:
        return self.attributes.get(name)

    def hasAttribute(self, name: str) -> bool:
        return name in self.attributes

    def removeAttribute(self, name: str) -> None:
        self.attributes.pop(name, None)

    def addEventListener(self, kind: str, listener: Callable[[Any], None], capture: bool = False) -> None:
        self.listeners.setdefault(kind, []).append((listener, capture))

    def focus(self) -> None:
        self.ownerDocument.activeElement = self

    def scrollIntoView(self) -> None:
        self.ownerDocument.scrolled_to = self

    def walk(self) -> Iterator[FakeElement]:
        yield self
        for child in self.childNodes:
            if isinstance(child, FakeElement):
                yield from child.walk()

    def closest(self, selector: str) -> FakeElement | None:
        assert selector == "a[href]"
        node: FakeElement | None = self
        while node is not None and not (node.tagName == "a" and "href" in node.attributes):
            node = node.parentNode
        return node

    # What an anchor says about the address it leads to.
    @property
    def _address(self) -> Any:
        return urlsplit(urljoin(self.ownerDocument.window.location.href, self.attributes["href"]))

    @property
    def origin(self) -> str:
        return f"{self._address.scheme}://{self._address.netloc}"

    @property
    def pathname(self) -> str:
        return str(self._address.path)

    @property
    def search(self) -> str:
        return "?" + self._address.query if self._address.query else ""

    @property
    def hash(self) -> str:
        return "#" + self._address.fragment if self._address.fragment else ""

    def html(self) -> str:
        """Return the node as text, to compare."""
        parts = [f'{name}="{value}"' if value else name for name, value in self.attributes.items()]
        inner = "".join(child.html() if isinstance(child, FakeElement) else child.data for child in self.childNodes)
        return f"<{' '.join([self.tagName, *parts])}>{inner}</{self.tagName}>"


class FakeEvent:
    def __init__(self, kind: str, target: Any, bubbles: bool = True, **details: Any) -> None:
        self.type = kind
        self.target = target
        self.bubbles = bubbles
        self.defaultPrevented = False
        self.button = 0
        self.ctrlKey = self.metaKey = self.shiftKey = self.altKey = False
        self.key = ""
        for name, value in details.items():
            setattr(self, name, value)

    def preventDefault(self) -> None:
        self.defaultPrevented = True


class FakeDocument(FakeElement):
    def __init__(self, window: Any = None) -> None:
        self.operations: list[tuple[str, Any]] = []
        self.activeElement: Any = None
        super().__init__(self, "#document")
        self.window = window
        self.title = ""
        self.scrolled_to: Any = None
        self.body = self.createElement("body")
        self.appendChild(self.body)
        self.activeElement = self.body

    def createElement(self, tag: str) -> FakeElement:
        return FakeElement(self, tag)

    def createElementNS(self, namespace: str, tag: str) -> FakeElement:
        return FakeElement(self, tag, namespace)

    def createTextNode(self, text: str) -> FakeText:
        return FakeText(self, text)

    def getElementById(self, id: str) -> FakeElement | None:
        return next((node for node in self.walk() if node.attributes.get("id") == id), None)

    def querySelector(self, selector: str) -> FakeElement | None:
        if selector.startswith("["):
            return next((node for node in self.walk() if selector[1:-1] in node.attributes), None)
        return next((node for node in self.walk() if node.tagName == selector), None)

    def blur_detached(self) -> None:
        if self.activeElement is not None and not self.contains(self.activeElement):
            self.activeElement = self.body

    def dispatch(self, event: FakeEvent) -> FakeEvent:
        """Send an event through its ancestors: capturing listeners from the outside in, then the bubbling ones."""
        path = []
        node = event.target
        while node is not None:
            path.append(node)
            node = node.parentNode
        for element in reversed(path):
            for listener, capture in list(getattr(element, "listeners", {}).get(event.type, [])):
                if capture:
                    listener(event)
        for element in path if event.bubbles else path[:1]:
            for listener, capture in list(getattr(element, "listeners", {}).get(event.type, [])):
                if not capture:
                    listener(event)
        return event


class FakeLocation:
    def __init__(self, href: str) -> None:
        self.href = href

    @property
    def origin(self) -> str:
        parts = urlsplit(self.href)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def pathname(self) -> str:
        return urlsplit(self.href).path

    @property
    def hash(self) -> str:
        fragment = urlsplit(self.href).fragment
        return "#" + fragment if fragment else ""


class FakeHistory:
    def __init__(self, window: FakeWindow) -> None:
        self.window = window
        self.entries: list[tuple[str, Any]] = [(window.location.href, None)]
        self.index = 0
        self.scrollRestoration = "auto"

    @property
    def state(self) -> Any:
        return self.entries[self.index][1]

    def pushState(self, state: Any, title: str, path: str) -> None:
        href = urljoin(self.window.location.href, path)
        self.entries = [*self.entries[: self.index + 1], (href, state)]
        self.index += 1
        self.window.location.href = href

    def replaceState(self, state: Any, title: str) -> None:
        self.entries[self.index] = (self.entries[self.index][0], state)

    def go(self, steps: int) -> None:
        self.index += steps
        href, state = self.entries[self.index]
        self.window.location.href = href
        self.window.dispatch(FakeEvent("popstate", self.window, state=state))


class FakeDate:
    def __init__(self) -> None:
        self.time = 0

    def now(self) -> int:
        self.time += 1
        return self.time


class FakeWindow:
    """A window at an address, with an empty element of id "app"."""

    def __init__(self, path: str = "/", origin: str = "https://desk.example") -> None:
        self.location = FakeLocation(origin + path)
        self.document = FakeDocument(self)
        self.history = FakeHistory(self)
        self.Date = FakeDate()
        self.scrollY = 0
        self.reported: list[BaseException] = []
        self.microtasks: list[Callable[[], None]] = []
        self.listeners: dict[str, list[Callable[[Any], None]]] = {}
        self.root = self.document.createElement("div")
        self.root.setAttribute("id", "app")
        self.document.body.appendChild(self.root)

    def addEventListener(self, kind: str, listener: Callable[[Any], None]) -> None:
        self.listeners.setdefault(kind, []).append(listener)

    def dispatch(self, event: FakeEvent) -> None:
        for listener in self.listeners.get(event.type, []):
            listener(event)

    def scrollTo(self, x: int, y: int) -> None:
        self.scrollY = y

    def queueMicrotask(self, task: Callable[[], None]) -> None:
        self.microtasks.append(task)

    def settle(self) -> None:
        """Run what waits, as the browser does at the end of a task."""
        while self.microtasks:
            self.microtasks.pop(0)()

    def reportError(self, error: BaseException) -> None:
        self.reported.append(error)

    def find(self, tag: str, index: int = 0) -> FakeElement:
        """Return the index-th element with this tag that the page shows."""
        return [node for node in self.root.walk() if node.tagName == tag and node is not self.root][index]

    def fire(self, kind: str, target: FakeElement, **details: Any) -> FakeEvent:
        """Send an event to an element and run what follows from it."""
        event = self.document.dispatch(FakeEvent(kind, target, **details))
        self.settle()
        return event

    def type(self, field: FakeElement, text: str) -> None:
        """Type into a field."""
        field._value = text
        self.fire("input", field)
