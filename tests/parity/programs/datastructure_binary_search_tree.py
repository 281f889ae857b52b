class Node:
    __slots__ = "key", "value", "left", "right"

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right = key, value, None, None


class TreeMap:
    def __init__(self, pairs=()):
        self._root, self._size = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        parent, node = None, self._root
        while node is not None:
            if key == node.key:
                node.value = value
                return
            parent, node = node, node.left if key < node.key else node.right
        fresh = Node(key, value)
        if parent is None:
            self._root = fresh
        elif key < parent.key:
            parent.left = fresh
        else:
            parent.right = fresh
        self._size += 1

    def __getitem__(self, key):
        node = self._root
        while node is not None:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __delitem__(self, key):
        def remove(node):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = remove(node.left)
            elif key > node.key:
                node.right = remove(node.right)
            elif node.left is None or node.right is None:
                return node.left or node.right
            else:
                follower = node.right
                while follower.left is not None:
                    follower = follower.left
                node.key, node.value = follower.key, follower.value
                node.right = drop_first(node.right)
            return node

        def drop_first(node):
            if node.left is None:
                return node.right
            node.left = drop_first(node.left)
            return node

        self._root = remove(self._root)
        self._size -= 1

    def __iter__(self):
        stack, node = [], self._root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key
            node = node.right

    def __len__(self):
        return self._size

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def height(self):
        def of(node):
            return 0 if node is None else 1 + max(of(node.left), of(node.right))

        return of(self._root)


t = TreeMap((c, ord(c)) for c in "mgtcjpxaekz")
print(list(t), len(t), t.height(), t["k"], "q" in t, list(zip(t, range(3))))
for key in "gm":
    del t[key]
print(list(t), len(t), "g" in t, t["t"])
t["a"] = "again"
print(t["a"], len(t), max(t), sorted(t, reverse=True)[:2])
for action in (lambda: t["q"], lambda: t.__delitem__("q"), lambda: t[5], lambda: TreeMap([(1, 2), ("a", 3)])):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
numbers = TreeMap((n, n * n) for n in (5, 2.5, True, 10**20, -1))
print(list(numbers), numbers[1], numbers[5.0])
