def read_csv(text, delimiter=","):
    row, field, quoted, rows = [], [], False, []
    characters = iter(text + "\n")
    for c in characters:
        if quoted:
            if c == '"':
                following = next(characters)
                if following == '"':
                    field.append('"')
                    continue
                quoted, c = False, following
            else:
                field.append(c)
                continue
        if c == '"' and not field:
            quoted = True
        elif c == delimiter:
            row.append("".join(field))
            field.clear()
        elif c == "\n":
            if row or field:
                rows.append([*row, "".join(field)])
            row, field = [], []
        else:
            field.append(c)
    if quoted:
        raise ValueError("unclosed quote")
    return rows


def write_csv(rows):
    def quote(value):
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if set(text) & set(',"\n') else text

    return "\n".join(",".join(map(quote, row)) for row in rows)


SALES = '''region,product,month,amount
north,"desk, large",jan,100
north,chair,jan,40
south,chair,feb,60.5
south,"the ""best"" lamp",jan,20
north,chair,feb,15
'''
header, *rows = read_csv(SALES)
records = [dict(zip(header, row)) for row in rows]
print(records[0], len(records))


def pivot(records, index, columns, value):
    table = {}
    for record in records:
        cells = table.setdefault(record[index], {})
        cells[record[columns]] = cells.get(record[columns], 0) + float(record[value])
    names = sorted({name for cells in table.values() for name in cells})
    yield [index, *names, "total"]
    for key in sorted(table):
        values = [table[key].get(name) for name in names]
        yield [key, *values, sum(filter(None, values))]


result = list(pivot(records, "product", "month", "amount"))
print(write_csv(result))
for row in result:
    print(" | ".join(f"{cell if cell is not None else '-':>16}" if isinstance(cell, str) or cell is None else f"{cell:>16.2f}" for cell in row))
print(read_csv(write_csv(result))[1][0] == "chair", read_csv("a;b\n;c", ";"), read_csv(""), read_csv('"multi\nline",x'))
try:
    read_csv('"open')
except (ValueError, StopIteration) as error:
    print(type(error).__name__, error)
