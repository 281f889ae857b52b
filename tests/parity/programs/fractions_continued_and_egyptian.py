"""Programs with Fractions: continued fractions, Egyptian fractions, Bernoulli numbers, exact linear equations."""

import math
from collections.abc import Iterator
from fractions import Fraction


def continued(value: Fraction) -> Iterator[int]:
    while True:
        whole = math.floor(value)
        yield whole
        value -= whole
        if not value:
            return
        value = 1 / value


def convergents(terms: list[int]) -> Iterator[Fraction]:
    for length in range(1, len(terms) + 1):
        value = Fraction(terms[length - 1])
        for term in reversed(terms[: length - 1]):
            value = term + 1 / value
        yield value


def egyptian(value: Fraction) -> list[Fraction]:
    parts = []
    while value:
        unit = Fraction(1, math.ceil(1 / value))
        parts.append(unit)
        value -= unit
    return parts


def bernoulli(count: int) -> list[Fraction]:
    numbers = [Fraction(1)]
    for m in range(1, count):
        numbers.append(-sum(math.comb(m + 1, k) * numbers[k] for k in range(m)) / Fraction(m + 1))
    return numbers


def solve(rows: list[list[int]]) -> list[Fraction]:
    matrix = [[Fraction(cell) for cell in row] for row in rows]
    size = len(matrix)
    for column in range(size):
        pivot = next(row for row in range(column, size) if matrix[row][column])
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        matrix[column] = [cell / matrix[column][column] for cell in matrix[column]]
        for row in range(size):
            if row != column:
                factor = matrix[row][column]
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[column], strict=True)]
    return [row[-1] for row in matrix]


terms = list(continued(Fraction("3.14159265")))
print(terms, *convergents(terms[:6]))
print(list(continued(Fraction(-7, 3))), *egyptian(Fraction(7, 15)), "|", *egyptian(Fraction(5, 121)))
print(*bernoulli(13))
print(*solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]), "|", *solve([[0, 3, 1], [7, 2, 1]]))
