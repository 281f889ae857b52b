from collections import deque
from heapq import heappop, heappush


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


class Simulation:
    def __init__(self, seed, clerks=2):
        self.random, self.now, self.events, self.order = Random(seed), 0, [], 0
        self.queue, self.free, self.served, self.waits, self.longest = deque(), clerks, 0, [], 0

    def after(self, delay, action, *args):
        self.order += 1
        heappush(self.events, (self.now + delay, self.order, action, args))

    def arrive(self, number):
        self.queue.append((number, self.now))
        self.longest = max(self.longest, len(self.queue))
        if number < 30:
            self.after(self.random.next(5), self.arrive, number + 1)
        self.serve()

    def serve(self):
        while self.free and self.queue:
            number, since = self.queue.popleft()
            self.waits.append(self.now - since)
            self.free -= 1
            self.after(3 + self.random.next(4), self.done, number)

    def done(self, number):
        self.free += 1
        self.served += 1
        if number % 10 == 0:
            print(f"t={self.now:>3}: customer {number} done, {len(self.queue)} waiting")
        self.serve()

    def run(self):
        self.after(0, self.arrive, 1)
        while self.events:
            self.now, _, action, args = heappop(self.events)
            action(*args)
        return self


for clerks in (1, 2, 3):
    s = Simulation(2024, clerks).run()
    print(clerks, s.served, s.now, s.longest, f"{sum(s.waits) / len(s.waits):.2f}", max(s.waits), s.waits[:8])
r = Random(1)
print([r.next(6) + 1 for _ in range(12)], r.state, [Random(n).next(10**6) for n in range(3)])
