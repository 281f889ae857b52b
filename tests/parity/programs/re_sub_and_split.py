import re

print(re.sub(r"\d", "#", "a1b22"), re.sub(r"\d", "#", "a1b22", count=2), re.subn("a", "b", "banana"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<x>a)", r"[\g<x>\g<1>\g<0>]", "cab"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 apples, 12 pears"), re.sub("b", r"\\", "abc"), re.sub("b", "\n", "abc") == "a\nc", re.sub(r"(a)|b", r"<\1>", "ab"), re.sub("[aeiou]", lambda m: m[0].upper(), "education"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(\W)", "a-b c"), re.split(r"\s+", " lead trail "), re.split("x", "abc"), re.split("", "abc"), re.split(r",", "a,b,c", maxsplit=1), re.split(r"(a)|b", "xaybz"))
print(re.escape("a.b*c[d] e-f"), re.sub(re.escape("$1.00"), "free", "cost: $1.00"), re.compile("a").sub("b", "aa", 1), re.compile("-").split("1-2-3", 1), re.compile(r"\w").subn("x", "ab"))
camel = re.sub(r"(?<!^)(?=[A-Z])", "_", "someCamelCaseName").lower()
print(camel, re.sub(r"_(\w)", lambda m: m[1].upper(), camel))
template = "Dear {name}, you owe {amount}."
print(re.sub(r"\{(\w+)\}", lambda m: str({"name": "Ann", "amount": 12.5}[m[1]]), template))
for call in (lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.split(5, "a"), lambda: re.sub("a", r"\q", "a")):
    try:
        print(call())
    except (re.error, IndexError, TypeError) as error:
        print(type(error).__name__, error)
print(re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"), re.sub(r"\s+", " ", "  many \t spaces\n").strip(), re.findall(r"[\w.]+@[\w.]+", "a@b.c, no, x.y@z.org"))
