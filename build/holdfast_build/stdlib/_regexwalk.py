"""Regular expressions that JavaScript can't match as Python does, matched by walking their tree.

A node becomes a function of a place and of what is to follow: it answers whether both match. What follows is a
function, too, so that a node can try again when it fails.
"""

from _regex import IGNORECASE
from _regexjs import Writer, case_flag, width
from holdfast_runtime import regexp_make, regexp_run

__all__ = ["Walk"]


class Walk:
    """One pattern, ready to be matched."""

    def __init__(self, tree, flags, groups):
        self._text = ""
        self._end = 0
        self._groups = groups
        self._places = []
        self._matches = self._made(tree, flags)

    def run(self, kind, text, at, end):
        """The places of all groups of the first match, or None: "search" tries all places from `at` on."""
        self._text = text
        self._end = len(text) if end is None else end
        for start in range(at, self._end + 1) if kind == "search" else (at,):
            self._places = [-1] * (2 * self._groups + 2)

            def accepts(stop, start=start):
                if (kind == "full" and stop != self._end) or (kind == "advance" and stop == start):
                    return False
                self._places[0], self._places[1] = start, stop
                return True

            if start <= self._end and self._matches(start, accepts):
                return self._places
        return None

    def _made(self, node, flags):
        kind = node[0]
        if kind in ("char", "any", "set"):
            test = self._test(node, flags)
            return lambda at, then: at < self._end and test(self._text[at]) and then(at + 1)
        if kind == "at":
            holds = self._place(node[1], flags)
            return lambda at, then: holds(at) and then(at)
        if kind == "seq":
            return self._sequence([self._made(each, flags) for each in node[1]])
        if kind == "alt":
            branches = [self._made(each, flags) for each in node[1]]
            return lambda at, then: any(branch(at, then) for branch in branches)
        if kind == "group":
            return self._group(node[1], self._made(node[2], flags))
        if kind == "repeat":
            return self._repeat(node, flags)
        if kind == "possessive":
            return self._atomic(self._repeat(["repeat", node[1], node[2], True, node[3]], flags))
        if kind == "atomic":
            return self._atomic(self._made(node[1], flags))
        if kind == "ref":
            return self._reference(node[1], flags)
        if kind == "look":
            return self._look(node, self._made(node[3], flags))
        if kind == "cond":
            return self._condition(node[1], self._made(node[2], flags), self._made(node[3], flags))
        return self._made(node[2], node[1])

    def _sequence(self, parts):
        def from_part(number, at, then):
            if number == len(parts):
                return then(at)
            return parts[number](at, lambda stop: from_part(number + 1, stop, then))

        return lambda at, then: from_part(0, at, then)

    def _group(self, number, inner):
        def matches(at, then):
            def close(stop):
                places = self._places
                before = places[2 * number], places[2 * number + 1]
                places[2 * number], places[2 * number + 1] = at, stop
                if then(stop):
                    return True
                places[2 * number], places[2 * number + 1] = before
                return False

            return inner(at, close)

        return matches

    def _repeat(self, node, flags):
        _, low, high, greedy, inner = node
        if inner[0] in ("char", "any", "set"):
            return self._run_of(self._test(inner, flags), low, high, greedy)
        body = self._made(inner, flags)

        def turn(count, at, then, last):
            def again(stop):
                return turn(count + 1, stop, then, at)

            if count < low:
                return body(at, again)
            # After a turn that matched nothing there is no other.
            more = count < high and at != last
            if greedy:
                return (more and body(at, again)) or then(at)
            return then(at) or (more and body(at, again))

        return lambda at, then: turn(0, at, then, -1)

    def _run_of(self, test, low, high, greedy):
        def matches(at, then):
            stop = at
            most = min(self._end, at + high)
            if greedy:
                while stop < most and test(self._text[stop]):
                    stop += 1
                while stop >= at + low:
                    if then(stop):
                        return True
                    stop -= 1
                return False
            while True:
                if stop >= at + low and then(stop):
                    return True
                if stop >= most or not test(self._text[stop]):
                    return False
                stop += 1

        return matches

    def _atomic(self, inner):
        def matches(at, then):
            before = self._places[:]
            stops = []

            def first(stop):
                stops.append(stop)
                return True

            if inner(at, first) and then(stops[0]):
                return True
            self._places[:] = before
            return False

        return matches

    def _look(self, node, inner):
        _, ahead, negated, body = node
        back = 0 if ahead else width(body)[0]

        def matches(at, then):
            before = self._places[:]
            found = at >= back and inner(at - back, lambda stop: ahead or stop == at)
            if found == negated:
                self._places[:] = before
                return False
            if negated:
                self._places[:] = before
            if then(at):
                return True
            self._places[:] = before
            return False

        return matches

    def _condition(self, number, yes, no):
        return lambda at, then: (yes if self._places[2 * number + 1] >= 0 else no)(at, then)

    def _reference(self, number, flags):
        def matches(at, then):
            start, stop = self._places[2 * number], self._places[2 * number + 1]
            if start < 0 or stop < 0:
                return False
            wanted, found = self._text[start:stop], self._text[at : at + stop - start]
            if flags & IGNORECASE:
                wanted, found = wanted.lower(), found.lower()
            return at + stop - start <= self._end and wanted == found and then(at + stop - start)

        return matches

    def _place(self, kind, flags):
        if kind == "start":
            return lambda at: at == 0
        if kind == "end":
            return lambda at: at == self._end
        if kind == "line start":
            return lambda at: at == 0 or self._text[at - 1] == "\n"
        if kind == "line end":
            return lambda at: at == self._end or self._text[at] == "\n"
        if kind == "last line end":
            return lambda at: at == self._end or (at == self._end - 1 and self._text[at] == "\n")

        is_word = self._test(["set", False, [["class", "w"]]], flags)

        def between(at):
            before = at > 0 and is_word(self._text[at - 1])
            return before != (at < self._end and is_word(self._text[at]))

        return between if kind == "boundary" else lambda at: self._end > 0 and not between(at)

    def _test(self, node, flags):
        """Whether a character is one that the node stands for: JavaScript knows."""
        machine = regexp_make(Writer(flags, "", 0).write(node), case_flag(flags), True)
        return lambda c: regexp_run(machine, c, 0, None, 0) is not None
