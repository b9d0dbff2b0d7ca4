"""The YAML at the head of a Markdown file, or of a project: library, style, language, nocite.

Only these few plain keys are read, line by line: a YAML reader would cost more time than the
rest of a scan, and a broken front matter must not hide a manuscript.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["FrontMatter", "read_front_matter", "read_settings"]

_BLOCK: Final = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.M)
_FIELD: Final = re.compile(r"^([A-Za-z][\w-]*):[ \t]*([^\r\n]*)", re.M)
_ENTRY: Final = re.compile(r"^[ \t]*-[ \t]+([^\r\n]+)", re.M)


class FrontMatter(NamedTuple):
    """What the head of a file says."""

    end: int
    """Where the text begins, 0 where there is no front matter."""
    libraries: list[str]
    style: str
    locale: str
    nocite: tuple[int, int] | None
    """Where the value of ``nocite`` stands."""


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text."""
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(0, [], "", "", None)
    fields: dict[str, tuple[int, int]] = {}
    matches = list(_FIELD.finditer(text, block.start(1), block.end(1)))
    for place, match in enumerate(matches):
        end = matches[place + 1].start() if place + 1 < len(matches) else block.end(1)
        fields[match[1].lower()] = (match.start(2), end)

    def value(name: str) -> str:
        start, end = fields.get(name, (0, 0))
        return _unquoted(text[start:end].partition("\n")[0])

    return FrontMatter(
        block.end(),
        _listed(text, fields.get("bibliography")),
        value("csl") or value("citation-style"),
        value("lang"),
        fields.get("nocite"),
    )


def read_settings(text: str) -> FrontMatter:
    """Read the same settings from a file that holds nothing else, at any depth of it.

    >>> said = read_settings("project:\\n  bibliography:\\n    - a.bib\\nlang: de\\n")
    >>> said.libraries, said.locale
    (['a.bib'], 'de')
    """
    fields: dict[str, tuple[int, int]] = {}
    for match in _DEEP_FIELD.finditer(text):
        name = match[2].lower()
        behind = re.compile(rf"^[ \t]{{0,{len(match[1])}}}[^\s#-]", re.M).search(text, match.end())
        fields.setdefault(name, (match.start(3), behind.start() if behind else len(text)))

    def value(name: str) -> str:
        start, end = fields.get(name, (0, 0))
        return _unquoted(text[start:end].partition("\n")[0])

    libraries = _listed(text, fields.get("bibliography") or fields.get("bibtex_bibfiles"))
    return FrontMatter(0, libraries, value("csl"), value("lang") or value("language"), None)


_DEEP_FIELD: Final = re.compile(
    r"^([ \t]*)(bibliography|bibtex_bibfiles|csl|lang|language):[ \t]*([^\r\n]*)", re.M
)


def _listed(text: str, span: tuple[int, int] | None) -> list[str]:
    if span is None:
        return []
    value = text[slice(*span)]
    first = value.partition("\n")[0].strip()
    if first.startswith("["):
        inside = value[value.find("[") + 1 : value.find("]")]
        return [one for part in inside.split(",") if (one := _unquoted(part))]
    if first and first not in ("|", ">"):
        return [_unquoted(first)]
    return [_unquoted(one) for one in _ENTRY.findall(value)]


def _unquoted(value: str) -> str:
    value = re.sub(r"\s+#.*$", "", value.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
