"""Bytes to a manuscript: which kind a file is, its reader, and the files that it takes in."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from refcli.bounded import read_bounded
from refcli.errors import InputError, system_reason
from refcli.manuscripts.kind_names import KINDS, SUFFIXES
from refcli.manuscripts.model import (
    Citation,
    Heading,
    Inclusion,
    Manuscript,
    Place,
    Source,
    Trouble,
)
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.manuscripts.syntax.latex_commands import Own

__all__ = ["kind_of", "read_source", "scan", "scan_bytes"]

_MOST_FILES: Final = 2_000
"""Files of one manuscript."""


def kind_of(data: bytes, name: str) -> str:
    """Return which kind a file is. Raises InputError where it is none that can be read."""
    from refcli.parse.documents.kinds import TEXTS
    from refcli.parse.documents.kinds import kind_of as document_kind

    suffix = SUFFIXES.get(PurePath(name).suffix.lower())
    if not data.strip():
        return suffix if suffix not in (None, "docx", "odt") else _refuse(name, "empty")
    found = document_kind(data, name)
    if found in ("docx", "odt"):
        return found
    found = _READ_ONLY.get(found, found)
    if suffix in ("docx", "odt"):
        if "old Office" in found:
            found = "encrypted, or an old Word file; save it as .docx without a password"
        return _refuse(name, "not a Word or LibreOffice document" if found in TEXTS else found)
    if found not in TEXTS:
        return _refuse(name, found if found != "pdf" else "a PDF; cite from its source instead")
    found = _CALLED.get(found, found)
    return suffix or (found if found in KINDS else "text")


_CALLED: Final = {"restructured": "rst"}
"""What a kind of document is called as a kind of manuscript."""

_READ_ONLY: Final = {
    "doc": "an old Office file; save it as .docx",
    "rtf": "a rich text file (.rtf); save it as .docx or as plain text",
    "epub": "a book (.epub); cite from its source instead",
    "pptx": "slides (.pptx); save them as text first",
}
"""What references are read from, but nothing is written into."""


def _refuse(name: str, reason: str) -> str:
    raise InputError("{name}: {reason}", name=name, reason=reason)


def scan(path: str | Path, known: Container[str] = ()) -> Manuscript:
    """Read the manuscript in a file, and in the files that it takes in.

    ``known`` are the keys of the library: one of them is a citation even where it looks like a
    cross-reference. Raises InputError where the file cannot be read.
    """
    return scan_bytes(_bytes(Path(path)), str(path), known)


def scan_bytes(data: bytes, name: str, known: Container[str] = ()) -> Manuscript:
    """Read a manuscript; ``name`` is its path, from which other files are found."""
    kind = kind_of(data, name)
    if kind in ("docx", "odt"):
        from refcli.manuscripts.documents.zipped import Archive
        from refcli.manuscripts.kinds import docx, odt

        archive = Archive(data, name)
        if kind == "docx":
            return docx.read(archive, name, known)
        return odt.read(archive, name, known)
    source = read_source(data, name)
    if kind == "notebook":
        from refcli.manuscripts.kinds import notebook

        found = notebook.read(source.text, name, known)
    elif kind in _TREES:
        found = _Tree(name, kind, known).manuscript(source)
    else:
        found = _read(source, kind, known)
    folder = Path(name).parent
    found.libraries = [str(folder / one) for one in dict.fromkeys(found.libraries)]
    if found.style and (folder / found.style).is_file():
        found.style = str(folder / found.style)
    if kind in ("markdown", "notebook"):
        _take_from_project(found, name)
    return found


def _take_from_project(found: Manuscript, name: str) -> None:
    """Add what the project of a text says of it, where the text does not say it itself."""
    from refcli.manuscripts.project_files import project_of

    if project := project_of(name):
        found.shared = frozenset(project.libraries) - set(found.libraries)
        found.libraries += [one for one in project.libraries if one in found.shared]
        found.style = found.style or project.style
        found.locale = found.locale or project.locale


def read_source(data: bytes, name: str, shown: str = "") -> Source:
    """Return the text of a file with its encoding; a byte order mark is left out."""
    from refcli.text.encoding import decode

    text, encoding = decode(data)
    return Source(shown or name, text, path=name, encoding=encoding)


def _bytes(path: Path) -> bytes:
    try:
        return read_bounded(path)
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=system_reason(error)) from error


def _read(source: Source, kind: str, known: Container[str]) -> Manuscript:
    from importlib import import_module

    if kind in ("aux", "bcf"):
        from refcli.manuscripts.kinds import auxiliary

        return auxiliary.read_bcf(source) if kind == "bcf" else auxiliary.read_aux(source)
    module = import_module(f"refcli.manuscripts.kinds.{_MODULES.get(kind, kind)}")
    if kind in ("latex", "rst", "org"):
        read_alone: Callable[[Source], Manuscript] = module.read
        return read_alone(source)
    read: Callable[[Source, Container[str]], Manuscript] = module.read
    return read(source, known)


_MODULES: Final = {"text": "plain"}


@dataclass(frozen=True)
class _Inclusion:
    """A file that is taken in."""

    path: str
    start: int
    end: int


def _latex(text: str) -> list[_Inclusion]:
    from refcli.manuscripts.kinds import latex

    return [
        _Inclusion(one.path if _has_suffix(one.path) else f"{one.path}.tex", one.start, one.end)
        for one in latex.inputs_in(latex.prose(text))
    ]


def _has_suffix(path: str) -> bool:
    return PurePath(path).suffix.lower() in (
        ".tex",
        ".ltx",
        ".tikz",
        ".pgf",
        ".bbl",
        ".sty",
        ".cls",
    )


def _typst(text: str) -> list[_Inclusion]:
    from refcli.manuscripts.kinds import typst

    return [_Inclusion(*one) for one in typst.includes_in(typst.prose(text))]


def _aux(text: str) -> list[_Inclusion]:
    from refcli.manuscripts.kinds import auxiliary

    return [_Inclusion(*one) for one in auxiliary.inputs_in(text)]


_CHILD: Final = re.compile(r"\{\{<\s*include\s+([^\s>]+)\s*>\}\}|^```\{include\}[ \t]*(\S+)", re.M)


def _markdown(text: str) -> list[_Inclusion]:
    """Return Quarto's and MyST's inclusions."""
    return [_Inclusion(m[1] or m[2], m.start(), m.end()) for m in _CHILD.finditer(text)]


_TREES: Final = {"latex": _latex, "typst": _typst, "aux": _aux, "markdown": _markdown}
"""For each kind that takes in other files, what finds them."""


class _Tree:
    """Reads a main file and what it takes in, in the order of reading."""

    def __init__(self, name: str, kind: str, known: Container[str]) -> None:
        self.main = Path(name)
        self.folder = self.main.parent.resolve()
        self.kind = kind
        self.known = known
        self.whole = Manuscript(kind, [], [])
        self.own: dict[str, Own] = {}
        self.count = 0

    def manuscript(self, source: Source) -> Manuscript:
        """Return the whole."""
        self._take(source, (self.main.resolve(),))
        if self.kind == "markdown":
            last = [one for one in self.whole.citations if one.mode == "nocite"]
            rest = [one for one in self.whole.citations if one.mode != "nocite"]
            self.whole.citations = rest + last
        self._leave_out_labels()
        return self.whole

    def _take(self, source: Source, way: tuple[Path, ...]) -> None:
        self.count += 1
        place = len(self.whole.sources)
        self.whole.sources.append(source)
        found = self._read(source)
        inclusions = _TREES[self.kind](source.text)
        self._add(found, place)
        if not inclusions:
            self.whole.citations += [_moved(one, place) for one in found.citations]
            return
        waiting: list[tuple[tuple[int, ...], Citation | _Inclusion]] = [
            (one.order or (one.start,), one) for one in found.citations
        ]
        waiting += [((one.start,), one) for one in inclusions]
        for _, one in sorted(waiting, key=lambda pair: pair[0]):
            if isinstance(one, Citation):
                self.whole.citations.append(_moved(one, place))
            else:
                self._include(one, place, way)

    def _read(self, source: Source) -> Manuscript:
        if self.kind != "latex":
            return _read(source, self.kind, self.known)
        from refcli.manuscripts.kinds import latex
        from refcli.manuscripts.syntax.latex_commands import own_commands

        clean = latex.prose(source.text)
        self.own |= own_commands(clean)
        found = latex.read(source)
        found.citations = latex.citations_in(clean, self.own)
        return found

    def _add(self, found: Manuscript, place: int) -> None:
        self.whole.headings += [
            Heading(h.level, h.title, place, h.start, h.end) for h in found.headings
        ]
        self.whole.entries += [one._replace(source=place) for one in found.entries]
        self.whole.libraries += found.libraries
        self.whole.style = self.whole.style or found.style
        self.whole.locale = self.whole.locale or found.locale
        if found.marker and self.whole.marker is None:
            self.whole.marker = (place, *found.marker[1:])

    def _include(self, one: _Inclusion, index: int, way: tuple[Path, ...]) -> None:
        source = self.whole.sources[index]
        path = self._found(one.path, Path(source.path).parent)
        place = source.place(one.start)
        if path is None:
            self._trouble(place, Message("{path}: not found", path=one.path))
            return
        resolved = path.resolve()
        if not resolved.is_relative_to(self.folder):
            self._trouble(
                place,
                Message(
                    "{path}: outside the folder of the manuscript, not followed", path=one.path
                ),
            )
        elif resolved in way:
            self._trouble(place, Message("{path}: takes itself in, not followed", path=one.path))
        elif self.count >= _MOST_FILES:
            self._trouble(
                place,
                Message(
                    "{path}: more than {most_files} files, not followed",
                    path=one.path,
                    most_files=_MOST_FILES,
                ),
            )
        else:
            shown = resolved.relative_to(self.folder).as_posix()
            shown = str(self.main.parent / shown) if str(self.main.parent) != "." else shown
            try:
                inner = read_source(_bytes(path), str(path), shown)
            except InputError as error:
                self._trouble(place, error.message)
                return
            self.whole.inclusions.append(
                Inclusion(index, one.start, one.end, len(self.whole.sources))
            )
            self._take(inner, (*way, resolved))

    def _found(self, path: str, folder: Path) -> Path | None:
        """Return an included file: LaTeX looks from the main file, the others from the file."""
        bases = (
            (self.main.parent, folder)
            if self.kind in ("latex", "aux")
            else (folder, self.main.parent)
        )
        for base in bases:
            for name in (path, f"{path}.tex" if self.kind == "latex" else path):
                try:
                    if (base / name).is_file():
                        return base / name
                except (OSError, ValueError):
                    return None
        return None

    def _trouble(self, place: Place, message: str) -> None:
        self.whole.troubles.append(Trouble(place, message))

    def _leave_out_labels(self) -> None:
        """Leave out what refers to labels that stand in another file (Typst)."""
        if self.kind != "typst" or len(self.whole.sources) < 2:
            return
        from refcli.manuscripts.kinds import typst

        labels = {label for source in self.whole.sources for label in typst.labels_in(source.text)}
        self.whole.citations = [
            one
            for one in self.whole.citations
            if not all(item.key in labels and item.key not in self.known for item in one.items)
        ]


def _moved(one: Citation, place: int) -> Citation:
    return replace(one, source=place) if place else one
