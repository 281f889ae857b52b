print("{} {} {}".format(1, "b", [3]), "{1} {0} {1}".format("a", "b"), "{x} {y!r}".format(x=1, y="q"))
print("{0[1]} {d[key]} {o.real}".format([1, 2], d={"key": "v"}, o=5), "{:>{w}}|{:<{w}}|".format(1, 2, w=4))
print("{{}} {:,}".format(1000), "{:%}".format(0.5), "{:10}|{:<10}|{:^10}|".format("a", 1, 2.5))
print("%s %d %5.2f %x %% %r %c %05d %-5s| %+d" % ("a", 3.9, 2.5, 255, "q", "z", 42, "ab", 7))
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % (1,), "%s" % [1, 2], "%.3s" % "abcdef", "%5s|%-5s|" % ("a", "b"))
print("%e %g %G %o %X %i" % (12345.678, 0.00001, 1e20, 8, 255, 3), "%*d" % (5, 42))
for call in (
    lambda: "%d" % "x",
    lambda: "%s %s" % 1,
    lambda: "%s" % (1, 2),
    lambda: "%(a)s" % {},
    lambda: "{} {}".format(1),
    lambda: "{a}".format(),
    lambda: "{".format(),
    lambda: "{0} {}".format(1, 2),
    lambda: "%q" % 1,
):
    try:
        print(call())
    except (TypeError, KeyError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
print("{:{}}".format("x", ">3"), format(255, "x"), format("s"), "{!s:>4}".format(None), "{:s}".format("t"))
