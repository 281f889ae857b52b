"""Makes the browser's document agree with a page's nodes, changing as little as possible.

Nodes that stay are patched in place, so focus, caret and scrolling survive. Siblings are told apart by their key; those
without one by their tag and order. The fewest possible elements move: those outside a longest run that is in order
already. Events are listened for once per type, at the root.
"""

from __future__ import annotations

from typing import Any, Protocol

from holdfast.forms import radio_chosen, read_field, write_field
from holdfast.html import Node, attribute_name, attribute_value, styles
from holdfast.named import set_named

SVG = "http://www.w3.org/2000/svg"

#: Properties that, once the user has touched a field, no longer follow the attribute of the same name.
LIVE = ("value", "checked", "selected", "indeterminate", "muted")
LIVE_TAGS = ("input", "textarea", "select", "option", "audio", "video")


class Controller(Protocol):
    """Who knows the state behind the nodes: holdfast.application.Application."""

    def read_state(self, state: Any) -> Any:
        """Return what a bound field shows."""

    def write_state(self, state: Any, value: Any) -> None:
        """Take what the user typed into a bound field."""

    def handle(self, handler: Any, event: Any, node: Node) -> None:
        """Run an element's handler for an event, then render."""

    def render(self) -> None:
        """Show the page again, after bound fields have changed."""


