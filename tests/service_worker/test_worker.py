"""The service worker and its files: what is kept, when a version takes over, what it answers. Compiled, in Node.

What it does about the outbox is in e2e, where there is a disk and a server.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.execution import node_binary

ROOT = Path(__file__).parents[2]
CONFIG = {
    "app": "desk",
    "version": "v2",
    "precache": ["/", "/assets/app.1f.js", "/icon.png"],
    "routes": ["/", "/tickets", "/tickets/<uuid:id>", "/files/<path:name>"],
}
SITE = {"/": '<meta content="v2">', "/assets/app.1f.js": "app()", "/icon.png": "icon"}


@pytest.fixture(scope="session")
def worker() -> str:
    """The worker's script, and the scope it runs in."""
    entry = EntrySource(f"from holdfast_worker.main import start\nstart({CONFIG!r})\n", "entry.py")
    code = compile_program(entry, [ROOT / "client", ROOT / "service_worker"], target="worker").code
    return (Path(__file__).parent / "worker_scope.js").read_text() + code


def play(worker: str, tmp_path: Path, steps: str, site: dict[str, object] = SITE) -> list[object]:
    """Run steps in the worker's scope; returns what they gave to `say`."""
    script = tmp_path / "worker.cjs"
    script.write_text(
        f"{worker}\nfor (const [path, body] of Object.entries({json.dumps(site)})) site.set(path, body);\n"
        "const said = []; const say = (words) => said.push(words);\n"
        f"(async () => {{ {steps} }})().then(() => console.log(JSON.stringify(said)));\n"
    )
    done = subprocess.run([node_binary(), script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert isinstance(said, list)
    return said


def test_a_version_is_installed_with_all_of_its_files(worker: str, tmp_path: Path) -> None:
    done, kept, asked = play(
        worker,
        tmp_path,
        'say(await fire("install")); say(Object.fromEntries(stored.get("holdfast:desk:v2"))); say(asked.sort());',
    )
    assert done == "done"
    assert kept == SITE
    # What has a hash in its name may come from the browser's cache; the rest must be of this version.
    assert asked == ["/ reload", "/assets/app.1f.js default", "/icon.png reload"]


@pytest.mark.parametrize(
    ("site", "words"),
    [
        ({**SITE, "/icon.png": 404}, "RuntimeError: /icon.png: the server answered 404"),
        ({**SITE, "/": '<meta content="v3">'}, "RuntimeError: the document is not of version v2"),
        ({"/": SITE["/"], "/icon.png": "icon"}, "JavaScriptError: TypeError: Failed to fetch"),
    ],
)
def test_a_version_with_a_file_missing_or_strange_is_not_installed(
    worker: str, tmp_path: Path, site: dict[str, object], words: str
) -> None:
    (said,) = play(worker, tmp_path, 'say(await fire("install"));', site)
    assert said == f"failed, and told: {words}"


def test_taking_over_drops_the_files_of_other_versions_of_this_app_alone(worker: str, tmp_path: Path) -> None:
    (left,) = play(
        worker,
        tmp_path,
        """
        for (const name of ["holdfast:desk:v1", "holdfast:desk:v2", "holdfast:shop:v1", "photos"]) await opened(name);
        await fire("activate"); say([...stored.keys()]);
        """,
    )
    assert left == ["holdfast:desk:v2", "holdfast:shop:v1", "photos"]


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("/", SITE["/"]),
        ("/tickets", SITE["/"]),
        ("/tickets/", SITE["/"]),
        ("/tickets/17?q=1#top", SITE["/"]),
        ("/files/a/b/c.txt", SITE["/"]),
        ("/tickets/17/edit", "left alone"),
        ("/sign-in", "left alone"),
        ("https://elsewhere.example/tickets", "left alone"),
    ],
)
def test_pages_of_the_app_are_answered_without_a_network(
    worker: str, tmp_path: Path, address: str, answer: str
) -> None:
    steps = f'await fire("install"); site.clear(); say(await visit({json.dumps(address)}));'
    assert play(worker, tmp_path, steps) == [answer]


def test_files_of_the_app_are_answered_and_nothing_else(worker: str, tmp_path: Path) -> None:
    said = play(
        worker,
        tmp_path,
        """
        await fire("install"); site.clear();
        say(await get("/assets/app.1f.js"));
        say(await get("/assets/app.1f.js", { method: "POST" }));
        say(await get("/holdfast/pull"));
        say(await get("https://elsewhere.example/icon.png"));
        """,
    )
    assert said == ["app()", "left alone", "left alone", "left alone"]


def test_a_file_that_the_browser_evicted_is_fetched(worker: str, tmp_path: Path) -> None:
    steps = 'await fire("install"); stored.clear(); say(await get("/icon.png")); say(await visit("/tickets"));'
    assert play(worker, tmp_path, steps, {**SITE, "/tickets": "the document"}) == ["icon", "the document"]


def test_a_newer_version_takes_over_with_the_last_tab_of_the_old_one(worker: str, tmp_path: Path) -> None:
    said = play(
        worker,
        tmp_path,
        """
        await fire("install");
        registration.waiting = { postMessage: (message) => posted.push(message.type) };
        tabs = 2; say(await visit("/")); say(posted.length);
        tabs = 1; say(await visit("/")); say(posted);
        await fire("message", { data: { type: "take_over" } }); say(skipped);
        """,
    )
    assert said == [SITE["/"], 0, "asks again", ["take_over"], True]
