"""A traceback of an error that was raised from another one, both with notes of one and several lines."""


class ConfigError(Exception):
    """The settings can't be used."""


def number(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        error.add_note(f"the text was {text!r}")
        error.add_note("first line\nsecond line")
        raise


def load(settings: dict[str, str]) -> dict[str, int]:
    found = {}
    for name, text in settings.items():
        try:
            found[name] = number(text)
        except ValueError as error:
            problem = ConfigError(name, len(settings))
            problem.add_note("in the settings")
            raise problem from error
    return found


print(load({"width": "10"}))
print(load({"width": "10", "height": "1O"}))
