"""Waiting for others: for time, for one, for several, for a while."""

from ._loop import CancelledError, Future, Task, ensure_future, get_event_loop, iscoroutine

_loop = get_event_loop()

ALL_COMPLETED = "ALL_COMPLETED"
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"


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
                outer.set_exception(child._cancelled_error())
                return
            if child._exception is not None:
                outer.set_exception(child._exception)
                return
        if left == 0:
            results = []
            for each in children:
                if each.cancelled():
                    results.append(CancelledError("" if each._message is None else each._message))
                else:
                    results.append(each._result if each._exception is None else each._exception)
            if outer._asked:
                outer.set_exception(child._cancelled_error())
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


def _checked_futures(fs):
    if isinstance(fs, Future) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    return fs


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for several; answer who is done and who is not."""
    if not _checked_futures(fs):
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    left = len([each for each in fs if not each.done()])
    failed = return_when == FIRST_EXCEPTION and any(_has_failed(each) for each in fs)
    if left and not failed and not (return_when == FIRST_COMPLETED and left < len(fs)):
        waiter = Future()

        def finished(future):
            nonlocal left
            left -= 1
            if left <= 0 or return_when == FIRST_COMPLETED or (return_when == FIRST_EXCEPTION and _has_failed(future)):
                _set_unless_done(waiter, None)

        handle = None if timeout is None else _loop.call_later(timeout, _set_unless_done, waiter, None)
        waited = [each for each in fs if not each.done()]
        for each in waited:
            each.add_done_callback(finished)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for each in waited:
                each.remove_done_callback(finished)
    return {each for each in fs if each.done()}, {each for each in fs if not each.done()}


def _has_failed(future):
    return future.done() and not future.cancelled() and future.exception() is not None


def as_completed(fs, *, timeout=None):
    """Coroutines for the results of several, in the order in which they are done."""
    left = {ensure_future(each) for each in set(_checked_futures(fs))}
    ready = []
    waiters = []
    late = False

    def wake():
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)
                return

    def finished(future):
        left.discard(future)
        ready.append(future)
        wake()
        if not left and handle is not None:
            handle.cancel()

    def give_up():
        nonlocal late
        late = True
        for each in left:
            each.remove_done_callback(finished)
        ready.extend([None for _ in left])
        left.clear()
        for _ in list(waiters):
            wake()

    handle = _loop.call_later(timeout, give_up) if timeout is not None and left else None
    count = len(left)
    for each in left:
        each.add_done_callback(finished)

    async def next_result():
        while not ready:
            waiter = Future()
            waiters.append(waiter)
            try:
                await waiter
            finally:
                waiters.remove(waiter)
        future = ready.pop(0)
        if future is None:
            raise TimeoutError
        return future.result()

    for _ in range(count):
        yield next_result()


class Timeout:
    """Cancels the block that it guards at a time, and turns that into a TimeoutError."""

    def __init__(self, when):
        self._when = when
        self._state = "created"
        self._task = None
        self._handle = None
        self._cancelling = 0

    def when(self):
        """The time of the loop's clock, or None."""
        return self._when

    def expired(self):
        """Whether the time was over before the block was."""
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        """Change the time."""
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
        elif when <= _loop.time():
            self._handle = _loop.call_soon(self._expire)
        else:
            self._handle = _loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

    async def __aenter__(self):
        self._state = "active"
        self._task = _loop.current
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, trace):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and kind is CancelledError:
                raise TimeoutError from error
        elif self._state == "active":
            self._state = "finished"
        return None

    def __repr__(self):
        when = f" when={round(self._when, 3) if self._when is not None else None}" if self._state == "active" else ""
        return f"<Timeout [{self._state}]{when}>"


def timeout(delay):
    """Guard a block: `async with timeout(10): ...`."""
    return Timeout(None if delay is None else _loop.time() + delay)


def timeout_at(when):
    """Guard a block until a time of the loop's clock."""
    return Timeout(when)
