class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Bool:
    def __bool__(self):
        return False


class Bad:
    def __bool__(self):
        return 1


for v in (
    0,
    1,
    -1,
    0.0,
    -0.0,
    0.1,
    "",
    "0",
    " ",
    [],
    [0],
    (),
    (0,),
    {},
    {0: 0},
    set(),
    None,
    True,
    False,
    range(0),
    range(1),
    b"",
    b"0",
    Len(0),
    Len(2),
    Bool(),
    object(),
    float("nan"),
    2**70,
    print,
):
    print(bool(v), not v, 1 if v else 0, end="; ")
print()
try:
    if Bad():
        pass
except TypeError as error:
    print(error)
try:
    len(Len(-1))
except ValueError as error:
    print(error)
print(
    all([]),
    any([]),
    all([1, "a"]),
    any([0, "", 3]),
    True + True,
    True * 3,
    sum([True, False, True]),
    ~True,
    True & False,
    True ^ True,
    True | False,
    -True,
)
print(bool("False"), bool(int), [] == False, 0 == False, 1 == True, "1" == 1, None == False)
