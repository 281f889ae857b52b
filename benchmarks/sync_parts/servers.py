"""The processes that are measured: the stockroom, served as `holdfast serve` does it, and others beside it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from e2e.server import PATIENCE, free_port

ROOT = Path(__file__).resolve().parents[2]
APP = Path(__file__).parent / "app"


class Process:
    """A server process with a port of its own, in a process group of its own."""

    def __init__(self, url: str, command: list[str], log: Path, environment: dict[str, str]) -> None:
        self.url = url
        path = os.pathsep.join([str(APP), str(ROOT), os.environ.get("PYTHONPATH", "")])
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                command,
                env={**os.environ, **environment, "PYTHONPATH": path},
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server does not answer:\n{log.read_text(errors='replace')}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the process and all it started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(PATIENCE)

    def memory(self) -> int:
        """Bytes that the process and those it started hold, each shared page divided among who shares it."""
        total = 0
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    if os.getpgid(int(entry.name)) == self.process.pid:
                        lines = (entry / "smaps_rollup").read_text().splitlines()
                        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
        return total

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url, timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False


@contextlib.contextmanager
def stockroom(data: Path, client: Path) -> Iterator[Process]:
    """The stockroom on a SQLite file in a folder, with one worker of gunicorn and gevent."""
    port = free_port()
    command = [sys.executable, "-m", "holdfast_build", "serve", "stockroom", "--port", str(port)]
    environment = {"STOCKROOM_DATA": str(data), "FLASK_HOLDFAST_CLIENT": str(client)}
    process = Process(f"http://localhost:{port}", command, data / "server.log", environment)
    try:
        yield process
    finally:
        process.stop()


@contextlib.contextmanager
def repeater(folder: Path) -> Iterator[Process]:
    """The bare flask-sock server of `benchmarks.sync_parts.repeater`, with one worker of gunicorn and gevent."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-k", "gevent", "-w", "1", "--worker-connections", "10000"]
    command += ["-b", f"127.0.0.1:{port}", "benchmarks.sync_parts.repeater:app"]
    process = Process(f"http://localhost:{port}", command, folder / "repeater.log", {})
    try:
        yield process
    finally:
        process.stop()


def build_client(out: Path) -> Path:
    """Build the stockroom's client."""
    command = [sys.executable, "-m", "holdfast_build", "build", str(APP), "--out", str(out)]
    subprocess.run(command, check=True, stdout=sys.stderr)
    return out


def install_dexie(folder: Path) -> Path | None:
    """Dexie's script, installed by npm into a folder; None where there is no npm, or no registry for it."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "dexie@4"]
    if subprocess.run(install, cwd=folder, stdout=sys.stderr).returncode:
        return None
    return folder / "node_modules/dexie/dist/dexie.min.js"
