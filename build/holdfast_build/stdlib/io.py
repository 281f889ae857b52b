"""Python's io: files that are kept in memory."""

__all__ = ["SEEK_CUR", "SEEK_END", "SEEK_SET", "BytesIO", "StringIO", "UnsupportedOperation"]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(OSError, ValueError):
    """The file can't do that."""


class _Memory:
    """A file in memory: its contents, and the place where the next read or write begins."""

    def __init__(self, contents):
        self._contents = contents
        self._place = 0
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def _check_open(self):
        if self._closed:
            raise ValueError(self._closed_text)

    def close(self):
        """Forget the contents."""
        self._closed = True

    def flush(self):
        self._check_open()

    def readable(self):
        self._check_open()
        return True

    def writable(self):
        self._check_open()
        return True

    def seekable(self):
        self._check_open()
        return True

    def isatty(self):
        self._check_open()
        return False

    def tell(self):
        self._check_open()
        return self._place

    def getvalue(self):
        """All of the contents."""
        self._check_open()
        return self._contents

    def read(self, size=-1, /):
        """The next `size` items, or all that are left."""
        self._check_open()
        end = len(self._contents) if size is None or size < 0 else self._place + size
        return self._taken(end)

    def _taken(self, end):
        found = self._contents[self._place : end]
        self._place += len(found)
        return found

    def readline(self, size=-1, /):
        """The rest of the line."""
        self._check_open()
        at = self._contents.find(self._newline, self._place)
        end = len(self._contents) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        return self._taken(end)

    def readlines(self, hint=-1, /):
        """The lines that are left, or as many as make up `hint` items."""
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total - self._slack:
                break
        return lines

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def _put(self, data):
        contents = self._contents
        if self._place > len(contents):
            contents += self._filler * (self._place - len(contents))
        self._contents = contents[: self._place] + data + contents[self._place + len(data) :]
        self._place += len(data)
        return len(data)

    def truncate(self, size=None, /):
        """Cut off what is after `size`, or after the current place."""
        self._check_open()
        size = self._place if size is None else size
        if size < 0:
            raise ValueError(f"{self._negative} {size}")
        self._contents = self._contents[:size]
        return size

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, kind, error, trace):
        self.close()


class StringIO(_Memory):
    """A text file in memory."""

    __module__ = "_io"
    _newline = "\n"
    _filler = "\0"
    _negative = "Negative size value"
    _closed_text = "I/O operation on closed file"
    _slack = 1

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in ("\n", "", None):
            raise NotImplementedError("StringIO of compiled code ends lines with \\n only")
        self._translates = newline is None
        super().__init__(self._translated(initial_value or ""))

    def _translated(self, text):
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translates else text

    def write(self, s, /):
        """Put a text at the current place; answer how long it is."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._check_open()
        self._put(self._translated(s))
        return len(s)

    def seek(self, pos, whence=0, /):
        """Go to a place."""
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = pos if whence == 0 else self._place if whence == 1 else len(self._contents)
        return self._place


class BytesIO(_Memory):
    """A file of bytes in memory."""

    __module__ = "_io"
    _newline = b"\n"
    _filler = b"\0"
    _negative = "negative size value"
    _closed_text = "I/O operation on closed file."
    _slack = 0

    def __init__(self, initial_bytes=b""):
        super().__init__(_octets(b"" if initial_bytes is None else initial_bytes))

    def read1(self, size=-1, /):
        """The next `size` bytes, or all that are left."""
        return self.read(size)

    def write(self, b, /):
        """Put bytes at the current place; answer how many."""
        self._check_open()
        return self._put(_octets(b))

    def seek(self, pos, whence=0, /):
        """Go to a place."""
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._place = max(0, pos + (0, self._place, len(self._contents))[whence])
        return self._place


def _octets(value):
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not {type(value).__name__!r}")
    return bytes(value)
