"""Digits of pi from Gibbons's unbounded spigot, in whole numbers of any size."""

from collections.abc import Iterator


def digits() -> Iterator[int]:
    """The digits one after another."""
    q, r, t, k, n, m = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, m = (
                q * k,
                (2 * q + r) * m,
                t * m,
                k + 1,
                (q * (7 * k + 2) + r * m) // (t * m),
                m + 2,
            )


def run() -> int:
    """A checksum of the first digits."""
    total = 0
    for place, digit in enumerate(digits()):
        total = (total * 10 + digit) % 1000000007
        if place == 1000:
            break
    return total


if __name__ == "__main__":
    print(run())
