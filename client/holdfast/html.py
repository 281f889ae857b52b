"""HTML elements as Python expressions: `div(class_="card")[h2["Title"], p["Text"]]`.

An element called with attributes, or indexed with children, gives a `Node`. Nodes are descriptions: holdfast.dom makes
the browser's document agree with them, and holdfast.markup writes them as text. Text is always escaped; nothing here
takes markup in a string.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias, Union

Child: TypeAlias = Union["Node", "Element", str, int, float, Iterable["Child"], None]

#: Attributes whose value the browser may follow. Their scheme is checked.
URL_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "cite", "xlink:href")

_NO_ATTRIBUTES: dict[str, Any] = {}
_NO_CHILDREN: list[Node] = []


class Node:
    """One element or one piece of text, as the template wants it.

    `tag` is "" for text and begins with "svg:" for drawings. `key` is "" where there is none. An element that is a
    `leaf` holds `text` and nothing else; others hold `children`. Once this description is on screen, `mounted` is True,
    `dom` is the browser's node, and `listens` tells whether it has handlers or a binding.

    Thousands of these are made at a time. No attribute that is read often holds None: compiled code is slow on it.
    """

    def __init__(self, tag: str, key: object, attributes: dict[str, Any], text: str = "", leaf: bool = False) -> None:
        self.tag = tag
        self.key = key
        self.attributes = attributes
        self.text = text
        self.leaf = leaf
        self.children: list[Node] = _NO_CHILDREN
        self.mounted = False
        self.dom: Any = None
        self.listens = False

    def __getitem__(self, content: Child) -> Node:
        """Give this element its content; the element itself stays as it was and can be used again."""
        node = Node(self.tag, self.key, self.attributes)
        fill(node, content)
        return node

    def copy(self) -> Node:
        """Return the same description, not on screen yet."""
        node = Node(self.tag, self.key, self.attributes, self.text, self.leaf)
        if self.children:
            node.children = list(self.children)
        return node


class Element:
    """A kind of element, such as `div`: call it for attributes, index it for content."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def __call__(self, **attributes: Any) -> Node:
        """Make a node with attributes.

        A trailing underscore is dropped (`class_`, `for_`) and the others become hyphens (`aria_label`). `key` tells
        siblings apart between renderings; an `id`, or the state an input is bound to, does so when there is no key.
        """
        key = attributes.pop("key", None)
        if key is None:
            key = attributes.get("id") or ""
            if "bind" in attributes and key == "":
                key = _bound_key(attributes["bind"], attributes)
        elif not isinstance(key, (str, int)):
            key = str(key)
        return Node(self.tag, key, attributes)

    def __getitem__(self, content: Child) -> Node:
        """Make a node without attributes that has this content."""
        node = Node(self.tag, "", _NO_ATTRIBUTES)
        fill(node, content)
        return node


def _bound_key(bound: Any, attributes: dict[str, Any]) -> str:
    # Radio buttons share one state: their value tells them apart.
    key: str = "bind " + bound.name
    if attributes.get("type") == "radio":
        key += " " + str(attributes.get("value"))
    return key


def fill(node: Node, content: Child) -> None:
    """Set a node's content from what an author wrote between the brackets."""
    if isinstance(content, str):
        node.text = content
        node.leaf = True
        return
    children: list[Node] = []
    _collect(children, content)
    if len(children) == 1 and children[0].tag == "":
        node.text = children[0].text
        node.leaf = True
    else:
        node.children = children


def nodes(content: Child) -> list[Node]:
    """Return content as a flat list of nodes."""
    children: list[Node] = []
    _collect(children, content)
    return children


def _collect(children: list[Node], content: Child) -> None:
    if isinstance(content, Node):
        children.append(content)
    elif isinstance(content, str):
        children.append(Node("", "", _NO_ATTRIBUTES, content, True))
    elif content is None or content is True or content is False:
        pass
    elif isinstance(content, Element):
        children.append(Node(content.tag, "", _NO_ATTRIBUTES))
    elif isinstance(content, (int, float)):
        children.append(Node("", "", _NO_ATTRIBUTES, str(content), True))
    elif hasattr(content, "__iter__") and not isinstance(content, bytes):
        for child in content:
            _collect(children, child)
    else:
        raise TypeError(f"{type(content).__name__} is no content for an element; write str(...) to show it as text")


_names: dict[str, str] = {}


def attribute_name(name: str) -> str:
    """Return the HTML name of an attribute, or "" for what is no attribute: handlers (`on_click`) and `bind`.

    Raises TypeError for names that would put code or styles into the markup.
    """
    found = _names.get(name)
    if found is None:
        found = _names[name] = _attribute_name(name)
    return found


