import sys
from sys import version_info as version

try:
    from collections import MutableMapping, OrderedDict
except ImportError:
    from collections import OrderedDict
    from collections.abc import MutableMapping

try:
    from collections import no_such_name
except ModuleNotFoundError:
    print("no such module")
except ImportError as error:
    print("no such name", type(error).__name__, "no_such_name" in str(error))

if sys.version_info >= (3, 8):
    from functools import reduce as fold
else:
    from functools_backport import fold

if sys.version_info[0] == 2:
    text = unicode
elif version[:2] < (3, 6) or sys.version_info.major > 3:
    text = bytes
else:
    text = str

if sys.hexversion < 0x03000000:
    from itertools import izip as zip

if not sys.version_info > (3,):
    raise SystemExit("too old")

print(fold(lambda a, b: a + b, [1, 2, 3]), text(5), issubclass(dict, MutableMapping), OrderedDict(a=1))
print(list(zip("ab", [1, 2])))


def recent():
    return "yes" if sys.version_info >= (3, 0) else "no"


print(recent(), sys.version_info[:2] >= (3, 11), sys.hexversion >= 0x030B0000)

if __name__ != "__main__":
    undefined_in_a_script()

if __name__ == "__main__":
    print("runs as a script", __name__)
