"""warnings: catching and recording, filters by category and message, errors from warnings, own categories."""

import warnings


class Stale(UserWarning):
    """What is shown may be old."""


def old() -> str:
    warnings.warn("old() is going away", DeprecationWarning, stacklevel=2)
    return "value"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(), old())
    warnings.warn("plain")
    warnings.warn(Stale("instance"))
    warnings.warn("as stale", Stale)
print([(w.category.__name__, str(w.message), type(w.message).__name__) for w in caught])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("ignore")
    warnings.filterwarnings("always", category=Stale)
    warnings.filterwarnings("error", message="stop", category=RuntimeWarning)
    warnings.warn("unseen")
    warnings.warn("seen", Stale)
    warnings.warn("go on", RuntimeWarning)
    try:
        warnings.warn("stop here", RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))
print([str(w.message) for w in caught])

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("repeated")
    warnings.simplefilter("always")
    for _ in range(2):
        warnings.warn("every time")
print([str(w.message) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for action in (old, lambda: warnings.warn("x", Stale), lambda: warnings.warn(Stale("y"))):
        try:
            action()
        except Warning as error:
            print(type(error).__name__, error)
for arguments in (("x", int), ("x", "UserWarning"), ("x", ValueError)):
    try:
        warnings.warn(*arguments)
    except TypeError as error:
        print(error)
for action in (lambda: warnings.simplefilter("sometimes"), lambda: warnings.filterwarnings("no")):
    try:
        action()
    except (ValueError, AssertionError) as error:
        print(type(error).__name__)
print(issubclass(Stale, Warning), [c.__name__ for c in Stale.__mro__[:4]])
