"""Richards: the simulation of an operating system's scheduler, after Martin Richards's benchmark.

Six tasks (idle, worker, two handlers, two devices) pass packets to each other through queues. The numbers of packets
queued and of tasks held are known for the published parameters: 2,322 and 928.
"""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = 0, 1
DATA_SIZE = 4


class Packet:
    """A message on its way between tasks."""

    def __init__(self, link: "Packet | None", ident: int, kind: int) -> None:
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * DATA_SIZE


def append(packet: Packet, queue: Packet | None) -> Packet:
    """The queue with a packet at its end."""
    packet.link = None
    if queue is None:
        return packet
    last = queue
    while last.link is not None:
        last = last.link
    last.link = packet
    return queue


class Scheduler:
    """The tasks by number and in order of priority, and the counters."""

    def __init__(self) -> None:
        self.tasks: list[Task | None] = [None] * 10
        self.first: Task | None = None
        self.current: Task | None = None
        self.current_ident = 0
        self.held = 0
        self.queued = 0

    def add(self, task: "Task") -> None:
        """Take in a task, before those that are there."""
        task.link = self.first
        self.first = task
        self.tasks[task.ident] = task

    def find(self, ident: int) -> "Task":
        """The task with a number."""
        task = self.tasks[ident]
        if task is None:
            raise KeyError(ident)
        return task

    def hold(self) -> "Task | None":
        """Stop the running task until it is released."""
        self.held += 1
        assert self.current is not None
        self.current.is_held = True
        return self.current.link

    def wait(self) -> "Task | None":
        """Stop the running task until a packet comes."""
        assert self.current is not None
        self.current.is_waiting = True
        return self.current

    def release(self, ident: int) -> "Task | None":
        """Let a held task run again, at once if it is more urgent than the running one."""
        task = self.find(ident)
        task.is_held = False
        assert self.current is not None
        return task if task.priority > self.current.priority else self.current

    def queue(self, packet: Packet) -> "Task | None":
        """Send a packet to the task it names."""
        task = self.find(packet.ident)
        self.queued += 1
        packet.link = None
        packet.ident = self.current_ident
        assert self.current is not None
        return task.take(packet, self.current)

    def run(self) -> None:
        """Run tasks until all of them are held."""
        self.current = self.first
        while self.current is not None:
            task = self.current
            if task.is_held or (task.is_waiting and not task.has_packet):
                self.current = task.link
            else:
                self.current_ident = task.ident
                self.current = task.step()


class Task:
    """What the scheduler runs."""

    def __init__(self, scheduler: Scheduler, ident: int, priority: int, input: Packet | None, waiting: bool) -> None:
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.input = input
        self.has_packet = input is not None
        self.is_waiting = waiting
        self.is_held = False
        self.link: Task | None = None
        scheduler.add(self)

    def take(self, packet: Packet, running: "Task") -> "Task":
        """Put a packet in the queue; who runs then."""
        if self.input is None:
            self.input = packet
            self.has_packet = True
            if self.priority > running.priority:
                return self
        else:
            append(packet, self.input)
        return running

    def step(self) -> "Task | None":
        """Run until the task must wait; who runs then."""
        packet = None
        if self.is_waiting and self.has_packet:
            packet = self.input
            assert packet is not None
            self.input = packet.link
            self.is_waiting = False
            self.has_packet = self.input is not None
        return self.work(packet)

    def work(self, packet: Packet | None) -> "Task | None":
        """What the task does."""
        raise NotImplementedError


class Idle(Task):
    """Releases one of the devices, as a feedback register says."""

    def __init__(self, scheduler: Scheduler, count: int) -> None:
        super().__init__(scheduler, IDLE, 0, None, False)
        self.control = 1
        self.count = count

    def work(self, packet: Packet | None) -> Task | None:
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.scheduler.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class Worker(Task):
    """Fills packets with letters and sends them to the handlers by turns."""

    def __init__(self, scheduler: Scheduler, input: Packet) -> None:
        super().__init__(scheduler, WORKER, 1000, input, True)
        self.destination = HANDLER_A
        self.letter = 0

    def work(self, packet: Packet | None) -> Task | None:
        if packet is None:
            return self.scheduler.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for place in range(DATA_SIZE):
            self.letter = self.letter % 26 + 1
            packet.data[place] = 64 + self.letter
        return self.scheduler.queue(packet)


class Handler(Task):
    """Passes the letters of work packets to a device, one by one."""

    def __init__(self, scheduler: Scheduler, ident: int, priority: int, input: Packet, device: int) -> None:
        super().__init__(scheduler, ident, priority, input, True)
        self.device = device
        self.work_queue: Packet | None = None
        self.device_queue: Packet | None = None

    def work(self, packet: Packet | None) -> Task | None:
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work_queue = append(packet, self.work_queue)
            else:
                self.device_queue = append(packet, self.device_queue)
        work = self.work_queue
        if work is None:
            return self.scheduler.wait()
        if work.datum >= DATA_SIZE:
            self.work_queue = work.link
            return self.scheduler.queue(work)
        device = self.device_queue
        if device is None:
            return self.scheduler.wait()
        self.device_queue = device.link
        device.ident = self.device
        device.datum = work.data[work.datum]
        work.datum += 1
        return self.scheduler.queue(device)


class Device(Task):
    """Keeps a packet until it is released."""

    def __init__(self, scheduler: Scheduler, ident: int, priority: int) -> None:
        super().__init__(scheduler, ident, priority, None, True)
        self.pending: Packet | None = None

    def work(self, packet: Packet | None) -> Task | None:
        if packet is None:
            pending = self.pending
            if pending is None:
                return self.scheduler.wait()
            self.pending = None
            return self.scheduler.queue(pending)
        self.pending = packet
        return self.scheduler.hold()


def run() -> int:
    """Both counters, after some runs."""
    total = 0
    for _ in range(8):
        scheduler = Scheduler()
        Idle(scheduler, 1000)
        queue = Packet(None, WORKER, WORK_PACKET)
        queue = Packet(queue, WORKER, WORK_PACKET)
        Worker(scheduler, queue)
        for handler, priority, device in ((HANDLER_A, 2000, DEVICE_A), (HANDLER_B, 3000, DEVICE_B)):
            queue = Packet(None, device, DEVICE_PACKET)
            queue = Packet(queue, device, DEVICE_PACKET)
            queue = Packet(queue, device, DEVICE_PACKET)
            Handler(scheduler, handler, priority, queue, device)
        Device(scheduler, DEVICE_A, 4000)
        Device(scheduler, DEVICE_B, 5000)
        scheduler.run()
        total = total % 1000003 + scheduler.queued * 10000 + scheduler.held
    return total


if __name__ == "__main__":
    print(run())
