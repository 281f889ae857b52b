values = [0, 7, -3, 1234.5, 1e-3, 1e9, -2.5e-7, 10**15, True, 0.1 + 0.2]
for value in values:
    print(f"{value!s:>22}|{value:>14.4g}|{value:>+12.2f}|{value:<10.1e}|{value:^14,.3f}|{value:010.3f}|{value:.0%}")
for value in (0, 1, -255, 4096, 2**40):
    print(f"{value:>6d}|{value:<12x}|{value:^#14b}|{value:o}|{value:+,}|{value:_}|{value:#X}|{value:08,}|{value: d}|{value:e}"[:120])
print("%5d|%-5d|%05d|%+d|%x|%o|%e|%.3g|%5.1f%%|%c|%r" % (42, 42, 42, 42, 255, 8, 12345.678, 0.00001234, 99.5, "x", "s"))
for template, value in (("{:>8}", "r"), ("{:*^9}", "mid"), ("{:<6}|", 3), ("{:>6}|", 2.5), ("{:=+7}", 5), ("{:,}", -1234567), ("{:.3}", "truncate"), ("{:5.1f}", 9.96), ("{!r:>6}", "q"), ("{0:{1}}", 7)):
    print(template.format(value, ">4"), end=" ")
print()
width, precision = 12, 3
print(f"{3.14159:{width}.{precision}f}|{'x':{'*'}>{5}}|{42:{'#x'}}|{1/3:.{precision + 2}%}|{'nest':>{width - 2}}|{-5:=+{width}}|{12345.6789:,.{precision - 1}f}")
rows = [("Widget", 4, 3.5), ("Gadget long name", 12, 12.75), ("Ünïcode", 100, 0.333)]
total = sum(n * p for _, n, p in rows)
for name, n, price in rows:
    print(f"{name:.<18.12}{n:>5} @ {price:>7.2f} = {n * price:>9,.2f} {n * price / total:>6.1%}")
print(f"{'':=^40}", f"{total:>39,.2f}€", sep="\n")
print(f"{1e16:.0f} {1e22:,.0f} {2**70:,} {0.5:.0f} {1.5:.0f} {2.675:.2f} {1e-10:.3f} {123456789.123:.6g} {1e5:g} {1e6:g} {1e-5:g} {100:g} {0.0001:g} {float('inf'):>8} {float('nan'):<6}| {-0.0:.1f} {-0.04:.1f}")
print("{:>10}|{:^10}|{:<10}|".format(*("a", "bb", "ccc")), "{a[0]} {a[1]!r} {b.real:.1f}".format(a=[1, "x"], b=2.0), "|".join(f"{n:2d}" for n in range(8, 12)), f"{[1.0, 2]}", f"{(1,)}", f"{ {'a': 1} }", f"{None}")
