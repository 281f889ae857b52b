def collatz(n, limit):
    steps = []
    while n != 1:
        steps.append(n)
        if len(steps) > limit:
            break
        if n % 2:
            n = 3 * n + 1
            continue
        n //= 2
    else:
        return "reached one", steps
    return "gave up", steps


print(collatz(6, 20), collatz(27, 5), collatz(1, 0))


def nested():
    while True:
        while True:
            try:
                return "from inside"
            finally:
                print("finally", end=" ")


print(nested())
n = 3
while n:
    n -= 1
    try:
        if n == 1:
            continue
        print("body", n, end=" ")
    finally:
        print("cleanup", n, end=" ")
else:
    print("else")
while (line := ["a", "b", ""][n]) != "":
    print(line, end=" ")
    n += 1
print("ended at", n)
i = 0
while i < 10:
    i += 1
    with_guard = i % 3
    if not with_guard:
        continue
    if i > 7:
        break
else:
    print("never")
print(i)
queue = [[1, [2, 3]], [4]]
flat = []
while queue:
    head = queue.pop(0)
    if isinstance(head, list):
        queue[:0] = head
    else:
        flat.append(head)
print(flat)
while not None:
    break
print("done")
