import io
import logging
import sys
import time
from logging import Formatter, Handler, LoggerAdapter, StreamHandler, getLogger


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO)
logging.info("root %s %d", "info", 3)
logging.debug("not shown")
log = getLogger("app.db")
log.warning("warned %(what)s", {"what": "of this"})
log.error("an error")
log.debug("hidden")
log.critical("percent % without args")
log.log(35, "between")
print(out.getvalue())

print(log, getLogger("app"), getLogger(), log.parent, getLogger("app").parent is logging.root, getLogger("app.db") is log)
print(getLogger("app.db").parent.name, getLogger("app").getChild("x.y").name, getLogger("app.x").parent.name)
print(getLogger("app.x.y").parent.name, getLogger("root") is logging.root, log.getEffectiveLevel(), log.isEnabledFor(10))


class Keep(Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


keep = Keep()
app = getLogger("app")
app.addHandler(keep)
app.addHandler(keep)
app.propagate = False
app.setLevel("DEBUG")
log.debug("now %r", "shown")
keep.setFormatter(Formatter("{levelname:>8}|{name}|{message}", style="{"))
log.info("braces")
keep.setFormatter(Formatter("$levelname ${name} $message $$", style="$"))
log.info("dollars")
keep.setFormatter(Formatter("%(name)-10s [%(levelno)d] %(message)s %(user)s", defaults={"user": "nobody"}))
log.info("extra", extra={"user": "ann"})
log.info("no extra")
attempt(log.info, "clash", extra={"name": "x"})
attempt(log.info, "clash", extra={"message": "x"})
try:
    1 / 0
except ZeroDivisionError as e:
    log.exception("failed %s", "here")
    print(keep.lines[-1].split("\n")[0], "|", keep.lines[-1].split("\n")[1], "|", keep.lines[-1].split("\n")[-1])
    log.warning("given", exc_info=e)
    print(keep.lines[-1].split("\n")[-1])
log.warning("none", exc_info=True)
print([line.split(chr(10))[0] for line in keep.lines], keep.lines[-1])

keep.lines.clear()
app.addFilter(lambda record: "secret" not in record.getMessage())
keep.addFilter(logging.Filter("app.db"))
app.info("app itself")
app.info("a secret")
log.info("from below a secret")
getLogger("app.dbx").info("not it")
print(keep.lines)

adapter = LoggerAdapter(log, {"user": "bob"})
adapter.info("adapted %s", 1)
print(keep.lines[-1], adapter, adapter.name, adapter.isEnabledFor(10))


class Prefixed(LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


Prefixed(log, {"id": 7}).error("prefixed")
print(keep.lines[-1])

logging.addLevelName(25, "NOTE")
log.log(25, "noted")
print(keep.lines[-1], logging.getLevelName(25), logging.getLevelName("NOTE"), logging.getLevelName(13), logging.getLevelName("no"))
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
print(len(keep.lines), logging.getLevelNamesMapping()["WARN"])
attempt(log.setLevel, "NOSUCH")
attempt(log.setLevel, 2.5)
attempt(log.log, "INFO", "x")
attempt(getLogger, 3)
attempt(Formatter, "nothing")
attempt(Formatter, "{", style="{")
attempt(Formatter, "plain", style="{")
attempt(Formatter, "plain", style="$")
attempt(Formatter, "%(message)s", style="#")
attempt(Formatter("%(nosuch)s").format, logging.makeLogRecord({"msg": "m"}))
attempt(logging.basicConfig, force=True, nonsense=1)

record = logging.makeLogRecord({"name": "made", "msg": "a %s", "args": ("b",), "levelno": 20, "levelname": "INFO", "created": 0.0, "msecs": 7.0})
formatter = Formatter("%(asctime)s %(levelname)s %(message)s %(threadName)s")
formatter.converter = time.gmtime
print(formatter.format(record), formatter.usesTime(), record.getMessage())
short = Formatter("%(asctime)s", "%H:%M")
short.converter = time.gmtime
print(short.format(record))

logging.basicConfig(force=True, handlers=[StreamHandler(sys.stdout)], format="%(levelname)s %(message)s", level="WARNING")
getLogger("fresh").warning("to stdout")
getLogger("fresh").info("not")
print(getLogger("fresh").hasHandlers(), [type(h).__name__ for h in logging.root.handlers], logging.NullHandler())
getLogger("quiet").addHandler(logging.NullHandler())
getLogger("quiet").propagate = False
getLogger("quiet").error("nobody hears")
