def resource(log):
    log.append("open")
    try:
        yield 1
        yield 2
    finally:
        log.append("close")


log = []
for x in resource(log):
    log.append(x)
print(log)
log = []
g = resource(log)
next(g)
g.close()
print(log)


def outer(log):
    try:
        yield from resource(log)
    finally:
        log.append("outer")


log = []
g = outer(log)
next(g)
try:
    g.throw(RuntimeError("stop"))
except RuntimeError as error:
    print(log, error)
