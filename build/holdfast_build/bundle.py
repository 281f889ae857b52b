"""From an app's Python to the files a browser installs.

    index.html  worker.js  manifest.webmanifest  icons/  assets/page.<hash>.js  assets/style.<hash>.css  build.json

Names in `assets/` carry a hash of their content, so they may be cached for ever. `version` in build.json is a hash of
all that the worker keeps: it changes exactly when something in it does, and the same source gives the same bytes.
"""

from __future__ import annotations

import gc
import hashlib
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path

from holdfast_build.compiler import Bundle, EntrySource
from holdfast_build.compiler.cache import Memo, without_collections
from holdfast_build.compiler.incremental import Compilation, Program
from holdfast_build.compiler.programs import cached_program, kept_compilation
from holdfast_build.declarations import Declarations
from holdfast_build.document import document
from holdfast_build.icons import draw_icons
from holdfast_build.manifest import manifest
from holdfast_build.project import Project

SETTINGS = "holdfastSettings"
"""The global name by which the worker's file hands its settings to the program."""


@dataclass(frozen=True)
class Build:
    """A finished build: its version, its files by path, and the program they were made from."""

    version: str
    files: dict[str, bytes]
    program: Bundle
    """Page and worker: one script, in which the worker stops before the page's part."""


def client_program(project: Project) -> Program:
    """The program of an app's client: the service worker, the pages, and what the browser needs to show them."""
    pages = project.page_classes()
    modules = sorted({page.module for page in pages})
    worker = [
        "from holdfast.browser import globalThis",
        "from holdfast_worker.main import start as start_worker",
        f"start_worker(globalThis.{SETTINGS})",
    ]
    lines = [
        *worker,
        "from holdfast.hosts.browser import start",
        *(f"import {module}" for module in modules),
        f"start([{', '.join(f'{page.module}.{page.name}' for page in pages)}], {config(project)!r})",
    ]
    entry = EntrySource("\n".join(lines) + "\n", f"<client of {project.package}>")
    return Program(
        entry,
        [project.source_root, *_library_folders()],
        "page",
        dict(project.javascript),
        worker_statements=len(worker),
    )


def compile_app(project: Project) -> Bundle:
    """Compile an app's client. Raises CompileErrors."""
    return cached_program(client_program(project))


class Builder:
    """Builds one app again and again, each time from what is known since the last."""

    def __init__(self) -> None:
        self._compilation: Compilation | None = None
        self._declarations = Declarations()

    def build(self, project: Project) -> Build:
        """Make every file of the client, in memory. Raises CompileErrors and ProjectError."""
        with without_collections(), self._declarations.checked(project):
            return _build(project, self._compile(client_program(project)))

    def rest(self) -> None:
        """Do what can be done before the next build: nobody waits."""
        self._declarations.prepare()
        gc.collect()

    def close(self) -> None:
        """End what waits for the next build."""
        self._declarations.close()

    def _compile(self, program: Program) -> Bundle:
        if self._compilation is None or self._compilation.program != program:
            self._compilation = kept_compilation(program)
        return self._compilation.compile()


def worker_script(project: Project, script: str, version: str, precache: list[str]) -> str:
    """The worker's own file: what it has to know and keep, and the program, which page and worker share."""
    settings = {
        **config(project),
        "version": version,
        "precache": precache,
        "routes": [page.route for page in project.page_classes()],
    }
    return (
        f"self.{SETTINGS}={json.dumps(settings, separators=(',', ':'))};\n"
        f"const script=self.holdfast_script={json.dumps('/' + script)};\n"
        'const types=self.trustedTypes?.createPolicy("holdfast",{createScriptURL:()=>script});\n'
        "importScripts(types?types.createScriptURL(script):script);\n"
    )


def config(project: Project) -> dict[str, object]:
    """What page and worker have to know of the project."""
    return {"app": project.package, "login_url": project.login_url, "logout_url": project.logout_url}


def build(project: Project) -> Build:
    """Make every file of the client, in memory. Raises CompileErrors and ProjectError."""
    with without_collections(), Declarations().checked(project):
        return _build(project, compile_app(project))


def _build(project: Project, program: Bundle) -> Build:
    files: dict[str, bytes] = {}
    script = _add_script(files, "assets/page", program)
    styles = _add_styles(files, project)
    icons = draw_icons(project.icon, project.name[:1].upper(), project.theme_color)
    files.update({icon.path: icon.content for icon in icons})
    files["manifest.webmanifest"] = manifest(project, icons)
    version = _digest(*(name.encode() + content for name, content in sorted(files.items())))
    files["index.html"] = document(project, script, styles, version)

    # Every page's route is the one document; "/" stands for it, as servers answer no /index.html.
    precache = sorted("/" if name == "index.html" else f"/{name}" for name in files if not name.endswith(".map"))
    files["worker.js"] = worker_script(project, script, version, precache).encode()
    record = {
        "version": version,
        "app": project.package,
        "routes": [entry.route for entry in project.page_classes()],
        "files": {name: len(content) for name, content in sorted(files.items())},
    }
    files["build.json"] = (json.dumps(record, indent=1) + "\n").encode()
    return Build(version, files, program)


def write(made: Build, out: Path) -> None:
    """Write a build into a folder, in place of the build that is there.

    New files come first and index.html and worker.js last, so that a server which is running while this happens never
    names a file that does not exist. Assets of the build before stay this once: pages still open may ask for them.
    Raises FileExistsError for a folder that holds something else.
    """
    before = _recorded_files(out)
    out.mkdir(parents=True, exist_ok=True)
    last = ("index.html", "worker.js", "build.json")
    for name in sorted(made.files, key=lambda name: (name in last, name)):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(path.name + ".new")
        draft.write_bytes(made.files[name])
        draft.replace(path)
    for path in (out / "assets").iterdir():
        if f"assets/{path.name}" not in made.files and f"assets/{path.name}" not in before:
            path.unlink()


def _recorded_files(out: Path) -> set[str]:
    try:
        return set(json.loads((out / "build.json").read_text(encoding="utf-8"))["files"])
    except FileNotFoundError:
        if out.exists() and any(out.iterdir()):
            raise FileExistsError(f"{out} holds files that no build made; name another folder, or empty it.") from None
        return set()


def _library_folders() -> list[Path]:
    # Found without importing them: the worker's modules run in a worker only.
    specs = (importlib.util.find_spec(name) for name in ("holdfast", "holdfast_worker"))
    return [Path(spec.origin).parents[1] for spec in specs if spec is not None and spec.origin is not None]


def _add_script(files: dict[str, bytes], stem: str, bundle: Bundle) -> str:
    name = f"{stem}.{_digest(bundle.code.encode())}.js"
    files[name] = _with_map(bundle, name.rpartition("/")[2] + ".map")
    files[name + ".map"] = bundle.source_map.encode()
    return name


def _add_styles(files: dict[str, bytes], project: Project) -> str | None:
    if not project.styles:
        return None
    text = "\n".join(path.read_text(encoding="utf-8") for path in project.styles)
    content = _minified_css(text).encode()
    name = f"assets/style.{_digest(content)}.css"
    files[name] = content
    return name


def _minify_css(text: str) -> str:
    # Imported when there is a style sheet that the cache does not know.
    import minify

    return str(minify.string("text/css", text))


_minified_css = Memo("css", ("../bundle",), _minify_css, limit=20)


def _with_map(bundle: Bundle, name: str) -> bytes:
    return f"{bundle.code.rstrip()}\n//# sourceMappingURL={name}\n".encode()


def _digest(*contents: bytes) -> str:
    whole = hashlib.sha256()
    for content in contents:
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()[:12]
