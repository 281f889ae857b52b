values = [3, 2.5, True, False, 0.0, 2**60, float(2**60), 2**60 + 1, -1, -0.5, 1, 1.0]
print(sorted(values), min(values), max(values))
print(
    2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 0.1 + 0.2 == 0.3, 10**22 == 1e22, 10**23 == 1e23, 1 < 1.5 < 2
)
print(
    True < 2,
    False == 0.0,
    True + 0.5,
    True == 1.0,
    2 > True,
    "1" == 1,
    1 != "1",
    None == 0,
    [] == (),
    (1, 2) == [1, 2],
    {} == set(),
    "" == b"",
)
print(
    1 == 1.0 and hash(1) == hash(1.0) and hash(True) == 1,
    len({0, 0.0, False, -0.0}),
    [1, 2] == [1.0, 2.0],
    (1, "a") == (True, "a"),
)
print(
    (1, 2) < (1, 2, 0),
    [1, "b"] < [2, 1],
    (1, [2]) <= (1, [2]),
    "a" < "B",
    "a" < "ab",
    "Z" < "a",
    "é" > "z",
    "\uffff" < "\U00010000",
    [] < [0],
    () < (),
)
for bad in (
    lambda: (1, 2) < (1, "a"),
    lambda: [1] < (1,),
    lambda: {} < {},
    lambda: "a" < 1,
    lambda: None < None,
    lambda: min([1, None]),
    lambda: sorted([{}, {}]),
):
    try:
        print(bad())
    except TypeError as error:
        print(error)
