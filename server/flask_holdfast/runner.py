"""Running jobs in a serving process."""

import json
import logging
import random
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from holdfast.wire import unpack

from flask_holdfast.jobs import LEASE_SECONDS, Job, JobQueue, KeptJob, declared_jobs

log = logging.getLogger("flask_holdfast")

LOOK_EVERY = 2.0
"""Seconds after which the table is looked at anew: other processes and scripts put jobs too."""

WIDTH = 4
"""Jobs that one process runs at a time."""

PAUSE_FIRST = 2.0
"""Seconds, about, between a job's first failure and its second try; each further failure doubles them."""
PAUSE_LONGEST = 3600.0


class JobRunner:
    """Runs due jobs, several at a time.

    Args:
        queue: where they are.
        context: what each job runs in: the application's context.
        jobs: which there are, by name; those of another version of the app are left to it.
    """

    def __init__(
        self,
        queue: JobQueue,
        context: Callable[[], AbstractContextManager[object]],
        jobs: Callable[[], dict[str, Job[Any]]] = declared_jobs,
    ) -> None:
        self._queue = queue
        self._context = context
        self._jobs = jobs
        self._room = threading.Semaphore(WIDTH)
        self._lock = threading.Lock()
        self._running: dict[str, KeptJob] = {}
        self._started = False
        self._stopped = threading.Event()

    def start(self) -> None:
        """Begin, unless this process has begun already or the app has no jobs."""
        with self._lock:
            if self._started or not self._jobs():
                return
            self._started = True
        threading.Thread(target=self._work, name="jobs", daemon=True).start()
        threading.Thread(target=self._renew, name="leases of jobs", daemon=True).start()

    def stop(self) -> None:
        """Begin no further job; those that run go on."""
        self._stopped.set()
        self._queue.wake()

    def run_due(self) -> int:
        """Run what is due here and now, one job after the other; returns how many there were."""
        count = 0
        while (claimed := self._queue.claim(list(self._jobs()))) is not None:
            self._run(claimed)
            count += 1
        return count

    def _work(self) -> None:
        while not self._stopped.is_set():
            self._queue.signal.clear()
            try:
                pause = self._take_due()
            except Exception:
                log.exception("jobs: cannot look at the table")
                pause = LOOK_EVERY
            self._queue.signal.wait(pause)

    def _take_due(self) -> float:
        """Begin all that is due; returns for how long there is nothing to do."""
        names = list(self._jobs())
        while not self._stopped.is_set():
            # A look costs no write. Claiming does, and on SQLite keeps commands waiting.
            due = self._queue.next_due(names)
            pause = LOOK_EVERY if due is None else min(LOOK_EVERY, due - time.time())
            if pause > 0:
                return pause
            self._room.acquire()
            claimed = self._queue.claim(names)
            if claimed is None:
                self._room.release()
                return LOOK_EVERY
            threading.Thread(target=self._run_and_leave, args=[claimed], name=claimed.name, daemon=True).start()
        return 0.0

    def _run_and_leave(self, claimed: KeptJob) -> None:
        try:
            self._run(claimed)
        except Exception:
            # It could not be noted what became of it: when the lease ends, it runs again.
            log.exception("job %s %s: lost", claimed.name, claimed.id)
        finally:
            self._room.release()
            self._queue.wake()

    def _run(self, claimed: KeptJob) -> None:
        job = self._jobs()[claimed.name]
        if claimed.attempts > job.tries:
            self._queue.bury(claimed, claimed.error or "the process ended each time while it ran")
            log.error("job %s %s: dead", claimed.name, claimed.id)
            return
        with self._lock:
            self._running[claimed.id] = claimed
        try:
            arguments = {name: unpack(value) for name, value in json.loads(claimed.args).items()}
            with self._context():
                job.function(**arguments)
        except Exception as error:
            self._note_failure(job, claimed, error)
        else:
            self._queue.finish(claimed)
            log.info("job %s %s: done", claimed.name, claimed.id)
        finally:
            with self._lock:
                self._running.pop(claimed.id, None)

    def _note_failure(self, job: Job[Any], claimed: KeptJob, error: Exception) -> None:
        text = "".join(traceback.format_exception(error))
        if claimed.attempts >= job.tries:
            self._queue.bury(claimed, text)
            log.error("job %s %s: dead after %d tries", claimed.name, claimed.id, claimed.attempts, exc_info=error)
            return
        bound = min(PAUSE_LONGEST, PAUSE_FIRST * 2 ** (claimed.attempts - 1))
        pause = random.uniform(bound / 2, bound)
        self._queue.postpone(claimed, pause, text)
        log.warning("job %s %s: try %d: %r", claimed.name, claimed.id, claimed.attempts, error)

    def _renew(self) -> None:
        while not self._stopped.wait(LEASE_SECONDS / 3):
            with self._lock:
                running = list(self._running.values())
            for claimed in running:
                try:
                    self._queue.renew(claimed)
                except Exception:
                    log.exception("job %s %s: cannot renew its lease", claimed.name, claimed.id)
