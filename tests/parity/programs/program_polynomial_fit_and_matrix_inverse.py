"""A program: least squares by normal equations in Fractions and in floats, the inverse and the determinant of a matrix."""

from fractions import Fraction
from math import fsum, isclose, prod

Matrix = list[list]


def times(a: Matrix, b: Matrix) -> Matrix:
    return [[sum(x * y for x, y in zip(row, column, strict=True)) for column in zip(*b, strict=True)] for row in a]


def transposed(a: Matrix) -> Matrix:
    return [list(column) for column in zip(*a, strict=True)]


def inverse(a: Matrix) -> Matrix:
    size = len(a)
    wide = [[*row, *(row[0] * 0 + (i == j) for j in range(size))] for i, row in enumerate(a)]
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(wide[row][at]))
        if not wide[best][at]:
            raise ZeroDivisionError("the matrix is singular")
        wide[at], wide[best] = wide[best], wide[at]
        wide[at] = [value / wide[at][at] for value in wide[at]]
        for row in range(size):
            if row != at:
                wide[row] = [x - wide[row][at] * y for x, y in zip(wide[row], wide[at], strict=True)]
    return [row[size:] for row in wide]


def determinant(a: Matrix):
    if not a:
        return 1
    return sum((-1) ** i * row[0] * determinant([other[1:] for j, other in enumerate(a) if j != i]) for i, row in enumerate(a))


def fit(points: list[tuple], degree: int) -> list:
    powers = [[x**n for n in range(degree + 1)] for x, _ in points]
    turned = transposed(powers)
    return [row[0] for row in times(times(inverse(times(turned, powers)), turned), [[y] for _, y in points])]


exact = [(Fraction(x), Fraction(3) - 2 * x + Fraction(1, 2) * x**2) for x in range(-2, 4)]
print(*fit(exact, 2), "|", *fit(exact, 1), "|", *fit(exact, 3))
rough = [(float(x), 2.0 * x + 1 + (-1) ** x * 0.25) for x in range(8)]
print([round(value, 9) for value in fit(rough, 1)], isclose(fsum(y for _, y in rough), 64))
hilbert = [[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)]
for row in inverse(hilbert):
    print(*row)
print(determinant(hilbert), times(hilbert, inverse(hilbert)) == [[int(i == j) for j in range(4)] for i in range(4)])
print(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant([]), prod([]), prod([Fraction(1, 2)] * 3, start=8))
for bad in ([[1, 2], [2, 4]], [[0]]):
    try:
        print(inverse([[Fraction(value) for value in row] for row in bad]))
    except ZeroDivisionError as error:
        print(error)
try:
    times([[1, 2]], [[1, 2]])
except ValueError as error:
    print(error)
