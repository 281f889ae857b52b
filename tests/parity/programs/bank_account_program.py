class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed:.2f}, available {available:.2f}")
        self.shortfall = needed - available


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.id = Account._next
        Account._next += 1
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def transfer(self, other, amount):
        if amount <= 0:
            raise ValueError(f"bad amount: {amount!r}")
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        other._balance += amount
        for account, sign in ((self, -1), (other, +1)):
            account.history.append((account.id, sign * amount))

    def __lt__(self, other):
        return (self.balance, self.id) < (other.balance, other.id)

    def __repr__(self):
        return f"<{self.id} {self.owner}: {self.balance:,.2f}>"


accounts = [Account(name, amount) for name, amount in {"ann": 1000.5, "bob": 200, "cy": 0}.items()]
ann, bob, cy = accounts
ann.transfer(bob, 250.25)
for source, target, amount in ((bob, cy, 450.25), (cy, ann, 9999), (ann, ann, -1), (bob, ann, 0.01)):
    try:
        source.transfer(target, amount)
    except InsufficientFunds as error:
        print("refused:", error, round(error.shortfall, 2))
    except ValueError as error:
        print("invalid:", error)
print(sorted(accounts), max(accounts).owner, sum(a.balance for a in accounts), ann.history + bob.history)
