"""Dates: a calendar of appointments, with weekdays, differences, comparisons and ISO texts."""

from datetime import UTC, date, datetime, timedelta

START = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)


def run() -> int:
    """Plan a year."""
    total = 0
    appointments = []
    for number in range(10000):
        moment = START + timedelta(days=number % 365, minutes=number * 17)
        appointments.append(moment)
        if moment.weekday() < 5:
            total += moment.hour * 60 + moment.minute
    appointments.sort()
    for before, after in zip(appointments, appointments[1:]):
        gap = after - before
        if gap > timedelta(hours=1):
            total += gap.seconds // 60
    for moment in appointments[::3]:
        text = moment.isoformat()
        total += len(text) + datetime.fromisoformat(text).day
    day = date(2026, 1, 1)
    while day.year == 2026:
        total += day.toordinal() % 7 * day.month
        day += timedelta(days=1)
    return total


if __name__ == "__main__":
    print(run())
