"""Parts of a zipped document (.docx, .odt), read with the care that a stranger's file needs."""

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element

from refcli.errors import InputError
from refcli.text import safe_xml

__all__ = ["Parts"]


class Parts:
    """The parts of one zipped document, by their names."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile as error:
            raise self._damaged() from error

    def xml(self, part: str) -> Element | None:
        """Return the root of an XML part, or None where there is no such part.

        Raises InputError where it is damaged, unpacks to an absurd size, is nested absurdly
        deep, or declares entities: no word processor writes any of these.
        """
        try:
            if self.archive.getinfo(part).file_size > safe_xml.LARGEST:
                raise InputError(
                    f"{self.name}: unpacks to more than {safe_xml.LARGEST >> 20} MB; send the text"
                )
            content = self.archive.read(part)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise self._damaged() from error
        return safe_xml.read_tree(
            content,
            lambda reason, line, _: InputError(
                f"{self.name}: damaged ({part}, line {line}: {reason}); "
                "open it, save it again, try again"
            ),
            name_of=safe_xml.expanded_name,
            namespaces=True,
        )

    def _damaged(self) -> InputError:
        return InputError(f"{self.name}: damaged or protected; open it, save it again, try again")
