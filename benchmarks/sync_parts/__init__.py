"""The parts of `benchmarks/sync.py`, one module each, and what they share."""
