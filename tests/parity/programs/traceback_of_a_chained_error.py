class LoadError(Exception):
    pass


def read(mapping):
    return mapping["key"]


def load():
    try:
        return read({})
    except KeyError as error:
        raise LoadError("could not load") from error


load()
