def loud(value):
    print(f"<{value!r}>", end=" ")
    return value


print(loud(0) or loud("") or loud("last"), loud(1) and loud([]) and loud("never"), loud(None) or loud(0), loud([0]) and loud(5))
print(not loud([]), not loud([0]), loud(1) if loud(0) else loud(2), (loud("a") or loud("b")) and loud("c"))
print(loud(False) == loud(0) or loud("unused"), 1 and 2 or 3, 0 and 2 or 3, 1 or 2 and 3, not 1 or 2, not (1 and 0), 1 if [] else 2 if {} else 3)
print([] or {} or () or "" or 0 or None, [] and 1, "x" and [] or "y", None and None, 5 and 0.0 and 1, type([] or None).__name__)
value = loud(None)
name = value or "default"
length = value and len(value)
first = (value or [None])[0]
print(name, length, first)
settings = {"debug": False, "level": 0}
print(settings.get("debug", True), settings.get("level") or 5, settings.get("level", 5), settings.get("none") or "fallback", "debug" in settings and settings["debug"])
if loud(0) or loud(3) > 2 and not loud(""):
    print("taken")
while loud(n := settings["level"]) < 2 and loud("go"):
    settings["level"] += 1
print([x if x % 2 else -x for x in range(4) if x != 1 or x == 3], [x or "zero" for x in range(3)], any(loud(x) for x in (0, 2, 4)), all(loud(x) for x in (1, 0, 2)))


def classify(n):
    return "negative" if n < 0 else "zero" if n == 0 else "small" if n < 10 else "large"


print([classify(n) for n in (-5, 0, 5, 50)], (lambda x: x if x else "falsy")(""), {True: "yes", False: "no"}[bool("")], ("no", "yes")[5 > 3])
try:
    loud(1) and loud(1) / 0 or loud("not reached")
except ZeroDivisionError as error:
    print(error)
assert loud(1) or loud("never"), "fine"
print(loud("x") in loud("xyz") and loud("found") or "lost", (1, 2)[not 0], "ab"[not 1])
