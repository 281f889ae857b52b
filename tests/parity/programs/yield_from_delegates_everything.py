def inner():
    received = []
    try:
        while True:
            item = yield len(received)
            if item is None:
                return received
            received.append(item)
    except KeyError as error:
        return f"inner caught {error}"


def outer():
    while True:
        result = yield from inner()
        print("result", result)


g = outer()
print(next(g), g.send("a"), g.send("b"), g.send(None))
print(g.throw(KeyError("k")))


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4]], 5], [[]], 6])))


def chain():
    a = yield from "ab"
    b = yield from range(2)
    c = yield from (x for x in [9])
    return a, b, c


def shown():
    print((yield from chain()))


print(list(shown()))
