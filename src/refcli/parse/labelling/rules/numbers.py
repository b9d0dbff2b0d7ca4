"""Figures: what is a date, an issue, pages, an address, whatever stands beside it."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.date_words import is_month, is_season
from refcli.values.dates import YEAR_LETTER
from refcli.values.numbers import volumes_in, words_for

__all__ = [
    "ACCESS",
    "BEFORE_DAY",
    "ISSUE_MARKS",
    "MEETINGS",
    "NUMBERED",
    "OF",
    "SERIAL",
    "UNITS",
    "VOLUMES",
    "added_extent",
    "back_references",
    "count_of_volumes",
    "date_in_figures",
    "date_of_access",
    "days_of_a_date",
    "extent_at_end",
    "is_within_days",
    "issue_after_mark",
    "issue_after_word",
    "issue_with_letter",
    "item_without_pages",
    "months",
    "number_of_meeting",
    "number_of_report",
    "number_of_review",
    "pages_without_figures",
    "roman_extent",
    "volume_in_title",
]

_LISTS: Final = word_lists.lists(__package__, "numbers.txt")
ACCESS: Final = frozenset(_LISTS["access"])
BEFORE_DAY: Final = frozenset(_LISTS["on"])
"""What may stand between these words and the day of access."""

SERIAL: Final = frozenset(("volume", "issue", "pages"))
UNITS: Final = frozenset(_LISTS["page"])
"""The words for pages behind how many a book has."""


_CITED: Final = late(
    r"(?:→|->|↑|\^)\s*(?:pages?\s*)?\d[\d, –-]*\.?$"
    r"|[\[(]?\b[Cc]ited (?:on|in|at) (?:pages?|pp?\.)\s*\d[\d, –-]*(?: ?(?:and|&) \d+)?[\]). ]*$"
)
_BARE: Final = late(r"\.\s(?P<pages>\d{1,2}|\d{1,3}(?:,\s\d{1,3})+)\.?$")
_BEFORE_BARE: Final = late(rf"(?:(?:19|20)\d\d{YEAR_LETTER}?\)?|arXiv:\S+)$")


_MARKS: Final = ("→", ">", "↑", "^", "ited ")

_TAIL: Final = 80
"""Where at the end of a text such pages begin."""


def back_references(tokens: Tokens, labels: list[str]) -> None:
    """Leave out the pages that cite a work, which LaTeX's backref prints behind the reference."""
    if not any(map(str.isdigit, tokens.text[-4:])):
        return
    tail = max(0, len(tokens.text) - _TAIL)
    end = tokens.text[tail:]
    marked = any(mark in end for mark in _MARKS)
    if marked and (match := _CITED.search(tokens.text, tail)):
        start = match.start()
    elif (match := _BARE.search(tokens.text, tail)) and _BEFORE_BARE.search(
        tokens.text, tail, match.start()
    ):
        start = match.start("pages")
    else:
        return
    at = next((at for at, begin in enumerate(tokens.starts) if begin >= start), len(labels))
    several = "," in tokens.text[start:]
    if "→" in tokens.text or "pages" in labels[:at] or several or "volume" not in labels[:at]:
        labels[at:] = [OUTSIDE] * (len(labels) - at)


def days_of_a_date(tokens: Tokens, labels: list[str]) -> None:
    """Read the days of `July 25-29, 2005`, `24-26 April 2008`, `1er juin` as part of the date.

    What was read as more of a title may begin with the rest of it: `12-15 August, 2000, at Oslo`.
    """
    spans = spans_of(labels)
    for number, following in enumerate(spans[1:]):
        label, first, last = spans[number]
        if following.label in _BEGUN_BY_MONTH and label in SERIAL and last - first < _MOST_DAYS:
            _part_date(tokens, labels, spans[number], following)
        if following.label != "date":
            continue
        hosted = label == "container" and last - first > 1 and tokens.gaps[last - 1] == ", "
        if hosted and _FIRST.fullmatch(tokens.words[last - 1]) and is_month(tokens.words[last]):
            labels[last - 1] = "date"
        linked = tokens.words[first] in OF
        if last - first > _MOST_DAYS or (label not in SERIAL and not linked):
            continue
        if not all(map(_is_day, tokens.words[first + linked : last])):
            continue
        between = number and spans[number - 1].label == "date" and "(" not in tokens.gaps[first]
        between = between and shape(tokens.words[first - 1]) not in YEARS
        named = tokens.words[following.first : following.last]
        month = word_kind(named[0] if named[0] not in OF or len(named) < 2 else named[1]) == "C"
        dated = tokens.gaps[last] == (" " if label == "pages" else ". ")
        if between or (month and dated):
            labels[first:last] = ["date"] * (last - first)


