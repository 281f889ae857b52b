"""The tutorial's own files, written to a folder and built and served as it says."""

import json
import re
import subprocess
import sys
from pathlib import Path

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"

SERVE = """
import json
from uuid import uuid4
from shopping import create_app

app = create_app()
client = app.test_client()
assert "Shopping list" in client.get("/").text
hello = {"type": "hello", "protocol": 1, "client": str(uuid4()), "actor": "-", "schema": "", "functions": "",
         "cursor": None}
command = {"id": 1, "name": "ListPage.add_on_server", "version": 1, "args": {"name": "Milk"}, "ids": [str(uuid4())],
           "at": "2026-01-01T00:00:00.000000+00:00", "base_versions": {}}
messages = [hello, {"type": "push", "commands": [command]}, {"type": "pull", "cursor": None}]
print(json.dumps(client.post("/holdfast/messages", json=messages).json))
"""


def test_the_tutorial_builds_and_serves(tmp_path: Path) -> None:
    blocks = re.findall(r"```(\w+)\n(.*?)```", TUTORIAL.read_text("utf-8"), re.S)
    (settings,) = [text for language, text in blocks if language == "toml"]
    items, pages, server = [text for language, text in blocks if language == "python"]
    package = tmp_path / "shopping"
    package.mkdir()
    (tmp_path / "pyproject.toml").write_text(settings)
    for name, text in (("items", items), ("pages", pages), ("__init__", server)):
        (package / f"{name}.py").write_text(text)
    subprocess.run([sys.executable, "-m", "holdfast_build", "build", "."], cwd=tmp_path, check=True)
    served = subprocess.run([sys.executable, "-c", SERVE], cwd=tmp_path, check=True, capture_output=True, text=True)
    answers = json.loads(served.stdout)
    (patch,) = [answer for answer in answers if answer["type"] == "patch"]
    assert [operation[3][1] for operation in json.loads(patch["ops"])] == ["Milk"]
