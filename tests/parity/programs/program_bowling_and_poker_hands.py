from collections import Counter


def bowling(rolls):
    rolls, score, at = [10 if r == "X" else r for r in rolls], 0, 0
    for _ in range(10):
        if rolls[at] == 10:
            score += sum(rolls[at : at + 3])
            at += 1
        elif sum(rolls[at : at + 2]) == 10:
            score += sum(rolls[at : at + 3])
            at += 2
        else:
            score += sum(rolls[at : at + 2])
            at += 2
    return score


print(bowling(["X"] * 12), bowling([9, 0] * 10), bowling([5] * 21), bowling([1, 4, 4, 5, 6, 4, 5, 5, "X", 0, 1, 7, 3, 6, 4, "X", 2, 8, 6]))
RANKS = "23456789TJQKA"
NAMES = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]


def rate(hand):
    cards = hand.split()
    if len(set(cards)) != 5:
        raise ValueError(f"not five different cards: {hand}")
    values = sorted((RANKS.index(rank) for rank, _ in cards), reverse=True)
    counts = Counter(values)
    order = sorted(counts, key=lambda v: (counts[v], v), reverse=True)
    shape = tuple(sorted(counts.values(), reverse=True))
    flush = len({suit for _, suit in cards}) == 1
    if values == [12, 3, 2, 1, 0]:
        values = order = [3, 2, 1, 0, -1]
    straight = len(set(values)) == 5 and values[0] - values[4] == 4
    kind = 8 if straight and flush else {(4, 1): 7, (3, 2): 6}.get(shape) or (5 if flush else 4 if straight else {(3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(shape, 0))
    return kind, *order


hands = ["2H 3D 5S 9C KD", "2H 2D 5S 9C KD", "AH 2D 3S 4C 5D", "TH JH QH KH AH", "9H 9D 9S 9C 2D", "3H 3D 3S KC KD", "2H 4H 6H 8H QH", "7H 7D 2S 2C AD", "6H 6D 6S QC AD", "2D 2S 5H 9D KS"]
for hand in sorted(hands, key=rate, reverse=True):
    print(f"{hand}  {NAMES[rate(hand)[0]]:<15} {rate(hand)}")
print(rate(hands[1]) == rate(hands[-1]), max(hands, key=rate))
for bad in ("2H 2H 3D 4D 5D", "1H 2H 3D 4D 5D"):
    try:
        rate(bad)
    except ValueError as error:
        print(error)
