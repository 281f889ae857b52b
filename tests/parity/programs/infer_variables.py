"""What the compiler takes variables for: rebinding by closures, loops, exceptions, deletion, generators and globals."""


def closure():
    value = 1

    def change():
        nonlocal value
        value = "text"

    before = value + 1
    change()
    return before, value + "!"


def later():
    value = 1
    read = lambda: value + value
    first = read()
    value = "ab"
    return first, read()


def lazy():
    value = 1
    numbers = (value + each for each in [1, 2])
    first = next(numbers)
    value = 0.5
    return first, next(numbers)


def lazy_walrus():
    seen = 0
    numbers = (seen := each for each in ["a", "b"])
    before = seen + 1
    next(numbers)
    return before, seen + "!", [seen for _ in range(1)]


def loop_changes(items):
    value = 0
    results = []
    for item in items:
        results.append(value + item)
        value = item
    return results


def broken(items):
    value = 0
    for item in items:
        if item == "stop":
            value = "stopped"
            break
        value += item
    else:
        value = [value]
    return value * 2


def raised(items):
    value = 1
    try:
        for item in items:
            value = item
            value = value / 2
        value = "done"
    except TypeError as error:
        return value, str(error)
    except ZeroDivisionError:
        pass
    finally:
        final = (value, type(value).__name__)
    return value, final


def swallowed():
    class Quiet:
        def __enter__(self):
            return self

        def __exit__(self, *exception):
            return True

    value = 1
    with Quiet():
        value = "text"
        raise ValueError
    return value + "!"


def finally_changes(items):
    found = 0
    for item in items:
        try:
            if item > 2:
                break
            found += item
        finally:
            found = str(found)
        found = int(found)
    return found + found


def deleted(flag):
    value = 1
    if flag:
        del value
    try:
        return value + 1
    except UnboundLocalError as error:
        return str(error)


def both(flag):
    if flag:
        value = [1, 2]
    else:
        value = (1, 2)
    return len(value), value[0], value[-1], value + value, value * 2


def matched(subject):
    value = 1
    match subject:
        case [value, *_]:
            pass
        case {"value": value}:
            pass
        case str() as value:
            pass
    return value * 2


def narrowed(value):
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return value + "!"
    if value is None:
        return "none"
    if not isinstance(value, (list, tuple)):
        return "other"
    return value[0]


class Text(str):
    def __add__(self, other):
        return "added"

    def __eq__(self, other):
        return "equal"

    __hash__ = str.__hash__

    def __len__(self):
        return 99

    def __bool__(self):
        return False

    def __getitem__(self, key):
        return f"item {key}"

    def __format__(self, spec):
        return "formatted"

    def __str__(self):
        return "shown"


def texts(value):
    if isinstance(value, str):
        return value + "!", value == "a", len(value), bool(value), value[0], f"{value}", str(value), value * 2
    return None


def generator():
    value = 1
    while True:
        sent = yield value + value
        if sent is not None:
            value = sent


counter = 0


def count():
    global counter
    counter = counter + 1
    return counter


def recount(value):
    global counter
    counter = value


def shadowed(len):
    range = [4, 5]
    total = 0
    for each in range:
        total += each
    return len("abc"), total


def defaults(a, b=1, c="x"):
    return a + b, c * 2


def swapped(a, b):
    for _ in range(3):
        a, b = b, a
    return a, b, a + a


def unpacked():
    a, (b, *c), d = 1, ("x", 2, 3), 0.5
    return a + 1, b + "y", c + [4], d + 0.5


def conditional(flag):
    value = 1 if flag else "text"
    return value * 2


def walrus(items):
    out = []
    while items and (item := items.pop()):
        out.append(item * 2)
    return out, item


def nested():
    results = []
    for row in range(3):
        for column in range(row, 6, 2):
            results.append(row * 10 + column)
        row = f"row {row}"
        results.append(row)
    return results


