calls = []


def make():
    calls.append(len(calls))
    return calls[-1]


def append(item, bucket=[]):
    bucket.append(item)
    return bucket


def stamped(number=make()):
    return number


print(append(1), append(2), append(3, []), append(4))
print(stamped(), stamped(), calls)
i = 5


def late(value=i):
    return value


i = 6
print(late(), late(i))
print(append.__defaults__, late.__defaults__)
