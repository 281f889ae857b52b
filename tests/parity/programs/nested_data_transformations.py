ORDERS = [
    {"id": 1, "customer": {"name": "Ann", "city": "Rome"}, "lines": [{"sku": "a", "n": 2, "price": 1.5}, {"sku": "b", "n": 1, "price": 10}]},
    {"id": 2, "customer": {"name": "Bob", "city": None}, "lines": []},
    {"id": 3, "customer": {"name": "Ann", "city": "Rome"}, "lines": [{"sku": "a", "n": 1, "price": 1.5}], "note": "gift"},
]


def get(data, path, default=None):
    for key in path.split("."):
        try:
            data = data[int(key)] if isinstance(data, list) else data[key]
        except (KeyError, IndexError, TypeError, ValueError):
            return default
    return data


def flatten(data, prefix=""):
    if isinstance(data, dict):
        for key, value in data.items():
            yield from flatten(value, f"{prefix}.{key}" if prefix else key)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from flatten(value, f"{prefix}[{index}]")
    else:
        yield prefix, data


def merge(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        return {key: merge(left[key], right[key]) if key in left and key in right else right.get(key, left.get(key)) for key in [*left, *(k for k in right if k not in left)]}
    return right


def diff(a, b, path="$"):
    if type(a) is not type(b):
        yield path, a, b
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            if key not in a or key not in b:
                yield f"{path}.{key}", a.get(key), b.get(key)
            else:
                yield from diff(a[key], b[key], f"{path}.{key}")
    elif a != b:
        yield path, a, b


totals = {order["id"]: sum(line["n"] * line["price"] for line in order["lines"]) for order in ORDERS}
by_name = {}
for order in ORDERS:
    by_name.setdefault(order["customer"]["name"], []).append(order["id"])
print(totals, by_name, {sku for o in ORDERS for sku in (line["sku"] for line in o["lines"])} == {"a", "b"}, [o["id"] for o in ORDERS if "note" in o], max(ORDERS, key=lambda o: totals[o["id"]])["id"])
print(get(ORDERS, "0.lines.1.sku"), get(ORDERS, "1.customer.city", "?"), get(ORDERS, "0.lines.9.sku", "none"), get(ORDERS, "x.y"), get(ORDERS, "0.id.z", 0))
print(dict(flatten(ORDERS[2])), list(flatten({"a": [[1, [2]], {}]})))
print(merge(ORDERS[1], {"customer": {"city": "Oslo", "vip": True}, "id": 22}), merge({"a": [1]}, {"a": [2]}))
print(list(diff(ORDERS[0], ORDERS[2])), list(diff({"a": 1}, {"a": 1.0})), list(diff({}, {})))
print(sorted(ORDERS, key=lambda o: (o["customer"]["city"] or "", -o["id"]))[0]["id"], [{**o, "lines": len(o["lines"])}["lines"] for o in ORDERS], {**ORDERS[2], "note": None}["note"], list(zip(*(tuple(line.values()) for line in ORDERS[0]["lines"]))))
