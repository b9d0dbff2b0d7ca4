"""Zipped documents that say of a part that it is smaller than it is."""

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from refcli.errors import InputError, RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.zipped import Archive
from refcli.parse.documents.archive import Parts
from refcli.reading import read

PACKED = 80 * 1024 * 1024
"""Bytes of the part, which is all one letter: the file has a tenth of a megabyte."""

MEMORY = 70 * 1024 * 1024


def lying(part: str, said: int) -> bytes:
    """Return a document with a huge part, of which its directory and its header say ``said``."""
    return honest(part).replace(struct.pack("<I", PACKED), struct.pack("<I", said))


@cache
def honest(part: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        out.writestr("first.xml", "<a/>")
        with out.open(part, "w") as file:
            for _ in range(PACKED >> 20):
                file.write(b" " * (1 << 20))
    return buffer.getvalue()


@pytest.mark.parametrize("said", [100, PACKED])
@pytest.mark.parametrize(
    ("part", "name"), [("word/document.xml", "a.docx"), ("content.xml", "a.odt")]
)
@pytest.mark.parametrize("reader", [read, scan_bytes])
def test_a_part_is_counted_as_it_comes(
    reader: Callable[[bytes, str], object], part: str, name: str, said: int
) -> None:
    data = lying(part, said)
    reader(b"1. Smith J. Ice. J Cold. 2001;3:1-2.\n", "a.txt")  # what it needs is loaded

    tracemalloc.start()
    with pytest.raises(InputError, match=r"damaged|unpacks to more than") as caught:
        reader(data, name)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert "\n" not in str(caught.value)
    assert most < MEMORY


@pytest.mark.parametrize("said", [100, PACKED])
def test_a_part_that_is_only_copied_is_counted_too(said: int) -> None:
    document = Archive(lying("picture.png", said), "a.docx")

    tracemalloc.start()
    with pytest.raises(InputError, match=r"damaged|unpacks to far more"):
        document.replaced({"first.xml": b"<b/>"})
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert most < MEMORY


@pytest.mark.parametrize("place", [0, 4, 8, 26, 30, -22, -12, -6])
def test_a_damaged_directory_is_one_line(place: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        out.writestr("word/document.xml", "<a/>")
    data = bytearray(buffer.getvalue())
    data[place] ^= 0xFF

    for open_ in (Parts, Archive):
        try:
            open_(bytes(data), "a.docx").names  # noqa: B018
        except RefcliError as error:
            assert "\n" not in str(error)
