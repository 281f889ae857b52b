class Node:
    def accept(self, visitor):
        for cls in type(self).__mro__:
            method = getattr(visitor, f"visit_{cls.__name__.lower()}", None)
            if method:
                return method(self)
        raise NotImplementedError(type(self).__name__)


class Number(Node):
    def __init__(self, value):
        self.value = value


class Binary(Node):
    symbol = "?"

    def __init__(self, left, right):
        self.left, self.right = (n if isinstance(n, Node) else Number(n) for n in (left, right))


class Add(Binary):
    symbol = "+"


class Multiply(Binary):
    symbol = "*"


class Negate(Node):
    def __init__(self, operand):
        self.operand = operand


class Evaluate:
    def visit_number(self, node):
        return node.value

    def visit_add(self, node):
        return node.left.accept(self) + node.right.accept(self)

    def visit_multiply(self, node):
        return node.left.accept(self) * node.right.accept(self)

    def visit_negate(self, node):
        return -node.operand.accept(self)


class Show:
    def visit_number(self, node):
        return str(node.value)

    def visit_binary(self, node):
        return f"({node.left.accept(self)} {node.symbol} {node.right.accept(self)})"

    def visit_node(self, node):
        return f"<{type(node).__name__}>"


class Depth(Show):
    visit_number = lambda self, node: 1

    def visit_binary(self, node):
        return 1 + max(node.left.accept(self), node.right.accept(self))

    def visit_negate(self, node):
        return 1 + node.operand.accept(self)


tree = Add(Multiply(2, 3), Negate(Add(4, Number(1.5))))
for visitor in (Evaluate(), Show(), Depth()):
    print(type(visitor).__name__, tree.accept(visitor))
try:
    Node().accept(Evaluate())
except NotImplementedError as error:
    print(repr(error))
print([cls.__name__ for cls in Multiply.__mro__], issubclass(Add, Node), Add(1, 2).symbol, Binary.symbol, tree.left.right.value, [c.symbol for c in Binary.__subclasses__()])
