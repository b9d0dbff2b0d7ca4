"""A record prepared for comparing: each field in the one form that its spellings share.

A profile is made once for each record; blocking, comparing and clustering read nothing
else. It holds text, numbers and tuples only, so that it packs into bytes and travels
between processes and machines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from typing import Any, Final, NamedTuple
from urllib.parse import unquote

from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.containers import container_forms, place_behind
from refcli.dedupe.prepare.locators import Place, place
from refcli.dedupe.prepare.names import Person, people
from refcli.dedupe.prepare.numerals import numbers
from refcli.dedupe.prepare.skeleton import word_skeletons
from refcli.dedupe.prepare.titles import Title, leading_year, read_title, without_responsibility
from refcli.record import Name, Record, as_text, custom, has_others, names, number, year
from refcli.text.mojibake import repaired_in_part
from refcli.text.scripts import LATIN, has_cyrillic, script_of
from refcli.text.wide_forms import narrowed
from refcli.values.dates import find_year
from refcli.values.identifiers import doi, find_doi, isbn_core
from refcli.values.people.others import is_cut, is_others
from refcli.values.trials import find_trials
from refcli.variants import texts_of

__all__ = ["DIFFERENT_FIELD", "Profile", "are_copies", "profile"]

DIFFERENT_FIELD: Final = "refcli-different"
"""The field of a .bib library for the numbers of records that were called other works."""


class Profile(NamedTuple):
    """What is compared of a record; a missing field is "", 0 or ()."""

    titles: tuple[str, ...]
    """Skeletons of the title and its variants, words separated by spaces; the main one first."""
    numbers: tuple[str, ...]
    """Numbers in the main title, in order: digits, Roman numerals, letters of parts; before them
    "#12" for the number of an abstract."""
    notice: words.Notice
    cut: bool
    """Whether the title ends in an ellipsis."""
    language: str
    """"ru" for a Cyrillic title, the script of one in another, "xx" for a translation, else ""."""
    people: tuple[Person, ...]
    """The authors (else the editors), at most 20."""
    others: bool
    """Whether the list of authors was cut with "et al."."""
    year: int
    volume: str
    issue: str
    supplement: bool
    """Whether the issue or the page is one of a supplement ("Suppl. 1", "S20")."""
    first: str
    """The first page or the article number."""
    last: str
    containers: tuple[str, ...]
    """Skeletons of the container's title and its variants."""
    issns: tuple[str, ...]
    """Numbers of the serial, without their dash."""
    source: words.SourceKind
    doi: str
    ids: tuple[str, ...]
    """Other identifiers with their scheme: "pmid:123", "arxiv:2001.00001"."""
    isbn: str
    edition: str
    publisher: str
    number: int
    """The number in the library, 0 where it has none."""
    different: tuple[int, ...]
    """Numbers of records that a person called other works."""

    @property
    def registered(self) -> bool:
        """Whether it is the entry of a trial in a registry, not a text about it."""
        return not self.first and any(number.startswith("trial:") for number in self.ids)


_CONTENT: Final = Profile._fields.index("number")
"""The fields of a profile that describe the work: those before the number."""


def are_copies(one: Profile, other: Profile) -> bool:
    """Tell whether two records say the very same, under a title that does not come back."""
    title = one.titles[0]
    if title != other.titles[0] or not title or one[:_CONTENT] != other[:_CONTENT]:
        return False
    return not words.is_column(title)


_ARXIV: Final = re.compile(
    r"(?:arxiv[:./ ]\s*(?:abs/)?|10\.48550/arxiv\.)(\d{4}\.\d{4,5}|[a-z-]+/\d{7})", re.I
)
_DEGREE: Final = re.compile(r"(?:Ph\.? ?D|Psy\.? ?D|Ed\.? ?D|D\.? ?Phil|M\.? ?[AS])\b", re.I)
_RANGE: Final = re.compile(r"\d+\s*[-–]\s*\d+")

