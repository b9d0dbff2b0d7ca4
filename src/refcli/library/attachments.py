"""The files of an entry: where they are kept, and which of them may be opened.

``custom.files`` holds paths as text: relative to the library's folder where the file is in
it, else absolute. A record may come from anywhere and name any path, so nothing here trusts
one: a file to open must be a document, and in the library's folder unless the user says so.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import quote, urlsplit

from refcli.durable import BINARY, expanded
from refcli.errors import InputError, LibraryError, NothingFoundError, RequestError, system_reason
from refcli.library.side import folder_mode, privacy
from refcli.record import custom_list, key, number, text, with_custom

if TYPE_CHECKING:
    from refcli.record import Record

__all__ = [
    "attached",
    "copied_in",
    "copy_in",
    "file_to_open",
    "names_of",
    "reference_of",
    "web_address",
    "with_files",
]

_JABREF: Final = re.compile(r"^[^:]*:(.+):[A-Za-z. ]+$")
"""``description:path:type``, as JabRef writes a file."""

_DOCUMENTS: Final = re.compile(
    r"\.(avif|bmp|csv|djvu?|docx?|epub|fb2|flac|gif|jpe?g|json|m4a|markdown|md|mobi|mp3|mp4|od[pst]|"
    r"ogg|pdf|png|pptx?|ps|rst|rtf|tex|tiff?|tsv|txt|wav|webm|webp|xlsx?|xps)",
    re.IGNORECASE,
)
"""Suffixes that a viewer shows; what could run is not among them."""


def names_of(record: Record) -> list[str]:
    """Return the paths of an entry's files, as the record has them."""
    return custom_list(record, "files")


def with_files(record: Record, names: Sequence[str]) -> Record:
    """Return the record with these files."""
    return with_custom(record, files=list(names))


def attached(record: Record, wanted: Sequence[str]) -> list[str]:
    """Return those of an entry's files that are named by path, by name or by place (1, 2 …).

    Raises NothingFoundError where the entry does not have one that is named.
    """
    found = []
    for word in wanted:
        names = [n for n in names_of(record) if word in (n, re.split(r"[/\\]", n)[-1])]
        if not names and word.isdigit() and 0 < int(word) <= len(names_of(record)):
            names = [names_of(record)[int(word) - 1]]
        if not names:
            raise NothingFoundError(
                "entry {number} has no file {word!r}", number=number(record), word=word
            )
        found += names
    return found


def reference_of(library: Path, path: Path) -> str:
    """Return the path that the record is to keep; raises InputError where there is no file."""
    try:
        target = expanded(path).resolve()
    except (OSError, RuntimeError):
        raise InputError("{path}: its links lead back to themselves", path=path) from None
    if not target.is_file():
        raise InputError("{path}: no such file", path=path)
    if target.is_relative_to(library.parent):
        return target.relative_to(library.parent).as_posix()
    return str(target)


@contextlib.contextmanager
def copied_in(library: Path, record: Record, paths: Sequence[Path]) -> Iterator[list[str]]:
    """Copy files beside the library, and give the paths that the record is to keep.

    Where the block ends with an error, or one file cannot be copied, the copies go again.
    Raises as ``copy_in``.
    """
    copies: list[Path] = []
    try:
        references = []
        for path in paths:
            references.append(copy_in(library, record, path))
            if references[-1] != reference_of(library, path):
                copies.append(library.parent / references[-1])
        yield references
    except BaseException:
        for copy in copies:
            copy.unlink(missing_ok=True)
        raise


def copy_in(library: Path, record: Record, path: Path) -> str:
    """Copy a file beside the library, and return the path that the record is to keep.

    Its name becomes the citation key. Raises InputError where it cannot be read or written.
    """
    reference = reference_of(library, path)
    if not Path(reference).is_absolute():
        return reference
    folder = library.parent / f"{library.stem}-files"
    stem = re.sub(r"[^\w.-]+", "_", key(record)).strip("._") or f"entry-{number(record)}"
    try:
        private = privacy(library)
        if folder.is_symlink() and not folder.resolve().is_relative_to(library.parent):
            raise LibraryError(
                "{folder}: a link that leads out of the library's folder: not used", folder=folder
            )
        folder.mkdir(mode=folder_mode(private), exist_ok=True)
        with expanded(path).open("rb") as source:
            mode = os.fstat(source.fileno()).st_mode & private
            target, copy = _new_file(folder, stem, path.suffix.lower(), mode)
            try:
                with copy:
                    shutil.copyfileobj(source, copy)
            except BaseException:
                target.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise InputError(
            "{path}: cannot be copied: {reason}", path=path, reason=system_reason(error)
        ) from error
    return target.relative_to(library.parent).as_posix()


def file_to_open(library: Path, record: Record, which: int = 1, *, outside: bool = False) -> Path:
    """Return the path of an entry's file, where it may be opened.

    Raises NothingFoundError where the entry has no such file, RequestError where it is no
    document or, unless ``outside``, not in the library's folder; InputError where it is gone.
    """
    names = names_of(record)
    if which > len(names):
        raise NothingFoundError(
            "entry {number} has {count} files", number=number(record), count=len(names)
        )
    name = _JABREF.sub(r"\1", names[which - 1])
    if name.startswith(("\\\\", "//")) or re.match(r"[A-Za-z][\w+.-]+:", name) or "\0" in name:
        raise RequestError(
            "{name!r} is not a path of a file on this machine: not opened", name=name
        )
    try:
        path = (library.parent / expanded(name)).resolve()
    except (OSError, RuntimeError):
        raise InputError("{name}: its links lead back to themselves", name=name) from None
    if not outside and not path.is_relative_to(library.parent.resolve()):
        raise RequestError(
            "{name!r} is outside the library's folder; if you trust it: --outside", name=name
        )
    if not _DOCUMENTS.fullmatch(path.suffix):
        raise RequestError(
            "{name!r} is not a document that refcli opens; see where: --print", name=name
        )
    if not path.is_file():
        raise InputError(
            "{path}: no such file; take it off with: refcli attach --remove", path=path
        )
    return path


def web_address(record: Record) -> str:
    """Return the address of an entry's DOI, PMID or URL; only http and https are given.

    Raises NothingFoundError where it has none.
    """
    if doi := text(record, "DOI"):
        return f"https://doi.org/{quote(doi, safe='/:;()._-')}"
    url = text(record, "URL").strip()
    if urlsplit(url).scheme in ("http", "https") and not re.search(r"[\s\x00-\x1f]", url):
        return url
    if (pmid := text(record, "PMID")).isdigit():
        return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
    raise NothingFoundError(
        "entry {number} has no file, DOI, URL or PMID to open", number=number(record)
    )


def _new_file(folder: Path, stem: str, suffix: str, mode: int) -> tuple[Path, BinaryIO]:
    """Make a file of a name that nothing in the folder has, not even a link that leads nowhere."""
    for count in itertools.count(1):
        path = folder / (f"{stem}-{count}{suffix}" if count > 1 else f"{stem}{suffix}")
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
            return path, os.fdopen(descriptor, "wb")
    raise AssertionError("there is always another name")
