class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), kwargs)
        namespace["added"] = name.lower()
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.order = len(bases)

    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("abc")

    @property
    def shouted(cls):
        return cls.__name__.upper()


class A(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, v):
        self.v = v


class B(A):
    y = 2


print(A(5).v, B(6).v, A.added, B.added, len(A), list(B), A.shouted, type(B).__name__, isinstance(A, Meta), B.order)
