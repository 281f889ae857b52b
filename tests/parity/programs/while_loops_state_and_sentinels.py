def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def binary_search(items, wanted):
    low, high, steps = 0, len(items), 0
    while low < high:
        steps += 1
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    found = low < len(items) and items[low] == wanted
    return (low if found else -1), steps


def tokens(text):
    position, end = 0, len(text)
    while position < end:
        start = position
        while position < end and text[position].isalnum():
            position += 1
        if position > start:
            yield "word", text[start:position]
            continue
        character = text[position]
        position += 1
        if character in "\"'":
            start = position
            while position < end and text[position] != character:
                position += 1
            else:
                if position == end:
                    yield "unclosed", text[start:]
                    return
            yield "string", text[start:position]
            position += 1
        elif not character.isspace():
            yield "mark", character


def digits(n, base=10):
    out = []
    while True:
        n, digit = divmod(n, base)
        out.append(digit)
        if not n:
            return out[::-1]


print(gcd(48, 36), gcd(17, 5), gcd(2**70, 6**20), binary_search(list(range(0, 100, 3)), 27), binary_search([1, 3], 2), binary_search([], 1), binary_search("abc", "c"))
print(list(tokens("say 'hi there' x1+=2;")), list(tokens("bad \"open")), list(tokens("")), digits(0), digits(1994), digits(255, 2), digits(10**20, 1000))
n, path = 6, []
while path.append(n) or n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
print(path)
stack, output = list(")(()(")[::-1], ""
depth = 0
while stack:
    match stack.pop():
        case "(":
            depth += 1
        case ")" if not depth:
            output += "!"
            continue
        case ")":
            depth -= 1
    output += str(depth)
else:
    output += "end" if depth else "balanced"
print(output)
low, high, guesses = 1, 100, []
while (guess := (low + high) // 2) != 73:
    guesses.append(guess)
    low, high = (guess + 1, high) if guess < 73 else (low, guess - 1)
print(guesses, guess)
queue, seen, order = ["a"], {"a"}, []
links = {"a": "bc", "b": "d", "c": "d", "d": "a"}
while queue and len(order) < 10:
    node = queue.pop(0)
    order.append(node)
    queue.extend(n for n in links[node] if n not in seen)
    seen.update(links[node])
print(order)
