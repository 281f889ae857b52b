class Config:
    kind = "base"

    def __init__(self):
        self.host, self.port = "localhost", 80

    def url(self):
        return f"{self.host}:{self.port}"


c = Config()
print(
    getattr(c, "host"),
    getattr(c, "nope", "default"),
    getattr(c, "url")(),
    getattr(Config, "kind"),
    hasattr(c, "port"),
    hasattr(c, "nope"),
    hasattr(5, "real"),
    getattr("abc", "upper")(),
    getattr([], "append", None) is not None,
)
setattr(c, "debug", True)
setattr(c, "port", 8080)
delattr(c, "host")
print(
    vars(c),
    c.__dict__ == {"port": 8080, "debug": True},
    hasattr(c, "host"),
    sorted(name for name in dir(c) if not name.startswith("_")),
    "kind" in vars(Config),
    c.kind,
)
for name, value in {"a": 1, "b": 2}.items():
    setattr(c, name, value)
print({name: getattr(c, name) for name in ("a", "b")}, sorted(vars(c)))
for call in (
    lambda: getattr(c, "host"),
    lambda: getattr(c, 5),
    lambda: setattr(c, 5, 1),
    lambda: delattr(c, "host"),
    lambda: vars(5),
    lambda: setattr(5, "x", 1),
    lambda: hasattr(c, 1),
    lambda: Config.nothing,
    lambda: None.x,
    lambda: (5).missing,
    lambda: setattr(object(), "x", 1),
    lambda: delattr(c, "url"),
    lambda: setattr(int, "x", 1),
):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Guarded:
    @property
    def secret(self):
        raise AttributeError("inner")

    @property
    def worse(self):
        raise ValueError("worse")


g = Guarded()
print(getattr(g, "secret", "hidden"), hasattr(g, "secret"))
try:
    hasattr(g, "worse")
except ValueError as error:
    print("not swallowed:", error)
error = None
try:
    g.absent
except AttributeError as caught:
    error = caught
print(error.name, error.obj is g, error)
