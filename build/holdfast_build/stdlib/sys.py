"""Python's sys, as far as a browser has it."""

from holdfast_runtime import commandLine, handling, redirectPrint, write_error, writeOut

__all__ = [
    "argv",
    "byteorder",
    "exc_info",
    "exception",
    "exit",
    "flags",
    "float_info",
    "getrecursionlimit",
    "hash_info",
    "hexversion",
    "int_info",
    "maxsize",
    "maxunicode",
    "platform",
    "stderr",
    "stdout",
    "version_info",
]

maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "javascript"
argv = commandLine()


class _FloatInfo(tuple):
    """What floats are: IEEE 754, 64 bits."""

    max = property(lambda self: self[0])
    max_exp = property(lambda self: self[1])
    max_10_exp = property(lambda self: self[2])
    min = property(lambda self: self[3])
    min_exp = property(lambda self: self[4])
    min_10_exp = property(lambda self: self[5])
    dig = property(lambda self: self[6])
    mant_dig = property(lambda self: self[7])
    epsilon = property(lambda self: self[8])
    radix = property(lambda self: self[9])
    rounds = property(lambda self: self[10])

    def __repr__(self):
        names = "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds".split()
        return f"sys.float_info({', '.join([f'{name}={value!r}' for name, value in zip(names, self, strict=True)])})"


float_info = _FloatInfo(
    (1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
)


class _HashInfo(tuple):
    """How numbers hash."""

    width = property(lambda self: self[0])
    modulus = property(lambda self: self[1])
    inf = property(lambda self: self[2])
    nan = property(lambda self: self[3])
    imag = property(lambda self: self[4])


hash_info = _HashInfo((64, 2305843009213693951, 314159, 0, 1000003))


class _IntInfo(tuple):
    """How long the texts of ints may be."""

    bits_per_digit = property(lambda self: self[0])
    sizeof_digit = property(lambda self: self[1])
    default_max_str_digits = property(lambda self: self[2])
    str_digits_check_threshold = property(lambda self: self[3])


int_info = _IntInfo((30, 4, 4300, 640))


class _VersionInfo(tuple):
    """The version of Python that compiled code follows."""

    major = property(lambda self: self[0])
    minor = property(lambda self: self[1])
    micro = property(lambda self: self[2])
    releaselevel = property(lambda self: self[3])
    serial = property(lambda self: self[4])

    def __repr__(self):
        names = ("major", "minor", "micro", "releaselevel", "serial")
        parts = [f"{name}={value!r}" for name, value in zip(names, self, strict=True)]
        return f"sys.version_info({', '.join(parts)})"


version_info = _VersionInfo((3, 11, 0, "final", 0))
hexversion = 0x030B00F0


class _Flags:
    """Options of the interpreter that compiled code acts by: those of a plain `python FILE`."""

    debug = 0
    optimize = 0
    bytes_warning = 0
    dev_mode = False
    utf8_mode = 0


flags = _Flags()


class _Stream:
    """A text stream that can be written to."""

    encoding = "utf-8"

    def __init__(self, name, write):
        self.name = name
        self._write = write

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._write(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True


stdout = __stdout__ = _Stream("<stdout>", writeOut)
stderr = _Stream("<stderr>", write_error)


def redirect_output(target):
    """Let `print` write to another stream; answer the one before."""
    global stdout
    before = stdout
    stdout = target
    redirectPrint(None if target is __stdout__ else [target])
    return before


def redirect_errors(target):
    """Use another stream for errors; answer the one before."""
    global stderr
    before = stderr
    stderr = target
    return before


def exit(status=None, /):
    """End the program with an exit status."""
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def exception():
    """The exception that is being handled, or None."""
    return handling()


def exc_info():
    """Type, exception and traceback of what is being handled."""
    error = handling()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


def getrecursionlimit():
    """A depth that JavaScript's stack allows in most programs."""
    return 1000
