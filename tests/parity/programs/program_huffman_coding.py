from collections import Counter
from heapq import heapify, heappop, heappush
from typing import NamedTuple


class Leaf(NamedTuple):
    symbol: str


class Fork(NamedTuple):
    left: object
    right: object


def build(text):
    heap = [(count, order, Leaf(symbol)) for order, (symbol, count) in enumerate(sorted(Counter(text).items()))]
    heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        (c1, _, a), (c2, _, b) = heappop(heap), heappop(heap)
        heappush(heap, (c1 + c2, order, Fork(a, b)))
        order += 1
    return heap[0][2] if heap else None


def codes(tree, prefix=""):
    match tree:
        case Leaf(symbol):
            yield symbol, prefix or "0"
        case Fork(left, right):
            yield from codes(left, prefix + "0")
            yield from codes(right, prefix + "1")


def pack(bits):
    padded = bits + "0" * (-len(bits) % 8)
    return bytes(int(padded[i : i + 8], 2) for i in range(0, len(padded), 8)), len(bits)


def unpack(data, length):
    return "".join(f"{byte:08b}" for byte in data)[:length]


def decode(tree, bits):
    node = tree
    for bit in bits:
        if isinstance(node, Fork):
            node = node.right if bit == "1" else node.left
        if isinstance(node, Leaf):
            yield node.symbol
            node = tree


for text in ("abracadabra", "mississippi river", "aaaa", "héllo wörld 😀😀", ""):
    tree = build(text)
    table = dict(codes(tree))
    bits = "".join(table[symbol] for symbol in text)
    data, length = pack(bits)
    back = "".join(decode(tree, unpack(data, length)))
    print(repr(text), len(text.encode()) * 8, "->", length, data.hex(), back == text)
    print(sorted(table.items(), key=lambda item: (len(item[1]), item[0]))[:4])
