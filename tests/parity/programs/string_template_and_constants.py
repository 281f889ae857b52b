import string
from string import Template

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.capwords("hello  big world"), string.capwords("a-b-c", "-"))
t = Template("$name owes ${amount} to $$boss: $who_1.")
print(t.substitute(name="Ann", amount=5, who_1="Bob"), t.safe_substitute(name="X"), t.template, t.substitute({"name": 1, "amount": 2}, who_1=3))
for template, values in (("$missing", {}), ("$ bad", {}), ("${unclosed", {}), ("$1", {}), ("ends with $", {}), ("line\n$-x", {})):
    try:
        print(Template(template).substitute(values))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
    print(Template(template).safe_substitute(values))


class Percent(Template):
    delimiter = "%"


print(Percent("%x and $y %%").substitute(x=1))


def caesar(text, shift):
    low = string.ascii_lowercase
    table = str.maketrans(low + low.upper(), low[shift:] + low[:shift] + (low[shift:] + low[:shift]).upper())
    return text.translate(table)


print(caesar("Hello, World", 3), caesar(caesar("Hello, World", 3), -3), all(c in string.printable for c in "aZ~ "), "".join(c for c in "a1!b2?" if c not in string.punctuation))
