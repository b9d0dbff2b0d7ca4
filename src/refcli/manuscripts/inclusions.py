"""The files that a manuscript takes in: ``\\input``, ``#include``, Quarto's and MyST's."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from refcli.errors import InputError
from refcli.manuscripts.model import (
    Citation,
    Heading,
    Inclusion,
    Manuscript,
    Place,
    Source,
    Trouble,
)
from refcli.manuscripts.one_file import bytes_of, read, read_source
from refcli.speech import Message

if TYPE_CHECKING:
    from refcli.manuscripts.syntax.latex_commands import Own

__all__ = ["FINDERS", "Tree"]

_MOST_FILES: Final = 2_000
"""Files of one manuscript."""


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


FINDERS: Final = {"latex": _latex, "typst": _typst, "aux": _aux, "markdown": _markdown}
"""For each kind that takes in other files, what finds them."""


class Tree:
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
        inclusions = FINDERS[self.kind](source.text)
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
            return read(source, self.kind, self.known)
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
                inner = read_source(bytes_of(path), str(path), shown)
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