def _part_date(tokens: Tokens, labels: list[str], days: Span, behind: Span) -> None:
    """Read days before a month and a year that begin a field as the date; the rest is the place."""
    first, last = behind.first, behind.last
    month, year = tokens.words[first], tokens.words[first + 1 : first + 2]
    whole = word_kind(month) == "C" and any(shape(word) in YEARS for word in year)
    if whole and all(map(_is_day, tokens.words[days.first : days.last])):
        labels[days.first : first + 2] = ["date"] * (first + 2 - days.first)
        at = first + 2
        if tokens.words[at : at + 1] and tokens.words[at] in _AT and at < last:
            place = OUTSIDE if "location" in labels[last:] else "location"
            labels[at:last] = [OUTSIDE, *[place] * (last - at - 1)]


_BEGUN_BY_MONTH: Final = frozenset(("title", "container", "location", "note"))
_AT: Final = frozenset(("at", "in", "held", "à", "a", "en"))
_FIRST: Final = late("1(?:er|[ºo°])")
"""The first of a month: `1er juin`, `1º de maio`."""

_BETWEEN_DAYS: Final = frozenset(_LISTS["between"])


def is_within_days(word: str) -> bool:
    """Tell a day, and what stands between days and before their month: `19 a 25 de agosto`."""
    day = _is_day(word) or _FIRST.fullmatch(word) is not None
    return day or word in OF or word in _BETWEEN_DAYS


_MOST_DAYS: Final = 6
"""Words that the days of a meeting may take."""
OF: Final = frozenset(_LISTS["of"])
"""What stands between a day and its month."""


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) < 3 and 0 < int(word) < 32


def months(tokens: Tokens, labels: list[str]) -> None:
    """Read a month among other numbers as part of the date: `no. 2 (May)`, `(Tokyo, Dec 3-6)`."""
    words, gaps = tokens.words, tokens.gaps
    for index in range(1, len(labels) - 1):  # `58, Fall 2004`
        apart = labels[index - 1 : index + 2] == [labels[index - 1], "location", "date"]
        alone = apart and labels[index - 1] != "location" and gaps[index + 1] == " "
        if alone and is_season(words[index]):
            labels[index] = "date"
    for index in range(1, len(labels)):
        if labels[index] not in _BESIDE_MONTHS or not gaps[index].strip() or len(words[index]) < 3:
            continue
        if word_kind(words[index]) != "C":
            continue
        closed = gaps[index + 1].lstrip(".").startswith(")")
        if labels[index] in SERIAL or (
            labels[index] == "container" and "(" in gaps[index] and closed
        ):
            labels[index] = "date"
        elif labels[index] == OUTSIDE:
            at = index + 1
            while (
                at < len(labels) and labels[at] in SERIAL and _is_day(words[at]) and at < index + 3
            ):
                labels[index] = labels[at] = "date"
                at += 1


_BESIDE_MONTHS: Final = frozenset((*SERIAL, "container", OUTSIDE))


_DATE: Final = late(
    r"\d(?<![\d.]\d)\d?\.\s?(?:(?P<figures>(?:0?\d|1[0-2])\.\s?(?:19|20)?\d\d)"
    r"|[A-ZÄÖÜ][a-zä]{2,8}\s(?:19|20)\d\d)(?![\d.]*\d)"
)
_BEFORE_DATE: Final = late(
    r"(?:\b(?:Nr\.|Heft|H\.|Ausgabe)\s(?P<issue>\d{1,3}),?\s)?\b(?:v\.|vom)\s$"
)
_LONGEST_LEAD: Final = 24


