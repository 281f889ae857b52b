"""What the compiler takes containers for: indexing, changing while iterating, subclasses, slots of every kind."""


def indexed(items):
    out = []
    for place in range(-3, 4):
        try:
            out.append(items[place])
        except (IndexError, KeyError) as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


def own_list():
    items = [1, None, 3]
    out = [items[0], items[1], items[-1], len(items)]
    for key in (True, 5, -4):
        try:
            out.append(items[key])
        except IndexError as error:
            out.append(str(error))
    try:
        items[1.0]
    except TypeError as error:
        out.append(str(error))
    try:
        items["length"]
    except TypeError as error:
        out.append(str(error))
    items[True] = 7
    items[-1] = 8
    try:
        items[3] = 9
    except IndexError as error:
        out.append(str(error))
    try:
        items["0"] = 9
    except TypeError as error:
        out.append(str(error))
    return out, items


def grows():
    items = [1, 2, 3]
    seen = []
    for item in items:
        seen.append(item)
        if len(items) < 6:
            items.append(item * 10)
    for item in items:
        if item == 2:
            items.remove(1)
        seen.append(item)
    for item in items:
        items = [0]
        seen.append(item)
        break
    return seen, items


def shrinks():
    items = list(range(6))
    seen = []
    for item in items:
        seen.append(item)
        items.pop()
    iterator = iter(items)
    for item in iterator:
        seen.append(item)
    items.append(9)
    seen.append(list(iterator))
    return seen


class Items(list):
    def __getitem__(self, key):
        return f"got {key}"

    def __setitem__(self, key, value):
        list.append(self, (key, value))

    def __len__(self):
        return 42

    def __iter__(self):
        return iter("iterated")

    def __bool__(self):
        return False

    def __contains__(self, item):
        return True

    def __add__(self, other):
        return "added"

    def __eq__(self, other):
        return "equal"


class Table(dict):
    def __getitem__(self, key):
        return f"got {key}"

    def __missing__(self, key):
        return "missing"

    def __contains__(self, key):
        return True


class Missing(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return dict.__getitem__(self, key)


def use(items):
    out = [items[0], len(items), bool(items), 5 in items]
    for item in items:
        out.append(item)
        break
    if isinstance(items, list):
        items[0] = "set"
        out.append(items[0])
        out.append(items + [1])
        out.append(items == [1])
        out.append("true" if items else "false")
    return out


class Pair(tuple):
    def __getitem__(self, key):
        return f"pair {key}"

    def __len__(self):
        return 7


def texts(text):
    out = []
    for place in range(len(text)):
        out.append(text[place])
        if text[place] == "b":
            out.append("found")
        if "a" <= text[place] <= "c":
            out.append("low")
    for character in text:
        out.append(character + "!")
    return out, text[-1], text[1:], text + text, text * 2


def compare(a, b):
    return a < b, a <= b, a > b, a >= b, a == b, a != b


def own_text(text):
    whole = text + ""
    return whole < "\uffff", whole > "b", whole == "a", whole != text, "\U0001f600" < whole, whole < "\U0001f600"


def formatted(number, text):
    count = number + 1 if isinstance(number, int) else 0
    name = text + ""
    return f"{count}", f"{count}{count}", f"{name}{count}", f"{name}", f"{count}:{name!r}:{count:03}", f"{count}{name}", str(count) + str(name)


print(indexed([1, 2]), indexed((1, None)), indexed("ab"), indexed({0: "zero", -1: None}), indexed("a\U0001f600b"))
print(indexed(range(5, 7)), indexed(b"xy"), indexed(Items([1])), indexed(Table()), indexed(Pair((1, 2))))
print(own_list(), grows(), shrinks())
print(use([1, 5]), use(Items([1])), use((5,)), use({0: 1}), use("5") if False else None, use(Table({1: 2})), use(Pair((1,))))
table = Missing()
print(table["a"], table["b"], table["a"], table)
print(texts("abc"), texts("a\U0001f600b"), own_text("a"), own_text("\U0001f600"), own_text("\ue000"))
print(compare("a", "b"), compare("\U0001f600", "\uffff"), compare([1, 2], [1, 3]), compare((1, "a"), (1, "b")), compare(1, True))
print(formatted(1, "x"), formatted(True, ""), formatted(2**53 - 1, "\U0001f600"), formatted(2**70, "y"))


def slots(cells):
    cells[0], cells[1] = cells[1], cells[0]
    cells[0] += 1
    cells[-1] *= 2
    cells[1] -= cells[0]
    return cells


print(slots([1, 2, 3]), slots([0.5, 1.5, 2.5]), slots([2**53 - 1, 2**53, 1]), slots({0: 1, 1: 2, -1: 3}), slots(bytearray(b"\x60\x20\x07")))
try:
    slots((1, 2))
except TypeError as error:
    print(error)


def matrix(size):
    rows = [[0] * size for _ in range(size)]
    for i in range(size):
        for j in range(size):
            rows[i][j] = i * size + j
            rows[j][i] += 1
    return rows, [row[0] for row in rows], [sum(row) for row in rows]


print(matrix(4))


def aliases():
    a = [1]
    b = a
    b.append(2)
    c = a * 2
    a += [3]
    a *= 2
    return a, b, c, a is b, len(a)


print(aliases())


def in_place(value):
    same = value
    value += value
    return value, same, value is same


print(in_place([1]), in_place((1,)), in_place("a"), in_place(1), in_place(0.5), in_place(Items([1])))


class Same:
    def __iadd__(self, other):
        return "in place"

    def __eq__(self, other):
        return []

    def __lt__(self, other):
        return "less"


def odd(a, b):
    results = [a == b, a < b, [a] == [b], [a] < [b], (a,) < (b,)]
    if a == b:
        results.append("equal")
    if not a < b:
        results.append("not less")
    a += b
    results.append(a)
    return results


print(odd(Same(), 1), odd(1, 2))


def lengths(values):
    return [len(each) for each in values], sum(len(each) for each in values)


class Long:
    def __len__(self):
        return 2**53 + 1


print(lengths(["abc", [1], (1, 2), {1: 2}, {1, 2, 3}, range(10), Long()]), len(Long()) + 1)
try:
    lengths([1])
except TypeError as error:
    print(error)
