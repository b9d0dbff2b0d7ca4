"""Ovid's ``Source``: journal, volume, pages and date in one line, as each database writes it.

Sources: the field guides of Ovid to MEDLINE, Embase, PsycINFO, CAB Abstracts, Global Health,
AMED, HMIC, ERIC, EconLit, BIOSIS, Cochrane and Journals@Ovid.
"""

import re
from collections.abc import Mapping
from typing import Final

from refcli.text.dashes import plain_dashes

__all__ = ["parts_of"]

_YEAR: Final = r"(?:1[6-9]|20)\d\d"
_DATE: Final = rf"(?P<date>[^.;:()]*?\b{_YEAR}\b[^.;:()]*?)"
_EARLY: Final = rf"(?P<early>{_YEAR}\b[^.;:()]*?)"
_SUPPLEMENT: Final = r"(?:\s(?i:suppl|supplement|pt|part|spec)\b\.?(?:\s\w+)?)"
_VOLUME: Final = rf"(?P<volume>(?:\d[\w.-]*|[IVXLC]+|[A-Z]{{1,2}}\d+){_SUPPLEMENT}?)"
_ISSUE: Final = r"(?:\s?\((?P<issue>[^()]*(?:\([^()]*\))?)\))?"
_NO_PAGES: Final = r"(?i:no pagination|var\.? ?pagings?|pagination not available)(?i: specified)?"
_PAGE: Final = r"(?!(?:1[89]|20)\d\d\b(?!-))[A-Za-z]{0,8}\d[\w.-]*\w|[A-Za-z]{0,8}\d"
_PAGES: Final = rf"(?P<pages>(?:{_PAGE})(?:[;,]\s?(?:{_PAGE}))*(?:\spassim)?)"
_JOURNAL: Final = r"(?P<journal>.+?)"

_FORMS: Final = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        # Psychology of Rain. Vol.115(3), Aug 2006, pp. 476-485 (PsycINFO, EconLit, Inspec)
        rf"{_JOURNAL}[.,]\s+[Vv]ol\.?\s?{_VOLUME}{_ISSUE}(?:,\s*[Nn]o\.?\s?(?P<number>[\w-]+))?"
        rf"(?:,\s*{_DATE})?(?:,\s*(?:pp?\.?\s?)?(?:{_PAGES}|{_NO_PAGES})|,\s*ArtID\s?:?(?P<article>[\w.-]+))?",
        # Tropical Rain; 2001. 31(2):89-91. 5 ref (CAB Abstracts, Global Health)
        rf"{_JOURNAL}[.;]\s+{_EARLY}\.\s+{_VOLUME}{_ISSUE}(?::\s?{_PAGES})?(?:\.\s.*)?",
        # Rain Researcher. v34 n1 p3-10 Jan 2005 (ERIC)
        rf"{_JOURNAL}\.\s+v{_VOLUME}(?:\sn(?P<number>[\w-]+))?(?:\spp?{_PAGES})?(?:\s{_DATE})?",
        # Journal of Rain. 187(5). MAR 2005. 1599-1605 (BIOSIS)
        rf"{_JOURNAL}\.\s+{_VOLUME}{_ISSUE}\.\s+{_DATE}\.\s+{_PAGES}",
        # Rain, 2019, 393(10169), 321-329 (Cochrane); Rain Journal 2001; 111(5748): 22-23 (HMIC)
        rf"{_JOURNAL},\s+{_EARLY},\s+{_VOLUME}{_ISSUE}(?:,\s+{_PAGES})?",
        rf"{_JOURNAL}(?<!\.)\s+{_EARLY};\s?{_VOLUME}{_ISSUE}(?::\s?{_PAGES})?",
        # Gut. 2021 Mar 03 (MEDLINE, of what has no issue yet)
        rf"{_JOURNAL}\.\s+(?P<date>{_YEAR}(?:\s(?:[A-Z][a-z]{{2}}|\d\d)){{1,2}})",
        # Gut. 53(3):152-60, 2004 Mar; Gut. 53 (3) (pp 152-160), 2004; Gut. 2004 Mar; 53(3): 152-60
        rf"{_JOURNAL}\.\s+(?:{_EARLY}[;.]\s*)?{_VOLUME}?{_ISSUE}"
        rf"(?:\s?[:,]\s?(?:pp?\.?\s?)?{_PAGES}|\s?\((?:pp?\.?\s*{_PAGES.replace('pages', 'inner')}"
        rf"|{_NO_PAGES})\))?(?:[,.;]\s?{_DATE})?",
    )
)
_BOOK: Final = re.compile(
    rf"(?:(?P<editors>.+?[\[(]Eds?\.?[\])])\.?\s+)?(?:(?P<before>[^()]+?)\s)?\((?P<date>{_YEAR})\)\.\s+"
    rf"(?:(?P<book>(?!\(pp)(?![\w, ]+?\bpp\.).+?)\.\s+)?(?:\(pp?\.\s*{_PAGES}\)\.\s+)?"
    r"(?P<extent>[\w, ]+?)\spp\.?(?:\s+(?P<imprint>.+?))?",
    re.DOTALL,
)
"""``Doe, J [Ed]. (2005). Rain. (pp. 1-20). xii, 300 pp. New York: Harbour Press`` (PsycINFO)."""

