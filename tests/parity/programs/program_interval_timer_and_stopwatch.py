"""A program: a stopwatch with an injected clock, laps as timedeltas, a rate limiter and retries with backoff."""

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from functools import wraps


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Stopwatch:
    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._laps, self._since = clock, [], None

    def __enter__(self) -> "Stopwatch":
        if self._since is not None:
            raise RuntimeError("it is running")
        self._since = self._clock()
        return self

    def __exit__(self, kind, error, traceback) -> bool:
        self.lap()
        self._since = None
        return kind is TimeoutError

    def lap(self) -> timedelta:
        now = self._clock()
        self._laps.append(timedelta(seconds=now - self._since))
        self._since = now
        return self._laps[-1]

    @property
    def total(self) -> timedelta:
        return sum(self._laps, timedelta())


class Limiter:
    def __init__(self, clock: Clock, calls: int, seconds: float) -> None:
        self.clock, self.calls, self.seconds, self.times = clock, calls, seconds, deque(maxlen=calls)

    def allow(self) -> bool:
        if len(self.times) == self.calls and self.clock() - self.times[0] < self.seconds:
            return False
        self.times.append(self.clock())
        return True


def retry(clock: Clock, attempts: int, *errors: type[Exception]) -> Callable:
    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def call(*args: object, **options: object) -> object:
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **options)
                except errors as error:
                    if attempt == attempts:
                        error.add_note(f"after {attempts} attempts at {clock():g} s")
                        raise
                    clock.sleep(2 ** (attempt - 1) / 4)

        return call

    return decorate


clock = Clock()
with Stopwatch(clock) as watch:
    clock.sleep(1.5)
    print(watch.lap())
    clock.sleep(61.25)
    raise TimeoutError
print(watch.total, [str(lap) for lap in watch._laps], watch.total / 2, watch.total // timedelta(seconds=7), watch.total > timedelta(minutes=1))
try:
    with watch, watch:
        pass
except RuntimeError as error:
    print(error)
limiter = Limiter(clock, 2, 1.0)
print([(clock.sleep(0.3), limiter.allow())[1] for _ in range(8)])
answers = iter([ValueError("one"), KeyError("two"), "fine", OSError("other")])


@retry(clock, 4, ValueError, KeyError)
def fetch() -> str:
    """Gets the next answer."""
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer


before = clock()
print(fetch(), clock() - before, fetch.__name__, fetch.__doc__)
try:
    fetch()
except OSError as error:
    print(repr(error), getattr(error, "__notes__", None))


@retry(clock, 2, ZeroDivisionError)
def always() -> float:
    return 1 / 0


try:
    always()
except ZeroDivisionError as error:
    print(error.__notes__)
