"""logging: tracebacks of records, formatters made by hand, defaults, disabling, makeRecord and record attributes."""

import io
import logging

stream = io.StringIO()
log = logging.getLogger("app")
log.propagate = False
log.setLevel(logging.INFO)
handler = logging.StreamHandler(stream)
log.addHandler(handler)


class Short(logging.Formatter):
    def formatException(self, exc_info: tuple) -> str:
        return f"<{exc_info[0].__name__}: {exc_info[1]}>"

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).upper() if record.levelno >= logging.ERROR else super().format(record)


handler.setFormatter(Short("%(levelname)s %(message)s"))
try:
    {}["missing"]
except KeyError:
    log.exception("lookup of %r", "missing")
    log.warning("with exc_info", exc_info=True)
    log.info("without")
log.error("given", exc_info=ValueError("by hand"))
print(stream.getvalue())
stream.seek(0)
stream.truncate()

handler.setFormatter(logging.Formatter("%(name)s %(tag)s %(message)s", defaults={"tag": "-"}))
log.info("default")
log.info("extra", extra={"tag": "T1"})
try:
    log.info("clash", extra={"message": "x"})
except KeyError as error:
    print(error)
record = log.makeRecord("other", logging.WARNING, "file.py", 12, "%s and %s", ("a", "b"), None)
print(record.getMessage(), record.levelname, record.name, record.lineno, record.args, record.msg)
log.handle(record)
logging.disable(logging.WARNING)
log.warning("disabled")
log.error("still shown")
logging.disable(logging.NOTSET)
log.disabled = True
log.error("not shown")
log.disabled = False
print(stream.getvalue())
made = logging.makeLogRecord({"name": "n", "msg": "m %d", "args": (5,), "levelname": "ODD"})
print(logging.Formatter("%(name)s/%(levelname)s/%(message)s").format(made), logging.BASIC_FORMAT)
for style, text in (("%", "no fields"), ("{", "%(message)s"), ("$", "{message}"), ("?", "x")):
    try:
        logging.Formatter(text, style=style)
        print("accepted", style)
    except ValueError as error:
        print(error)
