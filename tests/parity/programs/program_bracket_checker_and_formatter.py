PAIRS = {"(": ")", "[": "]", "{": "}"}


def check(text):
    stack = []
    for line, row in enumerate(text.split("\n"), 1):
        for column, c in enumerate(row, 1):
            if c in PAIRS:
                stack.append((c, line, column))
            elif c in PAIRS.values():
                if not stack:
                    return f"{line}:{column}: unexpected {c}"
                opening, at, where = stack.pop()
                if PAIRS[opening] != c:
                    return f"{line}:{column}: {c} closes {opening} of {at}:{where}"
    return "ok" if not stack else f"never closed: {', '.join(f'{c} of {l}:{n}' for c, l, n in reversed(stack))}"


def parse(text):
    def value(at):
        c = text[at]
        if c in PAIRS:
            items, at = [], at + 1
            while text[at] != PAIRS[c]:
                if text[at] in ", ":
                    at += 1
                    continue
                item, at = value(at)
                items.append(item)
            return (c, items), at + 1
        end = at
        while end < len(text) and text[end] not in ",()[]{} ":
            end += 1
        return text[at:end], end

    return value(0)[0]


def render(node, width, indent=0):
    if isinstance(node, str):
        return node
    opening, items = node
    flat = opening + ", ".join(render(item, 10**6) for item in items) + PAIRS[opening]
    if len(flat) + indent <= width:
        return flat
    pad = " " * (indent + 2)
    return opening + "\n" + "".join(f"{pad}{render(item, width, indent + 2)},\n" for item in items) + " " * indent + PAIRS[opening]


for sample in ("(a[b]{c})", "", "(]", "((a)", "a)\n(", "{\n [\n (}", ")"):
    print(repr(sample), check(sample))
SOURCE = "[alpha, (beta, gamma, {delta, epsilon}), [], {zeta, [eta, theta, iota, kappa], lambda}, mu]"
for width in (120, 60, 25):
    print(render(parse(SOURCE), width))
print(parse("(a,(b))"), parse(render(parse(SOURCE), 30).replace("\n", " ")) == parse(SOURCE))
try:
    parse("(a")
except IndexError as error:
    print(error)
