from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)

    def total(self, count: int = 1) -> float:
        return self.price * count


a = Item("pen")
b = Item("pen", tags=[])
print(a, b, a == b, a is b, a != Item("cup"), a.total(3), a.tags is b.tags)
a.tags.append("x")
print(a, b, a == b, repr(replace(a, name="new")), replace(a, hidden=9).hidden)
print(
    asdict(a),
    astuple(b),
    [f.name for f in fields(Item)],
    is_dataclass(a),
    is_dataclass(Item),
    is_dataclass(3),
    Item.__match_args__,
)
print(Item("x", hidden=1) == Item("x", hidden=2), Item("x") == ("x", 1.5, []), Item.price)
for bad in (
    lambda: Item(),
    lambda: Item("a", 1, [], 0, 5),
    lambda: Item(nam="x"),
    lambda: hash(a),
    lambda: a < b,
    lambda: replace(a, zzz=1),
    lambda: fields(3),
    lambda: asdict(3),
):
    try:
        print(bad())
    except TypeError as error:
        print(error)