def date_in_figures(tokens: Tokens, labels: list[str]) -> None:
    """Read `14.6.94` as a date, not as volume, issue and page: newspapers have such.

    So German newspapers are dated, and the word for “of” before the day is of no name:
    `die tageszeitung v. 18.9.1997`, `Die Zeit, Nr. 37 vom 9. September 2010`.
    """
    for match in _DATE.finditer(tokens.text, tokens.body):
        begin = max(tokens.body, match.start() - _LONGEST_LEAD)
        lead = _BEFORE_DATE.search(tokens.text, begin, match.start())
        issue = words_between(tokens, *lead.span("issue")) if lead and lead["issue"] else []
        if not issue and (not match["figures"] or "container" not in labels):
            continue
        inside = words_between(tokens, *match.span())
        dated = labels.count("date") > sum(labels[at] == "date" for at in inside)
        may = {"date", *(_BESIDE_MONTHS if lead or not dated else SERIAL)}
        may |= {"title", *_BESIDE_MONTHS} if issue else set()
        if {labels[at] for at in inside} <= may:
            for at in words_between(tokens, lead.start(), match.end()) if lead else ():
                labels[at] = OUTSIDE if labels[at] in may else labels[at]
            for places, label in ((inside, "date"), (issue, "issue")):
                for at in places:
                    labels[at] = label
        return


def number_of_report(tokens: Tokens, labels: list[str]) -> None:
    """Read the number right behind the kind of report as the report's, not as an issue.

    Nor as years, where a date stands behind it: `Technical Report 1999-66, Nov. 1999`.
    """
    for index in range(1, len(labels)):
        behind = labels[index - 1] in {"genre", "number"} and labels[index] in {"issue", "volume"}
        if behind and not tokens.gaps[index].strip(" .°º№"):
            labels[index] = "number"
        ranged = labels[index : index + 3] == ["date"] * 3 and tokens.gaps[index + 1] in {"-", "/"}
        if ranged and labels[index - 1] == "genre" and tokens.gaps[index] == " ":
            labels[index : index + 2] = ["number", "number"]


def issue_after_mark(tokens: Tokens, labels: list[str]) -> None:
    """Read `№ 7(17)` as an issue, whatever stands in the brackets; `n.º 312` is one, too."""
    words = tokens.words
    for index in [at for at, label in enumerate(labels) if label == "volume"]:
        if "№" in tokens.gaps[index]:
            labels[index] = "issue"
        elif "issue" in labels or index < 2 or words[index - 1].lower() not in ISSUE_MARKS:
            continue
        elif labels[index - 1] in {OUTSIDE, "container"} and labels.count("volume") == 1:
            labels[index] = "issue"
            if words[index - 1] == "º" and words[index - 2].lower() == "n":
                labels[index - 2] = OUTSIDE
            labels[index - 1] = OUTSIDE


_LETTER: Final = late(r"\(\d{1,3}\s?(?P<letter>[A-ZА-Я])\):?(?=\s?\w?\d)")


def issue_with_letter(tokens: Tokens, labels: list[str]) -> None:
    """Give an issue the letter of a supplement that the same brackets hold: `58(6S):8-158`."""
    match = _LETTER.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span("letter")) if match else ():
        if labels[at - 1] == "issue" and labels[at] in {"pages", OUTSIDE}:
            labels[at] = "issue"


_IN_TITLE: Final = late(
    r"[,.]\s(?P<volume>(?:t|T|[Tt]om|[Tt]ome|[Bb]d|[Bb]and|[Vv]ol|т|Т)\.?\s(?:\d{1,2}|[IVX]{1,5})"
    r"|(?<=,\s)[IVX]{1,5}(?=,\s))"
    r"(?=(?P<mark>[:.,])(?:\s(?P<title>[^\W\d_]))?|$)"
)
"""`, t. 2: Średniowiecze`, and of Italian lists `, III, Torino 1921`."""


def volume_in_title(tokens: Tokens, labels: list[str]) -> None:
    """Read `, t. 2: Średniowiecze` in a title as the volume and, behind the colon, its title."""
    match = _IN_TITLE.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("volume")) if match else []
    if not match or not inside or {labels[at] for at in (inside[0] - 1, *inside)} != {"title"}:
        return
    behind = inside[-1] + 1
    if behind < len(labels) and labels[behind] == "title" and match["mark"] != ":":
        return
    for at in inside:
        labels[at] = "volume"
    while behind < len(labels) and labels[behind] == "title":
        labels[behind] = "volume-title"
        behind += 1


def issue_after_word(tokens: Tokens, labels: list[str]) -> None:
    """Read `núm. 236` as an issue, though it was taken for a page; so is `Nr. 05-01`.

    It may have been taken for more of the volume: `vol. IX, núm. 21`.
    """
    for at in range(2, len(labels) - 1):
        called = tokens.words[at] in NUMBERED and labels[at] in {"volume", OUTSIDE}
        if called and labels[at + 1] == "volume" and "volume" in labels[:at]:
            labels[at : at + 2] = ["issue", "issue"]
            return
    for at in range(1, len(labels)):
        if labels[at - 1 : at + 1] == [OUTSIDE, "pages"] and tokens.words[at - 1] in NUMBERED:
            joined = labels[at + 1 : at + 2] == ["pages"] and tokens.gaps[at + 1] == "-"
            labels[at - 1 : at + 1 + joined] = ["issue"] * (2 + joined)


