from urllib.parse import (
    parse_qs,
    parse_qsl,
    quote,
    quote_from_bytes,
    quote_plus,
    unquote,
    unquote_plus,
    unquote_to_bytes,
    urldefrag,
    urlencode,
    urljoin,
    urlparse,
    urlsplit,
    urlunparse,
    urlunsplit,
)


def attempt(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


urls = [
    "http://user:pass@Host.Example:8080/a/b;p=1/c;q=2?x=1&y=2#frag",
    "https://[2001:db8::1]:443/x",
    "HTTP://[v1.fe80::a]/",
    "//host/path",
    "mailto:someone@example.org?subject=hi",
    "path/only?query",
    "",
    "#just-fragment",
    "file:///etc/hosts",
    "tel:+31-641044153",
    "  http://host\t/pa\nth",
    "1http://not/a/scheme",
    "http:",
    "http://host:/",
    "http://a@b@c/",
    "x-new+scheme.1://host",
    "http://host;x=1",
    "urn:isbn:0451450523;a",
    "http://[fe80::1%25Eth0]/",
]
for url in urls:
    for f in (urlsplit, urlparse):
        r = f(url)
        print(r, r.geturl())
        print([r.username, r.password, r.hostname], tuple(r)[0], len(r))
        attempt(lambda r=r: r.port)
    attempt(urldefrag, url)
    attempt(urlsplit, url, "ftp", allow_fragments=False)

for bad in (
    "http://[::1",
    "http://[1.2.3.4]/",
    "http://[nope]/",
    "http://[v.x]/",
    "http://[1::2::3]/",
    "http://[:1:2:3:4:5:6:7]",
    "http://[1:2:3:4:5:6:7:8:9]",
    "http://[::ffff:1.2.3.4]/",
    "http://[1:2:3:4:5:6:7::]/",
    "http://[::]",
    "http://ex\u2100mple/",
    "http://b\u00fccher.example/\u00fc",
):
    attempt(urlsplit, bad)
for port in ("http://h:99999/", "http://h:12a/", "http://h:-1/"):
    attempt(lambda port=port: urlsplit(port).port)

print(
    urlunsplit(("http", "h", "p", "q", "f")),
    urlunparse(("", "h", "", "pp", "", "")),
    urlunsplit(("http", "", "", "", "")),
)
print(urlsplit("http://a/b")._replace(path="/c", query="d=1").geturl())
attempt(urlsplit, b"http://H:1/p?q")
attempt(lambda: urlsplit(b"http://u@H:1/p?q").hostname)
attempt(lambda: urlparse(b"http://u@H:1/p?q").decode())
attempt(lambda: urlparse("http://u@H:1/p?q").encode().geturl())
attempt(urljoin, b"http://a/b/c", b"../d")
attempt(urljoin, "http://a/b/c", b"../d")

base = "http://a/b/c/d;p?q"
for ref in (
    "g:h g ./g g/ /g //g ?y g?y #s g#s g?y#s ;x g;x g;x?y#s . ./ .. ../ ../g ../.. ../../ ../../g ../../../g "
    "/./g /../g g. .g g.. ..g ./../g ./g/. g/./h g/../h http:g http:?y http: //new/p mailto:x a//b //a//b"
).split():
    print(ref, urljoin(base, ref))
print(
    urljoin("", "x"), urljoin("x", ""), urljoin("http://h", "a"), urljoin("a/b", "../../c"), urljoin("file:///x/y", "z")
)

attempt(quote, "a b/c?d=\u00e9&\U0001f600~_-.")
attempt(quote, "a/b", safe="")
attempt(quote, b"\xff\x00a")
attempt(quote, "\u00e9", encoding="latin-1")
attempt(quote, "\u20ac", encoding="latin-1", errors="replace")
attempt(quote, "\u20ac", encoding="latin-1")
attempt(quote, b"x", encoding="latin-1")
attempt(quote, 3)
attempt(quote_plus, "a b+c/\u00e9", safe="/")
attempt(quote_from_bytes, "x")
attempt(quote_from_bytes, b"a b\xe9", b" ")
for text in ("%41%zz%4", "a%20b+c", "%C3%A9\u00e9%e9", "%", "", "%E2%82%AC%e2%82"):
    attempt(unquote, text)
    attempt(unquote_plus, text)
    attempt(unquote_to_bytes, text)
attempt(unquote, "%E9", encoding="latin-1")
attempt(unquote, b"%C3%A9\xc3\xa9")
attempt(unquote, "%E9", errors="strict")

for qs in ("a=1&b=2&a=3", "a=&b&c=x=y", "a+b=%C3%A9+%26", "", "&&a=1&", "a=1;b=2"):
    attempt(parse_qs, qs)
    attempt(parse_qsl, qs, keep_blank_values=True)
    attempt(parse_qsl, qs, strict_parsing=True)
attempt(parse_qsl, b"a=1&b=%C3%A9")
attempt(parse_qsl, "a=1;b=2", separator=";")
attempt(parse_qsl, "a=1", separator="")
attempt(parse_qsl, "a=1&b=2", max_num_fields=1)
attempt(urlencode, {"a": 1, "b c": "\u00e9 &", "d": [1, 2]})
attempt(urlencode, {"a": 1, "d": [1, "x y"], "e": "text", "f": (), "g": 2.5}, doseq=True)
attempt(urlencode, [("k", "v"), ("k", b"\xff")])
attempt(urlencode, {"a/b": "c d"}, quote_via=quote, safe="/")
attempt(urlencode, "text")
attempt(urlencode, 3)
