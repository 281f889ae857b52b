import re

cases = [
    (r"((a)|b)*", "abab"),
    (r"(?:(a)|(b))*c", "abc"),
    (r"(?>a+)b", "aaab"),
    (r"(?>a|ab)c", "abc"),
    (r"a++b", "xaab"),
    (r"a*+a", "aaa"),
    (r"(?:ab){1,2}+ab", "ababab"),
    (r"^(\()?([^()]+)(?(1)\))$", "(a)"),
    (r"^(\()?([^()]+)(?(1)\))$", "(a"),
    (r"(?P<q>')?(\w+)(?(q)'|!)", "say 'hi'"),
    (r"(?P<q>')?(\w+)(?(q)'|!)", "say hi!"),
    (r"(a)?b\1", "b aba"),
    (r"(?i:A)b", "ab AB Ab"),
    (r"(?a:\w)\w", "\u00e9\u00e9 e\u00e9"),
    (r"(?:(a)|b)*?c", "abac"),
    (r"(?<=ab)(?>c)", "abc"),
    (r"(?<!x)((y)|z)+", "xyzy"),
    (r"((?!(ab)c)(.))*", "abd"),
    (r"(?:.*?(?=(a)|(b))b)*", "ab"),
    (r"(a?)*", "aab"),
    (r"(a|b?)*?c", "abc"),
    (r"((x|y){0,}){0,}", "xyx"),
    (r"(?m)^((a)|b)+$", "c\nab\nd"),
    (r"(?s)(?>.*?\.).*\Z", "a.b\nc"),
    (r"\b((a)|b)+\b", "x ab y"),
    (r"\B", ""),
    (r"[^\n]*+", "line\nnext"),
    (r"(?(1)a|b)(c)?", "bc"),
    (r"(?i)(\w)?x\1", "x AXa"),
]
for pattern, text in cases:
    compiled = re.compile(pattern)
    for match in (compiled.match(text), compiled.search(text), compiled.fullmatch(text)):
        print(ascii(pattern), match and (match.span(), match.groups(), match.lastindex))
    print(compiled.findall(text), compiled.sub("<>", text), [m.span() for m in compiled.finditer(text)])

for pattern in ("(?(", "(?()a)", "(?(1", "(?(0)a)", "(?(x)a)", "(?(1)a|b|c)(x)", "(?(2)a)(x)", "a**+", "(?<=a+)b"):
    try:
        re.compile(pattern)
        print("fine", pattern)
    except re.error as e:
        print(e)

print(re.findall(rb"\w+", b"ab \xe9 c"), re.sub(rb"(a)(b)?", rb"[\1\2]", b"ab a"), re.split(rb"[ ,]", b"a,b c"))
print(re.match(rb"(?i)\xe9", b"\xc9"), re.match(rb"(?i)[a-c]+", b"AbC"), re.escape(b"a.b\xff"), re.fullmatch(rb"a", b"ab"))
print(re.compile(b"x", re.I), re.compile(b"x") == re.compile("x"), re.sub(b"b", lambda m: m[0] * 2, bytearray(b"abc")))
print(re.search(rb"(?P<n>\d+)", b"n 42").groupdict(), re.search(rb"a|(b)", b"a").groups(b"?"), re.findall(rb"(a)|b", b"ab"))
for call in (
    lambda: re.match(b"a", "a"),
    lambda: re.match("a", b"a"),
    lambda: re.sub(b"a", "b", b"a"),
    lambda: re.sub("a", b"b", "a"),
    lambda: re.compile(b"a", re.U),
):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
scanner = re.compile(r"\d").scanner("1 2")
print(scanner.search(), scanner.search(), scanner.search())
print(re.compile(" # note\n (?i) a", re.X).match("A"), re.compile("(?x) (?i) a").match("A"))
