import hashlib
import hmac
import secrets

for name in ("md5", "sha1", "sha256", "sha512", "sha224"):
    digest = hashlib.new(name, b"abc")
    print(name, digest.hexdigest()[:24], digest.digest_size, digest.block_size, digest.name, getattr(hashlib, name)(b"").hexdigest()[:12])
h = hashlib.sha256()
h.update(b"ab")
other = h.copy()
h.update(b"c")
other.update("ü".encode())
print(h.hexdigest() == hashlib.sha256(b"abc").hexdigest(), h.digest()[:4], other.hexdigest()[:16], hashlib.sha256(bytearray(b"x")).hexdigest()[:8], hashlib.md5(b"a" * 1000).hexdigest())
signature = hmac.new(b"key", b"message", "sha256")
print(signature.hexdigest(), hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"a", b"b"), hmac.new(b"k" * 100, b"m", hashlib.sha1).hexdigest())
for call in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: h.update("text"), lambda: hmac.new("key", b"m", "sha256"), lambda: hmac.new(b"key", b"m")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
token, data = secrets.token_hex(8), secrets.token_bytes(5)
print(len(token), len(data), type(data).__name__, len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice([7]), 0 <= secrets.randbits(4) < 16, token != secrets.token_hex(8), int(token, 16) >= 0)


def merkle(items):
    level = [hashlib.sha256(item.encode()).digest() for item in items]
    while len(level) > 1:
        level = [hashlib.sha256(b"".join(level[i : i + 2])).digest() for i in range(0, len(level), 2)]
    return level[0].hex()


print(merkle("abcde")[:20], merkle("abcdf")[:20], sorted((hashlib.md5(w.encode()).hexdigest()[:4], w) for w in ("x", "y", "z")))
