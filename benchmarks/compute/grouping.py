"""Grouping and sorting: orders by customer and month, totals, and rankings by several keys."""

from collections import defaultdict
from operator import attrgetter, itemgetter

CITIES = ["Oslo", "Lima", "Cairo", "Quito", "Hanoi", "Turin", "Porto", "Kyoto"]


class Order:
    """One line of a shop's book."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.city = CITIES[seed % 8]
        self.customer = f"customer {seed // 8 % 97}"
        self.month = seed // 1000 % 12 + 1
        self.cents = seed % 9973 + 5


def orders(count: int) -> list[Order]:
    """Orders from a small generator of numbers."""
    seed = 42
    made = []
    for number in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        made.append(Order(number, seed // 8))
    return made


ORDERS = orders(20000)


def run() -> int:
    """Group, add up and rank."""
    by_customer: dict[str, list[Order]] = defaultdict(list)
    by_place: dict[tuple[str, int], int] = {}
    for order in ORDERS:
        by_customer[order.customer].append(order)
        key = (order.city, order.month)
        by_place[key] = by_place.get(key, 0) + order.cents
    ranking = sorted(((sum(order.cents for order in group), name) for name, group in by_customer.items()), reverse=True)
    listed = sorted(ORDERS, key=lambda order: (order.city, -order.cents, order.number))
    monthly = sorted(by_place.items(), key=itemgetter(1))
    latest = sorted(ORDERS, key=attrgetter("month", "cents"))
    total = 0
    for place, (cents, name) in enumerate(ranking):
        total += place * cents + len(name)
    for place, order in enumerate(listed):
        total = (total + place * order.number) % 1000000007
    for (city, month), cents in monthly:
        total = (total * 3 + len(city) * month + cents) % 1000000007
    for order in latest[:100]:
        total = (total * 7 + order.number) % 1000000007
    return total


if __name__ == "__main__":
    print(run())
