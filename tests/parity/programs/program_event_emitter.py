class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def stop(self):
        self.stopped = True

    def __getattr__(self, name):
        try:
            return self.__dict__["data"][name]
        except KeyError:
            raise AttributeError(f"event has no {name}") from None


class Emitter:
    def __init__(self):
        self._handlers = {}

    def on(self, name, handler=None, *, priority=0, once=False):
        if handler is None:
            return lambda function: self.on(name, function, priority=priority, once=once)
        self._handlers.setdefault(name, []).append((-priority, len(self._handlers), handler, once))
        self._handlers[name].sort(key=lambda entry: entry[0])
        return handler

    def off(self, name, handler):
        self._handlers[name] = [entry for entry in self._handlers.get(name, []) if entry[2] is not handler]

    def emit(self, name, **data):
        event, results, errors = Event(name, **data), [], []
        for entry in self._handlers.get(name, [])[:]:
            _, _, handler, once = entry
            if once:
                self._handlers[name].remove(entry)
            try:
                results.append(handler(event))
            except Exception as error:
                errors.append(error)
            if event.stopped:
                break
        if errors:
            raise ExceptionGroup(f"{len(errors)} handlers of {name} failed", errors)
        return results


bus = Emitter()


@bus.on("save", priority=5)
def validate(event):
    if not event.title:
        event.stop()
        return "invalid"
    return "valid"


@bus.on("save")
def store(event):
    return f"stored {event.title}"


class Audit:
    def __init__(self):
        self.seen = []

    def record(self, event):
        self.seen.append((event.name, dict(event.data)))


audit = Audit()
record = bus.on("save", audit.record, priority=10)
bus.on("save", lambda event: "first time", once=True)
print(bus.emit("save", title="A"), bus.emit("save", title="B"), bus.emit("save", title=""), bus.emit("nothing"))
bus.off("save", record)
bus.on("save", lambda event: event.author)
bus.on("save", lambda event: 1 / 0)
try:
    bus.emit("save", title="C")
except ExceptionGroup as group:
    print(group, [repr(error) for error in group.exceptions])
print(audit.seen)
