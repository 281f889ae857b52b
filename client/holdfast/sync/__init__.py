"""The replica: what the device knows, what it still has to say, and how both meet the server.

Everything in this package is pure. It reads no clock, draws no random number and touches no disk or network: those
arrive as arguments and events from `holdfast.hosts`, so the same code runs in CPython, in the browser and under a
simulator.
"""
