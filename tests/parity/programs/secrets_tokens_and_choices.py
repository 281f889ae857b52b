"""secrets: lengths and alphabets of its tokens, its ranges and choices, and its errors; nothing that is random is shown."""

import re
import secrets
import string

for size in (0, 1, 16, 33):
    token, text, url = secrets.token_bytes(size), secrets.token_hex(size), secrets.token_urlsafe(size)
    print(size, len(token), type(token).__name__, len(text), bool(re.fullmatch("[0-9a-f]*", text)), len(url), bool(re.fullmatch("[A-Za-z0-9_-]*", url)))
print(len(secrets.token_bytes()), len(secrets.token_hex()), len(secrets.token_urlsafe()), secrets.DEFAULT_ENTROPY)

print(all(0 <= secrets.randbelow(7) < 7 for _ in range(200)), {secrets.randbelow(3) for _ in range(300)}, secrets.randbelow(1))
print(sorted({secrets.choice("abc") for _ in range(300)}), all(secrets.randbits(5) < 32 for _ in range(100)), secrets.randbits(0))
print(secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), len({secrets.token_hex(8) for _ in range(100)}))


def password(length: int) -> str:
    alphabet = string.ascii_letters + string.digits
    while True:
        found = "".join(secrets.choice(alphabet) for _ in range(length))
        if any(c.islower() for c in found) and any(c.isupper() for c in found) and sum(c.isdigit() for c in found) >= 2:
            return found


made = password(12)
print(len(made), made.isalnum(), sum(c.isdigit() for c in made) >= 2)
rng = secrets.SystemRandom()
print(0 <= rng.random() < 1, 1 <= rng.randint(1, 6) <= 6, sorted(rng.sample(range(4), 4)), rng.choice(["only"]))
for action in (
    lambda: secrets.randbelow(0),
    lambda: secrets.randbelow(-3),
    lambda: secrets.choice([]),
    lambda: secrets.randbits(-1),
    lambda: secrets.token_bytes(-1),
    lambda: secrets.token_hex("x"),
    lambda: rng.getstate(),
    lambda: rng.seed(5),
):
    try:
        print(action())
    except (ValueError, IndexError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)
