def a():
    x = 1

    def b():
        y = 10

        def c():
            nonlocal x, y
            x += 1
            y += 1
            return x, y

        return c() + c()

    return b(), x


print(a())
total = 0


def add(n):
    global total, fresh
    total += n
    fresh = n


add(3)
add(4)
print(total, fresh)
