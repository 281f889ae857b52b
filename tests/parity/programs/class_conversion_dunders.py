class Everything:
    def __str__(self):
        return "text"

    def __repr__(self):
        return "<everything>"

    def __bytes__(self):
        return b"bytes"

    def __format__(self, spec):
        return f"formatted:{spec}"

    def __bool__(self):
        return False

    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __hash__(self):
        return 11

    def __len__(self):
        return 5

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __dir__(self):
        return ["one", "two"]

    def __length_hint__(self):
        return 9


e = Everything()
print(
    str(e),
    repr(e),
    bytes(e),
    format(e, "x"),
    f"{e:>5}",
    bool(e),
    int(e),
    float(e),
    hex(e),
    "abcdef"[e],
    hash(e),
    len(e),
    e(1, a=2),
    not e,
    [0, 1, 2, 3, 4][e:],
    range(e),
    "ab" * e,
    bin(e),
    chr(e + 62) if hasattr(e, "__add__") else "",
)
print("%s %r %d" % (e, e, e), "{} {!r}".format(e, e), [e], {e: e}, print(e))


class Wrong:
    def __str__(self):
        return 5

    __repr__ = __bytes__ = __format__ = lambda self, *a: 5

    def __bool__(self):
        return 1

    def __int__(self):
        return 1.5

    __float__ = __index__ = lambda self: "x"

    def __hash__(self):
        return 1.5

    def __len__(self):
        return "long"


w = Wrong()
for call in (str, repr, format, bool, int, float, hex, hash, len, lambda w: f"{w}", lambda w: [1][w], lambda w: not w):
    try:
        print(call(w))
    except TypeError as error:
        print(error)


class FromIndex:
    def __index__(self):
        return 42


print(
    int(FromIndex()),
    float(FromIndex()),
    bytes(FromIndex())[:2] if False else "",
    round(2.5, FromIndex()),
    1 << FromIndex() if False else "",
)
