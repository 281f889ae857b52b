"""The code of docs/reference/resources.md runs as it stands."""

import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "resources.md"

FRAME = """
from holdfast.execution import Execution, IdSource, activate
from holdfast.predicates import predicate
from uuid import uuid4
import datetime as _datetime

class MemoryStore:
    partial = False

    def __init__(self):
        self.rows = {}

    def get_row(self, resource, id):
        return self.rows.get((resource.name, id))

    def vouches_for(self, resource, id):
        return False

    def select_rows(self, resource, where, allowed=None):
        rows = [row for (name, _), row in self.rows.items() if name == resource.name]
        for condition in (where, allowed):
            rows = rows if condition is None else list(filter(predicate(condition, self), rows))
        return rows

    def insert_row(self, resource, row):
        self.rows[resource.name, row[0]] = row

    def update_row(self, resource, row, old):
        self.insert_row(resource, row)

    def delete_row(self, resource, id):
        del self.rows[resource.name, id]

def run(store, person):
    return activate(Execution(store, person, _datetime.datetime.now(_datetime.UTC), IdSource([], uuid4)))

store = MemoryStore()
with run(store, None):
    ada = Representative.hire("Ada", senior=True)
"""


def test_the_code_of_the_page_runs():
    blocks = re.findall(r"^```python( action)?\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    declarations = [code for kind, code in blocks if not kind]
    actions = [code for kind, code in blocks if kind]
    assert len(declarations) >= 2
    assert len(actions) >= 3
    program = "\n".join(declarations) + FRAME
    for code in actions:
        program += "with run(store, ada):\n" + "".join(f"    {line}\n" for line in code.splitlines())
    # In a process of its own: the page's resources are called as everyone's are.
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_the_page_names_every_export_that_is_about_resources():
    text = PAGE.read_text(encoding="utf-8")
    names = re.findall(
        r"from holdfast\.(\w+) import (\w+) as", (PAGE.parents[2] / "client/holdfast/__init__.py").read_text()
    )
    mine = ["attributes", "business", "errors", "execution", "policy", "query", "resource", "stores", "strategies"]
    assert [
        name for module, name in names if module in mine and f"`{name}" not in text and f" {name}," not in text
    ] == []
