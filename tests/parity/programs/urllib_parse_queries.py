"""urllib.parse: quoting with safe characters and encodings, query strings read and written, errors."""

from urllib.parse import parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urlencode

for text in ("a b", "a/b?c=d&e", "ÅÄÖ €", "~._-", "100%", "", "+", "\n\t", "🎈"):
    print(repr(text), quote(text), quote(text, safe=""), quote_plus(text), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)
print(quote("é", encoding="latin-1"), quote("a:b", safe=":"), quote(b"\xff/", safe="/"), quote_from_bytes(b"a b\x00"), quote_plus("a b", safe=" "))
print(unquote("%E2%82%AC"), repr(unquote("%FF")), unquote("%E9", encoding="latin-1"), unquote("100%"), unquote("%zz%4"), unquote_to_bytes("a%20%ff"))
print(repr(unquote("%FFx", errors="ignore")), unquote("a+b"), unquote_plus("a+b%2B"))

for query in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "x=%20+%2B", "=v", "", "&&a=1&", "ü=ö&%C3%BC=1", "a=b=c"):
    print(query, parse_qs(query), parse_qsl(query), parse_qs(query, keep_blank_values=True))
print(parse_qsl("a=1;b=2", separator=";"), parse_qsl(b"a=1&b=%20"), parse_qs("a=1&a=2", max_num_fields=2))

print(urlencode({"q": "a b", "n": 5, "none": None, "å": "ö"}), urlencode([("k", 1), ("k", 2)]), urlencode({"k": [1, "x y"]}))
print(urlencode({"k": [1, "x y"], "t": ("a",)}, doseq=True), urlencode({"k": "text"}, doseq=True), urlencode({"u": "a/b"}, safe="/"), urlencode({"s": "a b"}, quote_via=quote))
for action in (
    lambda: parse_qsl("a", strict_parsing=True),
    lambda: parse_qsl("a=1&b=2", max_num_fields=1),
    lambda: parse_qsl("a=1", separator=""),
    lambda: urlencode("text"),
    lambda: urlencode(5),
    lambda: quote(5),
    lambda: quote(b"x", encoding="utf-8"),
    lambda: quote_from_bytes("x"),
):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
