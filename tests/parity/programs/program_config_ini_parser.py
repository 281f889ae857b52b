import re


class ConfigError(ValueError):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


class Config:
    BOOLS = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}

    def __init__(self):
        self.sections = {"": {}}

    @classmethod
    def parse(cls, text):
        self, section, key = cls(), "", None
        for number, raw in enumerate(text.splitlines(), 1):
            line = re.sub(r"(^|\s)[#;].*$", "", raw).rstrip()
            if not line:
                continue
            if line[0].isspace() and key:
                self.sections[section][key] += "\n" + line.strip()
            elif match := re.fullmatch(r"\[([\w. -]+)\]", line):
                section, key = match[1], None
                if section in self.sections:
                    raise ConfigError(number, f"section {section!r} again")
                self.sections[section] = {}
            elif "=" in line:
                key, value = (part.strip() for part in line.split("=", 1))
                if not key:
                    raise ConfigError(number, "empty key")
                self.sections[section][key] = value
            else:
                raise ConfigError(number, f"can't read {line!r}")
        return self

    def get(self, path, default=..., kind=str):
        section, _, key = path.rpartition(".")
        try:
            text = self.sections[section][key]
        except KeyError:
            if default is ...:
                raise
            return default
        text = re.sub(r"\$\{([\w.]+)\}", lambda m: self.get(m[1]), text)
        return self.BOOLS[text.lower()] if kind is bool else [kind_.strip() for kind_ in text.split(",")] if kind is list else kind(text)

    def __getitem__(self, section):
        return dict(self.sections[section])

    def __str__(self):
        return "\n".join(line for name, values in self.sections.items() for line in ([f"[{name}]"] if name else []) + [f"{k} = {v!r}" for k, v in values.items()])


SOURCE = """name = demo  # the name
[server]
host = example.org
port = 8080
url = http://${server.host}:${server.port}/${name}
debug = Yes
[paths.data]
; nothing here
roots = a, b ,c
long = one
   two
   three
"""
config = Config.parse(SOURCE)
print(config)
print(config.get("name"), config.get("server.port", kind=int) + 1, config.get("server.url"), config.get("server.debug", kind=bool), config.get("paths.data.roots", kind=list), config.get("paths.data.long"), config.get("server.none", "default"), config["server"]["port"])
for bad in ("[a]\n[a]", "just text", "= value", "[bad section!]"):
    try:
        Config.parse(bad)
    except ConfigError as error:
        print(error, error.line, isinstance(error, ValueError))
for call in (lambda: config.get("server.none"), lambda: config.get("server.host", kind=int), lambda: config.get("server.host", kind=bool), lambda: config["nope"]):
    try:
        call()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
