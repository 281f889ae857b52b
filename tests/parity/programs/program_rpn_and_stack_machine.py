import operator


class StackError(Exception):
    pass


class Machine:
    BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<": operator.lt, "=": operator.eq}

    def __init__(self):
        self.stack, self.words, self.output = [], {}, []

    def pop(self):
        if not self.stack:
            raise StackError("stack is empty")
        return self.stack.pop()

    def run(self, source):
        tokens = iter(source.split())
        for token in tokens:
            if token == ":":
                name = next(tokens)
                body = []
                while (word := next(tokens, ";")) != ";":
                    body.append(word)
                self.words[name] = " ".join(body)
            elif token in self.words:
                self.run(self.words[token])
            elif token in self.BINARY:
                right, left = self.pop(), self.pop()
                self.stack.append(self.BINARY[token](left, right))
            elif (method := getattr(self, "do_" + token, None)) is not None:
                method()
            else:
                try:
                    self.stack.append(int(token) if token.lstrip("-").isdigit() else float(token))
                except ValueError:
                    raise StackError(f"unknown word {token!r}") from None
        return self

    def do_dup(self):
        self.stack.append(self.stack[-1])

    def do_swap(self):
        self.stack[-2:] = self.stack[:-3:-1]

    def do_drop(self):
        self.pop()

    def do_rot(self):
        a, b, c = self.stack[-3:]
        self.stack[-3:] = b, c, a

    def do_sum(self):
        self.stack[:] = [sum(self.stack)]

    def do_print(self):
        self.output.append(str(self.pop()))


for source in ("3 4 + 2 *", "1 2 swap -", "2 10 **", "7 2 // 7 2 % 7 2 /", ": square dup * ; 5 square square", "1 2 3 rot", "1 2 3 4.5 sum", "+", "1 0 /", "foo", "5 dup = 3 2 <", "1 print 2 print", "-3 abs", "1 2 drop drop drop"):
    machine = Machine()
    try:
        print(source, "=>", machine.run(source).stack, "".join(machine.output))
    except (StackError, ZeroDivisionError) as error:
        print(source, "=>", type(error).__name__, error, machine.stack)
