text = "one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x1deight\x1enine\x85ten\u2028eleven\u2029twelve"
print(text.splitlines())
print(text.splitlines(True))
print(text.splitlines(keepends=True)[3:6])
for sample in ("", "\n", "\n\n", "a\n", "a\n\n", "\na", "a\r\n\r\nb", "\r\n", "a\n\rb"):
    print(repr(sample), sample.splitlines(), sample.splitlines(True), sample.split("\n"))
print(b"a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h".splitlines())
print(b"a\nb\r\n".splitlines(True))
print(bytearray(b"x\ny").splitlines())


def numbered(source):
    return [f"{number:>3}| {line}" for number, line in enumerate(source.splitlines(), 1)]


for line in numbered("def f():\n    return 1\n\n\nprint(f())\n"):
    print(line)
print("".join(text.splitlines(True)) == text)
print([len(line) for line in "α\nβγ\n😀".splitlines()])
