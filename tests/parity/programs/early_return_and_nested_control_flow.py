def find(matrix, wanted):
    for y, row in enumerate(matrix):
        for x, value in enumerate(row):
            if value == wanted:
                return x, y
            if value is None:
                break
        else:
            continue
        print("row", y, "ended early")
    return None


print(find([[1, 2], [None, 3], [4, 3]], 3), find([[1]], 9))


def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    while True:
        n -= 10
        if n < 0:
            break
        with open_gate() as g:
            if n > 50:
                return f"large {g}"
            continue
    try:
        for i in range(n + 10):
            if i == 3:
                return f"loop {i}"
    finally:
        print("leaving")
    return "small"


class open_gate:
    def __enter__(self):
        return "gate"

    def __exit__(self, *a):
        print("gate closed", a)


for n in (-1, 0, 2, 5, 15, 70):
    print(n, classify(n))
