"""Where the list of references of a manuscript stands, or goes."""

from __future__ import annotations

from typing import NamedTuple

from refcli.errors import RequestError
from refcli.manuscripts.model import Heading, Manuscript
from refcli.manuscripts.syntax.masking import lines_of
from refcli.parse.finding.headings import is_reference_heading
from refcli.text import word_lists
from refcli.text.scripts import language_of

__all__ = ["Spot", "heading_for", "language_for", "spot_for"]


class Spot(NamedTuple):
    """Where a list goes."""

    source: int
    start: int
    end: int
    how: str
    """``marker``: it takes the place of these characters; ``heading``: it goes behind these
    characters; ``end``: it goes to the end, under a heading of its own."""
    section_end: int = 0
    """Under a heading, where the next part begins."""


def spot_for(manuscript: Manuscript, list_at: str = "") -> Spot:
    """Return where the list goes: to the marker, else under its heading, else to the end.

    Raises RequestError where there is no heading ``list_at``.
    """
    if manuscript.marker and not list_at:
        return Spot(*manuscript.marker, "marker")
    headings = manuscript.headings
    for place in range(len(headings) - 1, -1, -1):
        one = headings[place]
        if _is_wanted(one, list_at):
            after = [
                other.start
                for other in headings[place + 1 :]
                if other.source == one.source and other.level <= one.level
            ]
            end = min(after, default=len(manuscript.sources[one.source].text))
            text = manuscript.sources[one.source].text
            stop = one.end - text[one.start : one.end].endswith("\r")
            return Spot(one.source, one.start, stop, "heading", end)
    typed = None if list_at else _typed_heading(manuscript)
    if typed:
        return typed
    if list_at:
        raise RequestError(
            "no heading {list_at!r} in {name}", list_at=list_at, name=manuscript.sources[0].name
        )
    last = len(manuscript.sources) - 1 if manuscript.kind == "notebook" else 0
    end = len(manuscript.sources[last].text)
    return Spot(last, end, end, "end")


def _typed_heading(manuscript: Manuscript) -> Spot | None:
    """Return a heading that is a line of its own, without the marks that make it one."""
    if manuscript.kind in ("notebook", "aux", "bcf"):
        return None
    text = manuscript.sources[0].text
    for at, line in reversed(list(lines_of(text))):
        if 0 < len(line) < 90 and is_reference_heading(line):
            after = [one.start for one in manuscript.headings if not one.source and one.start > at]
            return Spot(0, at, at + len(line), "heading", min(after, default=len(text)))
    return None


def _is_wanted(heading: Heading, list_at: str) -> bool:
    title = heading.title.strip()
    if list_at:
        return title.casefold() == list_at.strip().casefold()
    return is_reference_heading(title)


def heading_for(manuscript: Manuscript, locale: str) -> str:
    """Return the heading of a list in the language of the manuscript."""
    words = word_lists.lists("refcli.manuscripts", "headings.txt")
    return " ".join(words.get(language_for(manuscript, locale), words["en"]))


def language_for(manuscript: Manuscript, locale: str) -> str:
    """Return the two letters of a manuscript's language: as told, or as its letters say."""
    if language := (locale or manuscript.locale).lower()[:2]:
        return language
    text = "".join(source.text[:20_000] for source in manuscript.sources[:3])
    return language_of(text, "en")
