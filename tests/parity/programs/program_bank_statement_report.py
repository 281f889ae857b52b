STATEMENT = """\
2024-01-03;Salary;2500.00
2024-01-05;Rent;-900.00
2024-01-07;Groceries;-84.35
2024-02-03;Salary;2500.00
bad line
2024-02-11;Groceries;-102.10
2024-02-12;Refund;abc
2024-02-14;Gift;-30
"""


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        try:
            day, purpose, amount = line.split(";")
            year, month, _ = map(int, day.split("-"))
            yield (year, month), purpose, round(float(amount) * 100)
        except ValueError as error:
            print(f"line {number}: {error}")


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02}"


months, purposes, balance = {}, {}, 0
for month, purpose, cents in parse(STATEMENT):
    months.setdefault(month, []).append(cents)
    purposes[purpose] = purposes.get(purpose, 0) + cents
for (year, month), amounts in sorted(months.items()):
    income, spent = sum(a for a in amounts if a > 0), sum(a for a in amounts if a < 0)
    balance += income + spent
    print(f"{month:02}/{year} | {money(income):>10} | {money(spent):>10} | {money(balance):>10}")
for purpose, cents in sorted(purposes.items(), key=lambda item: (item[1], item[0])):
    print(f"{purpose:.<14}{money(cents):.>12}")
longest = max(purposes, key=len)
print(longest, min(purposes.items(), key=lambda item: item[1]), balance / 100, -8435 // 100, divmod(-8435, 100))
