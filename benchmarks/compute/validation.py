"""Validation: forms as dictionaries of texts, checked field by field, with messages for what is wrong."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Invalid(Exception):
    """A value is not what its field asks for."""


class Field:
    """What a form's value must be like."""

    def __init__(self, name: str, required: bool = True) -> None:
        self.name = name
        self.required = required

    def read(self, text: str) -> object:
        """The value within a text."""
        return text

    def clean(self, form: dict[str, str]) -> object:
        """The value in a form."""
        text = form.get(self.name, "").strip()
        if not text:
            if self.required:
                raise Invalid(f"{self.name} is missing")
            return None
        return self.read(text)


class Text(Field):
    """A text of limited length."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(name)
        self.limit = limit

    def read(self, text: str) -> object:
        """The text itself."""
        if len(text) > self.limit:
            raise Invalid(f"{self.name} is longer than {self.limit}")
        return text


class Number(Field):
    """A whole number between two bounds."""

    def __init__(self, name: str, low: int, high: int) -> None:
        super().__init__(name)
        self.low = low
        self.high = high

    def read(self, text: str) -> object:
        """The number."""
        try:
            value = int(text)
        except ValueError:
            raise Invalid(f"{self.name} is not a number") from None
        if not self.low <= value <= self.high:
            raise Invalid(f"{self.name} must be from {self.low} to {self.high}")
        return value


class Email(Field):
    """Something that looks like an address."""

    def read(self, text: str) -> object:
        """The address in small letters."""
        local, at, domain = text.partition("@")
        if not at or not local or "." not in domain or domain.startswith(".") or domain.endswith("."):
            raise Invalid(f"{self.name} is not an address")
        for character in local + domain:
            if not (character.isalnum() or character in "._-+"):
                raise Invalid(f"{self.name} holds {character!r}")
        return text.lower()


FIELDS: list[Field] = [Text("name", 40), Email("email"), Number("age", 18, 120), Field("note", required=False)]


def check(form: dict[str, str]) -> tuple[dict[str, object], list[str]]:
    """Values and messages of a form."""
    values: dict[str, object] = {}
    messages = []
    for each in FIELDS:
        try:
            values[each.name] = each.clean(form)
        except Invalid as error:
            messages.append(str(error))
    return values, messages


def run() -> int:
    """Check many forms."""
    total = 0
    for number in range(8000):
        letter = LETTERS[number % 26]
        form = {
            "name": f" {letter.upper()}{letter * (number % 45)} ",
            "email": f"{letter}.{number}@example{'.org' if number % 4 else ''}",
            "age": str(number % 150) if number % 11 else "old",
            "note": "" if number % 2 else "a note",
        }
        values, messages = check(form)
        for key, value in values.items():
            total += len(key) + (value if isinstance(value, int) else len(str(value)))
        for message in messages:
            total = (total * 31 + len(message)) % 1000000007
    return total


if __name__ == "__main__":
    print(run())