_PLAIN_BOOK: Final = re.compile(
    rf"(?P<imprint>[^\W\d_][^:;,.]*\s?: [^:;]+), (?P<date>{_YEAR})"
    r"(?:\.\s(?P<extent>[\w, ]+?)\spp?)?"
)
"""``London: Department of Rain, 2003. 45 p`` (HMIC)."""

_TAILS: Final = (
    ("article", re.compile(r"\.?\s*Article Number:\s*(?P<value>[^.\s]+)")),
    ("fine date", re.compile(r"\.?\s*Date of Publication:\s*(?P<value>[^.]+)")),
    ("", re.compile(r"\.?\s*Conference Publication:\s*\([^()]*\)")),
)
_CONFERENCE: Final = re.compile(
    r"\.\s+Conference:\s*(?P<value>.+?)(?=\.\s+\d[\w.-]*\s?\(|\.\s+\d+[:,]|$)"
)
_LONGEST: Final = 600
"""Characters that a source may have: a longer one is something else."""

_MEDIUM: Final = re.compile(r"\s*\[(?:electronic resource|internet|online)\]", re.IGNORECASE)
_FIGURES: Final = re.compile(rf"({_YEAR}) (\d\d)(?: (\d\d))?")


def parts_of(source: str) -> Mapping[str, str]:
    """Return what a source holds, by ``journal``, ``volume``, ``issue``, ``pages``, ``date``.

    An article number is under ``article``, a meeting under ``conference``. Of a book there are
    ``book``, ``editors``, ``place``, ``publisher`` and ``extent``. A line of another form is the
    name of a journal.

    >>> parts_of("Gut. 53 (3) (pp 152-160), 2004. Date of Publication: Mar 2004.")["date"]
    'Mar 2004'
    """
    text = " ".join(plain_dashes(source).split())
    found: dict[str, str] = {}
    for name, pattern in _TAILS:
        if match := pattern.search(text):
            text = text[: match.start()] + text[match.end() :]
            found[name] = match["value"].strip() if name else ""
    if match := _CONFERENCE.search(text):
        text = text[: match.start()] + text[match.end() :]
        found["conference"] = match["value"]
    text = text.strip(" .;,")
    found |= _book(text) or _article(text)
    if date := found.pop("fine date", "") or found.get("date", ""):
        found["date"] = _FIGURES.sub(lambda m: "-".join(filter(None, m.groups())), date)
    return {name: value for name, value in found.items() if name and value}


def _article(text: str) -> dict[str, str]:
    for form in _FORMS if len(text) <= _LONGEST else ():
        match = form.fullmatch(text)
        if match and _tells(match):
            parts = {name: (value or "").strip() for name, value in match.groupdict().items()}
            parts["journal"] = _MEDIUM.sub("", parts["journal"])
            parts["pages"] = (parts.get("pages") or parts.pop("inner", "")).replace("; ", ", ")
            parts["issue"] = parts.get("issue") or parts.pop("number", "")
            parts["date"] = parts.get("date") or parts.pop("early", "")
            return parts
    return {"journal": _MEDIUM.sub("", text)}


def _tells(match: re.Match[str]) -> bool:
    """Tell a form that was met from a journal whose name ends in a number."""
    groups = match.groupdict()
    told = [groups.get(name) for name in ("issue", "number", "pages", "inner", "date", "early")]
    return any(told)


def _book(text: str) -> dict[str, str]:
    forms = (_BOOK, _PLAIN_BOOK) if len(text) <= _LONGEST else ()
    match = next(filter(None, (form.fullmatch(text) for form in forms)), None)
    if match is None:
        return {}
    parts = {name: value or "" for name, value in match.groupdict().items()}
    if (book := parts.get("book")) and "editors" in parts:
        # The title may stand before the editors, too.
        parts["editors"] = parts["editors"].removeprefix(f"{book}. ")
    # PsycINFO names the country once more behind the publisher.
    imprint = (parts.pop("imprint") or parts.pop("before")).strip(" .").split(";")[0]
    place, colon, publisher = imprint.partition(": ")
    parts["place"], parts["publisher"] = (place, publisher) if colon else ("", place)
    return parts
