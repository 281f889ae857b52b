"""Tasks that belong together."""

from ._loop import CancelledError, Future, Task, get_event_loop

_loop = get_event_loop()


class TaskGroup:
    """Waits at the end of its block for its tasks; when one fails, the others are cancelled."""

    __module__ = "asyncio.taskgroups"

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._parent = None
        self._asked_parent = False
        self._tasks = []
        self._errors = []
        self._exit_error = None
        self._waiter = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._parent = _loop.current
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, error, trace):
        self._exiting = True
        if error is not None and isinstance(error, (SystemExit, KeyboardInterrupt)) and self._exit_error is None:
            self._exit_error = error
        cancelled = error if kind is CancelledError else None
        # The group itself asked its parent to stop: nobody else needs to hear of that.
        if self._asked_parent and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = Future()
            try:
                await self._waiter
            except CancelledError as stopped:
                if not self._aborting:
                    cancelled = stopped
                    self._abort()
            self._waiter = None
        if self._exit_error is not None:
            raise self._exit_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and kind is not CancelledError:
            self._errors.append(error)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        return None

    def create_task(self, coro, *, name=None, context=None):
        """Start a coroutine as a task of the group."""
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = Task(coro, name=name, context=context)
        self._tasks.append(task)
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.remove(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        error = task.exception()
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._exit_error is None:
            self._exit_error = error
        if self._parent.done() or self._aborting or self._asked_parent:
            return
        # The parent may wait inside the block for something that has nothing to do with the group.
        self._abort()
        self._asked_parent = True
        self._parent.cancel()

    def __repr__(self):
        words = []
        if self._tasks:
            words.append(f"tasks={len(self._tasks)}")
        if self._errors:
            words.append(f"errors={len(self._errors)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return f"<TaskGroup{' ' + ' '.join(words) if words else ''}>"
