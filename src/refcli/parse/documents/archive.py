"""Parts of a zipped document (.docx, .odt), read with the care that a stranger's file needs."""

import io
import zipfile
import zlib
from typing import Final
from xml.etree import ElementTree as ET

from refcli.errors import InputError

__all__ = ["Parts"]

_LARGEST: Final = 200 * 1024 * 1024
"""Bytes that one part may unpack to: a thousand-page thesis stays far below."""


class Parts:
    """The parts of one zipped document, by their names."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile as error:
            raise self._damaged() from error

    def xml(self, part: str) -> ET.Element | None:
        """Return the root of an XML part, or None where there is no such part.

        Raises InputError where it is damaged, unpacks to an absurd size, or declares
        entities, which no word processor writes.
        """
        try:
            if self.archive.getinfo(part).file_size > _LARGEST:
                raise InputError(f"{self.name}: unpacks to more than 200 MB; send the text")
            content = self.archive.read(part)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise self._damaged() from error
        if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
            raise InputError(f"{self.name}: declares XML entities, no word processor does that")
        try:
            return ET.fromstring(content)
        except ET.ParseError as error:
            raise self._damaged() from error

    def _damaged(self) -> InputError:
        return InputError(f"{self.name}: damaged or protected; open it, save it again, try again")
