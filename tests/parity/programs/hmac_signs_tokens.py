"""hmac: keys of every length, digests in pieces, comparison, and tokens that are signed and checked."""

import base64
import hashlib
import hmac
import json

for key in (b"", b"k", b"x" * 63, b"x" * 64, b"x" * 65, b"long" * 50):
    print(len(key), hmac.new(key, b"message", "sha256").hexdigest()[:24], hmac.digest(key, b"message", "md5").hex()[:12])

h = hmac.new(b"key", digestmod=hashlib.sha1)
h.update(b"one ")
other = h.copy()
h.update(b"two")
print(h.name, h.digest_size, h.block_size, h.hexdigest(), other.hexdigest() != h.hexdigest(), len(h.digest()))

print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest("abc", "abcd"))
for arguments in (("å", "å"), ("a", b"a"), (1, 1)):
    try:
        print(hmac.compare_digest(*arguments))
    except TypeError as error:
        print(error)
for action in (lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "sha1"), lambda: hmac.new(b"k", b"m", "none")):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__)


def sign(claims: dict[str, object], secret: bytes) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims, sort_keys=True, separators=(",", ":")).encode()).rstrip(b"=")
    mark = base64.urlsafe_b64encode(hmac.digest(secret, body, "sha256")).rstrip(b"=")
    return (body + b"." + mark).decode("ascii")


def check(token: str, secret: bytes) -> dict[str, object]:
    body, _, mark = token.partition(".")
    wanted = base64.urlsafe_b64encode(hmac.digest(secret, body.encode(), "sha256")).rstrip(b"=").decode()
    if not hmac.compare_digest(mark, wanted):
        raise PermissionError("the signature is wrong")
    return json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))


token = sign({"user": "ann", "admin": False, "until": 1700000000}, b"secret")
print(token, check(token, b"secret"))
for bad in (token[:-1] + "A", "e30." + token.split(".")[1], ""):
    try:
        check(bad, b"secret")
    except PermissionError as error:
        print(error)
