def run(action):
    log = []
    try:
        log.append("try")
        if action == "return":
            return log
        if action == "value":
            raise ValueError("v")
        if action == "key":
            raise KeyError("k")
        if action == "os":
            raise OSError(2, "missing")
    except (ValueError, TypeError) as error:
        log.append(f"except {error}")
        if str(error) == "v":
            return log
    except LookupError:
        log.append("lookup")
        raise
    except:
        log.append("bare")
    else:
        log.append("else")
    finally:
        log.append("finally")
        print(log)
    return "fell through"


for action in ("none", "return", "value", "key", "os"):
    try:
        print(action, "->", run(action))
    except KeyError as error:
        print(action, "escaped", error)


def finally_overrides():
    for i in range(3):
        try:
            raise RuntimeError("lost")
        finally:
            if i == 0:
                continue
            if i == 1:
                break
    try:
        return "try"
    finally:
        print("i was", i)


print(finally_overrides())


def order():
    try:
        try:
            print("1", end=" ")
            raise IndexError
        finally:
            print("2", end=" ")
    except IndexError:
        print("3", end=" ")
    finally:
        print("4")


order()
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise TypeError("second")
except TypeError as error:
    print(error, "/", repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        [][0]
except IndexError as error:
    print(error, "/", repr(error.__context__))
for kinds in (5, "ValueError", (ValueError, 3)):
    try:
        try:
            raise KeyError(1)
        except kinds:
            print("no")
    except TypeError as error:
        print(error)
