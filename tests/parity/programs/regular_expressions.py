import re

m = re.match(r"(\w+)@(?P<host>[\w.]+)", "user@example.com rest")
print(
    m.group(),
    m.group(1),
    m.group("host"),
    m.groups(),
    m.groupdict(),
    m.span(),
    m.start(1),
    m.end("host"),
    m[2],
    m["host"],
    bool(m),
    m.string[:4],
    m.pos,
    m.lastindex,
    m.re.pattern,
)
print(
    re.search(r"\d+", "abc 123").group(),
    re.search("x", "abc"),
    re.fullmatch(r"[a-z]+", "abc") is not None,
    re.fullmatch("a", "ab"),
    re.match("b", "ab"),
    re.findall(r"\d", "a1b2"),
    re.findall(r"(\w)(\d)", "a1 b2"),
    re.findall(r"(a)|b", "ab"),
    [x.span() for x in re.finditer("a", "banana")],
)
print(
    re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"),
    re.sub(r"\d", lambda k: str(int(k.group()) * 2), "a1b2"),
    re.sub("a", "b", "aaa", count=2),
    re.subn("a", "b", "aa"),
    re.sub(r"(?P<x>a)", r"[\g<x>\g<0>]", "ba"),
    re.sub("x*", "-", "abc"),
    re.sub(r"\.", r"\\n", "a.b"),
    re.sub(r"", "-", "ab"),
)
print(
    re.split(r"[,;]\s*", "a, b;c"),
    re.split(r"(,)", "a,b"),
    re.split(r"\s+", " a b ", maxsplit=1),
    re.split("x", ""),
    re.escape("a.b*c [x] é-#"),
    re.compile("A", re.IGNORECASE).findall("aAb"),
    re.findall("^b", "a\nb", re.M),
    re.findall("a.b", "a\nb", re.S),
    re.findall(r"(?i)AB", "ab Ab"),
)
p = re.compile(r"(\d{4})-(\d\d)?")
print(
    p,
    p.pattern,
    p.groups,
    p.match("2024-").groups(),
    p.match("2024-").group(2),
    p.search("x 2024-05", 1).groups(),
    p.sub("Y", "2024-01"),
    p.flags,
    re.compile("a") == re.compile("a"),
    p.match("2024-").groups("dflt"),
    re.compile(r"a # comment", re.X).findall("aa"),
    p.fullmatch("2024-01") is not None,
)
print(
    re.findall(r"\bfoo\b", "foo food foo"),
    re.findall(r"(?<=\$)\d+", "$5 6 $7"),
    re.findall(r"a(?!b)", "ab ac"),
    re.findall(r"(?:ab)+", "ababx"),
    re.findall(r"a+?", "aaa"),
    re.findall(r"[^\W\d_]+", "ab1_cd é"),
    re.findall(r"\w+", "naïve café 日本 x_1"),
    re.findall(r"(.)\1", "aabbc"),
    re.findall(r"\S+", " a\u00a0b "),
    re.match(r".", "😀").end(),
    re.findall(r"[\u00e0-\u00ff]", "é"),
    re.findall("a|b|", "ab"),
    re.findall(r"\d", "٣4"),
    re.findall(r"x{2,}", "xxx"),
    re.findall(r"a$", "a\n"),
)
for bad in (
    "(",
    "[a",
    "*a",
    "a{2,1}",
    r"\1",
    "(?P<n>a)(?P<n>b)",
    "(?P<1>a)",
    "a**",
    "(?<=a+)b",
    ")",
    r"\g",
    "[z-a]",
    "(?z)",
):
    try:
        re.compile(bad)
        print("compiled", bad)
    except re.error as error:
        print(error)
print(m, re.match("a", "a" * 60), m.expand(r"\1 at \g<host>"), re.compile("a", re.I | re.M))
