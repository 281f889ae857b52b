class A:
    __secret = 1

    def __init__(self):
        self.__value = 2

    def get(self):
        return self.__value + self.__secret

    def __hidden(self):
        return "A hidden"

    def call(self):
        return self.__hidden()


class B(A):
    def __init__(self):
        super().__init__()
        self.__value = 10

    def __hidden(self):
        return "B hidden"


b = B()
print(b.get(), b.call(), sorted(vars(b)), b._A__value, A._A__secret)
try:
    b.__value
except AttributeError as error:
    print(error)
