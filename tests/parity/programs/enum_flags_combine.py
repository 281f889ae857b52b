from enum import Flag, IntFlag, auto


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC
    NONE = 0


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.value, Perm.READ in rw, Perm.EXEC in rw, rw & Perm.READ, rw ^ Perm.ALL, ~Perm.READ, Perm(3), Perm(7), Perm(0), bool(Perm.NONE), bool(rw & Perm.EXEC), rw == Perm(3), rw is Perm(3))
print(list(Perm), list(rw), len(rw), rw.name, Perm.ALL.name, Perm["READ"], (rw | Perm.EXEC) is Perm.ALL, rw - 0 if False else "", {rw: 1}[Perm.WRITE | Perm.READ], isinstance(rw, Perm), Perm.READ | Perm.READ)
print(Mode.A | Mode.B, Mode.A | 8, Mode.A + 1, Mode(6), repr(Mode(6)), Mode.C & 5, ~Mode.A, Mode.B == 2, Mode.A < Mode.C, int(Mode.A | Mode.C), f"{Mode.B}", list(Mode(5)), (Mode.A | Mode.B) ^ Mode.A)
for call in (lambda: Perm(8), lambda: Perm.READ | 1, lambda: Perm.READ < Perm.WRITE, lambda: Perm("READ"), lambda: Perm.READ + 1, lambda: Perm.MISSING, lambda: "x" in Perm.READ):
    try:
        print(call())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).split("\n")[0])


def describe(perm):
    return "".join(letter if flag in perm else "-" for letter, flag in zip("rwx", (Perm.READ, Perm.WRITE, Perm.EXEC)))


print([describe(Perm(n)) for n in range(8)])
state = Perm.NONE
state |= Perm.WRITE
state |= Perm.EXEC
state &= ~Perm.WRITE
state ^= Perm.READ
print(state, describe(state), sorted(p.value for p in state))
