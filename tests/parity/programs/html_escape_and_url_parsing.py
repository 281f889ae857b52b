import html
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunsplit

print(html.escape("<a href=\"x\">T'&</a>"), html.escape("\"'", quote=False), html.unescape("&lt;&amp;&#39;&#x41;&eacute;&nosuch;&copy &euro;"), html.unescape("&amp;lt;"))
u = urlparse("https://user:pw@example.com:8080/a/b;p?q=1&r=%20x#frag")
print(u, u.hostname, u.port, u.username, u.password, u.geturl() == "https://user:pw@example.com:8080/a/b;p?q=1&r=%20x#frag", u._replace(path="/z").geturl())
print(urlsplit("//host/path"), urlsplit("mailto:a@b.c").scheme, urlsplit("/only/path?x").query, urlunsplit(("http", "h", "/p", "q", "")), urlparse("").path == "")
print(quote("a b/c?é&"), quote("a b/c", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%A9%zz"), unquote_plus("a+b%2B"), quote("~-._"))
print(urlencode({"a": 1, "b": "x y", "c": "é"}), urlencode([("k", 1), ("k", 2)]), urlencode({"k": [1, 2]}, doseq=True), parse_qs("a=1&a=2&b=&c=x+y"), parse_qs("b=", keep_blank_values=True), parse_qsl("a=1&b=%C3%A9&a=3"))
for base, link in (("http://h/a/b/c", "d"), ("http://h/a/b/c", "../d"), ("http://h/a/b/c", "/d"), ("http://h/a/b/c", "//g/d"), ("http://h/a?x", "?y"), ("http://h/a", "#f"), ("http://h/a", "https://o/"), ("http://h/a/b/", "./x/../y")):
    print(urljoin(base, link), end=" ")
print()
try:
    urlsplit("http://h:bad/").port
except ValueError as error:
    print(error)
