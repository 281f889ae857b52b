for a in (7, -7, 0):
    for b in (2, -2, 3):
        print(a // b, a % b, divmod(a, b), a / b, int(a / b), end="; ")
    print()
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, divmod(7.5, -2), divmod(-1, 0.3), 5 % -3.0, -0.0 % 5, 1e300 // 1e-10)
print(0 // -5, 0 % -5, -0, 0 * -1, 0 / -5, 1 // 1.0, True // True, True / True)
for bad in (
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1 / 0,
    lambda: 1.0 // 0,
    lambda: 1.0 % 0,
    lambda: divmod(1, 0),
    lambda: 1.0 / 0.0,
    lambda: 0**-1,
    lambda: 0.0**-1,
    lambda: pow(2, -1, 4),
    lambda: divmod(1.0, 0),
):
    try:
        print(bad())
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
