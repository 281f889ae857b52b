def f():
    error = "outer"
    try:
        raise ValueError("x")
    except ValueError as error:
        pass
    try:
        return error
    except UnboundLocalError as e:
        return str(e)


print(f())
kept = None
try:
    raise KeyError("k")
except KeyError as e:
    kept = e
print(repr(kept))
try:
    e
except NameError as error:
    print(error)
