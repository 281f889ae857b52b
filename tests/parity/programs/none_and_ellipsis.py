print(
    None,
    repr(None),
    str(None),
    type(None),
    None is None,
    None == None,
    None != 0,
    not None,
    [None],
    {None: 1},
    f"{None}",
    hash(None) == hash(None),
)
print(..., Ellipsis is ..., type(...).__name__, NotImplemented, type(NotImplemented).__name__, bool(...))


def nothing():
    pass


def explicit():
    return


print(nothing(), explicit(), (lambda: None)(), [].append(1), print(end=""), {}.update(a=1))
for bad in (
    lambda: nothing().x,
    lambda: nothing()[0],
    lambda: nothing()(),
    lambda: nothing() + 1,
    lambda: len(nothing()),
    lambda: iter(nothing()),
    lambda: nothing() < 1,
    lambda: nothing().method(1),
    lambda: -nothing(),
    lambda: 1 in nothing(),
    lambda: [*nothing()],
    lambda: {**nothing()},
    lambda: nothing().__setitem__(0, 1),
):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def set_attribute():
    nothing().x = 1


def set_item():
    nothing()[0] = 1


def unpack():
    a, b = nothing()


def loop():
    for x in nothing():
        pass


for f in (set_attribute, set_item, unpack, loop):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
