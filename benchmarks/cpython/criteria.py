"""What is left out of the count, and why: things that compiled Python is not meant to have.

Every rule is about a name that a test uses. No test is named here.
"""

from __future__ import annotations

FRAMES = "frames"
THREADS = "threads"
FILES = "files and the operating system"
SUBPROCESSES = "subprocesses"
GARBAGE = "gc, reference counts and weak references"
PICKLE = "pickle"
EVAL = "eval, exec, compile and ast"
BYTECODE = "bytecode"
INTERPRETER = "internals of CPython's interpreter"
DETAIL = "CPython's implementation details (by the test's own mark)"
ACCELERATOR = "the C implementation of a module that also exists in Python"
IMPORTS = "the import system"

MODULES = {
    "_testcapi": INTERPRETER,
    "_testinternalcapi": INTERPRETER,
    "_testmultiphase": INTERPRETER,
    "_testbuffer": INTERPRETER,
    "ctypes": INTERPRETER,
    "_ctypes": INTERPRETER,
    "_datetime": ACCELERATOR,
    "_decimal": ACCELERATOR,
    "_json": ACCELERATOR,
    "_operator": ACCELERATOR,
    "_functools": ACCELERATOR,
    "_heapq": ACCELERATOR,
    "_bisect": ACCELERATOR,
    "_collections": ACCELERATOR,
    "_pydatetime": INTERPRETER,
    "_string": INTERPRETER,
    "_sre": INTERPRETER,
    "_strptime": INTERPRETER,
    "_xxsubinterpreters": INTERPRETER,
    "resource": INTERPRETER,
    "faulthandler": INTERPRETER,
    "tracemalloc": INTERPRETER,
    "sysconfig": INTERPRETER,
    "platform": INTERPRETER,
    "pyperf": INTERPRETER,
    "gc": GARBAGE,
    "weakref": GARBAGE,
    "_weakref": GARBAGE,
    "pickle": PICKLE,
    "copyreg": PICKLE,
    "_pickle": PICKLE,
    "pickletools": PICKLE,
    "shelve": PICKLE,
    "marshal": PICKLE,
    "threading": THREADS,
    "_thread": THREADS,
    "multiprocessing": THREADS,
    "concurrent": THREADS,
    "queue": THREADS,
    "signal": THREADS,
    "subprocess": SUBPROCESSES,
    "pty": SUBPROCESSES,
    "os": FILES,
    "io.open": FILES,
    "tempfile": FILES,
    "shutil": FILES,
    "pathlib": FILES,
    "mmap": FILES,
    "locale": FILES,
    "errno": FILES,
    "zipfile": FILES,
    "csv": FILES,
    "dbm": FILES,
    "fileinput": FILES,
    "ast": EVAL,
    "symtable": EVAL,
    "code": EVAL,
    "codeop": EVAL,
    "tokenize": EVAL,
    "doctest": EVAL,
    "pydoc": INTERPRETER,
    "dis": BYTECODE,
    "opcode": BYTECODE,
    "inspect.currentframe": FRAMES,
    "inspect.getsource": FRAMES,
    "inspect.stack": FRAMES,
    "importlib": IMPORTS,
    "pkgutil": IMPORTS,
    "runpy": IMPORTS,
    "test.typinganndata": IMPORTS,
    "functools.RLock": THREADS,
    # of sys
    "sys._getframe": FRAMES,
    "sys.settrace": FRAMES,
    "sys.setprofile": FRAMES,
    "sys.gettrace": FRAMES,
    "sys.getrefcount": GARBAGE,
    "sys.getsizeof": INTERPRETER,
    "sys.intern": INTERPRETER,
    "sys.setrecursionlimit": INTERPRETER,
    "sys.set_int_max_str_digits": INTERPRETER,
    "sys.get_int_max_str_digits": INTERPRETER,
    "sys.int_info": INTERPRETER,
    "sys.hash_info": INTERPRETER,
    "sys.modules": IMPORTS,
    "sys.path": IMPORTS,
    "sys.stdin": FILES,
    "sys.getfilesystemencoding": FILES,
    "sys.displayhook": INTERPRETER,
    "sys.excepthook": INTERPRETER,
    "sys.__excepthook__": INTERPRETER,
    "sys.unraisablehook": INTERPRETER,
    "sys.setswitchinterval": THREADS,
    "sys.get_coroutine_origin_tracking_depth": INTERPRETER,
    "sys.set_coroutine_origin_tracking_depth": INTERPRETER,
    "sys.executable": SUBPROCESSES,
    "sys.implementation": INTERPRETER,
    # of test.support
    "test.support.cpython_only": DETAIL,
    "test.support.impl_detail": DETAIL,
    "test.support.refcount_test": GARBAGE,
    "test.support.gc_collect": GARBAGE,
    "test.support.check_free_after_iterating": GARBAGE,
    "test.support.catch_unraisable_exception": INTERPRETER,
    "test.support.bigmemtest": "more memory than a test may take",
    "test.support.bigaddrspacetest": "more memory than a test may take",
    "test.support.check_sizeof": INTERPRETER,
    "test.support.calcobjsize": INTERPRETER,
    "test.support.calcvobjsize": INTERPRETER,
    "test.support.adjust_int_max_str_digits": INTERPRETER,
    "test.support.check_syntax_error": EVAL,
    "test.support.run_with_locale": FILES,
    "test.support.run_with_tz": FILES,
    "test.support.requires_subprocess": SUBPROCESSES,
    "test.support.wait_process": SUBPROCESSES,
    "test.support.reap_children": SUBPROCESSES,
    "test.support.has_fork_support": SUBPROCESSES,
    "test.support.requires_legacy_unicode_capi": INTERPRETER,
    "test.support.check_disallow_instantiation": INTERPRETER,
    "test.support.check__all__": IMPORTS,
    "test.support.load_package_tests": IMPORTS,
    "test.support.requires_mac_ver": FILES,
    "test.support.maybe_get_event_loop_policy": THREADS,
    "test.support.os_helper": FILES,
    "test.support.threading_helper": THREADS,
    "test.support.script_helper": SUBPROCESSES,
    "test.support.warnings_helper.check_syntax_warning": EVAL,
}
"""Modules, or names of modules, that put what uses them out of the count."""

