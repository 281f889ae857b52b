from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.time = 0

    def spawn(self, name, task):
        self.ready.append((name, task, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda entry: entry[0])
                self.time, name, task = self.sleeping.pop(0)
                self.ready.append((name, task, self.time))
            name, task, value = self.ready.popleft()
            try:
                request = task.send(value)
            except StopIteration as stop:
                print(f"{self.time:>3} {name} returned {stop.value}")
                continue
            except Exception as error:
                print(f"{self.time:>3} {name} failed: {error!r}")
                continue
            match request:
                case ("sleep", delay):
                    self.sleeping.append((self.time + delay, name, task))
                case ("spawn", child, generator):
                    self.spawn(child, generator)
                    self.ready.append((name, task, child))
                case _:
                    self.ready.append((name, task, f"unknown {request}"))


def sleep(delay):
    woke = yield "sleep", delay
    return woke


def ticker(count, delay):
    for n in range(count):
        at = yield from sleep(delay)
        print(f"{at:>3} tick {n}")
    return count


def parent():
    name = yield "spawn", "child", ticker(2, 5)
    print("spawned", name)
    print((yield "nonsense"))
    yield from sleep(3)
    raise ValueError("parent is tired")


s = Scheduler()
s.spawn("slow", ticker(2, 10))
s.spawn("parent", parent())
s.spawn("quick", ticker(3, 2))
s.run()
