"""A program: semantic versions are parsed, ordered with their pre-releases, bumped and matched against ranges."""

import re
from dataclasses import dataclass, replace
from functools import total_ordering

PATTERN = re.compile(r"(?P<major>0|[1-9]\d*)\.(?P<minor>0|[1-9]\d*)\.(?P<patch>0|[1-9]\d*)(?:-(?P<pre>[0-9A-Za-z.-]+))?(?:\+(?P<build>[\w.-]+))?")


@total_ordering
@dataclass(frozen=True, eq=False)
class Version:
    major: int
    minor: int
    patch: int
    pre: tuple[int | str, ...] = ()
    build: str = ""

    @classmethod
    def parse(cls, text: str) -> "Version":
        found = PATTERN.fullmatch(text)
        if found is None:
            raise ValueError(f"{text!r} is no version")
        pre = tuple(int(part) if part.isdigit() else part for part in (found["pre"] or "").split(".") if part)
        return cls(*(int(found[name]) for name in ("major", "minor", "patch")), pre, found["build"] or "")

    def _key(self) -> tuple:
        # A number is below a word; no pre-release is above every pre-release.
        parts = tuple((isinstance(part, str), part) for part in self.pre)
        return self.major, self.minor, self.patch, not self.pre, parts

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Version) else NotImplemented

    def __lt__(self, other: "Version") -> bool:
        return self._key() < other._key() if isinstance(other, Version) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        shown = f"{self.major}.{self.minor}.{self.patch}"
        return shown + (f"-{'.'.join(map(str, self.pre))}" if self.pre else "") + (f"+{self.build}" if self.build else "")

    def bump(self, part: str) -> "Version":
        zeros = {"major": {"minor": 0, "patch": 0}, "minor": {"patch": 0}, "patch": {}}[part]
        return replace(self, **{part: getattr(self, part) + 1}, **zeros, pre=(), build="")


def fits(version: Version, wanted: str) -> bool:
    if wanted.startswith("^"):
        low = Version.parse(wanted[1:])
        return low <= version < low.bump("major" if low.major else "minor")
    if wanted.startswith("~"):
        low = Version.parse(wanted[1:])
        return low <= version < low.bump("minor")
    return version == Version.parse(wanted)


texts = "1.0.0 1.0.0-rc.1 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.11 1.0.0-beta.2 0.9.12 1.0.0+build.5 2.1.0".split()
versions = [Version.parse(text) for text in texts]
print(*sorted(versions))
print(len(set(versions)), versions[0] == versions[8], max(versions), versions[0] >= versions[1], versions[0] != "1.0.0")
print(*(versions[1].bump(part) for part in ("major", "minor", "patch")), repr(versions[3]))
for wanted in ("^1.0.0-alpha", "~0.9.1", "^0.9.0", "2.1.0"):
    print(wanted, *(str(v) for v in versions if fits(v, wanted)))
for bad in ("1.0", "01.0.0", "1.0.0-", "v1.0.0", "1.0.0 "):
    try:
        print(Version.parse(bad))
    except ValueError as error:
        print(error)
try:
    print(versions[0] < "2.0.0")
except TypeError as error:
    print(error)
