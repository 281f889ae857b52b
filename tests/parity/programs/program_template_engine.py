import re


class TemplateError(Exception):
    pass


class Template:
    TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.S)
    FILTERS = {"upper": str.upper, "title": str.title, "length": len, "join": ", ".join, "money": "{:,.2f}".format}

    def __init__(self, source):
        self.tokens = self.TOKEN.split(source)
        self.at = 0
        self.body = self.parse()

    def parse(self, *ends):
        nodes = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.startswith("{{"):
                nodes.append(("show", token[2:-2].strip()))
            elif token.startswith("{%"):
                words = token[2:-2].split()
                match words:
                    case [word] if word in ends:
                        self.last = word
                        return nodes
                    case ["for", name, "in", source]:
                        nodes.append(("for", name, source, self.parse("end")))
                    case ["if", *condition]:
                        yes, no = self.parse("else", "end"), []
                        if self.last == "else":
                            no = self.parse("end")
                        nodes.append(("if", condition, yes, no))
                    case _:
                        raise TemplateError(f"can't read {token}")
            elif token:
                nodes.append(("text", token))
        if ends:
            raise TemplateError(f"missing {' or '.join(ends)}")
        return nodes

    def value(self, expression, scope):
        path, *filters = [part.strip() for part in expression.split("|")]
        found = scope
        for name in path.split("."):
            try:
                found = found[int(name) if name.isdigit() else name]
            except (KeyError, IndexError, TypeError):
                found = getattr(found, name, "")
        for name in filters:
            try:
                found = self.FILTERS[name](found)
            except KeyError:
                raise TemplateError(f"no filter {name}") from None
        return found

    def render(self, nodes=None, **scope):
        out = []
        for node in self.body if nodes is None else nodes:
            match node:
                case "text", text:
                    out.append(text)
                case "show", expression:
                    out.append(str(self.value(expression, scope)))
                case "for", name, source, body:
                    for index, item in enumerate(self.value(source, scope)):
                        out.append(self.render(body, **{**scope, name: item, "index": index}))
                case "if", condition, yes, no:
                    negated = condition[0] == "not"
                    out.append(self.render(yes if bool(self.value(condition[-1], scope)) != negated else no, **scope))
        return "".join(out)


SOURCE = "Hi {{ user.name | title }}!{% for item in items %}\n{{ index }}: {{ item.0 }} {{ item.1 | money }}{% if item.2 %} *{% else %} -{% end %}{% end %}{% if not items %}nothing{% end %}"
print(Template(SOURCE).render(user={"name": "ann lee"}, items=[("tea", 2.5, True), ("cake", 1234, False)]))
print(Template(SOURCE).render(user={}, items=[]), Template("{{ x.real }} {{ names | join | upper }} {{ none.deep }}|").render(x=5, names=["a", "b"]))
for bad in ("{% for x in y %}", "{% nonsense %}", "{{ x | nope }}"):
    try:
        print(Template(bad).render(x=1, y=[]))
    except TemplateError as error:
        print(error)
