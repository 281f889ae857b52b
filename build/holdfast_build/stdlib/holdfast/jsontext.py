"""Values of rows as JSON text, without spaces: `holdfast.jsontext` as it is in the browser."""

from holdfast.browser import JSON, from_js


def write_json(value):
    """Return the JSON text of a value; equal values have equal texts on every side."""
    if isinstance(value, list):
        return f"[{','.join([write_json(item) for item in value])}]"
    if isinstance(value, dict):
        return f"{{{','.join([f'{JSON.stringify(key)}:{write_json(value[key])}' for key in value])}}}"
    return JSON.stringify(value)


def read_json(text):
    """Return the value of a JSON text."""
    # JavaScript puts keys that look like numbers first: a space behind each key keeps the order. Escaped quotes are
    # written as codes before that, so that every quote left begins or ends a text.
    marked = text.replace("\\\\", "\\u005c").replace('\\"', "\\u0022").replace('":', ' ":')
    return _adopted(from_js(JSON.parse(marked)))


def _adopted(value):
    if isinstance(value, list):
        return [_adopted(item) for item in value]
    if isinstance(value, dict):
        return {key[:-1]: _adopted(value[key]) for key in value}
    return value
