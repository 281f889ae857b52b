"""The package in which CPython keeps its tests."""