class Renderer:
    """One tree on screen: what `show` is given, inside the element `root`."""

    def __init__(self, document: Any, root: Any, controller: Controller) -> None:
        self._document = document
        self._root = root
        self._controller = controller
        self._shown: list[Node] = []
        self._listening: dict[str, None] = {}
        self._eager: Any = None
        self._patching = False

    def show(self, wanted: list[Node]) -> None:
        """Make the screen agree with these nodes."""
        document = self._document
        focused = document.activeElement
        self._patching = True
        try:
            self._patch_children(self._root, self._shown, wanted)
            self._shown = wanted
        finally:
            self._patching = False
        # An element that had to move has lost the focus on its way.
        if focused is not None and focused is not document.activeElement and self._root.contains(focused):
            focused.focus()
        if self._eager is not None:
            self._eager.focus()
            self._eager = None

    def clear(self) -> None:
        """Take everything off the screen."""
        self._root.textContent = ""
        self._shown = []

    def read_form(self, form: Any) -> None:
        """Write what all bound fields of a form hold into their states."""
        fields = form.elements
        for index in range(fields.length):
            field = fields[index]
            node = field.holdfast
            if node is not None:
                self._take(node, field)

    def _mount(self, node: Node) -> Any:
        """Make the document's node for a description that is not on screen yet."""
        tag = node.tag
        if tag == "":
            dom = node.dom = self._document.createTextNode(node.text)
            node.mounted = True
            return dom
        if tag.startswith("svg:"):
            dom = self._document.createElementNS(SVG, tag[4:])
        else:
            dom = self._document.createElement(tag)
        node.dom = dom
        node.mounted = True
        if node.leaf:
            dom.textContent = node.text
        else:
            children = node.children
            for index, child in enumerate(children):
                if child.mounted:
                    # A node the author keeps is on screen already, or was: each place needs one of its own.
                    child = children[index] = child.copy()
                dom.appendChild(self._mount(child))
        if node.attributes:
            self._patch_attributes(dom, {}, node, False)
            if node.attributes.get("autofocus"):
                # The browser itself gives it the focus only while a document loads.
                self._eager = dom
        return dom

    def _patch(self, old: Node, new: Node) -> None:
        """Make what shows `old` show `new`. Both have the same tag and key."""
        dom = new.dom = old.dom
        new.mounted = True
        if new.tag == "":
            if old.text != new.text:
                dom.data = new.text
            return
        if new.leaf:
            if old.text != new.text or not old.leaf:
                dom.textContent = new.text
        elif old.leaf:
            dom.textContent = ""
            self._patch_children(dom, [], new.children)
        elif old.children or new.children:
            self._patch_children(dom, old.children, new.children)
        if old.attributes or new.attributes:
            self._patch_attributes(dom, old.attributes, new, old.listens)

    def _patch_pair(self, old: Node, wanted: list[Node], index: int) -> None:
        new = wanted[index]
        if new.mounted and new is not old:
            new = wanted[index] = new.copy()
        self._patch(old, new)

    def _patch_children(self, parent: Any, old: list[Node], new: list[Node]) -> None:
        start = 0
        old_end = len(old)
        new_end = len(new)
        if new_end == 0:
            if old_end:
                parent.textContent = ""
            return
        while start < old_end and start < new_end and alike(old[start], new[start]):
            self._patch_pair(old[start], new, start)
            start += 1
        while old_end > start and new_end > start and alike(old[old_end - 1], new[new_end - 1]):
            old_end -= 1
            new_end -= 1
            self._patch_pair(old[old_end], new, new_end)
        if start == old_end:
            self._insert(parent, new, start, new_end)
        elif start == new_end:
            for index in range(start, old_end):
                old[index].dom.remove()
        else:
            self._rearrange(parent, old, new, start, old_end, new_end)

    def _insert(self, parent: Any, new: list[Node], start: int, end: int) -> None:
        anchor = new[end].dom if end < len(new) else None
        for index in range(start, end):
            child = new[index]
            if child.mounted:
                child = new[index] = child.copy()
            parent.insertBefore(self._mount(child), anchor)

    def _rearrange(self, parent: Any, old: list[Node], new: list[Node], start: int, old_end: int, new_end: int) -> None:
        """Patch the stretch of children where old and new differ in order or number."""
        sources = _match(old, new, start, old_end, new_end)
        staying = dict.fromkeys(sources)
        for index in range(start, old_end):
            if index not in staying:
                old[index].dom.remove()
        for offset, source in enumerate(sources):
            if source >= 0:
                self._patch_pair(old[source], new, start + offset)
        in_place = dict.fromkeys(longest_increasing(sources))
        anchor = new[new_end].dom if new_end < len(new) else None
        for index in range(new_end - 1, start - 1, -1):
            child = new[index]
            if sources[index - start] < 0:
                if child.mounted:
                    child = new[index] = child.copy()
                parent.insertBefore(self._mount(child), anchor)
            elif index - start not in in_place:
                parent.insertBefore(child.dom, anchor)
            anchor = child.dom

    def _patch_attributes(self, dom: Any, old: dict[str, Any], node: Node, listened: bool) -> None:
        """Bring an element's attributes up to date. `listened` tells whether it had handlers or a binding before."""
        tag = node.tag
        new = node.attributes
        live = tag in LIVE_TAGS
        listens = False
        replaced = len(old) != len(new)
        for name in new:
            value = new[name]
            before = old.get(name)
            if before is None:
                # Perhaps in the place of a name that is gone.
                replaced = True
            if before is value:
                if name.startswith("on_") and value is not None:
                    listens = True
            elif name.startswith("on_"):
                if value is not None and value is not False:
                    listens = True
                    self._listen(name[3:])
                    if name == "on_click" and tag == "button" and "type" not in new:
                        # Without a type it would also submit the form around it.
                        dom.type = "button"
            elif before != value and not (live and name in LIVE):
                self._set_attribute(dom, tag, name, before, value)
        if replaced:
            for name in old:
                if name not in new:
                    self._set_attribute(dom, tag, name, old[name], None)
        if live:
            # After the others: a range's limits, for one, decide which values it takes.
            bound = new.get("bind")
            for name in LIVE:
                if (
                    name in new
                    and (name not in old or old[name] != new[name])
                    and (bound is None or not shows(name, new))
                ):
                    set_named(dom, name, new[name])
            if bound is not None:
                listens = True
                self._listen("input")
                self._listen("change")
                write_field(tag, new, dom, self._controller.read_state(bound))
        node.listens = listens
        if listens or listened:
            # How an event finds its way from the browser's element to the handlers.
            dom.holdfast = node

    def _set_attribute(self, dom: Any, tag: str, name: str, before: Any, value: Any) -> None:
        html_name = attribute_name(name)
        if html_name == "style":
            wanted = styles(value)
            for rule in styles(before):
                if rule not in wanted:
                    dom.style.removeProperty(rule)
            for rule, text in wanted.items():
                dom.style.setProperty(rule, text)
        elif html_name != "":
            written = attribute_value(tag, html_name, value)
            if written is None:
                dom.removeAttribute(html_name)
            else:
                dom.setAttribute(html_name, written)

    def _listen(self, kind: str) -> None:
        if kind not in self._listening:
            self._listening[kind] = None
            # Capturing also hears events that do not bubble, such as focus.
            self._root.addEventListener(kind, self._heard, True)

    def _heard(self, event: Any) -> None:
        """Give an event to the innermost element that handles it."""
        if self._patching:
            # Removing the element that has the focus blurs it: nobody's doing, and no moment to run an action.
            return
        kind = event.type
        dom = event.target
        changed = False
        while dom is not None and dom is not self._root:
            node = dom.holdfast
            if node is not None:
                if kind in ("input", "change") and self._take(node, dom):
                    changed = True
                handler = node.attributes.get("on_" + kind)
                if handler is not None and handler is not False:
                    self._controller.handle(handler, event, node)
                    return
            if not event.bubbles:
                break
            dom = dom.parentNode
        if changed:
            self._controller.render()

    def _take(self, node: Node, field: Any) -> bool:
        """Write what a bound field holds into its state. Returns whether the field is bound."""
        bound = node.attributes.get("bind")
        if bound is None:
            return False
        if radio_chosen(node.tag, node.attributes, field):
            self._controller.write_state(bound, read_field(node.tag, node.attributes, field))
        return True