_SOURCES: Final[dict[str, words.SourceKind]] = {
    "article-journal": "journal",
    "article-magazine": "journal",
    "article-newspaper": "journal",
    "paper-conference": "conference",
    "book": "book",
    "chapter": "chapter",
    "entry-encyclopedia": "chapter",
    "entry-dictionary": "chapter",
    "thesis": "thesis",
    "dataset": "data",
    "software": "data",
    "report": "report",
}


def profile(record: Record) -> Profile:
    """Prepare a CSL-JSON record for comparing."""
    fields = {name: _spaced(value) for name, value in record.items() if name in _FIELDS}
    kind = fields.get("type", "")
    printed = fields.get("title", "") or (
        "" if kind in _PRINTED else fields.get("container-title", "")
    )
    issued = _year(record)
    if not issued:
        issued, printed = leading_year(printed)
    everyone = names(record)
    persons = everyone or names(record, "editor")
    compared = people(persons)
    if " /" in printed:
        printed = without_responsibility(printed, compared)
    title = read_title(printed if printed.isascii() else repaired_in_part(printed))
    volume, issue, first, last, supplement = _place(fields)
    if volume == str(issued):
        volume = ""  # the year stands in for a volume that the journal does not count
    containers = _containers(record, fields)
    identifiers = tuple(_identifiers(record, fields))
    return Profile(
        titles=_titles(record, title, everyone),
        numbers=(f"#{title.label}", *_numbers(title)) if title.label else _numbers(title),
        notice=title.notice,
        cut=title.cut,
        language=_language(fields, title),
        people=compared,
        others=has_others(record) or _is_cut(persons),
        year=issued,
        volume=volume,
        issue=issue,
        supplement=supplement,
        first=first,
        last=last,
        containers=containers,
        issns=_issns(fields.get("ISSN", "")),
        source=_source(fields, containers),
        doi=_doi(fields),
        ids=identifiers,
        isbn=isbn_core(fields["ISBN"]) if "ISBN" in fields else "",
        edition=_edition(fields.get("edition", "")),
        publisher=_solid_name(fields.get("publisher", "")),
        number=(number(record) or 0) if "custom" in record else 0,
        different=tuple(_different(record)) if "custom" in record else (),
    )


def _numbers(title: Title) -> tuple[str, ...]:
    """Return the numbers of a title, or those of it in another script where it has none."""
    found = tuple(numbers(title.text))
    if found or not title.variants:
        return found
    others = (tuple(numbers(form)) for form in title.variants if not form.isascii())
    return next(filter(None, others), ())


def _is_cut(persons: Sequence[Name]) -> bool:
    last = persons[-1].get("literal", "") if persons else ""
    return bool(last) and (is_others(last) or is_cut(last))


_Fields = Mapping[str, str]
"""The fields of a record that are text, one space at most between words, as patterns expect it."""

_FIELDS: Final = frozenset(
    {"type", "title", "container-title", "container-title-short", "journalAbbreviation", "volume",
     "issue", "page", "number", "language", "DOI", "URL", "PMID", "PMCID", "ISSN", "ISBN",
     "edition", "publisher", "collection-title"}
)  # fmt: skip


def _spaced(value: Any) -> str:
    text = value if type(value) is str else as_text(value)
    if not text.isascii():
        text = narrowed(text).translate(_WITHOUT_WIDTH)
    elif text.isalnum():
        return text
    elif text.isprintable() and "  " not in text and "_x" not in text:
        return text.strip()
    if "_x000D_" in text:  # so Excel saves the end of a line
        text = text.replace("_x000D_", " ")
    return " ".join(text.split())


