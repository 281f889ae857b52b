import json
from collections import OrderedDict

print(json.loads('{"a": [1, 2.0, -3e2, true, false, null, "x\\u00e9\\n"], "b": {}}'), json.loads(" [ ] "), json.loads('"\\ud83d\\ude00"'), json.loads("1E400"), json.loads("NaN") != json.loads("NaN"), json.loads("-Infinity"), json.loads("12345678901234567890"), json.loads(b'"bytes"'), json.loads("-0"), json.loads("-0.0"))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list), json.loads('[{"x": 1}]', object_hook=lambda d: tuple(d.items())), json.loads("[1.10, 2]", parse_float=str), json.loads("[1, 2]", parse_int=float), json.loads("[NaN]", parse_constant=lambda c: f"<{c}>"), json.loads('{"k": {"z": 1}}', object_pairs_hook=OrderedDict))
for text in ("", "{", "[1,", "[1 2]", '{"a"}', '{"a" 1}', '{"a": }', "{a: 1}", "[1,]", '{"a": 1,}', "tru", '"open', '"bad \\x"', '"\\u12"', "01", "1.", "+1", "[1] extra", '"tab\there"', "nul", "'single'", "{\n  \"a\": 1\n  \"b\": 2\n}", "-", "[", "[\"a\", \n\n oops]"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)
for bad in (5, None, ["x"]):
    try:
        json.loads(bad)
    except TypeError as error:
        print(error)
print(issubclass(json.JSONDecodeError, ValueError), json.loads('"\\/\\b\\f"') == "/\b\f")
