"""Templating: a small template language, parsed once and rendered many times with escaped values."""

TEMPLATE = """<h1>{{ title }}</h1>
<ul>
{% for row in rows %}<li class="{{ row.status }}">{{ row.subject }}: {{ row.minutes }} min
{% if row.late %} <b>late</b>{% end %}</li>
{% end %}</ul>
<p>{{ count }} tickets</p>
"""


def escape(text: str) -> str:
    """A text as it stands in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class Node:
    """A part of a template."""

    def render(self, values: dict[str, object], out: list[str]) -> None:
        """Append the part's text."""
        raise NotImplementedError


class Literal(Node):
    """Text as it stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    def render(self, values: dict[str, object], out: list[str]) -> None:
        out.append(self.text)


def look_up(path: list[str], values: dict[str, object]) -> object:
    """The value of a dotted name."""
    found: object = values
    for name in path:
        found = found[name]  # type: ignore[index]
    return found


class Value(Node):
    """A value, escaped."""

    def __init__(self, name: str) -> None:
        self.path = name.split(".")

    def render(self, values: dict[str, object], out: list[str]) -> None:
        out.append(escape(str(look_up(self.path, values))))


class Block(Node):
    """Parts one after another."""

    def __init__(self) -> None:
        self.parts: list[Node] = []

    def render(self, values: dict[str, object], out: list[str]) -> None:
        for part in self.parts:
            part.render(values, out)


class Loop(Block):
    """A block for each row."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__()
        self.name = name
        self.path = path.split(".")

    def render(self, values: dict[str, object], out: list[str]) -> None:
        for row in look_up(self.path, values):  # type: ignore[attr-defined]
            inner = dict(values)
            inner[self.name] = row
            for part in self.parts:
                part.render(inner, out)


class Condition(Block):
    """A block that is there when a value is true."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path.split(".")

    def render(self, values: dict[str, object], out: list[str]) -> None:
        if look_up(self.path, values):
            for part in self.parts:
                part.render(values, out)


def parse(source: str) -> Block:
    """The parts of a template."""
    root = Block()
    stack: list[Block] = [root]
    at = 0
    while at < len(source):
        start = source.find("{", at)
        while start >= 0 and source[start + 1] not in "{%":
            start = source.find("{", start + 1)
        if start < 0:
            stack[-1].parts.append(Literal(source[at:]))
            break
        if start > at:
            stack[-1].parts.append(Literal(source[at:start]))
        closing = "}}" if source[start + 1] == "{" else "%}"
        end = source.index(closing, start)
        words = source[start + 2 : end].split()
        at = end + 2
        if closing == "}}":
            stack[-1].parts.append(Value(words[0]))
        elif words[0] == "end":
            stack.pop()
        else:
            block: Block = Loop(words[1], words[3]) if words[0] == "for" else Condition(words[1])
            stack[-1].parts.append(block)
            stack.append(block)
    return root


def run() -> int:
    """Parse the template and render pages."""
    total = 0
    for page in range(20):
        template = parse(TEMPLATE)
        rows = [
            {
                "subject": f"<Ticket> & {number}",
                "status": "open" if number % 3 else "closed",
                "minutes": number * 7 % 90,
                "late": number % 4 == 0,
            }
            for number in range(page, 700)
        ]
        out: list[str] = []
        template.render({"title": f'Page "{page}"', "rows": rows, "count": len(rows)}, out)
        text = "".join(out)
        total += len(text) + text.count("late") * 3
    return total


if __name__ == "__main__":
    print(run())
