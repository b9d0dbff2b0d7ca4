"""Parts of a reference told by their first word: `Nxb Trẻ`, `دار المعارف`, `τόμ. 5`, `Tạp chí …`.

In languages of which the model has seen little it leaves publisher, place, journal and numbers
in the title. Their lists have words for each of these, and a comma or a point before them.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["LEAD_WORDS", "author_and_date", "place_before_house", "told_by_first_words"]

_LISTS: Final = word_lists.lists(__package__, "lead-words.txt")

_NUMBERS: Final = ("volume", "issue", "pages", "edition")

_WHOLE: Final = frozenset(("genre", "edition_part", "location"))
"""What may be said by such words alone."""

_LABEL: Final = {"house": "publisher", "journal": "container", "edition_part": "edition"}


def _first(lead: str) -> str:
    return lead.partition("_")[0].rstrip(".")


LEAD_WORDS: Final = frozenset(
    form
    for leads in _LISTS.values()
    for lead in leads
    for form in (_first(lead), _first(lead).capitalize(), _first(lead).upper())
)
"""The first words of such parts, in small letters, with a capital, and in capitals."""


@cache
def _leads() -> dict[str, list[tuple[list[str], str, bool]]]:
    """Return by their first word the phrases that lead, and what they lead to; longest first.

    One that is cut has a point behind it.
    """
    found: dict[str, list[tuple[list[str], str, bool]]] = {}
    for kind, leads in _LISTS.items():
        for lead in leads:
            words = [word.rstrip(".") for word in lead.split("_")]
            found.setdefault(words[0], []).append((words, kind, lead.endswith(".")))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


_DATED: Final = late(r"1[34]\d\d(?:ه|ق|ش)[\u0600-\u06ff]{0,3}|(?:1[5-9]|20)\d\dم")
"""A year with the letter of its calendar: of the Hegira, or common."""

_ROMAN: Final = late(r"[IVXLC]{1,6}(?:-[a-z]{1,2})?")

_BORDERS: Final = frozenset(',،.:;؛()[]«»“”„"/–—')

_MAY_HOLD: Final = frozenset(
    ("title", "container", "publisher", "location", "volume", "issue", "pages", "note", "edition")
) | {OUTSIDE, "collection", "volume-title", "genre", "number", "date", "extent", "author", "editor"}


def author_and_date(tokens: Tokens, labels: list[str]) -> None:
    """Read `names (year). title.` in letters without capitals, and the journal or house behind."""
    caseless = tokens.text[tokens.body : tokens.body + 1] >= _CASELESS[0]
    match = _AUTHOR_AND_DATE.match(tokens.text, tokens.body) if caseless else None
    if match is None:
        return
    for label, text in match.groupdict().items():
        if text:
            for at in words_between(tokens, *match.span(label)):
                labels[at] = label


_CASELESS: Final = "\u0590-\u06ff\u0900-\u0fff\u10d0-\u10ff"
"""Letters without capitals: Hebrew, Arabic, those of India, Thai, Georgian."""

_AUTHOR_AND_DATE: Final = late(
    rf"(?P<author>[{_CASELESS}][^()\d]{{2,80}}?)[.،,]?\s\((?P<date>[\d۰-۹٠-٩]{{4}})\)[.:،,]\s"
    rf"[«“\"]?(?P<title>[{_CASELESS}][^.()«»“”]{{3,200}}?)[»”\"]?[.،](?:\s|$)"
    rf"(?:(?P<container>[{_CASELESS}][^,،.:()\d]{{2,80}})[,،]\s(?P<volume>\d{{1,4}})"
    rf"\s?(?:\((?P<issue>\d{{1,4}})\))?[,،:]\s(?P<pages>\d{{1,5}}\s?[-–]\s?\d{{1,5}})"
    rf"|(?P<location>[{_CASELESS}][^,،.:()\d]{{1,30}}):\s(?P<publisher>[^.:()\d]{{2,60}}))?"
)


def place_before_house(tokens: Tokens, labels: list[str]) -> None:
    """Part `. Нови Сад: Матица српска.` from the title: a town, a colon, and a name at the end."""
    match = None if tokens.text.isascii() else _IMPRINT.search(tokens.text, tokens.body)
    if match is None:
        return
    town = words_between(tokens, *match.span("town"))
    house = words_between(tokens, *match.span("house"))
    if not town or not house or "title" not in labels[: town[0]]:
        return
    address = {"url"} if "://" not in tokens.text else set()
    if {labels[at] for at in (*town, *house)} <= _IN_TITLE | address:
        for label, places in (("location", town), ("publisher", house)):
            for at in places:
                labels[at] = label


_IN_TITLE: Final = frozenset(("title", "container", "publisher", "location", "volume-title"))

_OTHER: Final = r"[^\x00-\u024f\u1e00-\u1eff\W\d_]"
"""A letter that is none of Latin: of titles in its alphabets, few hold a colon behind a town."""

_IMPRINT: Final = late(
    rf"[.)»“”]\s(?P<town>{_OTHER}[\w‌-]{{1,20}}(?:\s{_OTHER}[\w‌-]{{1,20}}){{0,2}})\s?:\s"
    rf"(?P<house>[„«“]?{_OTHER}[^.:;()\d]{{2,60}})(?:[,.،]\s*(?:\d{{4}}\.?)?)?\s*$"
)


def told_by_first_words(tokens: Tokens, labels: list[str]) -> None:
    """Give each part of a reference, behind its title, the label that its first word tells."""
    begun = False
    at = 0
    while at < len(labels):
        if _DATED.fullmatch(tokens.words[at]):
            labels[at] = "date"
        kind, lead = _kind(tokens, at) if begun else ("", 0)
        begun = begun or labels[at] in {"title", "container"}
        within = tokens.gaps[at] == " " and labels[max(0, at - 1) : at + 1] == ["title", "title"]
        if not kind or (within and tokens.words[at][0].isupper()):
            at += 1
        elif kind in _NUMBERS:
            at = _number(tokens, labels, at, lead, kind)
        else:
            at = _part(tokens, labels, at, lead, kind)


def _kind(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return what a part that begins with a word is, and how many words say so."""
    for words, kind, cut in _leads().get(tokens.words[at].lower(), ()):
        end = at + len(words)
        if (
            [word.lower() for word in tokens.words[at:end]] == words
            and (kind in _NUMBERS or _is_border(tokens, at))
            and not (kind == "journal" and ":" in tokens.gaps[at])
            and not (kind == "pages" and tokens.words[at].isupper())
            and (not cut or tokens.gaps[end].startswith("."))
        ):
            return kind, len(words)
    return "", 0


