import hashlib
import html
from html.entities import html5

print(html.escape("""<a href="x">Tom & 'Jerry'</a>"""), html.escape("<\"'>", quote=False))
for text in (
    "no references",
    "&lt;b&gt; &amp;amp; &quot;q&quot; &#x27;&#39;&apos;",
    "&eacute;&Eacute&eacuted &notit; &notin; &noti",
    "&#65;&#65&#x41;&#X41z&#; &#x; &# &#xg",
    "&#128;&#x80;&#129;&#150;&#0;&#13;&#11;&#x1f;&#127;&#xd800;&#x110000;&#99999999999999;&#xfffe;&#x1ffff;&#xfdd0;",
    "&;&&&amp;&amp &nosuchname; &nosuch",
    "&NotEqualTilde; &CounterClockwiseContourIntegral; &acE; &copy2024 &copy=1",
    "a & b &",
    "x&y&amp=z;&ltx",
    "&" + "a" * 40,
):
    print(ascii(html.unescape(text)))
print(len(html5), ascii(html5["hearts;"]), html5["amp"], "hearts" in html5, html5["Tab;"] == "\t")
print(hashlib.sha256(repr(sorted(html5.items())).encode()).hexdigest())
