from pathlib import Path

import pytest
from holdfast_build.project import PageClass, ProjectError, load_project

PAGES = """
class Home:
    route = "/"

class Detail:
    route: str = "/detail/<int:id>"

class Helper:
    pass
"""


def make(folder: Path, settings: str, pages: str = PAGES) -> Path:
    (folder / "shop").mkdir()
    (folder / "shop" / "pages.py").write_text(pages)
    (folder / "pyproject.toml").write_text(f'[project]\nname = "shop"\n[tool.holdfast]\n{settings}\n')
    return folder


def test_what_is_not_said_has_a_default(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.pages"'))
    assert (project.name, project.short_name, project.package) == ("shop", "shop", "shop")
    assert project.default_out == tmp_path / "shop" / "_client"


def test_pages_are_the_classes_with_a_route(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.pages"'))
    assert project.page_classes() == [
        PageClass("shop.pages", "Home", "/"),
        PageClass("shop.pages", "Detail", "/detail/<int:id>"),
    ]


def test_pages_are_not_imported(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.pages"', "raise SystemExit\n" + PAGES))
    assert len(project.page_classes()) == 2


def test_a_package_in_src_is_found(tmp_path: Path) -> None:
    source = tmp_path / "src"
    source.mkdir()
    make(source, 'pages = "shop.pages"')
    (source / "pyproject.toml").rename(tmp_path / "pyproject.toml")
    assert load_project(tmp_path).default_out == source / "shop" / "_client"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("", "needs pages"),
        ('pages = "shop.pages"\ncolour = "red"', "no setting 'colour'"),
        ('pages = "shop.pages"\ntheme_color = "red"', 'a colour like "#1f5f5b"'),
        ('pages = "shop.pages"\nicon = "no.svg"', "no such file"),
        ('pages = "shop.pages"\nname = 3', "name must be a text"),
        ('pages = "shop/pages.py"', "not a module's name"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, settings: str, words: str) -> None:
    with pytest.raises(ProjectError, match=words):
        load_project(make(tmp_path, settings))


def test_two_pages_cannot_share_a_route(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.pages"', PAGES.replace("/detail/<int:id>", "/")))
    with pytest.raises(ProjectError, match="Home and Detail have the same route"):
        project.page_classes()


def test_a_missing_module_is_named_with_its_path(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.screens"'))
    with pytest.raises(ProjectError, match=r"no module shop\.screens"):
        project.page_classes()


def test_no_page_at_all_is_an_error(tmp_path: Path) -> None:
    project = load_project(make(tmp_path, 'pages = "shop.pages"', "class Home:\n    pass\n"))
    with pytest.raises(ProjectError, match="a page is a class with a line `route"):
        project.page_classes()
