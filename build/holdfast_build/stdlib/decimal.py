"""Python's decimal, compiled for the browser."""

from _decimal_context import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    MIN_ETINY,
    BasicContext,
    Context,
    DefaultContext,
    ExtendedContext,
    getcontext,
    localcontext,
    setcontext,
)
from _decimal_number import Decimal
from _decimal_signals import (
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Clamped,
    DecimalException,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
)
from _decimal_tuple import DecimalTuple

__all__ = [
    "HAVE_CONTEXTVAR",
    "HAVE_THREADS",
    "MAX_EMAX",
    "MAX_PREC",
    "MIN_EMIN",
    "MIN_ETINY",
    "ROUND_05UP",
    "ROUND_CEILING",
    "ROUND_DOWN",
    "ROUND_FLOOR",
    "ROUND_HALF_DOWN",
    "ROUND_HALF_EVEN",
    "ROUND_HALF_UP",
    "ROUND_UP",
    "BasicContext",
    "Clamped",
    "Context",
    "Decimal",
    "DecimalException",
    "DecimalTuple",
    "DefaultContext",
    "DivisionByZero",
    "ExtendedContext",
    "FloatOperation",
    "Inexact",
    "InvalidOperation",
    "Overflow",
    "Rounded",
    "Subnormal",
    "Underflow",
    "getcontext",
    "localcontext",
    "setcontext",
]

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
