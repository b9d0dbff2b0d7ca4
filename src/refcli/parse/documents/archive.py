"""Parts of a zipped document (.docx, .odt), read with the care that a stranger's file needs."""

import io
import struct
import zipfile
import zlib
from xml.etree.ElementTree import Element

from refcli.errors import InputError
from refcli.text import safe_xml

__all__ = ["DAMAGE", "Parts", "has_too_many_parts"]

_ENTRY = b"PK\x01\x02"
"""What begins the entry of a part in the directory of a ZIP file (APPNOTE, 4.3.12)."""

_MOST_PARTS = 20_000
_SMALL_PART = 2 << 20
_SMALL = 8 << 20
_RATIO = 60
"""A larger part, or larger parts together, unpack to no more than so many times what is packed:
text gives 10 to 30."""

_MOST_TAGS = 750_000
"""Tags of one part, which take hundreds of bytes and some microseconds each: a book has half."""

DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, OverflowError),
    *(RuntimeError, ValueError),
)
"""What reading a damaged or encrypted ZIP file raises."""


def has_too_many_parts(data: bytes) -> bool:
    """Tell whether the directory of a ZIP file is larger than that of any document."""
    return data.count(_ENTRY) > _MOST_PARTS


class Parts:
    """The parts of one zipped document, by their names."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._most = max(_SMALL, _RATIO * len(data))
        self._sizes: dict[str, int] = {}
        if has_too_many_parts(data):
            raise InputError(
                "{name}: has more than {most_parts} parts; send the text",
                name=name,
                most_parts=_MOST_PARTS,
            )
        try:
            self.archive: zipfile.ZipFile = zipfile.ZipFile(io.BytesIO(data))
        except DAMAGE as error:
            raise self._damaged() from error

    def names(self) -> list[str]:
        """Return the names of the parts, in the order of the alphabet."""
        return sorted(self.archive.namelist())

    def content(self, part: str) -> bytes | None:
        """Return the bytes of a part, or None where there is no such part.

        Raises InputError where it is damaged or unpacks to an absurd size.
        """
        try:
            return self._content(part)
        except KeyError:
            return None
        except DAMAGE as error:
            raise self._damaged() from error

    def xml(self, part: str) -> Element | None:
        """Return the root of an XML part, or None where there is no such part.

        Raises InputError where it is damaged, unpacks to an absurd size, is nested absurdly
        deep, or declares entities: no word processor writes any of these.
        """
        content = self.content(part)
        if content is None:
            return None
        return safe_xml.read_tree(
            content,
            lambda reason, line, _: InputError(
                "{name}: damaged ({part}, line {line}: {reason}); open it, save it again, try "
                "again",
                name=self.name,
                part=part,
                line=line,
                reason=reason,
            ),
            name_of=safe_xml.expanded_name,
            namespaces=True,
        )

    def _content(self, part: str) -> bytes:
        """Return the bytes of a part, counted as they come: what is said of its size may lie."""
        info = self.archive.getinfo(part)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("packed as no word processor does")
        largest = min(safe_xml.LARGEST, _SMALL_PART + _RATIO * info.compress_size, self._most)
        with self.archive.open(info) as file:
            content = file.read(largest + 1)
        self._sizes[part] = max(len(content), info.file_size)
        if (
            self._sizes[part] > largest
            or sum(self._sizes.values()) > self._most
            or content.count(b"<") > _MOST_TAGS
        ):
            raise InputError("{name}: unpacks to far more than a document does", name=self.name)
        return content

    def _damaged(self) -> InputError:
        return InputError(
            "{name}: damaged or protected; open it, save it again, try again", name=self.name
        )