NUMBERED: Final = frozenset(_LISTS["issue"])
ISSUE_MARKS: Final = frozenset(_LISTS["issue-mark"])


def count_of_volumes(tokens: Tokens, labels: list[str]) -> None:
    """Read how many volumes a work has, which a mark parts from what is before: `1966. 2 vol.`."""
    for index in range(1, len(labels) - 1):
        end = index + 2
        if (
            tokens.words[index + 1] not in VOLUMES
            or tokens.gaps[index].strip()[-1:] not in _PARTING
        ):
            continue
        numbered = end < len(labels) and tokens.words[end][0].isdigit()
        if not numbered and volumes_in(tokens.text[tokens.starts[index] : tokens.ends[index + 1]]):
            labels[index:end] = ["note", "note"]


VOLUMES: Final = words_for("volumes")
_PARTING: Final = frozenset(".,;:–—-(")


_MEETING: Final = late(
    r"(?i)(?:congres|simp[óo]sio|symposi|seminári|seminari|encontro|jornada|reuni|col[óo]qui"
    r"|confer[êe]nci)[^.]{3,100}?,\s(?P<number>\d{1,3}|[IVXL]+)\.?[ªº°]?,\s"
)
MEETINGS: Final = tuple(
    form
    for word in (
        "ongres",
        "imp",
        "emin",
        "ncontr",
        "orna",
        "euni",
        "onfer",
        "nais",
        "esumos",
        "Atas",
        "Actas",
    )
    for form in (word, word.upper())
)
"""One of these stands in every name of such a meeting, or behind it."""

_PAPERS: Final = late(
    r"\b[Ii]n:?\s(?P<meeting>[^.:]{3,140}?),\s(?:(?:\d{1,3}|[IVXL]+)\.?[ªº°]?,\s)?"
    r"(?P<year>(?:19|20)\d\d[a-z]?),\s(?P<town>[^\d.]{3,50})\.\s"
    rf"(?i:{word_lists.any_of(_LISTS['papers'])})\b[^:\w]*(?P<behind>[^:.]{{2,40}}:)?"
)


def number_of_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a meeting as no volume, and its year, town and `Anais` as nothing else.

    ABNT NBR 6023: `In: CONGRESSO BRASILEIRO DE SOLOS, 28., 2001, Londrina. Anais […]. Londrina`.
    Year and town are those of the papers, where these have no other.
    """
    if match := _MEETING.search(tokens.text):
        for at, start in enumerate(tokens.starts):
            if start == match.start("number") and labels[at] in SERIAL:
                labels[at] = OUTSIDE
    match = _PAPERS.search(tokens.text, tokens.body)
    if match is None:
        return
    end = match.start("behind") if match["behind"] else match.end()
    for at in words_between(tokens, end, match.end()):
        labels[at] = "location"
    inside = words_between(tokens, match.start("meeting"), end)
    behind = {*labels[inside[-1] + 1 :]}
    for at in inside:
        labels[at] = OUTSIDE
    for group, label in (("meeting", "container"), ("year", "date"), ("town", "location")):
        for at in words_between(tokens, *match.span(group)) if label not in behind else ():
            labels[at] = label


_REVIEW: Final = late(
    r"\b(?P<issue>[Ii]ssue\s\d{1,2})\.\s(?P<pages>Art(?:icle|\.)\sNo\.:?\s(?:CD|MR|ED)\d{6})"
)


def number_of_review(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a Cochrane review as its pages: `2013, Issue 6. Art. No.: CD001877`."""
    match = _REVIEW.search(tokens.text, tokens.body)
    for label in ("issue", "pages") if match else ():
        for at in words_between(tokens, *match.span(label)) if match else ():
            labels[at] = label


_ITEM: Final = late(r"(?<=:)\s?(?P<item>S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX])")


