def both():
    try:
        return "try"
    finally:
        return "finally"


def swallowed():
    try:
        raise ValueError
    finally:
        return "swallowed"


def changed():
    value = [1]
    try:
        return value
    finally:
        value.append(2)
        value = None


def loop():
    for i in range(5):
        try:
            return i
        finally:
            if i < 2:
                continue
            break
    return "end"


def replaced():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


print(both(), swallowed(), changed(), loop())
try:
    replaced()
except KeyError as error:
    print(repr(error), repr(error.__context__))
