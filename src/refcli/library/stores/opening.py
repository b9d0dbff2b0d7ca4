"""A library's file in the format that its name or its content tells."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refcli.errors import LibraryError

if TYPE_CHECKING:
    from refcli.library.stores.library_file import LibraryFile

__all__ = ["is_bibtex", "open_file"]


def open_file(
    path: Path, data: bytes | None, free: int = 1, numbers_file: bytes = b""
) -> LibraryFile:
    """Return the file of a library, by its name or, where that does not tell, its content.

    ``data`` is None where there is no file yet, ``free`` the lowest number that was never
    given, ``numbers_file`` what ``numbers_after`` returned last. Raises LibraryError where
    neither name nor content tell the format.
    """
    from refcli.library.stores.bibtex import BibFile
    from refcli.library.stores.json import JsonFile

    if is_bibtex(path, data):
        return BibFile(path, BibFile.EMPTY if data is None else data, free, numbers_file)
    return JsonFile(path, JsonFile.EMPTY if data is None else data, free, numbers_file)


def is_bibtex(path: Path, data: bytes | None) -> bool:
    """Tell a BibTeX library from a CSL-JSON one; raises LibraryError where it is neither."""
    suffix = path.suffix.lower()
    if suffix in (".bib", ".bibtex", ".biblatex"):
        return True
    if suffix in (".json", ".csljson"):
        return False
    start = (data or b"").lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start in (b"[", b"@"):
        return start == b"@"
    raise LibraryError(
        "{path}: not a library: that is a .json (CSL-JSON) or a .bib file", path=path
    )
