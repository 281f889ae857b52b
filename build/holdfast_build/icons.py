"""An app's icons, drawn from one SVG."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast_build.compiler.cache import Memo
from holdfast_build.project import ProjectError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Icon:
    """One icon file: its path in the build, its side in pixels (0: any), its use and its bytes."""

    path: str
    side: int
    purpose: str
    type: str
    content: bytes


def draw_icons(svg: Path | None, letter: str, color: str) -> list[Icon]:
    """The icons an installable app needs: the SVG itself, 192 and 512 px, and one that survives any mask.

    Without an SVG the icon is the first letter of the app's name on its colour.
    """
    text = svg.read_text(encoding="utf-8") if svg else _letter(letter, color)
    return _drawn(text, color, str(svg))


def _draw(text: str, color: str, path: str) -> list[Icon]:
    # What draws is imported when there is an icon that the cache does not know.
    from xml.etree import ElementTree

    try:
        drawing = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ProjectError(f"{path}: the icon is not an SVG: {error}") from None
    ElementTree.register_namespace("", _SVG)
    return [
        Icon("icons/icon.svg", 0, "any", "image/svg+xml", ElementTree.tostring(drawing)),
        *(Icon(f"icons/icon-{side}.png", side, "any", "image/png", _png(drawing, side)) for side in (180, 192, 512)),
        Icon("icons/maskable-512.png", 512, "maskable", "image/png", _png(_inset(drawing, color), 512)),
    ]


_drawn = Memo("icons", ("../icons",), _draw, limit=20)


def _png(drawing: Element, side: int) -> bytes:
    from xml.etree import ElementTree

    import resvg_py

    text = ElementTree.tostring(drawing, encoding="unicode")
    return bytes(resvg_py.svg_to_bytes(svg_string=text, width=side, height=side))


def _inset(drawing: Element, color: str) -> Element:
    """The drawing at four fifths on a full square: a launcher may cut away a tenth on each side."""
    from xml.etree import ElementTree

    inner = ElementTree.fromstring(ElementTree.tostring(drawing))
    if "viewBox" not in inner.attrib:
        width, height = (re.sub(r"[^\d.]", "", inner.get(key, "")) or "512" for key in ("width", "height"))
        inner.set("viewBox", f"0 0 {width} {height}")
    for key, value in (("x", "51"), ("y", "51"), ("width", "410"), ("height", "410")):
        inner.set(key, value)
    outer = ElementTree.Element(f"{{{_SVG}}}svg", {"viewBox": "0 0 512 512"})
    ElementTree.SubElement(outer, f"{{{_SVG}}}rect", {"width": "512", "height": "512", "fill": color})
    outer.append(inner)
    return outer


def _letter(letter: str, color: str) -> str:
    return (
        f'<svg xmlns="{_SVG}" viewBox="0 0 512 512"><rect width="512" height="512" fill="{color}"/>'
        f'<text x="256" y="350" text-anchor="middle" font-family="sans-serif" font-size="280" fill="#fff">'
        f"{letter}</text></svg>"
    )
