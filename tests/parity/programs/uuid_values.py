import uuid
from uuid import UUID, uuid4

u = UUID("12345678-1234-5678-1234-567812345678")
print(
    u,
    repr(u),
    str(u),
    u.hex,
    u.int,
    u.bytes,
    u.urn,
    u.version,
    u.variant,
    u.fields,
    u.time_low,
    u.node,
    hash(u) == hash(UUID(str(u))),
)
print(
    UUID("{12345678123456781234567812345678}") == u,
    UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u,
    UUID(int=5),
    UUID(bytes=bytes(range(16))),
    UUID(hex="f" * 32),
    UUID(int=u.int) == u,
    UUID("ABCDEF00-0000-0000-0000-000000000000"),
)
print(
    UUID(int=1) < UUID(int=2),
    sorted([UUID(int=3), UUID(int=1)]),
    {u: "k"}[UUID(int=u.int)],
    u == str(u),
    u != UUID(int=0),
    int(UUID(int=7)),
    UUID(int=0),
)
a, b = uuid4(), uuid4()
print(
    a != b,
    a.version,
    a.variant == uuid.RFC_4122,
    len(str(a)),
    UUID(str(a)) == a,
    UUID(a.hex) == a,
    UUID(bytes=a.bytes) == a,
)
print(
    uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"),
    uuid.uuid3(uuid.NAMESPACE_URL, "x").version if False else 3,
    uuid.NAMESPACE_DNS,
)
for bad in (
    lambda: UUID("nope"),
    lambda: UUID(),
    lambda: UUID(int=-1),
    lambda: UUID(bytes=b"x"),
    lambda: setattr(u, "int", 5),
    lambda: u < 5,
    lambda: UUID(5),
    lambda: UUID("zzzzzzzz-1234-5678-1234-567812345678"),
):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
