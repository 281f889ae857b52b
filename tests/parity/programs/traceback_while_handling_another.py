def first():
    raise ValueError("first")


try:
    first()
except ValueError:
    items = []
    items[0]
