s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hello world".capitalize(), "they're bill's".title(), s.casefold())
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.rindex("l"), s.count("l"), s.count(""), s.find("o", 5), s.find("", 3), s.startswith("He"), s.endswith(("x", "ld")), s.startswith("W", 7), s.startswith(("a", "b")))
print("a,b,,c".split(","), " a  b ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "  a b  c ".split(None, 1), " a b c ".rsplit(None, 1), "a--b".split("--"), "abc".partition("b"), "abc".rpartition("z"), "a.b.c".rpartition("."))
print("-".join("abc"), "".join([]), ", ".join(["a"]), "-".join({"x": 1, "y": 2}), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\n\nb\n".splitlines(True), "ab".join(["1", "2", "3"]))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "www.example.com".lstrip("w."), "prefix-body".removeprefix("prefix-"), "body.txt".removesuffix(".txt"), "\u00a0\u2003x\u3000".strip())
print("a".center(5, "*"), "ab".center(5), "ab".ljust(4, "."), "ab".rjust(4), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "a\tb".expandtabs(4), "\t|\ta".expandtabs(), "abc".replace("b", "X"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "x".replace("x", ""))
print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), " \t\n".isspace(), "Ab".istitle(), "AB".isupper(), "ab1".islower(), "1".isupper(), "".isalpha(), "a b".isidentifier(), "_a1".isidentifier(), "def".isidentifier(), "é".isascii(), "\n".isprintable())
print("abc".translate({97: "x", 98: None, 99: 0x64}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": "1"}), "{:>5}".format("a"), "x".__add__("y"), "abc".__contains__("b"), "ab" * 3, 3 * "a", "a" * -1, "b" in "abc", "" in "", "abc" > "abd")
print("%s" % "x", "abc"[1], "abc"[-1], "abc"[::2], min("hello"), max("hello"), sorted("cab"), list(map(ord, "az")), "".join(chr(c) for c in (104, 105)), str(), str(b"a", "ascii"), repr("a'b"), "a" "b", "A".lower() == "a")
for bad in (lambda: "a".index("z"), lambda: "a".split(""), lambda: "-".join([1]), lambda: "abc".center(5, "ab"), lambda: "a".foo, lambda: "a".upper(1), lambda: "a" - "b", lambda: "abc"["a"], lambda: "a".startswith(1), lambda: "a".replace("a"), lambda: "a".join(5), lambda: "a".encode("nope"), lambda: "a".partition(""), lambda: "a".strip(5), lambda: "x".zfill("y"), lambda: "a".find(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
