import bisect
import heapq
import operator
import textwrap

a = [1, 3, 3, 5]
print(
    bisect.bisect(a, 3),
    bisect.bisect_left(a, 3),
    bisect.bisect_right(a, 9),
    bisect.bisect_left(a, 3, 2),
    bisect.bisect(["aa", "b"], 1, key=len),
)
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a)
h = []
for v in (5, 1, 4, 1, 3):
    heapq.heappush(h, v)
print(
    h,
    heapq.heappop(h),
    h,
    heapq.heappushpop(h, 0),
    heapq.heapreplace(h, 9),
    h,
    heapq.nlargest(2, [1, 5, 3]),
    heapq.nsmallest(2, ["bb", "a", "ccc"], key=len),
    list(heapq.merge([1, 4], [2, 3])),
    [heapq.heappop(h) for _ in range(len(h))],
)
data = [9, 7, 5, 3, 1, 8]
heapq.heapify(data)
print(data)
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
print(
    operator.add(1, 2),
    operator.itemgetter(1)("abc"),
    operator.itemgetter(0, 2)("abc"),
    operator.attrgetter("real")(5),
    operator.attrgetter("real", "imag")(5),
    operator.methodcaller("upper")("a"),
    operator.methodcaller("split", ",", maxsplit=1)("a,b,c"),
    operator.not_(1),
    operator.contains([1], 1),
    operator.mul("a", 3),
    operator.eq(1, 1.0),
    operator.lt(1, 2),
    operator.neg(5),
    operator.truth([]),
    operator.getitem([1, 2], 1),
    operator.is_(None, None),
    operator.index(5),
    operator.floordiv(7, 2),
    operator.concat("a", "b"),
    operator.countOf([1, 1], 1),
    operator.indexOf("abc", "c"),
)
text = "The quick brown fox jumped over the lazy dog, and then it slept for a very long-winded while."
print(
    textwrap.fill(text, 20),
    textwrap.wrap(text, 30),
    textwrap.shorten(text, 25),
    textwrap.indent("a\n\nb\n", "> "),
    textwrap.dedent("""\
    one
      two

    three"""),
    textwrap.wrap("averyveryverylongword x", 8),
    textwrap.fill("a b c", 3, initial_indent="* ", subsequent_indent="  "),
    sep="\n---\n",
)
print(sorted([{"n": 2}, {"n": 1}], key=operator.itemgetter("n")), max([(1, "z"), (2, "a")], key=operator.itemgetter(1)))
