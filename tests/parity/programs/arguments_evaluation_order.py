trace = []


def t(name, value=None):
    trace.append(name)
    return name if value is None else value


def show():
    print(" ".join(trace))
    trace.clear()


def f(*args, **kwargs):
    return len(args) + len(kwargs)


f(t("a"), *t("star", [1]), t("b"), k=t("kw"), **t("double", {"z": 1}))
show()
t("object", f)(t("argument"), key=t("value"))
show()
items, table = [0, 0], {}
t("list", items)[t("index", 1)] = t("value")
show()
table[t("key")] = t("assigned")
x = y = t("shared")
show()
[t("first"), t("second")][t("which", 0)]
{t("k1"): t("v1"), t("k2"): t("v2")}
show()
t("left", 1) + t("right", 2) * t("third", 3)
t("a", 1) < t("b", 2) < t("c", 0) < t("never", 9)
show()
t("and1", 0) or t("and2", 5) and t("and3", 7)
t("then") if t("condition", True) else t("otherwise")
show()
(t("tuple1"), t("tuple2"))[t("slice1", 0) : t("slice2", 2) : t("slice3", 1)]
show()


class Target:
    def __setattr__(self, name, value):
        trace.append(f"set {name}={value}")


target = Target()
t("obj", target).attr, t("obj2", target).other = t("v1"), t("v2")
show()
items[t("i", 0)] += t("plus", 3)
show()


@t("decorator", lambda g: g)
def decorated(a=t("default a", 1), *, b=t("default b", 2)):
    return a, b


show()


class Base(t("base", object), metaclass=t("meta", type)):
    attribute = t("body")


show()
print(f"{t('f1')} {t('f2')!r:>{t('width', 4)}}")
show()
del t("container", {"k": 1})[t("del key", "k")]
assert t("assert", True), t("message")
show()
lambda: t("not called")
[t(n) for n in "ab" if t("if")]
show()