def item_without_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of an item (PII) where there are no pages yet as them: `24:S0034-…-5`."""
    match = _ITEM.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span("item")) if match else ():
        labels[at] = "pages"


def pages_without_figures(tokens: Tokens, labels: list[str]) -> None:
    """Take nothing for pages that has no figure in it, Roman ones apart.

    Nor is the word before them that says which are meant of any field: `Bonn 1979, bes. S. 40`.
    """
    meant = not _MEANT.isdisjoint(tokens.words)
    for at in range(1, len(labels) - 1) if meant else ():
        if tokens.words[at] in _MEANT and labels[at + 1] == "pages" != labels[at]:
            labels[at] = OUTSIDE
    for label, first, last in spans_of(labels):
        if label == "pages" and not any(map(_may_count, tokens.words[first:last])):
            goes_on = first and labels[first - 1] == "title" and tokens.gaps[first] == " "
            own = OUTSIDE if "title" in labels and not goes_on else "title"
            labels[first:last] = [own] * (last - first)


_MEANT: Final = frozenset(("bes", "hier", "insb", "insbes"))


def _may_count(word: str) -> bool:
    return any(map(str.isdigit, word)) or not set(word.lower()) - set("ivxlcdm-–")


_READ_AS: Final = {
    ("title", "title"),
    ("note", "note"),
    ("volume", "pages"),
    ("volume", OUTSIDE),
    ("volume", "volume"),
    ("date", OUTSIDE),
}
"""How the model may read a number and its unit, which are no volume and no pages of a volume."""

_MAY_BE_EXTENT: Final = frozenset(("pages", "volume", "publisher", "collection", "note", OUTSIDE))

_ADDRESSES: Final = frozenset(("doi", "url", "isbn"))


def extent_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read `. — 141 с.` at the end of a reference, or before its address, as the pages.

    A number before its mark says how many there are: `Abidjan, ORSTOM, 142 p + ann.`.
    """
    for label, first, last in spans_of(labels):
        counted = last - first > 1 and tokens.words[first].isdigit()
        marked = counted and tokens.gaps[first + 1] == " " and tokens.words[first + 1] in UNITS
        if label == "pages" and marked:
            labels[first:last] = ["extent"] * (last - first)
    end = len(labels)
    while end and labels[end - 1] in _ADDRESSES:
        end -= 1
    if end > 3 and tuple(labels[end - 2 : end]) in _READ_AS:
        number, unit = tokens.words[end - 2 : end]
        dated = labels[end - 2] == "date" and shape(number) in YEARS
        if number.isdigit() and unit in UNITS and tokens.gaps[end - 2].strip() and not dated:
            labels[end - 2 : end] = ["extent", "extent"]
        return
    for at in range(1, len(labels) - 1):
        if tokens.words[at + 1] not in UNITS or not _MAY_BE_EXTENT.issuperset(labels[at : at + 2]):
            continue
        between = [tokens.gaps[at].strip(" –—-"), tokens.gaps[at + 1]]
        ended = tokens.gaps[at + 2].strip()[:1] in {".", "("}
        if between == [".", " "] and ended and tokens.words[at].isdigit():
            labels[at : at + 2] = ["extent", "extent"]
            return


def roman_extent(tokens: Tokens, labels: list[str]) -> None:
    """Give the pages of a book those before its text: `xxv + 900 pp.`, `XIV, 320 S`."""
    at = labels.index("extent") - 1
    if at < 2 or tokens.gaps[at + 1].strip() not in {"+", ","} or not tokens.gaps[at].strip():
        return
    behind_volume = tokens.words[at - 1].lower().rstrip(".") in words_for("volume")
    if _ROMAN_PAGES.fullmatch(tokens.words[at]) and not behind_volume:
        labels[at] = "extent"


_ROMAN_PAGES: Final = late(r"[ivxlc]{1,7}|[IVXLC]{1,7}")


def added_extent(tokens: Tokens, labels: list[str]) -> None:
    """Read the pages of a preface and those of the text as the extent: `Ice, xx + 990 pp., Acme`.

    So the American Geophysical Union prints all books; no other number is added to a Roman one.
    """
    match = _ADDED.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span("extent")) if match else ():
        labels[at] = "extent"


_ADDED: Final = late(
    r"(?<!\bpp)[.,:] (?P<extent>[ivxlc]{1,7} ?\+ ?\d{1,4}(?:\s?p(?:[pg]|ages)?\.?)?)(?=[.,]|$)"
)


def date_of_access(tokens: Tokens, labels: list[str]) -> None:
    """Read the date behind "Retrieved" or "cited" as the day of access."""
    for index in range(1, len(labels)):
        before = tokens.words[index - 1].lower()
        if labels[index] == "date" and (before in ACCESS or labels[index - 1] == "accessed"):
            labels[index] = "accessed"
