name, n, x = "Ada", 42, 3.14159
print(f"{name} {n} {x:.2f} {n:05d} {n:>6} {name:<6}| {name:^7}| {name!r:>8}")
print(f"{n:b} {n:#x} {n:o} {n:c} {n:e} {n:,} {1234567:,} {1234567.891:,.2f} {1234567:_} {255:#010b}")
print(f"{x:8.3f} {x:+.1f} {-x:+.1f} {x: .1f} {x:.0f} {x:g} {1e10:g} {1e-7:g} {0.5:%} {0.1234:.1%}")
print(f"{n=} {x = :.1f} {n + 1 = }")
width, precision = 10, 3
print(f"{x:{width}.{precision}} {name:{'*'}^{width}} {n:{'0'}{width}}")
print(f"{{literal}} {'nested ' + f'{n}'} {[1, 2][0]} {dict(a=1)['a']} {(lambda v: v * 2)(4)}")
print(f"{None} {True:d} {True} {True:>6} {[1, 'a']} {(1,)} {'a' if n else 'b'}")
print(
    f"multiple {n} parts",
    f"""triple
{n}""",
)
print(f"{1.0} {1e16} {1e22:.0f} {2**70} {2**70:,} {-0.0} {float('nan'):>5} {float('inf'):+}")
print(f"{'abc':.2} {'abc':5.1}| {'é':>3} {'日本':4}|")
for value, spec in ((1.5, "d"), ("a", "d"), (1, "s"), (1, ".2"), ([1], "5"), (None, ">5"), (1, "z!"), (1.0, "c")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