def _is_border(tokens: Tokens, at: int) -> bool:
    return at >= len(tokens.words) or not _BORDERS.isdisjoint(tokens.gaps[at])


def _number(tokens: Tokens, labels: list[str], at: int, lead: int, kind: str) -> int:
    """Read the figures behind a word that counts something, a range as one."""
    start = end = at + lead
    words = tokens.words
    while (
        end < len(words)
        and (words[end][0].isdigit() or (end == start and _ROMAN.fullmatch(words[end])))
        and (end == start or tokens.gaps[end].strip() in {"-", "–", "—", "/"})
    ):
        end += 1
    counted = start < len(words) and tokens.gaps[start].strip(" .:№") == ""
    if end == start or not counted or not set(labels[at:end]) <= _MAY_HOLD:
        return at + 1
    labels[at:start] = ["edition" if kind == "edition" else OUTSIDE] * lead
    labels[start:end] = [kind] * (end - start)
    return end


def _part(tokens: Tokens, labels: list[str], at: int, lead: int, kind: str) -> int:
    """Read a part up to the next mark, and the place beside a publisher or a school."""
    cut = kind not in _WHOLE and tokens.gaps[at + lead].strip() == "."
    end = _end(tokens, at + lead + cut)
    while end > at + lead and labels[end - 1] == "volume":
        end -= 1
    if not set(labels[at:end]) <= _MAY_HOLD or (end == at + lead and kind not in _WHOLE):
        return at + 1
    labels[at:end] = [_LABEL.get(kind, kind)] * (end - at)
    if kind in {"translator", "editor"}:
        labels[at : at + lead] = [OUTSIDE] * lead
    if kind == "genre":
        school = _end(tokens, end + 1)
        if _is_name(tokens.words[end:school]) and not tokens.gaps[school].startswith(":"):
            labels[end:school] = ["publisher"] * (school - end)
            return _place_behind(tokens, labels, school)
    if kind == "house":
        _place_before(tokens, labels, at)
        return _place_behind(tokens, labels, end)
    return end


def _end(tokens: Tokens, at: int) -> int:
    """Return where a part ends: at the next mark or figure."""
    end = at
    while (
        end < len(tokens.words)
        and not _is_border(tokens, end)
        and not tokens.words[end][0].isdigit()
    ):
        end += 1
    return min(end, len(tokens.words))


_LONGEST_PLACE: Final = 4


def _is_name(words: Sequence[str]) -> bool:
    return bool(words) and not words[0][0].isdigit() and not words[0][0].islower()


def _place_behind(tokens: Tokens, labels: list[str], at: int) -> int:
    """Read as the place the words behind a publisher, up to the next mark."""
    end = _end(tokens, at + 1)
    place = tokens.words[at:end]
    if (
        0 < len(place) <= _LONGEST_PLACE
        and _is_name(place)
        and not _kind(tokens, at)[0]
        and "(" not in tokens.gaps[at]
        and set(labels[at:end]) <= _MAY_HOLD
    ):
        labels[at:end] = ["location"] * (end - at)
        return end
    return at


def _place_before(tokens: Tokens, labels: list[str], at: int) -> None:
    """Read as the place the words before a colon and a publisher."""
    if ":" not in tokens.gaps[at]:
        return
    start = at - 1
    while start > 0 and not _is_border(tokens, start):
        start -= 1
    if (
        at - start <= _LONGEST_PLACE
        and set(labels[start:at]) <= _MAY_HOLD
        and "title" in labels[:start]
    ):
        labels[start:at] = ["location"] * (at - start)
