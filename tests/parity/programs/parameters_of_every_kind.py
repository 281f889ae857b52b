def everything(a, b=2, /, c=3, *args, d, e=5, **rest):
    return (a, b, c, args, d, e, rest)


print(everything(1, d=4))
print(everything(1, 2, 3, 4, 5, d=6, f=7, a=8))
print(everything(*[1, 2], *(3, 4), **{"d": 5}, **{"z": 6}))
print(everything(1, c=9, d=0))


def keyword_only(*, first, second="two"):
    return f"{first} {second}"


print(keyword_only(second=2, first=1))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, x=4))


def collect(*args, **kwargs):
    return args, kwargs


options = {"a": 1}
args, kwargs = collect(*"xy", **options)
kwargs["b"] = 2
print(args, kwargs, options)
