import base64
import secrets


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(
    len(secrets.token_bytes()),
    len(secrets.token_bytes(5)),
    type(secrets.token_bytes(1)).__name__,
    secrets.token_bytes(0),
)
print(len(secrets.token_hex(7)), set(secrets.token_hex(99)) <= set("0123456789abcdef"))
text = secrets.token_urlsafe(10)
print(len(base64.urlsafe_b64decode(text + "==")), "=" in text, len(secrets.token_urlsafe()))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(200)), {secrets.randbelow(3) for _ in range(300)})
print(all(secrets.randbits(70) < 1 << 70 for _ in range(50)), max(secrets.randbits(70) for _ in range(99)) > 1 << 60)
print({secrets.choice("ab") for _ in range(100)} == {"a", "b"}, secrets.compare_digest("a", "a"))
print(len({secrets.token_hex(8) for _ in range(100)}))
system = secrets.SystemRandom()
print(0 <= system.random() < 1, system.randint(3, 3), sorted(system.sample(range(5), 5)))
attempt(secrets.randbelow, 0)
attempt(secrets.choice, [])
