import zlib

import pytest
from holdfast.sync.checksum import checksum, operations_text


@pytest.mark.parametrize(
    ("text", "expected"),
    # "123456789" is the check value in catalogues of such codes.
    [("", "00000000"), ("a", "e8b7be43"), ("123456789", "cbf43926")],
)
def test_it_is_crc_32(text: str, expected: str) -> None:
    assert checksum(text) == expected


def test_text_counts_as_utf_8() -> None:
    assert checksum("Größe 🎫") == f"{zlib.crc32('Größe 🎫'.encode()):08x}"


def test_operations_have_one_text() -> None:
    operations = [["put", "Ticket", 3, ["id", "Größe \n", None, True, 7]], ["delete", "Ticket", "x"]]
    assert operations_text(operations) == (
        '[["put","Ticket",3,["id","Größe \\n",null,true,7]],["delete","Ticket","x"]]'
    )