def comprehension(n):
    return [n * n for n in range(n)], {n: str(n) for n in range(3)}, {x + y for x in "ab" for y in "cd" if x != y} == {"ac", "ad", "bc", "bd"}


def ranges(start, stop):
    out = []
    for number in range(start, stop):
        out.append(number * number)
    for number in range(stop, start, -1):
        out.append(number - start)
        number = "changed"
        out.append(number)
    return out


def counted_enumerate(items):
    out = []
    for place, item in enumerate(items):
        out.append(place + 1)
        out.append(item + item)
        place = "other"
        out.append(place)
    for place, item in enumerate(items, 2**53):
        out.append(place + 1)
    return out


print(closure(), later(), lazy(), lazy_walrus())
print(loop_changes([1, 0.5, 2]), loop_changes([True, 2**60]))
print(broken([1, 2]), broken([1, "stop"]), broken([0.5, 0.5]))
print(raised([1, 2.0]), raised([1, "x"]), raised([]))
print(swallowed(), finally_changes([1, 2]), finally_changes([1, 3, 5]))
print(deleted(True), deleted(False), both(True), both(False))
print(matched([4]), matched({"value": "v"}), matched("text"), matched(7), matched(["s", 1]))
print([narrowed(each) for each in (1, True, 2**53 - 1, "a", None, [5], (6,), 1.5, 2.0)])
print(texts("a"), texts(Text("a")), narrowed(Text("q")))
made = generator()
print(next(made), made.send("ab"), made.send(0.5), made.send([1]))
print(count(), count(), recount("x"), counter)
try:
    count()
except TypeError as error:
    print(error)
print(shadowed(lambda text: text + "!"), defaults(1), defaults(0.5, 0.5, [1]), defaults("a", "b", 3))
print(swapped(1, "x"), unpacked(), conditional(True), conditional(False))
print(walrus([1, 2, 3]), walrus([0, "a"]), nested(), comprehension(4))
print(ranges(0, 4), ranges(-2, 2), ranges(2**53 - 2, 2**53 + 1))
print(counted_enumerate(["a", 1, 0.5]))


def only_numbers(a, b):
    return a + b


def only_called(values):
    return [only_numbers(each, each) for each in values]


print(only_called([1, 2, 3]), only_numbers("a", "b"), only_numbers(0.5, 0.5))


class Account:
    limit = 10

    def __init__(self, balance):
        self.balance = balance

    def add(self, amount):
        self.balance += amount
        return self.balance

    def with_default(self, amount, factor=2):
        return amount * factor


account = Account(1)
print(account.add(2), account.add(0.5), account.add(2**60))
account.balance = "text"
print(account.add("!"), account.with_default(3), Account.with_default(account, 4), Account.with_default("s", 5, "ab"))
setattr(account, "balance", [1])
print(account.add([2]), account.limit + 1)
Account.limit = "limit"
print(account.limit + "!")
account.add = lambda amount: f"patched {amount}"
print(account.add(1))


def two_values(flag):
    if flag:
        return 1
    return "one"


print(two_values(True) + 1, two_values(False) + "!")


def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


print(recursive(15), recursive(True), recursive(1.5))


def rebinding_operand():
    value = 1

    def change():
        nonlocal value
        value = 100
        return 10

    return value + change(), value - change(), [value, change(), value]


def walrus_operand(x):
    return x + (x := 5) + x, x * (x := x + 1)


print(rebinding_operand(), walrus_operand(1), walrus_operand("a") if False else None, walrus_operand(0.5))


def noted(value):
    print("noted", value + value)
    return int


def takes(x: noted("a"), y: noted("b") = 1) -> noted("c"):
    return x


print(takes(1), takes.__annotations__["x"], noted(2))


def resumed():
    total = 1

    def inner():
        got = total + (yield total)
        yield got

    made = inner()
    yield next(made)
    total = 100
    yield made.send(10)


print(list(resumed()))
