"""Python's asyncio: tasks in CPython's order, on a loop of its own.

`run()` turns the loop by itself until its task is done. Without `run()`, as in a browser, JavaScript's loop turns
this one.
"""

from heapq import heappop, heappush

from holdfast_runtime import clock_counter, coroutine_type, timer_after, timer_block, timer_promise, timer_soon

__all__ = [
    "CancelledError",
    "Event",
    "Future",
    "InvalidStateError",
    "Lock",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "Semaphore",
    "Task",
    "TimeoutError",
    "create_task",
    "current_task",
    "ensure_future",
    "gather",
    "get_event_loop",
    "get_running_loop",
    "iscoroutine",
    "run",
    "shield",
    "sleep",
    "wait_for",
]

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """A task was cancelled."""

    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    """A future is not in the state that the call asks for."""

    __module__ = "asyncio.exceptions"


class _Loop:
    """Calls that are due: now, in order, or at a time."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._count = 0
        self._turning = False
        self._scheduled = False
        self.current = None
        self.tasks = []

    def time(self):
        """The loop's clock."""
        return clock_counter()

    def create_future(self):
        """A future of this loop."""
        return Future()

    def create_task(self, coro, *, name=None):
        """Start a coroutine."""
        return Task(coro)

    def call_soon(self, callback, *args):
        """Call at the next turn."""
        handle = _Handle(callback, args)
        self._ready.append(handle)
        if not self._turning and not self._scheduled:
            self._scheduled = True
            timer_soon(self._turn_scheduled)
        return handle

    def call_later(self, delay, callback, *args):
        """Call after `delay` seconds."""
        handle = _Handle(callback, args)
        self._count += 1
        heappush(self._timers, (self.time() + delay, self._count, handle))
        if not self._turning:
            timer_after(delay, self._turn_scheduled)
        return handle

    def call_at(self, when, callback, *args):
        """Call at a time of the loop's clock."""
        return self.call_later(when - self.time(), callback, *args)

    def _turn_scheduled(self):
        self._scheduled = False
        self.turn()
        if self._ready and not self._scheduled:
            self._scheduled = True
            timer_soon(self._turn_scheduled)

    def turn(self):
        """Call what is due now, but not what that makes due."""
        now = self.time()
        while self._timers and (self._timers[0][2].cancelled or self._timers[0][0] <= now):
            self._ready.append(heappop(self._timers)[2])
        due = self._ready
        self._ready = []
        for handle in due:
            if not handle.cancelled:
                handle.callback(*handle.args)

    def run_until(self, future):
        """Turn until a future is done."""
        before = self._turning
        self._turning = True
        try:
            while not future.done():
                if not self._ready:
                    if not self._timers:
                        raise RuntimeError("asyncio.run() can't wait for JavaScript: use spawn() of holdfast.browser")
                    timer_block(self._timers[0][0] - self.time())
                self.turn()
        finally:
            self._turning = before


class _Handle:
    def __init__(self, callback, args):
        self.callback = callback
        self.args = args
        self.cancelled = False

    def cancel(self):
        """Don't call."""
        self.cancelled = True


_loop = _Loop()


def get_running_loop():
    """The loop of the task that is running."""
    if _loop.current is None:
        raise RuntimeError("no running event loop")
    return _loop


def get_event_loop():
    """The loop."""
    return _loop


