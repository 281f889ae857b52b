from collections import ChainMap, OrderedDict, defaultdict

groups = defaultdict(list)
for word in "apple bear ant cat bee".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups), groups.get("q"), "q" in groups, groups.default_factory is list)
counts = defaultdict(int, {"a": 5})
counts["a"] += 1
counts["b"] += 1
print(counts, counts | {"c": 3}, type(counts | {}).__name__, counts.copy(), defaultdict(lambda: "x")["k"], defaultdict(None, a=1))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), isinstance(t, dict))
for call in (lambda: defaultdict()["k"], lambda: defaultdict(5), lambda: defaultdict(int)[[]], lambda: defaultdict(list, 5)):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
base, user = {"color": "red", "size": 1}, {"size": 2}
chain = ChainMap(user, base)
print(chain["color"], chain["size"], chain.get("none", 0), len(chain), sorted(chain), dict(chain), chain.maps, "color" in chain)
chain["new"] = True
child = chain.new_child({"size": 9})
print(user, base, child["size"], child.parents["size"], chain, list(child.maps[0]))
del chain["size"]
for key in ("size", "color", "none"):
    try:
        print(chain.pop(key))
    except KeyError as error:
        print("KeyError", error)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict.fromkeys("xyz"))))
try:
    o.move_to_end("zz")
except KeyError as error:
    print("KeyError", error)
