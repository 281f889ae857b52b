"""A traceback of calls that call each other, with a line that repeats and is counted."""


def down(n: int) -> int:
    if n == 0:
        return {}["bottom"]
    return down(n - 1) + 1


def main() -> None:
    print("start")
    try:
        down(2)
    except KeyError as error:
        print("caught", error)
    down(8)


main()