def shows(name: str, attributes: dict[str, Any]) -> bool:
    """Whether this property is what a bound field shows its state with: of a radio button, `value` is not."""
    return name != "value" or attributes.get("type") not in ("radio", "checkbox")


def alike(old: Node, new: Node) -> bool:
    """Whether what shows one node can be made to show the other."""
    return old.tag == new.tag and old.key == new.key


def _match(old: list[Node], new: list[Node], start: int, old_end: int, new_end: int) -> list[int]:
    """Return, for each new node of the stretch, the index of the old one it continues, or -1.

    Each old node is used once, so two siblings with the same key give one continued and one new element.
    """
    keyed: dict[Any, int] = {}
    loose: dict[str, list[int]] = {}
    for index in range(old_end - 1, start - 1, -1):
        node = old[index]
        if node.key != "":
            keyed[node.key] = index
        else:
            loose.setdefault(node.tag, []).append(index)
    sources: list[int] = []
    for index in range(start, new_end):
        node = new[index]
        source = -1
        if node.key != "":
            source = keyed.get(node.key, -1)
            if source >= 0:
                if old[source].tag == node.tag:
                    del keyed[node.key]
                else:
                    source = -1
        else:
            waiting = loose.get(node.tag)
            if waiting:
                source = waiting.pop()
        sources.append(source)
    return sources


def longest_increasing(sources: list[int]) -> list[int]:
    """Return the positions of a longest increasing run of the numbers that are not negative.

    Patience sorting: `tails[n]` is where the lowest-ending run of n + 1 numbers ends, `before` links each position to
    the one before it in its run.
    """
    tails: list[int] = []
    before: list[int] = []
    for position, source in enumerate(sources):
        before.append(-1)
        if source < 0:
            continue
        low = 0
        high = len(tails)
        while low < high:
            middle = (low + high) // 2
            if sources[tails[middle]] < source:
                low = middle + 1
            else:
                high = middle
        if low:
            before[position] = tails[low - 1]
        if low == len(tails):
            tails.append(position)
        else:
            tails[low] = position
    run: list[int] = []
    position = tails[-1] if tails else -1
    while position >= 0:
        run.append(position)
        position = before[position]
    run.reverse()
    return run
