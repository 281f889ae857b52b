class Box:
    def __init__(self, item):
        self.item = item

    def show(self):
        return self.item.upper()


print(Box("a").show())
print(Box(None).show())