_WITHOUT_WIDTH: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that cannot be seen, which copying leaves in a field."""


def _year(record: Record) -> int:
    """Return the year of issue, 0 where it is not known; an export may have a date as text."""
    found = year(record)
    if found is None and isinstance(issued := record.get("issued"), Mapping):
        raw = str(issued.get("raw") or issued.get("literal") or "")
        found = int(raw) if _OTHER_CALENDAR.fullmatch(raw) else find_year(raw)
    return found or 0


_OTHER_CALENDAR: Final = re.compile(r"1[34]\d\d|2[45]\d\d")
"""A year of Iran or of Thailand, by itself: ``judge`` knows how far these are from ours."""


_PRINTED: Final = frozenset({"article-journal", "article-magazine", "paper-conference", "chapter"})
"""What stands in a container, whose title is not its own."""

_ISSN: Final = re.compile(r"\d{7}[\dX]")


def _issns(value: str) -> tuple[str, ...]:
    return tuple(sorted(set(_ISSN.findall(value.replace("-", "").upper())))) if value else ()


def _edition(value: str) -> str:
    """Return the number of an edition, in words or in figures; else what is said of it."""
    if not value:
        return ""
    number = "".join(re.findall(r"\d+", value))
    said = (words.figures().get(word, "") for word in word_skeletons(value))
    return number or "".join(re.findall(r"\d+", next(filter(None, said), ""))) or value.lower()


@lru_cache(maxsize=1 << 14)
def _solid_name(publisher: str) -> str:
    return " ".join(word_skeletons(publisher))


def _place(fields: _Fields) -> Place:
    """Return volume, issue and pages, wherever in the record they stand."""
    volume, issue, pages = fields.get("volume", ""), fields.get("issue", ""), fields.get("page", "")
    behind = place_behind(fields.get("container-title", ""))
    lone = behind[0].isdecimal() and not (behind[2] or issue or pages)
    if behind[0] and not lone:  # a number alone may be of the name: "Vital Health Stat 11"
        if not pages and _RANGE.fullmatch(volume):
            volume, pages = "", volume
        volume, issue, pages = (
            own or other for own, other in zip((volume, issue, pages), behind, strict=True)
        )
    number = fields.get("number", "")
    if number and fields.get("type", "") in _NUMBERED:
        return place(volume or number, issue, pages)
    if number and _ACCESSION.fullmatch(number):
        number = ""
    found = place(volume, issue, pages or number)
    if not found.first and pages and number:
        return place(volume, issue, number)
    return found


_NUMBERED: Final = frozenset({"report", "patent"})
"""What has a number of its own, which is no page."""
_ACCESSION: Final = re.compile(r"[A-Za-z]{2,3}-?\d{6,}")
"""The number of a database's entry about a work: "EJ1234567"."""


def _titles(record: Record, title: Title, authors: Sequence[Name]) -> tuple[str, ...]:
    """Return the skeletons of a title and its variants, the main one first."""
    main = " ".join(word_skeletons(title.text))
    parts = [*title.variants]
    if "multi" in record:
        parts += map(_spaced, texts_of(record, "title").values())
    if len(authors) == 1 and (body := authors[0].get("literal")):
        parts.append(f"{body} {title.text}")  # a parser may leave a body's name before the title
    if not parts:
        return (main,)
    others = dict.fromkeys(" ".join(word_skeletons(part)) for part in parts)
    return (main, *(form for form in others if form and form != main))


def _containers(record: Record, fields: _Fields) -> tuple[str, ...]:
    found: dict[str, None] = {}
    report = fields.get("type", "") == "report"
    for name in (*_CONTAINERS, "collection-title") if report else _CONTAINERS:
        if name in fields and not fields[name].startswith("http"):
            found.update(dict.fromkeys(container_forms(fields[name])))
    if "multi" in record:
        for value in map(_spaced, texts_of(record, "container-title").values()):
            found.update(dict.fromkeys(container_forms(value)))
    return tuple(found)


_CONTAINERS: Final = ("container-title", "container-title-short", "journalAbbreviation")


def _language(fields: _Fields, title: Title) -> str:
    start = title.text[:40]
    if not start.isascii():
        if has_cyrillic(start):
            return "ru"
        if (written := script_of(start)) != LATIN:
            return written
    tag = fields.get("language", "")[:2].lower()
    return "xx" if (tag and tag != "en") or title.translated else ""


