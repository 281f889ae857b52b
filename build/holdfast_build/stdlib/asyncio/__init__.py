"""Python's asyncio: tasks in CPython's order, on a loop of its own.

`run()` turns the loop by itself until its task is done. Without `run()`, as in a browser, JavaScript's loop turns
this one.
"""

from ._groups import TaskGroup
from ._locks import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore
from ._loop import (
    CancelledError,
    Future,
    InvalidStateError,
    Task,
    all_tasks,
    create_task,
    current_task,
    ensure_future,
    get_event_loop,
    get_running_loop,
    iscoroutine,
    isfuture,
)
from ._queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from ._waiting import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Timeout,
    as_completed,
    gather,
    run,
    shield,
    sleep,
    timeout,
    timeout_at,
    wait,
    wait_for,
)

__all__ = [
    "ALL_COMPLETED",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Barrier",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "CancelledError",
    "Condition",
    "Event",
    "Future",
    "InvalidStateError",
    "LifoQueue",
    "Lock",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "Semaphore",
    "Task",
    "TaskGroup",
    "Timeout",
    "TimeoutError",
    "all_tasks",
    "as_completed",
    "create_task",
    "current_task",
    "ensure_future",
    "gather",
    "get_event_loop",
    "get_running_loop",
    "iscoroutine",
    "isfuture",
    "run",
    "shield",
    "sleep",
    "timeout",
    "timeout_at",
    "wait",
    "wait_for",
]

TimeoutError = TimeoutError
