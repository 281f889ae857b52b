def produce():
    yield 1
    raise RuntimeError("broken generator")


def consume():
    for value in produce():
        print(value)


consume()
