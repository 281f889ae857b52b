import base64
import string

print(
    base64.b64encode(b"hello\x00\xff\xfe"),
    base64.b64decode("aGVsbG8A//4="),
    base64.urlsafe_b64encode(b"\xff\xfe\xfd"),
    base64.urlsafe_b64decode("__79"),
    base64.b64encode(b""),
    base64.b64decode(b"YQ=="),
    base64.standard_b64encode(b"ab"),
    base64.b16encode(b"\x0f"),
    base64.b16decode("0F"),
    base64.b32encode(b"hi"),
    base64.b32decode("NBUQ===="),
    base64.b64decode("Y\nQ=="),
)
for bad in (
    lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("a", validate=True),
    lambda: base64.b64encode("text"),
    lambda: base64.b64decode("@@@@", validate=True),
    lambda: base64.b64decode("é"),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(
    string.ascii_letters,
    string.digits,
    string.punctuation,
    string.hexdigits,
    repr(string.whitespace),
    string.ascii_lowercase[:3],
    string.ascii_uppercase[-1],
    string.octdigits,
    string.capwords("hello  world"),
)
t = string.Template("$name owes ${amount} $$5")
print(t.substitute(name="Al", amount=3), t.safe_substitute(name="Bo"), t.template)
try:
    t.substitute(name="x")
except KeyError as error:
    print(repr(error))
try:
    string.Template("bad $ here").substitute()
except ValueError as error:
    print(error)
