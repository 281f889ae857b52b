print("tab\tnew\\n 'q' \"d\" \x41 \u00e9 \U0001f600 \N{BULLET} \101 \0".encode("utf-8"))
print(
    r"raw\n",
    b"bytes\x00\xff",
    "abc",
    """triple "quoted" text""",
    "line \
continued",
)
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\r\\\x00\x7f\x80\xa0\xad\u200b\ud7ff😀é"))
print(ascii("é😀\n"), [*"a😀b"], len("😀"), "\x85".splitlines(), ord("😀"), chr(128512), repr("\ue000"))
print(0x1F, 0o17, 0b101, 1_000_000, 1e3, 1_0.5e-1, 0.5, 5.0, 0xFFFFFFFFFFFFFFFFFF)
