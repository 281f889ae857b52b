"""A program: a router that takes paths apart by pattern with converters, builds them again, and a shortener in base 62."""

import re
import string
from collections.abc import Callable
from urllib.parse import parse_qsl, quote, unquote, urlsplit

ALPHABET = string.digits + string.ascii_letters
CONVERTERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "str": (r"[^/]+", str),
    "int": (r"-?\d+", int),
    "path": (r".+", str),
    "hex": (r"[0-9a-f]+", lambda text: int(text, 16)),
}


class Router:
    def __init__(self) -> None:
        self.routes: list[tuple[re.Pattern[str], str, dict[str, str], Callable[..., str]]] = []

    def route(self, rule: str) -> Callable[[Callable[..., str]], Callable[..., str]]:
        kinds: dict[str, str] = {}

        def part(found: re.Match[str]) -> str:
            kind, _, name = found[1].rpartition(":")
            kinds[name] = kind or "str"
            return f"(?P<{name}>{CONVERTERS[kinds[name]][0]})"

        pieces = re.split(r"(<[^>]+>)", rule)
        pattern = re.compile("".join(re.sub("<([^>]+)>", part, p) if p.startswith("<") else re.escape(p) for p in pieces))

        def register(function: Callable[..., str]) -> Callable[..., str]:
            self.routes.append((pattern, rule, kinds, function))
            return function

        return register

    def dispatch(self, url: str) -> str:
        parts = urlsplit(url)
        for pattern, _, kinds, function in self.routes:
            if found := pattern.fullmatch(unquote(parts.path)):
                return function(**{n: CONVERTERS[kinds[n]][1](v) for n, v in found.groupdict().items()}, **dict(parse_qsl(parts.query)))
        return f"404 {parts.path}"

    def build(self, function: Callable[..., str], **values: object) -> str:
        rule = next(rule for _, rule, _, each in self.routes if each is function)
        return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: quote(str(values[found[1]])), rule)


def short(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 62)
        text = ALPHABET[digit] + text
    return text or "0"


router = Router()


@router.route("/users/<int:id>")
def user(id: int, tab: str = "main") -> str:
    return f"user {id!r} {tab}"


@router.route("/files/<path:where>.txt")
def file(where: str) -> str:
    return f"file {where!r}"


@router.route("/colour/<hex:value>/<name>")
def colour(value: int, name: str) -> str:
    return f"{name} {value:#08x}"


for url in ("/users/42", "/users/-7?tab=log%20book", "/users/x", "/files/a/b/c.txt", "/files/a.pdf", "/colour/ff00aa/h%C3%B8t", "/"):
    print(url, "->", router.dispatch(url))
print(router.build(user, id=5), router.build(colour, value="ff", name="a b/ø"), [short(n) for n in (0, 61, 62, 12345, 2**64)])
try:
    router.build(user)
except KeyError as error:
    print("KeyError", error)
try:
    router.dispatch("/users/1?colour=red")
except TypeError as error:
    print(error)
