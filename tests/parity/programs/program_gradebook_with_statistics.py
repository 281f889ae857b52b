"""A program: marks are read from text, weighted, ranked with ties, put into a histogram and summed up."""

import io
import statistics
from collections import defaultdict
from itertools import groupby

SHEET = """\
# name; homework; exam; weight of the exam
Ann;   12 14 15; 18; 2
Bob;   9 - 11;   8
Cyd;   20 19 20; 20; 3
Dan;   ;         11
Eve;   14 13;    x
Fay;   12 14 15; 18; 2
"""


class Row(tuple):
    __slots__ = ()

    def __new__(cls, name: str, homework: list[float], exam: float, weight: int = 1) -> "Row":
        return super().__new__(cls, (name, homework, exam, weight))

    @property
    def mark(self) -> float:
        _, homework, exam, weight = self
        parts = [(statistics.fmean(homework), 1)] if homework else []
        parts.append((exam, weight))
        return sum(value * share for value, share in parts) / sum(share for _, share in parts)


def rows(stream: io.StringIO):
    for number, line in enumerate(stream, 1):
        line, _, _ = line.partition("#")
        if not line.strip():
            continue
        name, homework, exam, *rest = (cell.strip() for cell in line.split(";"))
        try:
            yield Row(name, [float(n) for n in homework.split() if n != "-"], float(exam), *map(int, rest))
        except ValueError as error:
            print(f"line {number}: {error}")


def ranked(marks: dict[str, float]):
    place = 1
    for mark, group in groupby(sorted(marks, key=lambda n: (-marks[n], n)), key=marks.__getitem__):
        names = list(group)
        yield place, mark, names
        place += len(names)


found = {row[0]: row.mark for row in rows(io.StringIO(SHEET))}
for place, mark, names in ranked(found):
    print(f"{place}. {mark:5.2f} {', '.join(names)}")
bins = defaultdict(list)
for name, mark in found.items():
    bins[int(mark) // 5 * 5].append(name)
for low in range(0, 25, 5):
    print(f"{low:2}-{low + 4:2} {'#' * len(bins.get(low, ())):<5}|")
values = list(found.values())
print(f"{statistics.mean(values):.3f} {statistics.median(values):.3f} {statistics.pstdev(values):.3f} {statistics.quantiles(values, n=4)!r:.40}")
print(sorted(bins), Row("x", [], 5).mark, isinstance(Row("x", [1], 2), tuple), len(Row("x", [1], 2, 3)))
