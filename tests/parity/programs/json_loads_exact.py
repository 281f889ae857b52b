import json

print(
    json.loads(
        '{"a": [1, 2.0, -0, 1e3, 1E-2, 12345678901234567890, true, false, null, "x\\u00e9\\n\\ud83d\\ude00\\/"], "b": {}, "a2": ""}'
    )
)
print(
    json.loads("5"),
    json.loads("1.0"),
    json.loads('"s"'),
    json.loads(" [ ] "),
    json.loads("-0.0"),
    json.loads("1e400"),
    json.loads("NaN"),
    json.loads("-Infinity"),
    json.loads('[1, [2, {"k": [3]}]]'),
    json.loads('{"a": 1, "a": 2}'),
    json.loads("9007199254740993"),
    json.loads("0.1"),
    json.loads("1.5e300"),
    json.loads("-12"),
)
print(
    json.loads(b'{"k": "\xc3\xa9"}'),
    json.loads('{"__proto__": 1, "constructor": 2}'),
    json.loads('{"b": 1, "a": 2, "10": 3, "2": 4}'),
)
print(
    json.loads("[1.5, 2]", parse_float=str),
    json.loads("[1.5, 2]", parse_int=lambda s: s + "!"),
    json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)),
    json.loads('{"b": 1, "a": 2}', object_pairs_hook=list),
    json.loads("[NaN]", parse_constant=lambda s: "const " + s),
)
for text in (
    "",
    "{",
    "[1,]",
    '{"a"}',
    '{"a": }',
    "{'a': 1}",
    "[1 2]",
    "tru",
    "01",
    "1.",
    '"abc',
    '"a\nb"',
    '"\\x"',
    '"\\u12"',
    "[1] x",
    '{"a":1,}',
    "nul",
    "-",
    "[",
    '{"a":1 "b":2}',
    "\ufeff1",
    "+1",
    ".5",
    "{1: 2}",
    "[1,\n  2,\n  oops]",
    "]",
):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error, "|", error.msg, error.pos, error.lineno, error.colno)
for bad in (lambda: json.loads(5), lambda: json.loads(None)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(
    json.loads(json.dumps({"x": [1, {"y": None}], "z": 1.0, "s": "😀"})) == {"x": [1, {"y": None}], "z": 1.0, "s": "😀"}
)
