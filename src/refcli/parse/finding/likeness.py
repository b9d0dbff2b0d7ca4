"""How much a piece of text looks like one reference, by its marks and not by its words.

References of all languages share their marks: a year, a range of pages, initials, ``vol.``
or ``Т.``, ``//``, an address, capitals. Prose has few of them and long runs of small words.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.text.patterns import late
from refcli.values.identifiers import DOI_PREFIX
from refcli.values.people.others import begins_with_nobody, begins_with_the_same

__all__ = ["begins_like_reference", "is_address", "likeness", "marks_of"]

_LONGEST: Final = 1200
"""Characters of a piece that are looked at; a reference is hardly ever longer."""

_YEAR: Final = late(
    r"(?<!\d)(?:(?:1[5-9]|20)\d\d[a-zа-я]?(?!\d)|(?<=[\u0e00-\u0e7f]\s)25\d\d(?!\d)"
    r"|(?<=\()25\d\d(?=\)\.?\s[\u0e00-\u0e7f])"
    r"|(?<=\()1[34]\d\d(?=\)[.،:]?\s?[\u0600-\u06ff«]))"
)
"""A year; in Thai of the Buddhist era, in Arabic letters of the Hegira."""


class _Mark(NamedTuple):
    """One mark of a reference: what it weighs, and how it is found."""

    weight: float
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    """Cheap to look for: without any of these in the text, in small letters, the mark is
    not there either."""


_FIGURES: Final = tuple("0123456789")

_MARKS: Final = (
    _Mark(1.5, _YEAR, _FIGURES),
    _Mark(
        0.7,
        late(
            r"[(（](?:1[5-9]|20|25(?=\d\d[)）])|1[34](?=\d\d\)\W{0,3}[\u0600-\u06ff]))"
            r"\d\d[a-z]?(?:, [^()]{1,20})?[)）]"
        ),
        ("(", "（"),
    ),
    _Mark(
        1.0,
        late(r"(?<![\d.])[a-zA-Z]?\d{1,6}\s?[-–—]\s?[a-zA-Z]?\d{1,6}(?![\d.]\d)"),
        ("-", "–", "—"),
    ),
    _Mark(1.0, late(r"\b(?:pp?|S|s|С|с|стр|P|str)\.?\s?\d"), _FIGURES),
    _Mark(
        1.0,
        late(r"\d\s?\(\s?[\w/–-]{1,9}\s?\)|\b\d{1,4}\s?[:;]\s?[a-zA-Z]?\d"),
        ("(", ":", ";"),
    ),
    _Mark(
        0.8,
        late(
            r"(?i:\b(?:vol|no|nr|bd|jg|h|т|вып|том|кн|vyp|iss|issue|volume|roč|č|évf|cilt|sayı|tập|số)"
            r"\b\.?|№)\s?\d|\d\s?(?:[권호쪽巻卷号號期頁页]|sz\.)"
        ),
        _FIGURES,
    ),
    _Mark(1.0, late(r"\b[^\W\d_]\.\s?-?(?:[^\W\d_]\.)?"), (".",)),
    _Mark(
        1.2,
        late(r"(?i:https?://|www\.|\bdoi\b|\bisbn\b|\bissn\b|\bpmid\b|\barxiv\b|\burl:)"),
        ("://", "www.", "doi", "isbn", "issn", "pmid", "arxiv", "url:"),
    ),
    _Mark(
        0.8,
        late(r"\s//\s|\s–\s?[МСК]\.|\bet al\b|и др\b|u\.\s?a\.|\b(?:In|В кн\.?|Im?n)\s?:"),
        ("//", "–", "et al", "и др", "u.", ":"),
    ),
    _Mark(
        0.8,
        late(r"(?i:\((?:eds?|hg|hrsg|ed|red|под ред|ред)\b\.?|\b(?:ред|сост)\.|дис\.|автореф)"),
        ("(", "ред", "сост", "дис.", "автореф"),
    ),
    _Mark(0.7, late(r"[^\W\d_]{3}\s?:\s[A-ZА-ЯЁÀ-Þ][^\W\d_]+"), (":",)),
    _Mark(
        0.4,
        late(r"[“„«»\"][^“”„«»\"]{10,}[”“«»\"]|[「『《].{4,}[」』》]"),
        tuple('“„«»"「『《'),
    ),
    # The designation of a standard or a law, which may bear neither author nor year.
    _Mark(
        2.5,
        late(
            r"\b(?:ГОСТ|СанПиН|СНиП|СП|ДСТУ|СТБ|ОСТ|ISO|IEC|DIN|EN|ASTM|RFC|IEEE)\b[^.,]{0,12}\d"
            r"|№\s?\d+-?[А-ЯЁа-яё]{1,3}\b"
        ),
        _FIGURES,
    ),
    # GB/T 7714 marks the kind of a work behind its title.
    _Mark(1.5, late(r"[\[［](?:[A-Z]|[A-Z]{2})(?:/OL)?[\]］]"), ("[", "［")),
    # The edition; the margin number, the section of a law.
    _Mark(
        0.6,
        late(r"\d\.?-?(?:е|nd|rd|th)?\s?(?:aufl|ed|éd|edn|изд|вид|wyd|vyd|bs|baskı)\b", re.I),
        _FIGURES,
    ),
    # The day of a newspaper.
    _Mark(
        0.7,
        late(r",\s\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b"),
        (".19", ".20", ". 19", ". 20"),
    ),
    _Mark(0.6, late(r"\b(?:Rn|Rdnr?|Rz|Randnr)\.\s?\d|§§?\s?\d"), ("r", "§")),
)

_CAPITAL: Final = "A-ZÀ-ÖØ-ÞΆΈ-ΏΑ-ΫЀ-ЯҐҒҚҢӘӨҮҰҺԱ-Ֆ" + "".join(
    letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper()
)
"""Capitals of Latin (with those of Central Europe and Turkish), Greek, Cyrillic, Armenian."""
_CASELESS: Final = (
    r"\u05d0-\u05ea\u0620-\u06ff\u0900-\u109f\u10d0-\u10ff\u1200-\u137f\u1780-\u17ff"
    r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
)
"""Letters without capitals: Hebrew, Arabic, of India, Thai to Burmese, Georgian, Amharic, Khmer,
Chinese, Japanese, Korean."""
_FAMILY: Final = rf"(?:[^\W\d_][\w’'`´-]{{0,30}}\s){{0,3}}[{_CAPITAL}][\w’'`´.-]{{1,30}}"
_SMALL: Final = r"[a-zà-þ]{3,20},\s[a-zà-þ]{3,20}(?:\s[a-z]\.)?[.,]\s"
_INITIALS: Final = rf"(?:[{_CAPITAL}][a-zа-яё]{{0,2}}\.?[\s-]{{0,2}}){{1,4}}"

_BEGINNINGS: Final[tuple[tuple[float, re.Pattern[str]], ...]] = (
    # Smith, J. / Smith J. / Smith JA, / Smith, John
    (2.0, late(rf"{_FAMILY},?\s{_INITIALS}(?:[.,;:&(/]|\s(?:and|und|et|и|y|&)\s|\s[(\[]|$)")),
    (1.5, late(rf"{_FAMILY},\s[{_CAPITAL}][\w’'.-]+")),
    # Braudel (Fernand)
    (1.5, late(rf"{_FAMILY}\s\([{_CAPITAL}][\w’'. -]{{1,30}}\)(?:,|\s(?:et|and)\s)")),
    # J. Smith
    (1.5, late(rf"(?:[{_CAPITAL}]\.[\s-]?){{1,4}}{_FAMILY}")),
    # Smith (2001) / WHO (2001) / Accenture. 2017.
    (
        1.0,
        late(rf"[{_CAPITAL}][^()]{{1,100}}[\s.,]\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.:,]?"),
    ),
)
_WITHOUT_CAPITAL: Final[tuple[tuple[float, re.Pattern[str]], ...]] = (
    # hooks, bell. / boyd, danah m.,
    (1.5, late(_SMALL)),
    (-2.0, late(rf"(?!{_SMALL})[a-zа-яёà-þ](?!\w{{0,3}}\s[{_CAPITAL}][\w’-]+,)")),
    (-1.5, late(r"[\d)\].,;:&/]")),
)
"""What else a beginning may be that is no capital letter."""

_BEYOND_ASCII: Final[tuple[tuple[float, re.Pattern[str]], ...]] = (
    # 강만길. (1984). / 网野善彦，1978 / of the Buddhist era: (2545)
    (
        1.0,
        late(rf"[{_CASELESS}][^()（）\d]{{1,60}}[\s.,，、:：(（]{{1,3}}(?:1[3-9]|2[05])\d\d(?!\d)"),
    ),
    (0.5, late(rf"[{_CAPITAL}{_CASELESS}“„«]")),
)
"""What else a beginning may be whose first letter is not of ASCII."""

_OF_CAPITAL: Final = 0.5
"""What a capital or a quote of ASCII counts at the beginning."""

_WORD: Final = late(r"[^\W\d_]+")

_ARABIC_FIGURES: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_SHORT: Final = 30
"""Letters of a short piece; one of Chinese, Japanese or Korean counts for two."""


@lru_cache(maxsize=1 << 14)
def likeness(text: str) -> float:
    """Return how much a piece looks like a whole reference: above 0 more yes than no.

    The piece comes without its number. The sum of what speaks for it and against it.
    """
    piece = text[:_LONGEST].translate(_ARABIC_FIGURES)
    if is_address(piece) and " " not in piece:
        return _OF_ADDRESS
    words = _WORD.findall(piece)
    if not words:
        return -3.0
    score = sum(_MARKS[number].weight for number in marks_of(piece)) - 3.0
    score += min(begins_like_reference(piece), 2.0)
    small = sum(1 for word in words if word[0].islower() and len(word) > 1) / len(words)
    score -= max(0.0, small - 0.55) * 4
    if len(piece) < _SHORT and len(piece) + sum(letter >= "\u3040" for letter in piece) < _SHORT:
        score -= 1.0
    if len(text) > 600:
        score -= min((len(text) - 600) / 200, 4.0)
    return score


_ADDRESS: Final = late(rf"(?:https?://|www\.|doi:\s?|arXiv:|{DOI_PREFIX})\S", re.I)
_OF_ADDRESS: Final = 1.0
"""How much a bare address or DOI looks like a reference."""


def is_address(text: str) -> bool:
    """Tell whether a line begins with an address, a DOI or a number of arXiv."""
    return _ADDRESS.match(text) is not None


@lru_cache(maxsize=1 << 14)
def marks_of(text: str) -> tuple[int, ...]:
    """Return which of the marks of a reference a text has, by their numbers."""
    small = text.lower()
    return tuple(
        number
        for number, (_, pattern, needs) in enumerate(_MARKS)
        if _holds_one(small, needs) and pattern.search(text)
    )


def _holds_one(text: str, needs: Sequence[str]) -> bool:
    for need in needs:  # noqa: SIM110 - a generator costs more than all of the looking
        if need in text:
            return True
    return False


def begins_like_reference(text: str) -> float:
    """Return how much a line looks like the first of a reference, about -3 to 4."""
    return _begins(text[:200])


@lru_cache(maxsize=1 << 14)
def _begins(head: str) -> float:
    if begins_with_nobody(head) or begins_with_the_same(head):
        return 2.0
    beginnings = _BEGINNINGS if head[:1].isupper() else (*_BEGINNINGS, *_WITHOUT_CAPITAL)
    found = sum(weight for weight, pattern in beginnings if pattern.match(head))
    if head.isascii() or head[0].isascii():
        return found + _OF_CAPITAL * (head[:1].isupper() or head[:1] == '"')
    return found + sum(weight for weight, pattern in _BEYOND_ASCII if pattern.match(head))
