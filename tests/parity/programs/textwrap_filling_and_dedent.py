import textwrap

text = "The quick brown fox jumps over the lazy dog. Supercalifragilisticexpialidocious words-with-hyphens are   also here."
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, 20))
print(textwrap.wrap(text, 20, break_long_words=False, break_on_hyphens=False))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 25, max_lines=2, placeholder=" [...]"), textwrap.shorten(text, 30), textwrap.shorten("short", 30), textwrap.shorten(text, 20, placeholder="…"))
print(textwrap.wrap("", 10), textwrap.wrap("   ", 10), textwrap.wrap("a\n\nb\tc", 10), textwrap.wrap("a b", 1), textwrap.wrap("keep  double  spaces", 12, drop_whitespace=False), textwrap.wrap("line one\nline two", 50, replace_whitespace=False))
block = """
    def f():
        return 1

      odd
    """
print(repr(textwrap.dedent(block)), repr(textwrap.dedent("\tx\n\t\ty")), repr(textwrap.dedent(" a\nb")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
wrapper = textwrap.TextWrapper(width=15, initial_indent=">", expand_tabs=True)
print(wrapper.wrap("one two three four"), wrapper.fill("x y"), wrapper.width)
for call in (lambda: textwrap.wrap("abc", 0), lambda: textwrap.wrap("a b c", 5, max_lines=1, placeholder="too long a placeholder")):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
