from pathlib import Path
from struct import unpack

import pytest
from holdfast_build.icons import draw_icons
from holdfast_build.project import ProjectError

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40z" fill="#f00"/></svg>'


def dimensions(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = unpack(">II", png[16:24])
    return width, height


def test_every_png_has_the_size_it_claims(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text(DRAWING)
    icons = draw_icons(tmp_path / "icon.svg", "T", "#1f5f5b")
    sides = {icon.path: icon.side for icon in icons if icon.type == "image/png"}
    assert sides == {
        "icons/icon-180.png": 180,
        "icons/icon-192.png": 192,
        "icons/icon-512.png": 512,
        "icons/maskable-512.png": 512,
    }
    assert all(dimensions(icon.content) == (icon.side, icon.side) for icon in icons if icon.side)


def test_an_app_without_an_icon_gets_one() -> None:
    assert b"#1f5f5b" in draw_icons(None, "T", "#1f5f5b")[0].content


def test_an_icon_that_is_no_svg_is_named(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text("not a drawing")
    with pytest.raises(ProjectError, match=r"icon\.svg: the icon is not an SVG"):
        draw_icons(tmp_path / "icon.svg", "T", "#1f5f5b")
