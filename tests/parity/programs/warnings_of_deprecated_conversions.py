"""int() and indices warn of deprecated conversions where the program listens to warnings."""

import warnings


class Cut:
    def __trunc__(self):
        return 42


class Truth:
    def __int__(self):
        return True


class Index:
    def __index__(self):
        return True


class CutToIndex:
    def __trunc__(self):
        return Index()


class NoText:
    __str__ = None


with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    print(int(Cut()), int(Truth()), int(Index()), int(CutToIndex()), [1, 2][Index()])
    for each in heard:
        print(each.category.__name__, each.message)
try:
    print(str(NoText()))
except TypeError as error:
    print(error)


class NoFormat:
    __format__ = None


class BadCut:
    def __trunc__(self):
        return "1"


for compute in (lambda: f"{NoFormat()}", lambda: format(NoFormat(), ">3")):
    try:
        print(compute())
    except TypeError as error:
        print(error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try:
        int(BadCut())
    except TypeError as error:
        print(error)
