"""collections: UserDict and UserList with methods of their own, which every operation goes through."""

from collections import UserDict, UserList


class Lower(UserDict):
    """Keys without regard to case."""

    def __setitem__(self, key: str, value: object) -> None:
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key: str) -> object:
        return super().__getitem__(key.lower())

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.lower() in self.data

    def __missing__(self, key: str) -> str:
        return f"<{key}>"


headers = Lower({"Content-Type": "text"}, Accept="any")
headers["X-ID"] = 5
headers.update([("ACCEPT", "json")], host="h")
print(headers, headers["CONTENT-TYPE"], headers["none"], headers.get("Accept"), headers.get("none"), "HOST" in headers, len(headers))
print(headers.setdefault("Host", "other"), headers.pop("x-id"), sorted(headers), headers == {"content-type": "text", "accept": "json", "host": "h"})
print(headers | {"NEW": 1}, type(headers | {}).__name__, {"Old": 0} | headers, headers.copy() == headers, type(headers.copy()).__name__, headers.data is headers.copy().data)
headers |= {"HOST": "changed"}
del headers["accept"]
print(dict(headers), list(headers.items()), repr(headers), Lower.fromkeys("AB", 1), bool(Lower()), isinstance(headers, dict))


class Sorted(UserList):
    """Stays in order."""

    def append(self, item: int) -> None:
        super().append(item)
        self.sort()

    def __add__(self, other: list) -> "Sorted":
        result = super().__add__(other)
        result.sort()
        return result


numbers = Sorted([5, 1])
numbers.append(3)
print(numbers, numbers + [2], type(numbers + [0]).__name__, numbers[0:2], type(numbers[0:2]).__name__, numbers * 2, 3 in numbers, numbers.index(5))
print(numbers == [1, 3, 5], numbers < [2], [1] + numbers, len(numbers), numbers.count(1), numbers.pop(), numbers.data, list(reversed(numbers)), isinstance(numbers, list))
for action in (lambda: numbers.remove(9), lambda: numbers[7], lambda: Sorted(5), lambda: Lower({1: 2}), lambda: headers.popitem()):
    try:
        print(action())
    except (ValueError, IndexError, TypeError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
