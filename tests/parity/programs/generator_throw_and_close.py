def worker():
    log.append("start")
    try:
        while True:
            try:
                log.append((yield len(log)))
            except ValueError as error:
                log.append(f"handled {error}")
            except KeyError:
                log.append("leaving")
                return "by key"
    finally:
        log.append("cleanup")


log = []
w = worker()
print(next(w), w.send("x"), w.throw(ValueError("v")), w.throw(ValueError), w.throw(ValueError, "three args"))
try:
    w.throw(KeyError())
except StopIteration as stop:
    print("returned", stop.value)
print(log)
try:
    w.throw(RuntimeError("after the end"))
except RuntimeError as error:
    print(error)
log = []
w = worker()
next(w)
print(w.close(), log, w.close(), next(w, "finished"))
fresh = worker()
fresh.close()
print(log)
try:
    worker().throw(IndexError("before the start"))
except IndexError as error:
    print(error, log)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def replaces():
    try:
        yield
    finally:
        raise OSError("replaced")


r = replaces()
next(r)
for action in (lambda: r.throw(ValueError("v")),):
    try:
        action()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error, repr(error.__context__))
