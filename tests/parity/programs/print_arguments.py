import sys

print()
print(1, "a", None, [1, "b"], sep="-", end="!\n")
print("no newline", end="")
print()
print(*[1, 2, 3], sep="")
print("a", "b", sep=None, end=None)
print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
print("flush", flush=True)
try:
    print(1, sep=2)
except TypeError as error:
    print(error)
try:
    print(1, wrong=2)
except TypeError as error:
    print(error)
