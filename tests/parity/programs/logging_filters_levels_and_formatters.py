"""logging: hierarchies, levels, filters, formatters of the three styles, records, adapters and lazy arguments."""

import logging
import sys


class Lines(logging.Handler):
    """Keeps what it was handed."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix

    def emit(self, record: logging.LogRecord) -> None:
        print(self.prefix, self.format(record))


root = logging.getLogger("shop")
root.setLevel(logging.DEBUG)
root.propagate = False
handler = Lines("[shop]")
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s: %(message)s"))
root.addHandler(handler)
orders = logging.getLogger("shop.orders")
orders.info("order %d of %s", 7, "ann")
orders.warning("%(count)d left", {"count": 2})
orders.debug("no arguments: 100%")
print(orders.parent is root, orders.getEffectiveLevel(), orders.isEnabledFor(logging.DEBUG), orders.level, root.getChild("orders") is orders)

braces = Lines("[braces]")
braces.setFormatter(logging.Formatter("{levelno}|{name:>12}|{message}", style="{"))
braces.setLevel(logging.WARNING)
braces.addFilter(lambda record: "secret" not in record.getMessage())
orders.addHandler(braces)
orders.error("a secret")
orders.error("an open matter")
orders.setLevel("ERROR")
orders.warning("too low")
orders.log(45, "level %s", logging.getLevelName(45))
logging.addLevelName(45, "LOUD")
orders.log(45, "level %s", logging.getLevelName(45))
orders.propagate = False
orders.critical("only here")
orders.removeHandler(braces)
orders.propagate = True
try:
    1 / 0
except ZeroDivisionError:
    handler.setFormatter(logging.Formatter("$levelname $message", style="$"))
    orders.error("failed: %s", sys.exc_info()[0].__name__)

adapter = logging.LoggerAdapter(root, {"user": "ann"})
handler.setFormatter(logging.Formatter("%(message)s by %(user)s"))
adapter.info("bought")
print(logging.getLevelName("INFO"), logging.getLevelName(5), logging.INFO, root.hasHandlers(), repr(orders), repr(root))
for wrong in ("LOWEST", 1.5, None):
    try:
        orders.setLevel(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
