raw = "  \tJohn   O'REILLY-smith ;; 1985-03-07;  london ,UK\n"
name, _, *rest = [part.strip() for part in raw.split(";")]
print(name, rest, " ".join(name.split()).title(), name.lower().partition(" ")[0].capitalize(), rest[0].replace("-", "/"), [p.strip().upper() for p in rest[1].split(",")])


def slug(text):
    kept = "".join(c if c.isalnum() else " " for c in text.casefold())
    return "-".join(kept.split())


def initials(text, dot="."):
    return "".join(word[0].upper() + dot for word in text.replace("-", " ").split())


def ellipsis(text, width, end="…"):
    return text if len(text) <= width else text[: width - len(end)].rstrip() + end


def plural(n, word, many=None):
    return f"{n:,} {word if abs(n) == 1 else many or word + 's'}"


def snake(text):
    return "".join("_" + c.lower() if c.isupper() else c for c in text).lstrip("_")


print(slug("  Héllo, Wörld! -- 2nd_Edition "), slug("!!!"), initials("jean-luc picard"), initials("ab c", ""), ellipsis("short", 10), ellipsis("a long sentence", 8), ellipsis("abc def", 5, "..."), plural(1, "file"), plural(0, "file"), plural(-1, "file"), plural(12345, "child", "children"), snake("camelCaseName"), snake("HTTPServer"))
print("a,b;c d".replace(",", " ").replace(";", " ").split(), "k1=v1&k2=v2".split("&")[1].split("=")[::-1], "path/to/file.tar.gz".rsplit("/", 1)[-1].split(".", 1), "x".join("abc").upper().center(11, "*"), "%s" % "abc"[::-1].upper().swapcase(), "Mississippi".lower().replace("ss", "ß").count("ß"))
lines = """key: value
# comment

other:  spaced value
broken
"""
config = dict(map(str.strip, line.split(":", 1)) for line in lines.splitlines() if ":" in line and not line.lstrip().startswith("#"))
print(config, [line for line in lines.splitlines() if not line.strip()], max(lines.splitlines(), key=len), lines.count("\n"), lines.find("#"), lines[lines.index("#") :].split("\n")[0])
print("".join(sorted("hello", key=lambda c: (-"hello".count(c), c))), "abc" < "abd" < "b", "ab" in "cab", "a-b-c".replace("-", "", 1), "1.2.3".split(".", 1), "\n".join(["x", ""]) + "|", "tab\tsep".split("\t"), "aXbX".rstrip("X"), "".join(c for c in "a1b2" if not c.isdigit()))
