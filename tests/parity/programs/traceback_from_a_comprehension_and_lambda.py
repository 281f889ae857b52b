values = [1, 2, 0]
invert = lambda v: 1 / v
print([invert(v) for v in values])
