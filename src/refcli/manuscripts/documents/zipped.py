"""The zip of a .docx or .odt: some parts replaced, the others copied as they are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

from refcli.errors import InputError
from refcli.parse.documents.archive import DAMAGE, Parts

__all__ = ["Archive"]

_SMALL: Final = 64 * 1024 * 1024
_RATIO: Final = 60
"""All parts of a document larger than that unpack to no more than so many times the file: text
gives 10 to 30, pictures 1."""

_PIECE: Final = 1 << 16


class Archive:
    """A document that is a zip."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a document. Raises InputError where it is no sound zip or is encrypted."""
        self.data = data
        self.name = name
        self._parts = Parts(data, name)
        self._zip = self._parts.archive

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return self._zip.namelist()

    def read(self, part: str) -> bytes:
        """Return a part. Raises InputError where it is damaged, too large or encrypted."""
        if part in self.names and self._zip.getinfo(part).flag_bits & 1:
            raise InputError("{name}: encrypted; save it without a password", name=self.name)
        content = self._parts.content(part)
        if content is None:
            raise InputError(
                "{name}: a document without {part}; save it again", name=self.name, part=part
            )
        return content

    def replaced(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the document with these parts in place of the old ones, or beside them.

        The others keep their bytes, their order, times and attributes.
        """
        out = io.BytesIO()
        left = dict(parts)
        try:
            with zipfile.ZipFile(out, "w") as new:
                new.comment = self._zip.comment
                room = max(_SMALL, _RATIO * len(self.data))
                for info in self._zip.infolist():
                    if info.filename in left:
                        new.writestr(_copied(info), left.pop(info.filename))
                    else:
                        room -= self._copy(info, new, room)
                for name, content in left.items():
                    new.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
        except DAMAGE as error:
            raise self._damaged() from error
        return out.getvalue()

    def _copy(self, info: zipfile.ZipInfo, new: zipfile.ZipFile, room: int) -> int:
        """Copy a part, whatever is said of its size; return how many bytes it has."""
        size = 0
        with self._zip.open(info) as source, new.open(_copied(info), "w") as target:
            while piece := source.read(_PIECE):
                size += len(piece)
                if size > room:
                    raise InputError(
                        "{name}: unpacks to far more than a document does", name=self.name
                    )
                target.write(piece)
        return size

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
