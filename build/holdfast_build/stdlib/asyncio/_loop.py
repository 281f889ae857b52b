"""Futures and tasks, and the loop that turns them."""

from heapq import heappop, heappush

from holdfast_runtime import (
    clock_counter,
    context_copy,
    context_swap,
    coroutine_type,
    timer_after,
    timer_block,
    timer_promise,
    timer_soon,
)


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
        self.named = 0

    def time(self):
        """The loop's clock."""
        return clock_counter()

    def create_future(self):
        """A future of this loop."""
        return Future()

    def create_task(self, coro, *, name=None, context=None):
        """Start a coroutine."""
        return Task(coro, name=name, context=context)

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
                outside = context_swap(handle.values)
                try:
                    handle.callback(*handle.args)
                finally:
                    context_swap(outside)

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
        self.values = context_copy()
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
        self._message = None
        self._callbacks = []

    def cancelled(self):
        return self._state == "CANCELLED"

    def done(self):
        return self._state != "PENDING"

    def result(self):
        """The result; raises what the future failed with."""
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Result is not ready." if isinstance(self, Task) else "Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        """What the future failed with, or None."""
        if self._state == "CANCELLED":
            raise self._cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, fn):
        """Call `fn` with the future when it is done."""
        if self.done():
            _loop.call_soon(fn, self)
        else:
            self._callbacks.append((fn, context_copy()))

    def remove_done_callback(self, fn):
        kept = [each for each in self._callbacks if each[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def _finish(self, state):
        self._state = state
        callbacks = self._callbacks
        self._callbacks = []
        for fn, values in callbacks:
            _loop.call_soon(fn, self).values = values

    def set_result(self, result):
        if self.done():
            raise InvalidStateError("invalid state")
        self._result = result
        self._finish("FINISHED")

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError("invalid state")
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
        self._message = msg
        self._finish("CANCELLED")
        return True

    def _cancelled_error(self):
        """What stopped a task, the first time; after that another error like it."""
        error = self._exception
        self._exception = None
        if error is not None:
            return error
        return CancelledError() if self._message is None else CancelledError(self._message)

    def __await__(self):
        if not self.done():
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class Task(Future):
    """A coroutine that runs by itself."""

    def __init__(self, coro, *, name=None, context=None):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__()
        _loop.named += 1
        self._name = f"Task-{_loop.named}" if name is None else str(name)
        self._coro = coro
        self._values = context_copy() if context is None else None
        self._context = self if context is None else context
        self._waiting = None
        self._cancel = None
        self._requests = 0
        _loop.tasks.append(self)
        _loop.call_soon(self._step, None, None)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

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
        outside = context_swap(self._context._values)
        try:
            waits_for = self._coro.send(value) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self._ended()
            if self._cancel is None:
                self.set_result(stop.value)
            else:
                super().cancel(*self._cancel.args)
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
            self._context._values = context_swap(outside)
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
            if self._cancel is not None and waits_for.cancel(*self._cancel.args):
                self._cancel = None
        elif not timer_promise(
            waits_for,
            lambda value: _loop.call_soon(self._step, value, None),
            lambda error: _loop.call_soon(self._step, None, error),
        ):
            _loop.call_soon(self._step, None, RuntimeError(f"Task got bad yield: {waits_for!r}"))

    def _wake(self, future):
        if future._state == "CANCELLED":
            self._step(None, future._cancelled_error())
        else:
            # The error itself is raised inside, by the future's own __await__.
            self._step(None, None)


def iscoroutine(obj):
    """Is it a coroutine object?"""
    return isinstance(obj, coroutine_type)


def current_task(loop=None):
    """The task that is running."""
    return _loop.current


def all_tasks(loop=None):
    """The tasks that are not done."""
    return set(_loop.tasks)


def isfuture(obj):
    """Is it a future?"""
    return isinstance(obj, Future)


def create_task(coro, *, name=None, context=None):
    """Start a coroutine."""
    return Task(coro, name=name, context=context)


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
