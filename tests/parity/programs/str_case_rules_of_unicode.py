for text in ("straße", "ǆ", "ŉ", "İ", "ﬁne", "ΐ", "ı", "ß", "they're bill's", "x-ray 2nd", "éCOLE", "ǅ"):
    print([text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold()])
print([len(text) for text in ("ß".upper(), "İ".lower(), "ﬁ".title(), "ŉ".capitalize())])
print(
    "Straße".casefold() == "STRASSE".casefold(), "ΣΑΣ".lower(), "ΣΑΣ.".lower(), "Σ".lower(), "aΣ".lower(), "aΣb".lower()
)
print([c.istitle() for c in ("Hello World", "Hello world", "HELLO", "ǅ", "", "1A", "A1b", "It'S")])
print(
    [c.isupper() for c in ("ABC", "ABc", "A1", "1", "", "ǅ", "Σ")],
    [c.islower() for c in ("abc", "abC", "a1", "1", "", "ß", "ª")],
)
print(b"MiXeD \xc9".upper(), b"MiXeD \xc9".lower(), b"hello wORLD".title(), b"hELLO".capitalize(), b"aB".swapcase())
print(b"ABC".isupper(), b"abc1".islower(), b"".isupper())
try:
    str.lower(1)
except TypeError as error:
    print(error)
names = ["éva", "Zoë", "adam", "Äneas", "ÉVA"]
print(sorted(names), sorted(names, key=str.casefold), sorted(names, key=str.lower, reverse=True))
