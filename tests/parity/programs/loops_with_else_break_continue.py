for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print(n)
else:
    print("not here")
while False:
    pass
else:
    print("else of an empty loop")
for i in []:
    pass
else:
    print("also")
for i in range(3):
    pass
print(i)
for i in range(3):
    i = 100
print(i)
store = {}
for store["k"] in range(3):
    pass
print(store)
if n > 5:
    print("big")
elif n > 0:
    print("small", n)
else:
    print("none")
