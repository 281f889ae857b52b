"""re: verbose patterns, inline flags, look-ahead and look-behind, conditional groups, lazy and possessive repeats."""

import re

NUMBER = re.compile(
    r"""
    (?P<sign>[+-])?      # a sign
    (?P<whole>\d+)       # whole part
    (?:\.(?P<part>\d*))? # and a fraction
    (?:[eE](?P<exponent>[+-]?\d+))?
    """,
    re.VERBOSE,
)
for text in ("-12.5e3", "7", "+.5", "3.", "1e-9x"):
    found = NUMBER.match(text)
    print(text, found and found.groupdict(), found and found.span(), found and found.lastgroup)

print(re.findall(r"(?i)straße|STRASSE", "Straße STRASSE strasse"), re.findall(r"^\w+$", "a\nbc\nd e", re.MULTILINE), re.findall(r"a.b", "a\nb axb", re.DOTALL))
print(re.findall(r"(?i:a)b", "Ab AB ab"), re.findall(r"\bé\w*", "été é_", re.ASCII), re.findall(r"\w+", "naïve café", re.A))
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.findall(r"\w+(?=!)", "hey! you there!"), re.findall(r"(?<!\$)\b\d+", "$5 and 6, $70"), re.findall(r"(?!the)\b\w+", "the other"))
print(re.findall(r"<.+?>", "<a><b>"), re.findall(r"<.+>", "<a><b>"), re.findall(r"a{2,3}?", "aaaaa"), re.findall(r"(\w)\1", "aabbcd"), re.search(r"(?P<q>['\"]).*?(?P=q)", "say \"it's\"")[0])
for text in ("<tag>", "tag", "<tag", "tag>"):
    print(text, bool(re.fullmatch(r"(<)?\w+(?(1)>)", text)), end=" ")
print()
print([m.start() for m in re.finditer(r"x*", "axxb")], re.split(r"(,)|;", "a,b;c"), re.split(r"\b", "hi you"), re.sub(r"x*", "-", "abxd"))
print(re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>\g<0>", "abcd"), re.subn("a", lambda found: str(found.start()), "banana", count=2), re.escape("a.b*c d-é"))
print(NUMBER.flags & re.X == re.X, NUMBER.groups, NUMBER.groupindex["part"], re.compile("a", re.I | re.M).flags, re.I | re.M)
for pattern in ("(", "a)", "[", "*a", "a**", "(?P<n>a)(?P<n>b)", r"\1", "(?P=x)", "(?<=a+)b", "[z-a]", "a{3,1}", "(?z)", "\\", r"\g", "(?P<1>a)"):
    try:
        print(pattern, re.compile(pattern).pattern)
    except re.error as error:
        print(pattern, "|", error, "|", error.msg, error.pos)
