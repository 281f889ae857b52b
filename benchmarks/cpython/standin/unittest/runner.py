"""Runs the tests that the command line names, and prints what became of each as a line of JSON."""

import json
import sys
import traceback
from unittest import SkipTest

MARK = "\x1e"


def run(classes, modules):
    """Run `Class.method` for each argument; `classes` maps names to test classes."""
    ready = {}
    for module in modules:
        if hasattr(module, "setUpModule"):
            module.setUpModule()
    for name in sys.argv[1:]:
        class_name, _, method = name.partition(".")
        tell({"start": name})
        cls = classes[class_name]
        state, text = outcome(cls, method, ready)
        tell({"test": name, "state": state, "text": text})


def tell(facts):
    """One line to the process that started this one."""
    print("\n" + MARK + json.dumps(facts), flush=True)


def outcome(cls, method, ready):
    """What became of one test: its state, and why."""
    try:
        reason = getattr(cls, "skip_reason", None)
        function = getattr(cls, method)
        if reason is None:
            reason = getattr(function, "skip_reason", None)
        if reason is not None:
            return "skip", reason
        if cls not in ready:
            ready[cls] = None
            try:
                cls.setUpClass()
            except Exception as error:
                ready[cls] = error
        if ready[cls] is not None:
            raise ready[cls]
        expects_failure = getattr(function, "expects_failure", False) or getattr(cls, "expects_failure", False)
    except SkipTest as skipped:
        return "skip", str(skipped)
    except Exception as error:
        return "fail", report(error)
    try:
        failures = cls(method).run_method()
        if failures:
            if expects_failure:
                return "pass", ""
            where, error = failures[0]
            return "fail", f"{where}\n{report(error)}"
    except SkipTest as skipped:
        return "skip", str(skipped)
    except (Exception, SystemExit, KeyboardInterrupt) as error:
        if expects_failure:
            return "pass", ""
        return "fail", report(error)
    return ("fail", "unexpected success") if expects_failure else ("pass", "")


def report(error):
    """The end of the error's traceback, without the frames of this package."""
    kept = []
    own = False
    for line in "".join(traceback.format_exception(error)).rstrip().split("\n"):
        if line.startswith('  File "'):
            own = "/unittest/" in line or "/main.py" in line
        elif not line.startswith("    "):
            own = False
        if not own:
            kept.append(line)
    return "\n".join(kept[-14:])
