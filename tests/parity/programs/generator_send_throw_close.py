def averager():
    total, count, average = 0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("caught", error)
            average = "reset"
            total = count = 0
            continue
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("step")
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20))
print(g.throw(ValueError("bad")), g.send(5))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as stop:
    print("stopped", stop.value)
fresh = averager()
try:
    fresh.send(1)
except TypeError as error:
    print(error)


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


def raises():
    yield 1
    raise StopIteration("inner")


try:
    list(raises())
except RuntimeError as error:
    print(error, repr(error.__cause__))
busy = None


def reenter():
    yield next(busy)


busy = reenter()
try:
    next(busy)
except ValueError as error:
    print(error)


def suspended_while_handling():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            yield "handling"
    except KeyError as error:
        print(type(error).__name__, repr(error.__context__))
    try:
        yield "calm"
    except KeyError as error:
        print(type(error).__name__, repr(error.__context__))


steps = suspended_while_handling()
print(next(steps))
print(steps.throw(KeyError("thrown")))

try:
    steps.throw(KeyError("again"))
except StopIteration:
    print("over")
