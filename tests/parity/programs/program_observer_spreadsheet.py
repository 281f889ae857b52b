import re


class CellError(Exception):
    pass


class Sheet:
    FUNCTIONS = {"SUM": sum, "MAX": max, "MIN": min, "COUNT": len, "AVG": lambda values: sum(values) / len(values)}

    def __init__(self):
        self.formulas, self.cache, self.watchers = {}, {}, []

    def __setitem__(self, cell, formula):
        self.formulas[cell] = formula
        stale = dict(self.cache)
        self.cache.clear()
        for name in sorted(self.formulas):
            try:
                value = self[name]
            except (CellError, ZeroDivisionError) as error:
                value = f"#{type(error).__name__}"
                self.cache[name] = value
            if stale.get(name) != value:
                for watch in self.watchers:
                    watch(name, stale.get(name), value)

    def __getitem__(self, cell):
        if cell not in self.cache:
            self.cache[cell] = None
            try:
                self.cache[cell] = self.evaluate(self.formulas.get(cell, 0))
            except BaseException:
                del self.cache[cell]
                raise
        if self.cache[cell] is None:
            raise CellError(f"cycle through {cell}")
        if isinstance(self.cache[cell], str) and self.cache[cell].startswith("#"):
            raise CellError(f"error in {cell}")
        return self.cache[cell]

    def evaluate(self, formula):
        if not isinstance(formula, str) or not formula.startswith("="):
            return formula
        body = formula[1:].replace(" ", "")
        if m := re.fullmatch(r"(\w+)\((\w)(\d+):(\w)(\d+)\)", body):
            name, c1, r1, c2, r2 = m.groups()
            cells = [f"{chr(c)}{r}" for c in range(ord(c1), ord(c2) + 1) for r in range(int(r1), int(r2) + 1)]
            return self.FUNCTIONS[name]([self[each] for each in cells if each in self.formulas])
        total = 0
        for sign, factors in re.findall(r"([+-]?)([^+-]+)", body):
            value = 1
            for operator, atom in re.findall(r"([*/]?)([^*/]+)", factors):
                part = self[atom] if atom[0].isalpha() else float(atom)
                value = value / part if operator == "/" else value * part
            total += -value if sign == "-" else value
        return total


sheet, changes = Sheet(), []
sheet.watchers.append(lambda *change: changes.append(change))
for cell, formula in (("A1", 10), ("A2", 5), ("B1", "=A1*2+A2"), ("B2", "=SUM(A1:A3)"), ("C1", "=B1 / B2 - 1"), ("A3", "=A1"), ("A1", 20), ("D1", "=A2/Z9"), ("A2", "=B1")):
    sheet[cell] = formula
    print(cell, "->", changes)
    changes.clear()
print({cell: value for cell, value in sorted(sheet.cache.items())})
