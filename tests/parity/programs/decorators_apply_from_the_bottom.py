import functools


def tag(name):
    print("making", name)

    def decorate(function):
        print("applying", name, "to", function.__name__)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return f"<{name}>{function(*args, **kwargs)}</{name}>"

        return wrapper

    return decorate


@tag("b")
@tag("i")
def greet(name, mark="!"):
    """Greet someone."""
    return f"hello {name}{mark}"


print(greet("you"), greet(name="me", mark="?"))
print(greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__("raw"))


def registered(cls):
    cls.registered = True
    return cls


@registered
class Thing:
    @staticmethod
    @tag("s")
    def loud():
        return "loud"

    @classmethod
    def name(cls):
        return cls.__name__


print(Thing.registered, Thing.loud(), Thing().name())
