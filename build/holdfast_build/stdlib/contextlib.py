"""Python's contextlib, compiled for the browser."""

import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import MethodType


class AbstractContextManager(ABC):
    """What has `__enter__` and `__exit__`."""

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_both(other, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    """What has `__aenter__` and `__aexit__`."""

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        return _has_both(other, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


def _has_both(cls, enter, leave):
    """Whether a class has both methods, and neither is None; NotImplemented without them."""
    found = []
    for name in (enter, leave):
        held = [vars(each)[name] for each in cls.__mro__ if name in vars(each)]
        if not held or held[0] is None:
            return NotImplemented
        found.append(held[0])
    return True


class ContextDecorator:
    """A context manager that also decorates functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._made = func, args, kwds

    def _recreate_cm(self):
        return _GeneratorContextManager(*self._made)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, trace):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if error is None:
            error = kind()
        try:
            self.gen.throw(error)
        except StopIteration as stop:
            return stop is not error
        except RuntimeError as raised:
            if raised is error:
                return False
            # A StopIteration thrown into a generator comes out wrapped: it is the body's own.
            if isinstance(error, StopIteration) and raised.__cause__ is error:
                return False
            raise
        except BaseException as raised:
            if raised is not error:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """Make a context manager of a generator that yields once."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class _AsyncGeneratorContextManager:
    def __init__(self, gen):
        self.gen = gen

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, error, trace):
        if kind is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            await self.gen.athrow(error)
        except StopAsyncIteration as stop:
            return stop is not error
        except BaseException as raised:
            if raised is not error:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    """Make an async context manager of an async generator that yields once."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func(*args, **kwds))

    return helper


class closing:
    """Close the object at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, error, trace):
        self.thing.close()


class suppress:
    """Swallow the given exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext:
    """Do nothing, with or without await."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        return None

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        return None


class aclosing:
    """Close the object at the end, waiting for it."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


class _Redirect:
    """Replaces a stream of sys for the time of a block."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(self._replace(self._new_target))
        return self._new_target

    def __exit__(self, kind, error, trace):
        self._replace(self._before.pop())


class redirect_stdout(_Redirect):
    """Let `print` and `sys.stdout` write elsewhere."""

    def _replace(self, target):
        return sys.redirect_output(target)


class redirect_stderr(_Redirect):
    """Let `sys.stderr` write elsewhere."""

    def _replace(self, target):
        return sys.redirect_errors(target)


def _protocol_error(cls, kind):
    return TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol")


def _hang_context(new, old, outer):
    """Let the chain of an error's contexts end in the error before it, not in what was handled around the stack."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class _Stack:
    """Exits gathered as they come: whether each is synchronous, and what to call."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Hand everything over to a new stack."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def _push(self, leave, synchronous=True):
        self._exit_callbacks.append((synchronous, leave))

    def push(self, exit):
        """Register an object with __exit__, or a function with its signature."""
        method = getattr(type(exit), "__exit__", None)
        self._push(exit if method is None else MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager and register its exit."""
        cls = type(cm)
        enter, leave = getattr(cls, "__enter__", None), getattr(cls, "__exit__", None)
        if enter is None or leave is None:
            raise _protocol_error(cls, "context manager")
        result = enter(cm)
        self._push(MethodType(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to call at the end."""

        def ending(exc_type, exc, tb):
            callback(*args, **kwds)

        ending.__wrapped__ = callback
        self._push(ending)
        return callback


def _ended(pending, error, swallowed):
    """What a stack's exit answers or raises when all has been undone."""
    if pending is not None and pending is not error:
        context = pending.__context__
        try:
            raise pending
        except BaseException:
            # The context that the stack has found stays, instead of what is handled around it.
            pending.__context__ = context
            raise
    return error is not None and swallowed


class ExitStack(_Stack):
    """Context managers and callbacks gathered as they come, undone in reverse order."""

    def close(self):
        """Undo everything now."""
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        pending = error
        outer = sys.exc_info()[1]
        swallowed = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if pending is None:
                    leave(None, None, None)
                elif leave(type(pending), pending, pending.__traceback__):
                    swallowed = True
                    pending = None
            except BaseException as raised:
                _hang_context(raised, pending, outer)
                pending = raised
        return _ended(pending, error, swallowed)


class AsyncExitStack(_Stack):
    """An ExitStack that also takes asynchronous context managers and callbacks."""

    def push_async_exit(self, exit):
        """Register an object with __aexit__, or a coroutine function with its signature."""
        method = getattr(type(exit), "__aexit__", None)
        self._push(exit if method is None else MethodType(method, exit), False)
        return exit

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager and register its exit."""
        cls = type(cm)
        enter, leave = getattr(cls, "__aenter__", None), getattr(cls, "__aexit__", None)
        if enter is None or leave is None:
            raise _protocol_error(cls, "asynchronous context manager")
        result = await enter(cm)
        self._push(MethodType(leave, cm), False)
        return result

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function to call at the end."""

        async def ending(exc_type, exc, tb):
            await callback(*args, **kwds)

        ending.__wrapped__ = callback
        self._push(ending, False)
        return callback

    async def aclose(self):
        """Undo everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        pending = error
        outer = sys.exc_info()[1]
        swallowed = False
        while self._exit_callbacks:
            synchronous, leave = self._exit_callbacks.pop()
            details = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
            try:
                answer = leave(*details)
                if not synchronous:
                    answer = await answer
                if pending is not None and answer:
                    swallowed = True
                    pending = None
            except BaseException as raised:
                _hang_context(raised, pending, outer)
                pending = raised
        return _ended(pending, error, swallowed)
