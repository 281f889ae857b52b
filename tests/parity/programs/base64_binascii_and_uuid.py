import base64
import binascii
import uuid

for data in (b"", b"a", b"ab", b"abc", b"\xfb\xff\xfe", "héllo".encode()):
    print(data, base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b16encode(data), base64.b64decode(base64.b64encode(data)) == data, binascii.hexlify(data))
print(base64.b64decode("YWJj"), base64.b64decode(b"YW Jj\n"), base64.urlsafe_b64decode("-__-"), base64.b16decode("414A"), binascii.unhexlify("6162"), base64.b64encode(bytearray(b"x")), base64.standard_b64decode(b"eA=="), base64.b64encode(b"\xfb\xff", altchars=b"._"))
for call in (lambda: base64.b64encode("text"), lambda: base64.b64decode("abc"), lambda: base64.b64decode("é"), lambda: base64.b64decode("ab!c", validate=True), lambda: base64.b16decode("4"), lambda: base64.b16decode("ab"), lambda: binascii.unhexlify("zz"), lambda: binascii.unhexlify("abc")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes[:3], u.version, u.variant, u.urn, u == uuid.UUID(int=u.int), u < uuid.UUID(int=u.int + 1), hash(u) == hash(uuid.UUID(hex=u.hex)), u.fields[:2], uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID(bytes=u.bytes) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), len(str(uuid.uuid4())), uuid.uuid4().version, uuid.uuid4() != uuid.uuid4())
for call in (lambda: uuid.UUID("short"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, "int", 5), lambda: u < 5, lambda: uuid.UUID(bytes=b"x")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