BUILTINS = {
    "eval": EVAL,
    "exec": EVAL,
    "compile": EVAL,
    "__import__": IMPORTS,
    "open": FILES,
    "input": FILES,
    "breakpoint": FRAMES,
    "locals": FRAMES,
    "globals": FRAMES,
    "vars.()": FRAMES,
    "dir.()": FRAMES,
}

ATTRIBUTES = {
    "gi_frame": FRAMES,
    "cr_frame": FRAMES,
    "ag_frame": FRAMES,
    "tb_frame": FRAMES,
    "f_back": FRAMES,
    "f_locals": FRAMES,
    "f_lineno": FRAMES,
    "tb_lineno": FRAMES,
    "tb_next": FRAMES,
    "__closure__": INTERPRETER,
    "cell_contents": INTERPRETER,
    "check_syntax_error": EVAL,
    "co_code": BYTECODE,
    "co_consts": BYTECODE,
    "co_flags": BYTECODE,
    "gi_code": BYTECODE,
    "__reduce__": PICKLE,
    "__reduce_ex__": PICKLE,
    "__setstate__": PICKLE,
    "__getstate__": PICKLE,
    "__itemsize__": INTERPRETER,
    "__flags__": INTERPRETER,
    "__sizeof__": INTERPRETER,
    "_testcapi": INTERPRETER,
}
"""Attributes that put what reads them out of the count."""


def of_dotted(name: str) -> str | None:
    """The reason by which a dotted name, with its module in full, is left out; None when it is not."""
    parts = name.split(".")
    for length in range(1, len(parts) + 1):
        reason = MODULES.get(".".join(parts[:length]))
        if reason is not None:
            return reason
    return None
