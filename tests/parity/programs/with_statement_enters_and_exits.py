class Guard:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind.__name__ if kind else None, error, trace is not None)
        return self.swallow


with Guard("a") as a, Guard("b") as b:
    print(a, b)
with Guard("quiet", swallow=True):
    raise ValueError("lost")
try:
    with Guard("outer"), Guard("inner"):
        raise KeyError("k")
except KeyError as error:
    print("caught", error)
with (
    Guard("p") as p,
    Guard("q"),
):
    print(p)


def early():
    with Guard("r"):
        return "returned"


print(early())
for i in range(3):
    with Guard(f"loop{i}"):
        if i == 1:
            break
        continue
for bad in (5, Guard):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)