def _doi(fields: _Fields) -> str:
    value = fields.get("DOI", "") or fields.get("URL", "")
    if not value:
        return ""
    if "&" in value:
        value = unescape(value)
    if " " in value:
        value = _GAP.sub(r"\1", value)
    first = value.partition(" ")[0]
    # What stands behind a whole DOI ("[doi]", a second one) is not of it; a broken one goes on.
    if first.startswith("10.") and first.partition("/")[2]:
        found = doi(first.rstrip(";,."))
    else:
        found = find_doi(unquote(value.partition("?")[0] if "://" in value else value))
    found = found.lower().replace("//", "/", 1)  # so APA's were written: "10.1037//0022-…"
    if found.startswith(_ENTRIES):
        return ""
    # Each view ends in a letter, as few DOIs do.
    return found if found[-1:].isdigit() and ";" not in found else _VIEW.sub("", found)


_GAP: Final = re.compile(r"(10\.\d{4,9}/\S*[-/():_]) (?=\d)(?!10\.\d{4})")
"""A blank in a DOI, where copying broke its line."""
_ENTRIES: Final = tuple(words.entries("entries"))
"""Beginnings of DOIs that are not the work's but a database's entry about it."""

_VIEW: Final = re.compile(
    r"[/#](?:abstract|full|fulltext|pdf|epdf|epub|meta|summary|html)$|;jsessionid=.*"
)
"""What a publisher's address adds to the DOI: the form in which the text is shown."""


def _identifiers(record: Record, fields: _Fields) -> Iterator[str]:
    for variable in ("PMID", "PMCID"):
        if variable in fields and (value := re.sub(r"\D", "", fields[variable])):
            yield f"{variable.lower()}:{value}"
    container, address = fields.get("container-title", ""), fields.get("URL", "")
    if address or "http" in container:
        registry = f"{container} {address}"
        yield from (f"trial:{found.lower()}" for found in find_trials(registry))
    if fields.get("type", "") == "patent" and (match := _PATENT.match(fields.get("number", ""))):
        yield f"patent:{match[1].lower()}{re.sub(r'[^0-9]', '', match[2])}"
    places = [fields.get("DOI", ""), address, fields.get("number", "")]
    kept = custom(record).get("fields") if "custom" in record else None
    if isinstance(kept, Mapping) and (eprint := kept.get("eprint", "")):
        places.append(f"arxiv:{eprint}")
    for value in filter(None, places):
        if "rxiv" in value.lower() and (match := _ARXIV.search(value)):
            yield f"arxiv:{match[1].lower()}"
            return


_PATENT: Final = re.compile(r"\W*([A-Za-z]{2})\s?(\d[\d/,. -]*)")
"""The country and the number of a patent, without the letter of its state: "US 2012/0123456"."""


def _different(record: Record) -> Iterator[int]:
    known = custom(record).get("different")
    for value in known if isinstance(known, list) else ():
        if isinstance(value, int):
            yield value
    fields = custom(record).get("fields")
    named = fields.get(DIFFERENT_FIELD, "") if isinstance(fields, Mapping) else ""
    if isinstance(named, str):
        yield from map(int, re.findall(r"(?<!\d)\d{1,15}(?!\d)", named))


def _source(fields: _Fields, containers: Sequence[str]) -> words.SourceKind:
    volume = fields.get("volume", "")
    if not volume.isdecimal() and _DEGREE.match(volume):  # so PsycINFO and ProQuest export a thesis
        return "thesis"
    kind = _SOURCES.get(fields.get("type", ""), "")
    # Asked of the name as it is written: the skeleton of "arxiv" is that of "архив", an archive.
    if "arxiv" in fields.get("container-title", "").lower():
        return "preprint"
    for container in containers:
        found = words.source_kind(container)
        if found:
            return found
    return "preprint" if _PREPRINT_DOI.search(fields.get("DOI", "")) else kind


_PREPRINT_DOI: Final = re.compile(
    r"10\.(?:48550/|1101/20|2139/ssrn|21203/rs|26434/|31234/|31235/|20944/|7287/peerj\.preprints"
    r"|36227/|5194/[a-z]+-(?:20\d\d-|discuss))",
    re.IGNORECASE,
)
"""Registrants of preprint servers: arXiv, bioRxiv and medRxiv, SSRN, Research Square …"""
