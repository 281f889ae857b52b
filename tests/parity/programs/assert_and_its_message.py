assert True
assert 1, "never"
for check in (lambda: f(0), lambda: f(0, "why"), lambda: f([], {"k": 1})):

    def f(value, *message):
        if message:
            assert value, message[0]
        assert value

    try:
        check()
    except AssertionError as error:
        print(repr(error), str(error), error.args)
