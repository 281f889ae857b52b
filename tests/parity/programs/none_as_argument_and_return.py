def nothing():
    pass


def early(n):
    if n:
        return
    return n


def default(value=None, other=0):
    if value is None:
        value = []
    value.append(other)
    return value


print(nothing(), early(1), early(0), default(), default(), default([1], 2), [nothing()] * 2, {None: None}[None], (None,), f"{None!s:>6}|{None!r}", str(None) + "!")
print(None == None, None != 0, None is nothing(), not None, None or "x", None and "x", [1, None].count(None), None in (0, ""), type(None)() is None, isinstance(None, type(None)), hash(None) == hash(None), bool(None))
values = [3, None, 1, None, 2]
print(sorted(values, key=lambda v: (v is None, v or 0)), [v for v in values if v is not None], sum(v or 0 for v in values), max(filter(None, values)), next((v for v in values if v is None), "absent"), {v: i for i, v in enumerate(values)}[None])
print(print("printed"), [].append(1), {}.update(a=1), [3, 1].sort(), list.reverse([1]), dict().clear(), set().add(1), (lambda: None)(), {"k": 1}.get("z"), getattr(5, "x", None))
for bad in (lambda: None + 1, lambda: None[0], lambda: None(), lambda: len(None), lambda: None < None, lambda: int(None), lambda: [*None], lambda: None.upper(), lambda: "a" + None, lambda: -None, lambda: {**None}, lambda: None in None, lambda: "a" in None, lambda: sum([None]), lambda: ",".join([None]), lambda: max(None, 1), lambda: range(None), lambda: float(None), lambda: open_(None)):

    def open_(path):
        return path.strip()

    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(error)
try:
    None.x = 1
except AttributeError as error:
    print(error)
