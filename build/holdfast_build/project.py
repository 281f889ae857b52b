"""What an app says about itself in `[tool.holdfast]` of its pyproject.toml."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_COLOR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")
_KEYS = {
    "pages",
    "name",
    "short_name",
    "description",
    "theme_color",
    "background_color",
    "icon",
    "styles",
    "login_url",
    "logout_url",
    "language",
    "javascript",
}


class ProjectError(Exception):
    """The project cannot be built as it is described; the message says where and what to write."""


@dataclass(frozen=True)
class PageClass:
    """A page of the app: the module and name of its class, and its route."""

    module: str
    name: str
    route: str


@dataclass(frozen=True)
class Project:
    """An app as its pyproject.toml describes it. Paths are absolute."""

    root: Path
    pages: tuple[str, ...]
    name: str
    short_name: str
    description: str
    theme_color: str
    background_color: str
    icon: Path | None
    styles: tuple[Path, ...]
    login_url: str
    logout_url: str
    language: str
    javascript: tuple[tuple[str, Path], ...] = ()
    """Local JavaScript modules: the names by which Python imports them, and their files."""

    @property
    def package(self) -> str:
        """The import package of the app; also the app's name in databases and caches on the device."""
        return self.pages[0].partition(".")[0]

    @property
    def source_root(self) -> Path:
        """The folder that holds the import package: the project's own, or `src` in it."""
        inside = self.root / "src"
        return inside if (inside / self.package).is_dir() else self.root

    @property
    def default_out(self) -> Path:
        """Where a build goes when nobody says: beside the app's modules, so that the server finds it."""
        return self.source_root / self.package / "_client"

    def page_classes(self) -> list[PageClass]:
        """The classes with a `route` in the modules of `pages`, in the order they stand there.

        They are read from the source, not imported: a build must not run the app.
        """
        found: list[PageClass] = []
        for module in self.pages:
            found.extend(_page_classes(module, self._module_path(module)))
        if not found:
            where = ", ".join(self.pages)
            raise ProjectError(f'No page found in {where}: a page is a class with a line `route = "/"`.')
        seen: dict[str, PageClass] = {}
        for page in found:
            other = seen.setdefault(page.route, page)
            if other is not page:
                raise ProjectError(f"{other.name} and {page.name} have the same route {page.route!r}.")
        return found

    def _module_path(self, module: str) -> Path:
        base = self.source_root.joinpath(*module.split("."))
        for path in (base.with_suffix(".py"), base / "__init__.py"):
            if path.is_file():
                return path
        settings, looked = self.root / "pyproject.toml", base.with_suffix(".py")
        raise ProjectError(f"{settings}: no module {module} (looked for {looked}).")


def load_project(root: Path) -> Project:
    """Read the project in a folder. Raises ProjectError where something is missing or misspelt."""
    root = root.resolve()
    path = root / "pyproject.toml"
    try:
        data = _toml(path)
    except FileNotFoundError:
        raise ProjectError(f"{path} does not exist: name a folder that holds an app.") from None
    table = data.get("tool", {}).get("holdfast")
    if table is None:
        raise ProjectError(f'{path} has no [tool.holdfast]: add it, with at least pages = "yourapp.pages".')
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        raise ProjectError(f"{path}: [tool.holdfast] has no setting {unknown[0]!r}; it has {', '.join(sorted(_KEYS))}.")
    read = _Reader(path, table)
    pages = read.texts("pages")
    if not pages:
        raise ProjectError(f'{path}: [tool.holdfast] needs pages = "yourapp.pages".')
    for module in pages:
        if not _DOTTED.match(module):
            raise ProjectError(f"{path}: pages names {module!r}, which is not a module's name.")
    name = read.text("name", data.get("project", {}).get("name", pages[0].partition(".")[0]))
    return Project(
        root=root,
        pages=tuple(pages),
        name=name,
        short_name=read.text("short_name", name),
        description=read.text("description", data.get("project", {}).get("description", "")),
        theme_color=read.color("theme_color", "#1f5f5b"),
        background_color=read.color("background_color", "#ffffff"),
        icon=read.file(read.text("icon", "")),
        styles=tuple(path for path in map(read.file, read.texts("styles")) if path is not None),
        login_url=read.text("login_url", ""),
        logout_url=read.text("logout_url", ""),
        language=read.text("language", "en"),
        javascript=read.modules("javascript"),
    )


def javascript_near(file: Path) -> dict[str, Path]:
    """The JavaScript modules that a single program may import: those of the project in whose folder its file lies.

    Raises ProjectError where they are declared wrongly.
    """
    for folder in file.resolve().parents:
        path = folder / "pyproject.toml"
        if path.is_file():
            table = _toml(path).get("tool", {}).get("holdfast", {})
            return dict(_Reader(path, table).modules("javascript"))
    return {}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{path}: {error}") from None


@dataclass(frozen=True)
class _Reader:
    """Reads settings of the right kind, or tells which one is wrong."""

    path: Path
    table: dict[str, Any]  # what TOML holds is of any kind until it is looked at here

    def text(self, key: str, default: str) -> str:
        value = self.table.get(key, default)
        if not isinstance(value, str):
            raise ProjectError(f"{self.path}: {key} must be a text, not {value!r}.")
        return value

    def texts(self, key: str) -> list[str]:
        value = self.table.get(key, [])
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
            raise ProjectError(f"{self.path}: {key} must be a text or a list of texts, not {value!r}.")
        return values

    def color(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if not _COLOR.match(value):
            raise ProjectError(f'{self.path}: {key} must be a colour like "#1f5f5b", not {value!r}.')
        return value

    def modules(self, key: str) -> tuple[tuple[str, Path], ...]:
        value = self.table.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(each, str) and each for each in value.values()):
            raise ProjectError(
                f'{self.path}: {key} must be a table like {{ charts = "app/charts.js" }}, not {value!r}.'
            )
        for name in value:
            if not name.isidentifier():
                raise ProjectError(f"{self.path}: {key} names {name!r}, which Python cannot import.")
        found = ((name, self.file(file)) for name, file in value.items())
        return tuple((name, path) for name, path in found if path is not None)

    def file(self, name: str) -> Path | None:
        if not name:
            return None
        found = self.path.parent / name
        if not found.is_file():
            raise ProjectError(f"{self.path} names {name}, but there is no such file.")
        return found


def _page_classes(module: str, path: Path) -> list[PageClass]:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    except SyntaxError as error:
        raise ProjectError(f"{path}:{error.lineno}:{error.offset}: {error.msg}") from None
    found = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            route = _route(node)
            if route is not None:
                found.append(PageClass(module, node.name, route))
    return found


def _route(node: ast.ClassDef) -> str | None:
    for statement in node.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="route")], value=ast.Constant(value=str(route)))
                | ast.AnnAssign(target=ast.Name(id="route"), value=ast.Constant(value=str(route)))
            ):
                return route
    return None
