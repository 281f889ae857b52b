"""Python's logging, to the console."""

import sys

from ._handlers import Filter, Filterer, Handler, NullHandler, StreamHandler
from ._levels import (
    CRITICAL,
    DEBUG,
    ERROR,
    FATAL,
    INFO,
    NOTSET,
    WARN,
    WARNING,
    addLevelName,
    check_level,
    getLevelName,
    getLevelNamesMapping,
)
from ._records import Formatter, LogRecord, PercentStyle, StrFormatStyle, StringTemplateStyle

__all__ = [
    "CRITICAL",
    "DEBUG",
    "ERROR",
    "FATAL",
    "INFO",
    "NOTSET",
    "WARN",
    "WARNING",
    "Filter",
    "Filterer",
    "Formatter",
    "Handler",
    "LogRecord",
    "Logger",
    "LoggerAdapter",
    "NullHandler",
    "PercentStyle",
    "StrFormatStyle",
    "StreamHandler",
    "StringTemplateStyle",
    "addLevelName",
    "basicConfig",
    "critical",
    "debug",
    "disable",
    "error",
    "exception",
    "fatal",
    "getLevelName",
    "getLevelNamesMapping",
    "getLogRecordFactory",
    "getLogger",
    "getLoggerClass",
    "info",
    "lastResort",
    "log",
    "makeLogRecord",
    "setLogRecordFactory",
    "setLoggerClass",
    "warning",
]

lastResort = StreamHandler()
lastResort.setLevel(WARNING)

_make_record = LogRecord


def setLogRecordFactory(factory):
    """Make records with another class or function."""
    global _make_record
    _make_record = factory


def getLogRecordFactory():
    """What makes records."""
    return _make_record


def makeLogRecord(dict):
    """A record with the attributes given."""
    made = _make_record(None, None, "", 0, "", (), None, None)
    for name, value in dict.items():
        setattr(made, name, value)
    return made


def _error_of(exc_info):
    """What `exc_info=` means: an exception, the one being handled, or what sys.exc_info() gave."""
    if not exc_info:
        return None
    if isinstance(exc_info, BaseException):
        return type(exc_info), exc_info, exc_info.__traceback__
    return exc_info if isinstance(exc_info, tuple) else sys.exc_info()


class Logger(Filterer):
    """Where a part of a program logs."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = check_level(level)

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """The record of an event."""
        made = _make_record(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in made.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            setattr(made, key, value)
        return made

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if stack_info:
            raise NotImplementedError("stack_info needs the interpreter's frames, which compiled code does not have")
        place = ("(unknown file)", 0)
        error = _error_of(exc_info)
        self.handle(self.makeRecord(self.name, level, *place, msg, args, error, "(unknown function)", extra, None))

    def handle(self, record):
        """Give a record to the handlers, if it passes the filters."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Whether a record from here reaches any handler."""
        at = self
        while at:
            if at.handlers:
                return True
            at = at.parent if at.propagate else None
        return False

    def callHandlers(self, record):
        """Give a record to the handlers from here upwards."""
        found = 0
        at = self
        while at:
            for each in at.handlers:
                found += 1
                if record.levelno >= each.level:
                    each.handle(record)
            at = at.parent if at.propagate else None
        if not found and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def getEffectiveLevel(self):
        """The level of the nearest logger that has one."""
        at = self
        while at:
            if at.level:
                return at.level
            at = at.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether an event of a level would be logged."""
        return not self.disabled and level > manager.disable and level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        """The logger of that name below this one."""
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)


class _Manager:
    """The loggers by their names."""

    def __init__(self, root):
        self.root = root
        self.disable = NOTSET
        self.loggerDict = {}
        self.loggerClass = None

    def getLogger(self, name):
        """The logger of a name, made if there is none."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        found = self.loggerDict.get(name)
        if found is None:
            found = self.loggerDict[name] = (self.loggerClass or Logger)(name)
            found.manager = self
            above = name
            while found.parent is None:
                above = above.rpartition(".")[0]
                found.parent = self.loggerDict.get(above) if above else self.root
            below = name + "."
            for other, logger in self.loggerDict.items():
                # Between a logger and the one above it comes the new one.
                if other.startswith(below) and len(logger.parent.name if logger.parent is not self.root else "") < len(
                    name
                ):
                    logger.parent = found
        return found


root = RootLogger(WARNING)
manager = _Manager(root)
Logger.root = root
Logger.manager = manager


def getLogger(name=None):
    """The logger of a name; the one above all others without a name."""
    return manager.getLogger(name) if name and name != root.name else root


def setLoggerClass(klass):
    """Make loggers of another class."""
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    manager.loggerClass = klass


def getLoggerClass():
    """The class of new loggers."""
    return manager.loggerClass or Logger


def disable(level=CRITICAL):
    """Log nothing up to a level."""
    manager.disable = check_level(level)


class LoggerAdapter:
    """A logger that adds something to each event."""

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        """Message and keywords of an event, with what is added."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        logger = self.logger
        return f"<{type(self).__name__} {logger.name} ({getLevelName(logger.getEffectiveLevel())})>"


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_BASIC_FORMATS = {
    "%": BASIC_FORMAT,
    "{": "{levelname}:{name}:{message}",
    "$": "${levelname}:${name}:${message}",
}


def basicConfig(*, stream=None, handlers=None, format=None, datefmt=None, style="%", level=None, force=False, **kwargs):
    """Give the root logger a handler, if it has none."""
    if force:
        for each in root.handlers[:]:
            root.removeHandler(each)
            each.close()
    if root.handlers:
        return
    if "filename" in kwargs:
        raise NotImplementedError("compiled code logs to streams only: pass `stream` or `handlers`")
    if handlers is not None and stream is not None:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    for each in [StreamHandler(stream)] if handlers is None else handlers:
        if each.formatter is None:
            if style not in _BASIC_FORMATS:
                raise ValueError("Style must be one of: %,{,$")
            each.setFormatter(Formatter(_BASIC_FORMATS[style] if format is None else format, datefmt, style))
        root.addHandler(each)
    if level is not None:
        root.setLevel(level)
    kwargs = {name: value for name, value in kwargs.items() if name not in ("filemode", "encoding", "errors")}
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


def _root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _root().warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    _root().error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    _root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _root().log(level, msg, *args, **kwargs)
