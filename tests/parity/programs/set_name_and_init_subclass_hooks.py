class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)


class Model:
    registry = {}

    def __init_subclass__(cls, /, table=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.table = table or cls.__name__.lower()
        Model.registry[cls.table] = cls
        print("subclass", cls.__name__, [k for k, v in vars(cls).items() if isinstance(v, Field)])


class User(Model):
    name = Field()
    age = Field(3)


class Admin(User, table="boss"):
    level = Field()


print(list(Model.registry), Admin.fields, User.fields, Admin.table)
try:

    class Bad(Model, wrong=1):
        pass

except TypeError as error:
    print(error)
print(Model.__subclasses__()[0].__name__)
