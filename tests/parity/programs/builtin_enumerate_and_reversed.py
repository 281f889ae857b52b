print(
    list(enumerate("ab")),
    list(enumerate("ab", 5)),
    list(enumerate([], start=3)),
    list(enumerate("x", start=-1)),
    dict(enumerate("ab")),
    list(enumerate(enumerate("a"))),
    list(enumerate("a", 2**60)),
)
for number, (left, right) in enumerate(zip("ab", "cd"), start=1):
    print(number, left, right, end="; ")
print()
walk = enumerate("abc")
print(next(walk), next(walk), list(walk), iter(walk) is walk)
print(
    list(reversed("abc")),
    list(reversed([1, 2])),
    list(reversed((1,))),
    list(reversed(range(3))),
    list(reversed({"a": 1, "b": 2})),
    list(reversed({"a": 1}.values())),
    "".join(reversed("héllo😀")),
)


class Sized:
    def __len__(self):
        return 3

    def __getitem__(self, index):
        print("get", index, end=" ")
        return index * 2


class Own:
    def __reversed__(self):
        yield "backwards"


print(list(reversed(Sized())), list(reversed(Own())))
for call in (
    lambda: enumerate(5),
    lambda: enumerate("a", "b"),
    lambda: reversed({1}),
    lambda: reversed(iter([])),
    lambda: reversed(5),
    lambda: enumerate("a", 1.5),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
items = ["x", "y", "z"]
for index, item in reversed(list(enumerate(items))):
    if item == "y":
        del items[index]
print(items, [f"{i}:{v}" for i, v in enumerate(items, 1)], max(enumerate([3, 9, 2]), key=lambda pair: pair[1]))
