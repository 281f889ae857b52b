"""Fannkuch: how often must the first cards of a permutation be turned over until a 1 lies on top?"""


def fannkuch(size: int) -> tuple[int, int]:
    """A checksum over all permutations, and the most turns any of them needs."""
    cards = list(range(size))
    counts = [0] * size
    checksum = most = number = 0
    left = size
    while True:
        while left != 1:
            counts[left - 1] = left
            left -= 1
        if cards[0] != 0:
            turned = cards[:]
            turns = 0
            first = turned[0]
            while first != 0:
                low, high = 0, first
                while low < high:
                    turned[low], turned[high] = turned[high], turned[low]
                    low += 1
                    high -= 1
                turns += 1
                first = turned[0]
            if turns > most:
                most = turns
            checksum += turns if number % 2 == 0 else -turns
        while True:
            if left == size:
                return checksum, most
            first = cards[0]
            for place in range(left):
                cards[place] = cards[place + 1]
            cards[left] = first
            counts[left] -= 1
            if counts[left] > 0:
                break
            left += 1
        number += 1


def run() -> int:
    """Both numbers for eight cards."""
    checksum, most = fannkuch(8)
    return checksum * 100 + most


if __name__ == "__main__":
    print(run())
