"""CPython's own test files, compiled and run in JavaScript: the parts of `benchmarks/cpython_suite.py`."""
