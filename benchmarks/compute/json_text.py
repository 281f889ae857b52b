"""JSON: nested values written to text and read back."""

import json


def value(number: int) -> dict[str, object]:
    """One ticket as plain values."""
    return {
        "id": number,
        "subject": f'Ticket "{number}" → größer\n',
        "open": number % 2 == 0,
        "owner": None if number % 5 else {"name": "Ada", "rights": ["read", "write"]},
        "hours": [number / 8, number * 1.5, -number, 10**15 + number],
        "notes": [{"by": f"user{each}", "text": "x" * each} for each in range(number % 4)],
    }


VALUES = [value(number) for number in range(3000)]


def run() -> int:
    """Write, read and write again."""
    text = json.dumps(VALUES)
    again = json.loads(text)
    pretty = json.dumps(again[:100], indent=2, sort_keys=True, ensure_ascii=False)
    total = len(text) + len(pretty)
    for each in again:
        total += each["id"] + len(each["notes"]) + (0 if each["owner"] is None else len(each["owner"]["rights"]))
    return total * 2 + (again == VALUES)


if __name__ == "__main__":
    print(run())