def _attribute_name(name: str) -> str:
    if name == "bind" or name.startswith("on_"):
        return ""
    if name.startswith("on"):
        raise TypeError(f"{name}: handlers are written with an underscore and take an action: on_{name[2:]}=self.save")
    if name == "srcdoc":
        raise TypeError("srcdoc: markup in a string is not supported; make the elements instead")
    name = name.removesuffix("_").replace("_", "-")
    for character in name:
        if not (f"_{character}".isidentifier() or character in "-:."):
            raise TypeError(f"{name!r} is no name for an attribute")
    return name


def attribute_value(tag: str, name: str, value: Any) -> str | None:
    """Return an attribute's text, or None when it must not be there. `name` is the HTML name.

    True gives an empty attribute ("true" for aria- ones), None and False give none ("false" for aria- ones), a list of
    words is joined. An address that would run code ("javascript:...") gives None.
    """
    if value is True or value is False:
        if name.startswith("aria-") or name in ("draggable", "contenteditable", "spellcheck"):
            return "true" if value else "false"
        return "" if value else None
    if value is None:
        return None
    if isinstance(value, (list, tuple)):
        return " ".join([word for word in value if word])
    if not isinstance(value, (str, int, float)):
        raise TypeError(f"{name} of <{tag}> cannot be {type(value).__name__}; write str(...)")
    text = str(value)
    return None if name in URL_ATTRIBUTES and runs_code(text) else text


def runs_code(address: str) -> bool:
    """Whether following this address would run code instead of opening something."""
    if ":" not in address:
        return False
    # Browsers ignore blanks and control characters there, so a check that sees them would be fooled by them.
    scheme = "".join([c for c in address.split(":")[0] if c > " " and c != "\x7f"]).lower()
    return scheme in ("javascript", "vbscript") or (scheme == "data" and "html" in address.lower())


def styles(value: Any) -> dict[str, str]:
    """Return `style`'s value by CSS property name. A string is refused: a strict Content-Security-Policy blocks it."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise TypeError('style takes a dict, style={"width": "40%"}; a strict Content-Security-Policy blocks strings')
    return {name.replace("_", "-"): str(text) for name, text in value.items() if text is not None}


a = Element("a")
abbr = Element("abbr")
address = Element("address")
article = Element("article")
aside = Element("aside")
audio = Element("audio")
b = Element("b")
blockquote = Element("blockquote")
br = Element("br")
button = Element("button")
canvas = Element("canvas")
caption = Element("caption")
cite = Element("cite")
code = Element("code")
col = Element("col")
colgroup = Element("colgroup")
data = Element("data")
datalist = Element("datalist")
dd = Element("dd")
del_ = Element("del")
details = Element("details")
dfn = Element("dfn")
dialog = Element("dialog")
div = Element("div")
dl = Element("dl")
dt = Element("dt")
em = Element("em")
fieldset = Element("fieldset")
figcaption = Element("figcaption")
figure = Element("figure")
footer = Element("footer")
form = Element("form")
h1 = Element("h1")
h2 = Element("h2")
h3 = Element("h3")
h4 = Element("h4")
h5 = Element("h5")
h6 = Element("h6")
header = Element("header")
hgroup = Element("hgroup")
hr = Element("hr")
i = Element("i")
img = Element("img")
input_ = Element("input")
ins = Element("ins")
kbd = Element("kbd")
label = Element("label")
legend = Element("legend")
li = Element("li")
main = Element("main")
map_ = Element("map")
mark = Element("mark")
menu = Element("menu")
meter = Element("meter")
nav = Element("nav")
ol = Element("ol")
optgroup = Element("optgroup")
option = Element("option")
output = Element("output")
p = Element("p")
picture = Element("picture")
pre = Element("pre")
progress = Element("progress")
q = Element("q")
s = Element("s")
samp = Element("samp")
search = Element("search")
section = Element("section")
select = Element("select")
small = Element("small")
source = Element("source")
span = Element("span")
strong = Element("strong")
sub = Element("sub")
summary = Element("summary")
sup = Element("sup")
table = Element("table")
tbody = Element("tbody")
td = Element("td")
template = Element("template")
textarea = Element("textarea")
tfoot = Element("tfoot")
th = Element("th")
thead = Element("thead")
time = Element("time")
tr = Element("tr")
track = Element("track")
u = Element("u")
ul = Element("ul")
var = Element("var")
video = Element("video")
wbr = Element("wbr")
