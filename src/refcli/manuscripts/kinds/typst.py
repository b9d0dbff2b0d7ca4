"""Typst: ``@key[p. 3]`` and ``#cite(<key>, supplement: […], form: "prose")``.

Typst's documentation, "Cite" and "Reference". A label that the text defines itself is a
cross-reference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from typing import Final

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Citation, Heading, Item, Manuscript, Source
from refcli.manuscripts.syntax.cross_references import is_cross_reference
from refcli.manuscripts.syntax.inline_notes import in_inline_notes
from refcli.manuscripts.syntax.masking import Mask

__all__ = ["includes_in", "labels_in", "prose", "read"]

_NOT_PROSE: Final = re.compile(
    r"(?<!`)(?P<raw>`{3,}+)(?:.|\n)*?(?P=raw)|`[^`]*`|(?<!:)//[^\n]*"
    r"|/\*(?:[^*/]|\*(?!/)|/(?!\*)|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z))*+(?:\*/|\Z)"
)
_URL: Final = re.compile(r"https?://[^\s\"\])]+")
_REFERENCE: Final = re.compile(r"(?<![\w\\])@([\w](?:[\w.:-]*[\w-])?)")
_CITE: Final = re.compile(r"#?\bcite\s*\(")
_TARGET: Final = re.compile(r"<([^<>\s]+)>|label\(\s*\"([^\"]+)\"\s*\)")
_LABEL: Final = re.compile(r"(?<!\\)<([\w][\w.:-]*)>")
_HEADING: Final = re.compile(r"^[ \t]*+(=++)[ \t]([^\n]*)$", re.M)
_LABELLED: Final = re.compile(r"(.*)<[\w.:-]++>")
_BIBLIOGRAPHY: Final = re.compile(r"#?\bbibliography\s*\(")
_NOTE: Final = re.compile(r"(?<!\\)#footnote\s*(?:\([^()]*\))?(\[)")
_INCLUDE: Final = re.compile(r"#include\s+\"([^\"]+)\"")
_ARGUMENT: Final = re.compile(r"(?<=[(,:=])\s*\"[^\"\n]*\"")
"""A string in code: no reference is read there."""

_MATH: Final = re.compile(r"(?<!\\)\$[^$]*(?<!\\)\$")
_STRING: Final = re.compile(r"\"((?:[^\"\\]|\\.)*)\"")
_FORM: Final = re.compile(r"form\s*:\s*(?:\"(\w+)\"|(none))")


def read(source: Source, known: Container[str] = ()) -> Manuscript:
    """Read one file; what it includes is read by ``scan``."""
    text = source.text
    clean = prose(text)
    brackets = _Brackets(clean)
    calls = list(_calls(clean, brackets))
    libraries: list[str] = []
    style = ""
    marker = None
    for match in _BIBLIOGRAPHY.finditer(clean):
        end = brackets.closing(match.end() - 1)
        if end > match.end() + _LONGEST:
            continue
        inside = clean[match.end() : end - 1]
        named = [m[1] for m in _STRING.finditer(re.sub(r"\w+\s*:\s*\"[^\"]*\"", "", inside))]
        libraries += [name for name in named if name.endswith((".bib", ".yml", ".yaml"))]
        if found := re.search(r"style\s*:\s*\"([^\"]*)\"", inside):
            style = found[1]
        marker = marker or (0, match.start(), end)
    inside_calls = Mask(clean)
    inside_calls.spans((one.start, one.end) for one in calls)
    inside_calls.pattern(_ARGUMENT)
    inside_calls.pattern(_MATH)
    labels = set(_LABEL.findall(inside_calls.text))

    def accept(key: str) -> bool:
        return key in known or (key not in labels and not is_cross_reference(key))

    citations = calls + list(_references(inside_calls.text, accept))
    return Manuscript(
        "typst",
        [source],
        in_inline_notes(clean, sorted(citations, key=lambda one: one.start), _NOTE, "[]"),
        [_heading(match) for match in _HEADING.finditer(clean)],
        libraries,
        style,
        marker=marker,
    )


def _heading(match: re.Match[str]) -> Heading:
    title = match[2].strip()
    if labelled := _LABELLED.fullmatch(title):
        title = labelled[1].strip()
    return Heading(len(match[1]), title, 0, match.start(), match.end())


def prose(text: str) -> str:
    """Blot out comments, raw text and addresses."""
    mask = Mask(text)
    mask.pattern(_NOT_PROSE)
    mask.pattern(_URL)
    return mask.text


def labels_in(text: str) -> set[str]:
    """Return the labels that a text defines."""
    clean = prose(text)
    calls = Mask(clean)
    calls.spans((one.start, one.end) for one in _calls(clean, _Brackets(clean)))
    return set(_LABEL.findall(calls.text))


def includes_in(clean: str) -> list[tuple[str, int, int]]:
    """Return the files that a text includes."""
    return [(m[1], m.start(), m.end()) for m in _INCLUDE.finditer(clean)]


def _references(clean: str, accept: Callable[[str], bool]) -> Iterator[Citation]:
    brackets = _Brackets(clean)
    for match in _REFERENCE.finditer(clean):
        key = match[1]
        if not accept(key):
            continue
        end = match.end()
        label = locator = suffix = ""
        if clean[end : end + 1] == "[":
            close = brackets.closing(end)
            if end < close <= end + _LONGEST and clean[close - 1] == "]":
                label, locator, suffix = split_locator(_plain(clean[end + 1 : close - 1]))
                end = close
        item = Item(key, match.start(1), locator, label, "", suffix)
        yield Citation((item,), "parenthetical", 0, match.start(), end)


def _calls(clean: str, brackets: _Brackets) -> Iterator[Citation]:
    for match in _CITE.finditer(clean):
        end = brackets.closing(match.end() - 1)
        if end > match.end() + _LONGEST:
            continue
        target = _TARGET.search(clean, match.end(), end)
        if target is None:
            continue
        inside = clean[match.end() : end - 1]
        supplement = re.search(
            r"supplement\s*:\s*(?:\[((?:[^\[\]]|\[[^\]]*\])*)\]|\"([^\"]*)\")", inside
        )
        words = _plain((supplement[1] or supplement[2] or "") if supplement else "")
        label, locator, suffix = split_locator(words)
        form = _FORM.search(inside)
        mode = _FORMS.get((form[1] or form[2]) if form else "", "parenthetical")
        group = 1 if target[1] else 2
        item = Item(target[group], target.start(group), locator, label, "", suffix)
        yield Citation((item,), mode, 0, match.start(), end)


_LONGEST: Final = 10_000
"""Characters of a call: behind more of them its bracket is one that nobody closed."""

_FORMS: Final = {
    "prose": "narrative",
    "author": "author-only",
    "year": "year-only",
    "full": "full",
    "none": "nocite",
}


def _plain(text: str) -> str:
    return re.sub(
        r"\s+", " ", text.replace("~", " ").replace("---", "—").replace("--", "–")
    ).strip()


class _Brackets:
    """Where the brackets of a text close; each part of the text is looked through once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closings: dict[int, int] = {}
        self._reach = 0
        """How far the text was looked through."""

    def closing(self, start: int) -> int:
        """Return the offset behind the bracket that closes the one at ``start``.

        It is the end of the text for one that nothing closes, and ``start`` for one in a string
        that stands in brackets.
        """
        if start >= self._reach:
            self._look_through(start)
        return self._closings.get(start, start)

    def _look_through(self, start: int) -> None:
        opened: list[int] = []
        for match in _MARK.finditer(self._text, start):
            mark = match[0]
            if mark in ("(", "[", "{"):
                opened.append(match.start())
            elif mark in (")", "]", "}"):
                self._closings[opened.pop()] = self._reach = match.end()
                if not opened:
                    return
        self._reach = len(self._text)
        self._closings.update(dict.fromkeys(opened, self._reach))


_MARK: Final = re.compile(r"\\.|\"(?:[^\"\\\n]|\\.)*+\"|[()\[\]{}]")
