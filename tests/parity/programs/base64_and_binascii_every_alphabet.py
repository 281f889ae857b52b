"""base64 in its alphabets, with padding that is missing or wrong; binascii's checksums and hexadecimal with separators."""

import base64
import binascii

data = bytes([0, 255, 254, 62, 63, 10, 13, 128])
for size in range(6):
    part = data[:size]
    print(size, base64.b64encode(part), base64.urlsafe_b64encode(part), base64.b32encode(part), base64.b16encode(part))
    assert base64.b64decode(base64.b64encode(part)) == part
    assert base64.b32decode(base64.b32encode(part)) == part
print(base64.b64encode(b"\xfb\xff\xfe", altchars=b"-_"), base64.b64decode(b"-_-_", altchars="-_"), base64.standard_b64decode("+/+/"), base64.b64decode("YQ\n=="), base64.b64decode("Y*Q=="))
print(base64.b16decode("00ff", casefold=True), base64.b32decode("mzxw6===", casefold=True), base64.b64decode(bytearray(b"aGk=")))
print(binascii.hexlify(data, ":"), binascii.hexlify(data, "-", 3), binascii.unhexlify("00fF"), binascii.crc32(b"123456789"), binascii.crc32(b"789", binascii.crc32(b"123456")), binascii.b2a_base64(b"hi"), binascii.b2a_base64(b"hi", newline=False), binascii.a2b_base64("aGk="))

for action in (
    lambda: base64.b64decode("a"),
    lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("a*Q=", validate=True),
    lambda: base64.b64decode("å"),
    lambda: base64.b64encode("text"),
    lambda: base64.b32decode("a"),
    lambda: base64.b32decode("mzxw6==="),
    lambda: base64.b16decode("0g"),
    lambda: base64.b16decode("abc"),
    lambda: base64.b16decode("ab"),
    lambda: binascii.unhexlify("abc"),
    lambda: binascii.unhexlify("zz"),
    lambda: bytes.fromhex("0g"),
):
    try:
        print(action())
    except (binascii.Error, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def data_url(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"


print(data_url("text/plain", "Grüße".encode()), base64.b64decode(data_url("x", b"back").partition(",")[2]))
