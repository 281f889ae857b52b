class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    class Node:
        __slots__ = ("key", "value", "left", "right")

        def __init__(self, key, value):
            self.key, self.value = key, value
            self.left = self.right = None

    def __setitem__(self, key, value):
        if self.root is None:
            self.root = Tree.Node(key, value)
            self.size += 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, Tree.Node(key, value))
                self.size += 1
                return
            node = child

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key, node.value
                yield from walk(node.right)

        return walk(self.root)

    def depth(self, node=...):
        if node is ...:
            node = self.root
        return 0 if node is None else 1 + max(self.depth(node.left), self.depth(node.right))


t = Tree()
for i, word in enumerate("the quick brown fox jumps over the lazy dog".split()):
    t[word] = i
print(list(t), t.size, t.depth(), dict(t)["the"])
