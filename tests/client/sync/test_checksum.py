import pytest
from holdfast.sync.checksum import checksum, operations_text


@pytest.mark.parametrize(
    ("text", "expected"),
    # Vectors published with the algorithm: http://www.isthe.com/chongo/src/fnv/test_fnv.c
    [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968"), ("chongo was here!\n", "d49930d5")],
)
def test_it_is_fnv_1a_of_32_bits(text: str, expected: str) -> None:
    assert checksum(text) == expected


def test_text_counts_as_utf_8() -> None:
    value = 0x811C9DC5
    for byte in "Größe 🎫".encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    assert checksum("Größe 🎫") == f"{value:08x}"


def test_operations_have_one_text() -> None:
    operations = [["put", "Ticket", 3, ["id", "Größe \n", None, True, 7]], ["delete", "Ticket", "x"]]
    assert operations_text(operations) == (
        '[["put","Ticket",3,["id","Größe \\n",null,true,7]],["delete","Ticket","x"]]'
    )
