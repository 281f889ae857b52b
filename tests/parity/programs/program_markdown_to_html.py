import re


def inline(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for pattern, tag in ((r"\*\*(.+?)\*\*", "strong"), (r"\*(.+?)\*", "em"), (r"`(.+?)`", "code")):
        text = re.sub(pattern, rf"<{tag}>\1</{tag}>", text)
    return re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", lambda m: f'<a href="{m[2]}">{m[1]}</a>', text)


def blocks(source):
    kind, lines = None, []
    for line in [*source.splitlines(), ""]:
        new = "list" if re.match(r"[-*] ", line) else "numbers" if re.match(r"\d+\. ", line) else "quote" if line.startswith("> ") else "text" if line.strip() else None
        if heading := re.match(r"(#{1,6}) (.*)", line):
            new = "heading"
        if kind is not None and (new != kind or kind == "heading"):
            yield kind, lines
            lines = []
        if new is not None:
            lines.append((len(heading[1]), heading[2]) if heading else line)
        kind = new


def render(source):
    for kind, lines in blocks(source):
        match kind, lines:
            case "heading", [(level, title)]:
                anchor = re.sub(r"\W+", "-", title.lower()).strip("-")
                yield f'<h{level} id="{anchor}">{inline(title)}</h{level}>'
            case ("list" | "numbers") as name, items:
                tag = "ul" if name == "list" else "ol"
                inner = "".join(f"<li>{inline(item.split(' ', 1)[1])}</li>" for item in items)
                yield f"<{tag}>{inner}</{tag}>"
            case "quote", items:
                yield "<blockquote>" + "<br>".join(inline(item[2:]) for item in items) + "</blockquote>"
            case _:
                yield f"<p>{inline(' '.join(lines))}</p>"


SOURCE = """# Hello, *World*!
Some **bold** text with `code < 1` & a [link](http://x.y/z?a=1).
Second line.
## Second: part two
- one
- two **x**
1. first
2. second
> quoted
> more *em*

Last paragraph"""
for line in render(SOURCE):
    print(line)
print(list(render("")), list(render("# A\n# B")))
