for text, separator in (
    ("key=value=more", "="),
    ("no separator", "="),
    ("", "="),
    ("=", "="),
    ("a==b", "=="),
    ("aXbXc", "X"),
    ("😀-😁-😂", "-"),
):
    print(text.partition(separator), text.rpartition(separator))
print(b"k:v:w".partition(b":"), b"k:v:w".rpartition(b":"), bytearray(b"k:v").partition(b":"), b"none".rpartition(b":"))
for call in (
    lambda: "a".partition(""),
    lambda: "a".rpartition(""),
    lambda: "a".partition(1),
    lambda: "a".partition(),
    lambda: b"a".partition(b""),
    lambda: b"a".partition("a"),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def parse_header(line):
    name, colon, value = line.partition(":")
    if not colon:
        raise ValueError(f"no colon in {line!r}")
    return name.strip().lower(), value.strip()


headers = {}
for line in ("Content-Type: text/html; charset=utf-8", "Host:localhost:8080", "X-Empty:", "broken"):
    try:
        name, value = parse_header(line)
        headers[name] = value
    except ValueError as error:
        print("skipped:", error)
print(headers)
kind, _, options = headers["content-type"].partition(";")
print(kind, dict([options.strip().partition("=")[::2]]))
host, _, port = headers["host"].rpartition(":")
print(host, int(port))
