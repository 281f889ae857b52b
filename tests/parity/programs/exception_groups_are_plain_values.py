group = ExceptionGroup(
    "several", [ValueError("a"), KeyError("b"), ExceptionGroup("inner", [TypeError("c"), ValueError("d")])]
)
print(
    group,
    repr(group),
    group.message,
    len(group.exceptions),
    isinstance(group, Exception),
    isinstance(group, BaseExceptionGroup),
)
values = group.subgroup(ValueError)
print(repr(values), group.subgroup(OSError), repr(group.subgroup(lambda e: "c" in str(e))))
matched, rest = group.split((KeyError, TypeError))
print(repr(matched), repr(rest))
matched, rest = group.split(ArithmeticError)
print(matched, rest is not None and rest.exceptions == group.exceptions)
print(
    repr(group.derive([OSError("x")])),
    type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__,
    type(BaseExceptionGroup("b", [ValueError()])).__name__,
)
for args in (("m", []), ("m", 5), ("m", [5]), (5, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m",)):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    raise group
except ExceptionGroup as caught:
    print(caught is group, [type(each).__name__ for each in caught.exceptions])


class Problems(ExceptionGroup):
    def derive(self, members):
        return Problems(self.message, members)


p = Problems("mine", [ValueError(1), TypeError(2)])
print(repr(p.subgroup(TypeError)), type(p.split(ValueError)[1]).__name__)


def flatten(error):
    if isinstance(error, BaseExceptionGroup):
        for member in error.exceptions:
            yield from flatten(member)
    else:
        yield error


print([str(each) for each in flatten(group)])
