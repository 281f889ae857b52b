"""A program: values that were read as JSON are checked against a schema; every error with its path."""

import json
import re
from collections.abc import Iterator
from typing import Any

TYPES = {"string": str, "number": (int, float), "integer": int, "boolean": bool, "object": dict, "array": list, "null": type(None)}


def errors(value: Any, schema: dict[str, Any], path: str = "$") -> Iterator[str]:
    kind = schema.get("type")
    if kind is not None:
        fits = isinstance(value, TYPES[kind]) and not (kind in ("number", "integer") and isinstance(value, bool))
        if not fits:
            yield f"{path}: {json.dumps(value)} is no {kind}"
            return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is none of {schema['enum']}"
    match value:
        case str():
            if len(value) < schema.get("minLength", 0):
                yield f"{path}: too short"
            if "pattern" in schema and not re.search(schema["pattern"], value):
                yield f"{path}: {value!r} does not match {schema['pattern']}"
        case bool():
            pass
        case int() | float():
            if value < schema.get("minimum", value) or value > schema.get("maximum", value):
                yield f"{path}: {value} is out of range"
        case dict():
            for name in schema.get("required", ()):
                if name not in value:
                    yield f"{path}: {name} is missing"
            for name, part in value.items():
                if name in schema.get("properties", {}):
                    yield from errors(part, schema["properties"][name], f"{path}.{name}")
                elif schema.get("additionalProperties") is False:
                    yield f"{path}: {name} is unknown"
        case [*parts]:
            if schema.get("uniqueItems") and any(part in parts[:at] for at, part in enumerate(parts)):
                yield f"{path}: items repeat"
            for at, part in enumerate(parts):
                yield from errors(part, schema.get("items", {}), f"{path}[{at}]")


schema = json.loads("""{"type": "object", "required": ["name", "age"], "additionalProperties": false, "properties": {
  "name": {"type": "string", "minLength": 2, "pattern": "^[A-Z]"}, "age": {"type": "integer", "minimum": 0, "maximum": 150},
  "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string", "enum": ["a", "b"]}}, "on": {"type": "boolean"}}}""")
for text in (
    '{"name": "Ann", "age": 30, "tags": ["a", "b"], "on": true}',
    '{"name": "x", "age": -1, "tags": ["a", "a", "c", 5]}',
    '{"age": true, "extra": null, "on": 0}',
    '{"name": "", "age": 2.0}',
    "[1, 2]",
):
    found = list(errors(json.loads(text), schema))
    print(text, *(found or ["is valid"]), sep="\n  ")
