"""Spectral norm of an endless matrix, by the power method, in floats."""


def entry(i: int, j: int) -> float:
    """The matrix's entry."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector: list[float]) -> list[float]:
    """The matrix times a vector."""
    out = []
    for i in range(len(vector)):
        total = 0.0
        for j, value in enumerate(vector):
            total += entry(i, j) * value
        out.append(total)
    return out


def transposed_times(vector: list[float]) -> list[float]:
    """The transposed matrix times a vector."""
    out = []
    for i in range(len(vector)):
        total = 0.0
        for j, value in enumerate(vector):
            total += entry(j, i) * value
        out.append(total)
    return out


def run() -> str:
    """The norm's first digits."""
    u = [1.0] * 100
    v: list[float] = []
    for _ in range(8):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    above = sum(a * b for a, b in zip(u, v))
    below = sum(b * b for b in v)
    return f"{(above / below) ** 0.5:.9f}"


if __name__ == "__main__":
    print(run())
