"""Zipped documents that say of a part that it is smaller than it is."""

import io
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from refcli.errors import InputError, RefcliError
from refcli.manuscripts import scan_bytes
from refcli.manuscripts.documents.zipped import Archive
from refcli.parse.documents.archive import Parts
from refcli.parse.documents.kinds import kind_of
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
    with pytest.raises(InputError, match=r"damaged|unpacks to far more") as caught:
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


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize("filler", [b"<w:p/>", b"<w:p a='b'></w:p>", b"a ", b"<?a b?>"])
def test_a_small_file_holds_no_endless_part(filler: bytes) -> None:
    part = b"<a>" + filler * (7_000_000 // len(filler)) + b"</a>"

    with pytest.raises(InputError, match="unpacks to far more"):
        Parts(packed({"word/document.xml": part}), "a.docx").content("word/document.xml")


def test_many_parts_together_unpack_to_no_more_than_one() -> None:
    parts = Parts(packed({f"{number}.xhtml": b" " * 1_900_000 for number in range(10)}), "a.epub")

    with pytest.raises(InputError, match="unpacks to far more"):
        for name in parts.names():
            parts.content(name)


def test_a_part_may_be_read_again_and_again() -> None:
    parts = Parts(packed({"a.xml": b"a" * 1_900_000}), "a.docx")

    assert {len(parts.content("a.xml") or b"") for _ in range(10)} == {1_900_000}


def test_a_part_of_tags_alone_is_refused() -> None:
    tags = random.Random(1).choices([b"<a/>", b"<b/>", b"<c/>", b"<d/>"], k=800_000)

    with pytest.raises(InputError, match="unpacks to far more"):
        Parts(packed({"a.xml": b"".join(tags)}), "a.docx").content("a.xml")


def test_an_archive_of_very_many_parts_is_no_document() -> None:
    data = packed({f"{number}": b"" for number in range(20_001)})

    assert kind_of(data) == "a .zip archive; unpack it first"
    with pytest.raises(InputError, match="parts"):
        Parts(data, "a.docx")


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
