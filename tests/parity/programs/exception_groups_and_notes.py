try:
    raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [KeyError("c")])])
except* ValueError as group:
    print("values", group.exceptions, group)
except* (TypeError, KeyError) as group:
    print("others", repr(group), len(group.exceptions))
try:
    try:
        raise ValueError("plain")
    except* ValueError as group:
        print(type(group).__name__, group.exceptions)
except Exception as error:
    print("never", error)
g = ExceptionGroup("g", [ValueError(1), OSError(2)])
match_, rest = g.split(ValueError)
print(match_, rest, g.subgroup(OSError), g.message, g.derive([TypeError()]))