class Future:
    """A result that will be there later."""

    def __init__(self):
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._callbacks = []

    def cancelled(self):
        return self._state == "CANCELLED"

    def done(self):
        return self._state != "PENDING"

    def result(self):
        """The result; raises what the future failed with."""
        if self._state == "CANCELLED":
            raise self._exception or CancelledError()
        if self._state == "PENDING":
            raise InvalidStateError("Result is not ready." if isinstance(self, Task) else "Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        """What the future failed with, or None."""
        if self._state == "CANCELLED":
            raise self._exception or CancelledError()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn):
        """Call `fn` with the future when it is done."""
        if self.done():
            _loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [each for each in self._callbacks if each != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def _finish(self, state):
        self._state = state
        callbacks = self._callbacks
        self._callbacks = []
        for fn in callbacks:
            _loop.call_soon(fn, self)

    def set_result(self, result):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._finish("FINISHED")

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._finish("FINISHED")

    def cancel(self, msg=None):
        """Make the future fail with CancelledError."""
        if self.done():
            return False
        self._exception = CancelledError() if msg is None else CancelledError(msg)
        self._finish("CANCELLED")
        return True

    def __await__(self):
        if not self.done():
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class Task(Future):
    """A coroutine that runs by itself."""

    def __init__(self, coro, *, name=None):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__()
        self._coro = coro
        self._waiting = None
        self._cancel = None
        self._requests = 0
        _loop.tasks.append(self)
        _loop.call_soon(self._step, None, None)

    def cancelling(self):
        return self._requests

    def uncancel(self):
        if self._requests:
            self._requests -= 1
        return self._requests

    def cancel(self, msg=None):
        """Raise CancelledError where the coroutine waits."""
        if self.done():
            return False
        self._requests += 1
        if self._waiting is not None and self._waiting.cancel(msg):
            return True
        self._cancel = CancelledError() if msg is None else CancelledError(msg)
        return True

    def _step(self, value, error):
        if self._cancel is not None and not isinstance(error, CancelledError):
            error = self._cancel
        self._cancel = None
        self._waiting = None
        before = _loop.current
        _loop.current = self
        try:
            waits_for = self._coro.send(value) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self._ended()
            if self._cancel is None:
                self.set_result(stop.value)
            else:
                self._exception = self._cancel
                self._finish("CANCELLED")
        except CancelledError as cancelled:
            self._ended()
            self._exception = cancelled
            self._finish("CANCELLED")
        except (KeyboardInterrupt, SystemExit) as exit:
            self._ended()
            self.set_exception(exit)
            raise
        except BaseException as failure:
            self._ended()
            self.set_exception(failure)
        else:
            self._wait(waits_for)
        finally:
            _loop.current = before

    def _ended(self):
        _loop.tasks.remove(self)

    def _wait(self, waits_for):
        if waits_for is None:
            _loop.call_soon(self._step, None, None)
        elif isinstance(waits_for, Future):
            if waits_for is self:
                _loop.call_soon(self._step, None, RuntimeError(f"Task cannot await on itself: {self!r}"))
                return
            self._waiting = waits_for
            waits_for.add_done_callback(self._wake)
            if self._cancel is not None and waits_for.cancel():
                self._cancel = None
        elif not timer_promise(
            waits_for,
            lambda value: _loop.call_soon(self._step, value, None),
            lambda error: _loop.call_soon(self._step, None, error),
        ):
            _loop.call_soon(self._step, None, RuntimeError(f"Task got bad yield: {waits_for!r}"))

    def _wake(self, future):
        if future._state == "CANCELLED":
            self._step(None, future._exception)
        else:
            # The error itself is raised inside, by the future's own __await__.
            self._step(None, None)


def iscoroutine(obj):
    """Is it a coroutine object?"""
    return isinstance(obj, coroutine_type)


def current_task():
    """The task that is running."""
    return _loop.current


def all_tasks():
    """The tasks that are not done."""
    return set(_loop.tasks)


def create_task(coro, *, name=None):
    """Start a coroutine."""
    return Task(coro)


def ensure_future(value):
    """A future for a coroutine or a future."""
    if isinstance(value, Future):
        return value
    if iscoroutine(value):
        return Task(value)
    if hasattr(value, "__await__"):

        async def waiting():
            return await value

        return Task(waiting())
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


def run(main, *, debug=None):
    """Run a coroutine to its end."""
    if _loop.current is not None or _loop._turning:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    task = Task(main)
    try:
        _loop.run_until(task)
        return task.result()
    finally:
        left = _loop.tasks[:]
        for each in left:
            each.cancel()
        if left:
            _loop.run_until(gather(*left, return_exceptions=True))


class _Turn:
    def __await__(self):
        yield None


async def sleep(delay, result=None):
    """Let others run for `delay` seconds."""
    if delay <= 0:
        await _Turn()
        return result
    future = Future()
    handle = _loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


class _Gathering(Future):
    def __init__(self, children):
        super().__init__()
        self._children = children
        self._asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg) for child in self._children]
        self._asked = self._asked or any(cancelled)
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the results of several."""
    children = []
    unique = []
    for each in coros_or_futures:
        known = [child for source, child in unique if source is each]
        child = known[0] if known else ensure_future(each)
        if not known:
            unique.append((each, child))
        children.append(child)
    outer = _Gathering([child for _, child in unique])
    left = len(unique)

    def finished(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._exception)
                return
            if child._exception is not None:
                outer.set_exception(child._exception)
                return
        if left == 0:
            results = []
            for each in children:
                results.append(each._result if each._exception is None else each._exception)
            if outer._asked:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)

    for _, child in unique:
        child.add_done_callback(finished)
    if not children:
        outer.set_result([])
    return outer


