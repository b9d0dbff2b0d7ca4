"""The zip of a .docx or .odt: some parts replaced, the others copied as they are."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from refcli.errors import InputError
from refcli.text import safe_xml

__all__ = ["Archive"]

_MOST: Final = 20_000
"""Parts of one document: the largest real ones have a few thousand pictures."""

_LARGEST: Final = 2 * 1024 * 1024 * 1024
"""Bytes of all parts: a thesis full of pictures stays below."""


class Archive:
    """A document that is a zip."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a document. Raises InputError where it is no sound zip or is encrypted."""
        self.data = data
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (
            zipfile.BadZipFile,
            OSError,
            ValueError,
            NotImplementedError,
            struct.error,
        ) as error:
            raise self._damaged() from error
        if len(self._zip.infolist()) > _MOST:
            raise InputError(
                "{name}: more than {most} parts; this is no text document", name=name, most=_MOST
            )
        if sum(info.file_size for info in self._zip.infolist()) > _LARGEST:
            raise InputError(
                "{name}: unpacks to more than {largest} MB", name=name, largest=_LARGEST >> 20
            )

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return self._zip.namelist()

    def read(self, part: str) -> bytes:
        """Return a part. Raises InputError where it is damaged, too large or encrypted."""
        try:
            info = self._zip.getinfo(part)
            if info.flag_bits & 1:
                raise InputError("{name}: encrypted; save it without a password", name=self.name)
            if info.file_size > safe_xml.LARGEST:
                raise InputError(
                    "{name}: unpacks to more than {largest} MB",
                    name=self.name,
                    largest=safe_xml.LARGEST >> 20,
                )
            return self._zip.read(part)
        except KeyError:
            raise InputError(
                "{name}: a document without {part}; save it again", name=self.name, part=part
            ) from None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise self._damaged() from error

    def replaced(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the document with these parts in place of the old ones, or beside them.

        The others keep their bytes, their order, times and attributes.
        """
        out = io.BytesIO()
        left = dict(parts)
        try:
            with zipfile.ZipFile(out, "w") as new:
                new.comment = self._zip.comment
                for info in self._zip.infolist():
                    content = left.pop(info.filename, None)
                    if content is None:
                        content = self._zip.read(info)
                    new.writestr(_copied(info), content)
                for name, content in left.items():
                    new.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise self._damaged() from error
        return out.getvalue()

    def _damaged(self) -> InputError:
        return InputError(
            "{name}: damaged or protected; open it, save it again, try again", name=self.name
        )


def _copied(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(info.filename, info.date_time)
    copy.compress_type = info.compress_type
    copy.external_attr = info.external_attr
    copy.create_system = info.create_system
    copy.comment = info.comment
    return copy
