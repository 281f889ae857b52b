"""The signals of decimal arithmetic, as bits of one number and as exceptions."""

# The order of the bits is the one in which a context shows them.
CLAMPED = 1
SYNTAX = 2
DIVISION_BY_ZERO = 4
IMPOSSIBLE = 8
UNDEFINED = 16
INEXACT = 32
INVALID = 64
FLOAT = 128
OVERFLOW = 256
ROUNDED = 512
SUBNORMAL = 1024
UNDERFLOW = 2048

# The four ways of an invalid operation are one signal.
ANY_INVALID = 90

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

ROUNDINGS = (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP,
)


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


SIGNALS = {
    InvalidOperation: ANY_INVALID,
    FloatOperation: FLOAT,
    DivisionByZero: DIVISION_BY_ZERO,
    Overflow: OVERFLOW,
    Underflow: UNDERFLOW,
    Subnormal: SUBNORMAL,
    Inexact: INEXACT,
    Rounded: ROUNDED,
    Clamped: CLAMPED,
}


def trapped(status):
    """The exception for signals that are trapped: of the first one's class, naming all."""
    named = {
        InvalidOperation: INVALID,
        ConversionSyntax: SYNTAX,
        DivisionImpossible: IMPOSSIBLE,
        DivisionUndefined: UNDEFINED,
    }
    conditions = [kind for kind, bit in {**SIGNALS, **named}.items() if status & bit and kind not in named]
    invalid = [kind for kind, bit in named.items() if status & bit]
    first = next(kind for kind, bits in SIGNALS.items() if status & bits)
    return first(invalid + conditions)


def names_of(status):
    """The names of the signals of `status`, as a context shows them."""
    found = [kind.__name__ for place in range(12) for kind, bits in SIGNALS.items() if status & bits & 1 << place]
    return ", ".join(dict.fromkeys(found))
