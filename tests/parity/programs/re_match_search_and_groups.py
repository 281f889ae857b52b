import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-05-17 rest")
print(m.group(), m.group(0, "year", 2), m["month"], m.groups(), m.groupdict(), m.start(), m.end("month"), m.span(4), m.lastindex, m.lastgroup, m.string[:4], m.re.pattern, m.pos, m.endpos)
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("-"), re.match("x", "y"), re.search("b+", "abbbc").span(), re.fullmatch("a+", "aaab"), re.fullmatch("a+", "aaa").group(), bool(re.match("", "x")))
print(re.findall(r"\d+", "a1b22c"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(\w)\d", "a1 b2"), re.findall("x*", "axb"), [m.span() for m in re.finditer("a|", "ba")])
p = re.compile(r"""
    (\w+)   # name
    \s*=\s*
    (\d+)   # value
""", re.VERBOSE | re.IGNORECASE)
print(p.findall("X = 1, y=22"), p.pattern[:3] == "\n  ", p.groups, p.groupindex, p.flags & re.I == re.I, p.search("no", 0), p.match("  a=1", 2).group(), p.search("a=1 b=2", 3).group(1), p.match("a=12", 0, 3).group())
for pattern, text in ((r"^b", "a\nb"), (r"(?m)^b", "a\nb"), (r"a.b", "a\nb"), (r"(?s)a.b", "a\nb"), (r"(?i)AB", "ab"), (r"\bword\b", "a word."), (r"(?<=\$)\d+", "$50"), (r"(?<!x)y", "xy y"), (r"a(?=b)", "ab"), (r"(a)(?:b)(c)\1", "abca"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), (r"[^\W\d_]+", "123abc_"), (r"\D\S\w", "1 ab"), (r"a{2,3}?", "aaaa"), (r"^$", ""), (r"\Aab\Z", "ab")):
    found = re.search(pattern, text)
    print(pattern, found and (found.group(), found.span()))
for call in (lambda: m.group(9), lambda: m.group("nope"), lambda: re.compile("("), lambda: re.compile("*a"), lambda: re.compile("[a"), lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.compile(r"(?P<a>x)(?P<a>y)"), lambda: m[7]):
    try:
        print(call())
    except (IndexError, re.error, TypeError) as error:
        print(type(error).__name__, error)
