"""urllib.parse: splitting into parts, joining relative to a base, results as named tuples with ports and users."""

from urllib.parse import SplitResult, urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit

for url in (
    "https://user:pa%20ss@Example.COM:8080/a/b;p=1?x=1&y=2#frag",
    "mailto:ann@example.com",
    "/only/path?q",
    "//host/path",
    "http://[::1]:80/",
    "file:///etc/hosts",
    "HTTP://h",
    "",
    "a:b",
    "http://h?q#f?g",
):
    parts = urlsplit(url)
    print(tuple(parts), parts.hostname, parts.port, parts.username, parts.password, parts.geturl() == url)
    print(urlparse(url), urlunsplit(parts), urlunparse(urlparse(url)))

base = "http://a/b/c/d;p?q"
for reference in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../../g", "g/./h", "g/../h", "http:g", "https://x/y"):
    print(f"{reference:12}", urljoin(base, reference))
print(urljoin("", "x"), urljoin("x", ""), urljoin("http://h", "p"), urljoin("mailto:a", "b"))

print(urldefrag("http://h/p#part"), urldefrag("http://h/p").fragment == "", urldefrag("x#y").url)
result = SplitResult("https", "h:1", "/p", "", "f")
print(result, result._replace(netloc="other", query="k=v").geturl(), result.port, result._asdict())
for bad in ("http://h:99999/", "http://h:abc/", "http://[::1/"):
    try:
        print(urlsplit(bad).port)
    except ValueError as error:
        print(error)
