class Settings:
    defaults = {"color": "blue", "size": 10, "tags": ("a",)}

    def __init__(self, **values):
        self.__dict__["values"] = values

    def __getattr__(self, name):
        for source in (self.values, self.defaults):
            if name in source:
                return source[name]
        raise AttributeError(f"no setting {name!r}")

    def __setattr__(self, name, value):
        if name not in self.defaults:
            raise AttributeError(f"unknown setting {name!r}")
        self.values[name] = value

    def __delattr__(self, name):
        try:
            del self.values[name]
        except KeyError:
            raise AttributeError(f"{name!r} is not set") from None

    def __iter__(self):
        return iter({**self.defaults, **self.values}.items())

    def __contains__(self, name):
        return name in self.values


s = Settings(size=3)
s.color = "red"
print(s.color, s.size, s.tags, dict(s), "color" in s, "tags" in s, getattr(s, "nope", None), hasattr(s, "nope"))
del s.color
print(s.color)
for action in (lambda: s.nope, lambda: setattr(s, "nope", 1), lambda: delattr(s, "color")):
    try:
        action()
    except AttributeError as error:
        print(error, error.__cause__, error.__suppress_context__)


class Registry(dict):
    def __missing__(self, key):
        if isinstance(key, tuple):
            return tuple(self[part] for part in key)
        if key.startswith("?"):
            return None
        raise KeyError(f"no {key}")


r = Registry(a=1, b=2)
print(r["a", "b"], r["?x"], r.get("a"), r.get("?x", "get skips it"), "?x" in r, len(r), r[("a", ("b", "?"))])
try:
    r["zzz"]
except KeyError as error:
    print(error, error.args)
lookup = {"a": {"b": None}}
print(lookup.get("a", {}).get("b", "default"), lookup.get("x", {}).get("b", "default"), (lookup.get("x") or {}).get("b"), lookup.setdefault("x", {}).setdefault("y", []), lookup, next(iter({}), "empty"), max([], default=0), {}.pop("k", "popped"), "abc".find("z"), [*map({"a": 1}.get, "abz")])
