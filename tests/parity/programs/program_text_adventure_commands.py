class Room:
    def __init__(self, name, *items, **exits):
        self.name, self.items, self.exits = name, set(items), exits

    def __str__(self):
        items = ", ".join(sorted(self.items)) or "nothing"
        return f"{self.name} (items: {items}; exits: {', '.join(self.exits)})"


class Game:
    ROOMS = {"hall": Room("Hall", "lamp", north="library", east="kitchen"), "library": Room("Library", "book", "key", south="hall"), "kitchen": Room("Kitchen", west="hall")}

    def __init__(self):
        self.at, self.bag, self.score = "hall", [], 0

    @property
    def room(self):
        return self.ROOMS[self.at]

    def do(self, line):
        match line.lower().split():
            case []:
                return "Say something."
            case ["go", direction] | [("north" | "south" | "east" | "west") as direction]:
                if target := self.room.exits.get(direction):
                    self.at = target
                    self.score += 1
                    return f"You enter: {self.room}"
                return f"No way {direction}."
            case ["take", "all"]:
                taken = sorted(self.room.items)
                return [self.do(f"take {item}") for item in taken] or "Nothing here."
            case ["take", ("a" | "the"), item] | ["take", item] if item in self.room.items:
                self.room.items.remove(item)
                self.bag.append(item)
                return f"Taken: {item}"
            case ["take", *words] if words:
                return f"There is no {' '.join(words)}."
            case ["drop", item]:
                try:
                    self.bag.remove(item)
                except ValueError:
                    return f"You have no {item}."
                self.room.items.add(item)
                return "Dropped."
            case ["use", what, "on" | "with", target]:
                return f"{what} does nothing to {target}." if what in self.bag else f"No {what}."
            case ["inventory" | "i"]:
                return f"You carry {', '.join(self.bag) if self.bag else 'nothing'}."
            case [verb, *_]:
                return f"I can't {verb}."


game = Game()
for line in ("", "look", "take lamp", "Take the LAMP", "go north", "take all", "i", "drop lamp", "drop lamp", "use key on door", "use lamp with book", "west", "south", "take", "dance wildly", "east", "take all"):
    print(f"> {line}\n{game.do(line)}")
print(game.score, game.at, [str(room) for room in Game.ROOMS.values()])
