words = ["b", "a", "", "B", "aa", "ab", "é", "z", "😀", "\uffff", "ａ"]
print(sorted(words), min(words), max(words))
print(
    "a" < "b",
    "a" < "B",
    "abc" < "abd",
    "ab" < "abc",
    "" < "a",
    "Z" < "a",
    "10" < "9",
    "\uffff" < "😀",
    "a" <= "a",
    "a" > "a",
    "é" > "z",
)
print("a" == "a", "a" != "b", "a" == 1, "a" != None, "é" == "e\u0301", "1" == 1, "" == False, "a" is not None)
for operator, compare in (("<", lambda a, b: a < b), (">=", lambda a, b: a >= b)):
    for left, right in (("a", 1), (1, "a"), ("a", None), ("a", b"a"), ("a", ["a"])):
        try:
            print(compare(left, right))
        except TypeError as error:
            print(error)


class Version(str):
    def __lt__(self, other):
        return [int(part) for part in self.split(".")] < [int(part) for part in other.split(".")]


versions = [Version(text) for text in ("1.10", "1.9", "1.2.3", "0.99")]
print(sorted(versions), sorted(versions, key=str), sorted(versions, key=lambda v: tuple(map(int, v.split(".")))))
print(
    max("apple", "banana", "cherry", key=len),
    min("bb", "a", "ccc", key=len),
    sorted("hello"),
    sorted("Hello World", key=str.lower),
)
print("xy" == "xy", "abc"[1] == "b", hash("abc") == hash("ab" + "c"), "a" in {"a": 1})