def shield(arg):
    """A future that can be cancelled without cancelling `arg`."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future()

    def finished(future):
        if outer.cancelled():
            return
        if future.cancelled():
            outer.cancel()
        elif future._exception is not None:
            outer.set_exception(future._exception)
        else:
            outer.set_result(future._result)

    inner.add_done_callback(finished)
    return outer


async def wait_for(fut, timeout):
    """Wait at most `timeout` seconds, then cancel and raise TimeoutError."""
    if timeout is None:
        return await fut
    inner = ensure_future(fut)
    if timeout <= 0 and not inner.done():
        await _cancelled(inner)
        try:
            return inner.result()
        except CancelledError as error:
            raise TimeoutError() from error
    waiter = Future()

    def release(*_):
        _set_unless_done(waiter, None)

    handle = _loop.call_later(timeout, release)
    inner.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if inner.done():
                return inner.result()
            inner.remove_done_callback(release)
            await _cancelled(inner)
            raise
        if inner.done():
            return inner.result()
        inner.remove_done_callback(release)
        await _cancelled(inner)
        try:
            return inner.result()
        except CancelledError as error:
            raise TimeoutError() from error
    finally:
        handle.cancel()


async def _cancelled(future):
    """Cancel a future and wait until it has noticed."""
    waiter = Future()

    def release(*_):
        _set_unless_done(waiter, None)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


class _Waiting:
    """What waits for its turn, first come first served."""

    def __init__(self):
        self._waiters = []

    async def _wait(self):
        future = Future()
        self._waiters.append(future)
        try:
            return await future
        finally:
            self._waiters.remove(future)

    def _wake_one(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return


class Event(_Waiting):
    """A flag to wait for."""

    def __init__(self):
        super().__init__()
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        if not self._flag:
            self._flag = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._flag = False

    async def wait(self):
        if not self._flag:
            await self._wait()
        return True


class Lock(_Waiting):
    """Only one at a time."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(future.cancelled() for future in self._waiters):
            self._locked = True
            return True
        try:
            await self._wait()
        except CancelledError:
            if not self._locked:
                self._wake_one()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_one()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, trace):
        self.release()


class Semaphore(_Waiting):
    """Only so many at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def locked(self):
        return self._value == 0 or any(not future.cancelled() for future in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        # The one that releases takes the place for the one it wakes.
        await self._wait()
        return True

    def release(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, trace):
        self.release()


class QueueEmpty(Exception):
    """There is nothing to get."""

    __module__ = "asyncio.queues"


class QueueFull(Exception):
    """There is no room to put."""

    __module__ = "asyncio.queues"


class Queue:
    """A queue between tasks."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._items = []
        self._getters = _Waiting()
        self._putters = _Waiting()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self._maxsize <= len(self._items)

    async def put(self, item):
        while self.full():
            await self._putters._wait()
        self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._items.append(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._wake_one()

    async def get(self):
        while not self._items:
            await self._getters._wait()
        return self.get_nowait()

    def get_nowait(self):
        if not self._items:
            raise QueueEmpty
        item = self._items.pop(0)
        self._putters._wake_one()
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()
