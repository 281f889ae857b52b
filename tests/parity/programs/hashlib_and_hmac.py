import hashlib
import hmac
from hashlib import sha256

texts = [b"", b"abc", b"a" * 55, b"a" * 56, b"a" * 63, b"a" * 64, b"a" * 111, b"a" * 112, b"a" * 127, b"a" * 128]
texts += [bytes(range(256)) * 5]
for make in (hashlib.md5, hashlib.sha1, hashlib.sha224, sha256, hashlib.sha384, hashlib.sha512):
    for text in texts:
        print(make(text).hexdigest())
    print(make().name, make().digest_size, make().block_size)

h = sha256()
for n in range(40):
    h.update(bytes([n]) * n)
    print(n, h.digest()[:4])
twin = h.copy()
twin.update(bytearray(b"more"))
print(h.hexdigest(), twin.hexdigest(), h.hexdigest())

print(hashlib.new("sha1", b"x").hexdigest(), hashlib.new("MD5").name)
print(sha256(string=b"q", usedforsecurity=False).hexdigest())
for bad in ("text", None, 3):
    try:
        sha256(bad)
    except TypeError as e:
        print(type(e).__name__, e)
for name in ("nosuch", 5):
    try:
        hashlib.new(name)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

for key in (b"", b"key", b"k" * 64, b"k" * 65, bytearray(b"z" * 200)):
    for mod in ("md5", hashlib.sha1, hashlib, "sha512"):
        if mod is hashlib:
            continue
        print(hmac.new(key, b"message", mod).hexdigest())
m = hmac.new(b"key", digestmod="sha256")
m.update(b"one")
c = m.copy()
c.update(b"two")
print(m.hexdigest(), c.digest(), m.name, m.digest_size, m.block_size, type(m).__name__)
print(hmac.digest(b"key", b"msg", "sha384").hex())
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", bytearray(b"abd")), hmac.compare_digest(b"", b"a"))
for a, b in (("é", "e"), ("a", b"a"), (1, 2)):
    try:
        hmac.compare_digest(a, b)
    except TypeError as e:
        print(e)
for args in ((b"k",), ("k", b"", "md5")):
    try:
        hmac.new(*args)
    except TypeError as e:
        print(e)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 20).hex())
print(hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 3, dklen=50).hex())
