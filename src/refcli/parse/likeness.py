"""How much a piece of text looks like one reference, by its marks and not by its words.

References of all languages share their marks: a year, a range of pages, initials, ``vol.``
or ``Т.``, ``//``, an address, capitals. Prose has few of them and long runs of small words.
"""

import re
from typing import Final

__all__ = ["begins_like_reference", "likeness", "marks_of"]

_LONGEST: Final = 1200
"""Characters of a piece that are looked at; a reference is hardly ever longer."""

_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d[a-zа-я]?(?!\d)")

_MARKS: Final[tuple[tuple[float, re.Pattern[str]], ...]] = (
    (1.5, _YEAR),
    (0.7, re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?(?:, [^()]{1,20})?\)")),
    (1.0, re.compile(r"(?<![\d.])[a-zA-Z]?\d{1,6}\s?[-–—]\s?[a-zA-Z]?\d{1,6}(?![\d.]\d)")),
    (1.0, re.compile(r"\b(?:pp?|S|s|С|с|стр|P|str)\.?\s?\d")),
    (1.0, re.compile(r"\d\s?\(\s?[\w/–-]{1,9}\s?\)|\b\d{1,4}\s?[:;]\s?[a-zA-Z]?\d")),
    (
        0.8,
        re.compile(r"(?i:\b(?:vol|no|nr|bd|jg|h|т|вып|том|кн|vyp|iss|issue|volume)\b\.?|№)\s?\d"),
    ),
    (1.0, re.compile(r"\b[^\W\d_]\.\s?-?(?:[^\W\d_]\.)?")),
    (1.2, re.compile(r"(?i:https?://|www\.|\bdoi\b|\bisbn\b|\bissn\b|\bpmid\b|\barxiv\b|\burl:)")),
    (0.8, re.compile(r"\s//\s|\s–\s?[МСК]\.|\bet al\b|и др\b|u\.\s?a\.|\b(?:In|В кн\.?|Im?n)\s?:")),
    (
        0.8,
        re.compile(
            r"(?i:\((?:eds?|hg|hrsg|ed|red|под ред|ред)\b\.?|\b(?:ред|сост)\.|дис\.|автореф)"
        ),
    ),
    (0.7, re.compile(r"[^\W\d_]{3}\s?:\s[A-ZА-ЯЁÀ-Þ][^\W\d_]+")),
    (0.4, re.compile(r"[“„«»\"][^“”„«»\"]{10,}[”“«»\"]")),
)

_FAMILY: Final = r"(?:[^\W\d_][\w’'`´-]{0,30}\s){0,3}[A-ZÀ-ÞА-ЯЁІЇЄҐŁŠŽČŚĐ][\w’'`´.-]{1,30}"
_INITIALS: Final = r"(?:[A-ZÀ-ÞА-ЯЁІЇЄŠŽČ][a-zа-яё]{0,2}\.?[\s-]{0,2}){1,4}"

_BEGINNINGS: Final[tuple[tuple[float, re.Pattern[str]], ...]] = (
    # Smith, J. / Smith J. / Smith JA, / Smith, John
    (2.0, re.compile(rf"{_FAMILY},?\s{_INITIALS}(?:[.,;:&(/]|\s(?:and|und|et|и|y|&)\s|\s[(\[]|$)")),
    (1.5, re.compile(rf"{_FAMILY},\s[A-ZÀ-ÞА-ЯЁ][\w’'.-]+")),
    # J. Smith
    (1.5, re.compile(rf"(?:[A-ZÀ-ÞА-ЯЁ]\.[\s-]?){{1,4}}{_FAMILY}")),
    # Smith (2001) / WHO (2001) / Accenture. 2017.
    (1.0, re.compile(r"[A-ZÀ-ÞА-ЯЁ][^()]{1,100}[\s.,]\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.:,]?")),
    (0.5, re.compile(r"[A-ZÀ-ÞА-ЯЁ“„«\"]")),
    (-2.0, re.compile(r"[a-zа-яёà-þ](?!\w{0,3}\s[A-ZÀ-ÞА-ЯЁ][\w’-]+,)")),
    (-1.5, re.compile(r"[\d)\].,;:&/]")),
)

_WORD: Final = re.compile(r"[^\W\d_]+")


def likeness(text: str) -> float:
    """Return how much a piece looks like a whole reference: above 0 more yes than no.

    The piece comes without its number. The sum of what speaks for it and against it.
    """
    piece = text[:_LONGEST]
    words = _WORD.findall(piece)
    if not words:
        return -3.0
    score = sum(weight for weight, mark in _MARKS if mark.search(piece)) - 3.0
    score += min(begins_like_reference(piece), 2.0)
    small = sum(1 for word in words if word[0].islower() and len(word) > 1) / len(words)
    score -= max(0.0, small - 0.55) * 4
    if len(piece) < 30:
        score -= 1.0
    if len(text) > 600:
        score -= min((len(text) - 600) / 200, 4.0)
    return score


def marks_of(text: str) -> list[int]:
    """Return which of the marks of a reference a text has, by their numbers."""
    return [number for number, (_, mark) in enumerate(_MARKS) if mark.search(text)]


def begins_like_reference(text: str) -> float:
    """Return how much a line looks like the first of a reference, about -3 to 4."""
    head = text[:200]
    return sum(weight for weight, pattern in _BEGINNINGS if pattern.match(head))
