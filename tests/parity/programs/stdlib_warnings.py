"""warnings: filters, categories, recording, errors."""

import warnings
from warnings import catch_warnings


class Custom(UserWarning):
    pass


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


with catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn(Custom("own"))
    warnings.warn_explicit("placed", RuntimeWarning, "file.py", 12)
for each in seen:
    print(each.category.__name__, each.message, type(each.message).__name__, each.lineno)

with catch_warnings(record=True) as seen:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("repeated")
    warnings.warn("repeated")
    print(len(seen))
    warnings.simplefilter("once")
    for _ in range(2):
        warnings.warn("once only")
    warnings.warn("once only")
    print(len(seen))
    warnings.filterwarnings("ignore", message="quiet", category=UserWarning)
    warnings.warn("quiet please")
    warnings.warn("QUIET please")
    warnings.warn("not quiet")
    print(len(seen), str(seen[-1].message))

with catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", Custom)
    except Custom as error:
        print("raised", error)
    warnings.simplefilter("ignore", Custom)
    warnings.warn("not raised", Custom)
    try:
        warnings.warn("still", UserWarning)
    except UserWarning as error:
        print(error)

with catch_warnings(action="error", category=FutureWarning):
    try:
        warnings.warn("f", FutureWarning)
    except FutureWarning as error:
        print(repr(error))

for wrong in (
    lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nothing"), lambda: warnings.filterwarnings("error", category=int),
):
    try:
        wrong()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "  x = 1"), end="")
print(len(warnings.filters) > 3, catch_warnings(record=True))
