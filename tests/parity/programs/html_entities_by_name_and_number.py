"""html.unescape: named, decimal and hexadecimal references, those without a semicolon, invalid ones; escape and quotes."""

import html

for text in (
    "&lt;b&gt;",
    "&amp;amp;",
    "&quot;&apos;&#39;&#x27;&#X27;",
    "&eacute;&Eacute;&szlig;&euro;&hearts;&notin;",
    "&copy 2024 &reg &nbsp;|",
    "&notit; &not; &noti",
    "&#128;&#130;&#x80;",
    "&#0;&#xD800;&#1114112;&#x110000;",
    "&#1;&#11;&#65534;|",
    "&#65&#66;&#x43",
    "&unknown; &; &#; &#x; & &&amp",
    "a&b=c&lt=d&ltx",
    "&NotEqualTilde;&fjlig;",
    "no references",
    "",
):
    result = html.unescape(text)
    print(repr(text), repr(result), [hex(ord(c)) for c in result if ord(c) > 126])

for text in ("<a href='x' title=\"y\">&</a>", "plain", "", "5 > 3 & 2 < 4", "&amp;"):
    print(html.escape(text), html.escape(text, quote=False), html.unescape(html.escape(text)) == text)


def tag(name: str, *children: str, **attributes: str) -> str:
    shown = "".join(f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name}{shown}>{''.join(children)}</{name}>"


print(tag("a", html.escape("Q & A <now>"), href="/?q=1&r=2", class_='big "b"', data_id="7"))
for wrong in (5, None, b"<"):
    try:
        print(html.escape(wrong))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
