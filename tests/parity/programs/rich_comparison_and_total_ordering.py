from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(t) for t in ("1.10", "1.9.3", "0.9", "1.10")]
print(sorted(versions), max(versions), min(versions), sorted(versions, reverse=True))
print(len(set(versions)), versions[0] >= versions[1], versions[0] <= versions[3], versions[2] > versions[0])
try:
    versions[0] >= 1
except TypeError as error:
    print(error)
