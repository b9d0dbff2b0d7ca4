"""Jupyter notebooks: the Markdown of their cells, with the way back into the JSON."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from json.decoder import scanstring  # type: ignore[attr-defined]  # typeshed leaves it out
from typing import Any, Final, NamedTuple

from refcli.errors import InputError
from refcli.manuscripts.kinds import markdown
from refcli.manuscripts.model import Citation, Heading, Manuscript, Source

__all__ = ["Literal", "read"]

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_ESCAPE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)


class Literal(NamedTuple):
    """A string in the JSON: ``raw[start:end]`` is what stands between its quotation marks."""

    start: int
    end: int
    text: str


def read(text: str, name: str, known: Container[str] = ()) -> Manuscript:
    """Read a notebook. Raises InputError where it is no JSON."""
    cells = _cells(text, name)
    sources: list[Source] = []
    citations: list[Citation] = []
    headings: list[Heading] = []
    libraries: list[str] = []
    style = locale = ""
    marker = None
    for number, (kind, literals) in enumerate(cells, 1):
        whole = "".join(one.text for one in literals)
        source = Source(name, whole, cell=number, path=name, map=literals)
        place = len(sources)
        sources.append(source)
        if kind not in ("markdown", "raw"):
            continue
        found = markdown.read(source, known)
        head = found.libraries or found.style or found.locale
        if kind == "raw" and not head:
            continue
        citations += [
            replace(one, source=place, order=(place, *(one.order or (one.start,))))
            for one in found.citations
        ]
        headings += [one._replace(source=place) for one in found.headings]
        libraries += found.libraries
        style, locale = style or found.style, locale or found.locale
        if found.marker and marker is None:
            marker = (place, *found.marker[1:])
    citations.sort(key=lambda one: (one.mode == "nocite", one.order))
    return Manuscript("notebook", sources, citations, headings, libraries, style, locale, marker)


def _cells(text: str, name: str) -> list[tuple[str, list[Literal]]]:
    try:
        value = json.loads(text)
        if not isinstance(value, dict) or not isinstance(value.get("cells"), list):
            raise InputError("{name}: no notebook: it has no cells", name=name)
        return _Scanner(text).cells()
    except (ValueError, RecursionError, IndexError) as error:
        raise InputError(
            "{name}: no notebook that can be read: {error}", name=name, error=error
        ) from error


class _Scanner:
    """Reads JSON and remembers where its strings stand; the JSON is known to be sound."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def cells(self) -> list[tuple[str, list[Literal]]]:
        value = self._value()
        found = []
        for cell in value["cells"] if isinstance(value, dict) else ():
            if not isinstance(cell, dict):
                continue
            kind = cell.get("cell_type")
            source = cell.get("source", [])
            literals = source if isinstance(source, list) else [source]
            found.append(
                (
                    kind.text if isinstance(kind, Literal) else "",
                    [one for one in literals if isinstance(one, Literal)],
                )
            )
        return found

    def _space(self) -> None:
        space = _SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at

    def _value(self) -> Any:
        self._space()
        letter = self.text[self.at]
        if letter == '"':
            value, end = scanstring(self.text, self.at + 1, False)
            literal = Literal(self.at + 1, end - 1, value)
            self.at = end
            return literal
        if letter in "{[":
            return self._many(letter)
        end = re.compile(r"[^\s,\]}]+").match(self.text, self.at)
        self.at = end.end() if end else self.at + 1
        return None

    def _many(self, letter: str) -> Any:
        self.at += 1
        close = "}" if letter == "{" else "]"
        pairs: dict[str, Any] = {}
        values: list[Any] = []
        self._space()
        while self.text[self.at] != close:
            value = self._value()
            self._space()
            if letter == "{":
                self.at += 1
                pairs[value.text] = self._value()
                self._space()
            else:
                values.append(value)
            if self.text[self.at] == ",":
                self.at += 1
                self._space()
        self.at += 1
        return pairs if letter == "{" else values


def raw_spans(
    text: str, literals: list[Literal], spans: Iterable[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """Give where in the JSON each span of a cell stands: a span for each string that it is in."""
    begins = [0, *accumulate(len(one.text) for one in literals)]
    ways: dict[int, Sequence[int]] = {}

    def raw(place: int, characters: int) -> int:
        one = literals[place]
        if place not in ways:
            ways[place] = _raw_places(text[one.start : one.end])
        return one.start + ways[place][characters]

    for start, end in spans:
        found = []
        place = max(bisect_left(begins, start) - 1, 0)
        while place < len(literals) and begins[place] <= end:
            one, at = literals[place], begins[place]
            first, last = max(start - at, 0), min(end - at, len(one.text))
            if first < last or (start == end and 0 <= start - at <= len(one.text)):
                found.append((raw(place, first), raw(place, last)))
                if start == end:
                    break
            place += 1
        yield found


def _raw_places(raw: str) -> Sequence[int]:
    """Return where each character of a string, and its end, stands among its escapes."""
    if "\\" not in raw:
        return range(len(raw) + 1)
    return [*(match.start() for match in _ESCAPE.finditer(raw)), len(raw)]
