import logging


class Memory(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


memory = Memory()
memory.setFormatter(logging.Formatter("%(levelname)-8s %(name)s: %(message)s"))
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.addHandler(memory)
log.propagate = False
child = logging.getLogger("app.db")
log.debug("hidden")
log.info("plain")
log.warning("with %s and %d", "args", 5)
child.error("from the child %r", {"k": 1})
log.critical("%(a)s-%(b)s", {"a": 1, "b": 2})
child.setLevel(logging.DEBUG)
child.debug("child shows debug")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("it failed")
print(memory.lines[:5], memory.lines[5], memory.lines[-1].splitlines()[0], memory.lines[-1].splitlines()[-1])
print(log.name, child.parent is log, log.level, child.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName("ERROR"), log.isEnabledFor(logging.DEBUG), child.isEnabledFor(10), logging.getLogger("app") is log, log.hasHandlers(), logging.WARNING)


class Only(logging.Filter):
    def filter(self, record):
        return "keep" in record.getMessage()


memory.addFilter(Only())
memory.lines.clear()
log.info("drop me")
log.info("keep %s", "me")
memory.setLevel(logging.ERROR)
log.info("keep but low")
log.error("keep and high")
print(memory.lines)
log.removeHandler(memory)
