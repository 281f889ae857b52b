from collections import defaultdict, deque
from heapq import heappop, heappush

EDGES = "a-b:4 a-c:2 b-c:1 b-d:5 c-d:8 c-e:10 d-e:2 d-f:6 e-f:3 g-h:1"
graph = defaultdict(dict)
for edge in EDGES.split():
    ends, _, weight = edge.partition(":")
    u, v = ends.split("-")
    graph[u][v] = graph[v][u] = int(weight)


def breadth_first(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in sorted(graph[node]):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first(node, seen=None):
    seen = set() if seen is None else seen
    seen.add(node)
    yield node
    for neighbour in sorted(graph[node]):
        if neighbour not in seen:
            yield from depth_first(neighbour, seen)


def shortest(start, goal):
    queue, done = [(0, start, [start])], {}
    while queue:
        cost, node, path = heappop(queue)
        if node in done:
            continue
        done[node] = cost
        if node == goal:
            return cost, "".join(path)
        for neighbour, weight in graph[node].items():
            if neighbour not in done:
                heappush(queue, (cost + weight, neighbour, [*path, neighbour]))
    return float("inf"), None


def components():
    left = set(graph)
    while left:
        part = set(breadth_first(min(left)))
        left -= part
        yield sorted(part)


def spanning_tree():
    parent = {node: node for node in graph}

    def find(node):
        while parent[node] != node:
            parent[node] = node = parent[parent[node]]
        return node

    for weight, u, v in sorted({(w, *sorted((u, v))) for u in graph for v, w in graph[u].items()}):
        if (a := find(u)) != (b := find(v)):
            parent[a] = b
            yield u + v, weight


def topological(dependencies):
    result, state = [], {}

    def visit(name, trail=()):
        if state.get(name) == "done":
            return
        if state.get(name) == "active":
            raise ValueError("cycle: " + " > ".join([*trail, name]))
        state[name] = "active"
        for needed in dependencies.get(name, ()):
            visit(needed, (*trail, name))
        state[name] = "done"
        result.append(name)

    for name in dependencies:
        visit(name)
    return result


print(breadth_first("a"), list(depth_first("a")), shortest("a", "f"), shortest("a", "g"), list(components()))
print(list(spanning_tree()), sum(weight for _, weight in spanning_tree()))
print(topological({"app": ["db", "web"], "web": ["http"], "db": ["disk"], "http": []}))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as error:
    print(error)
