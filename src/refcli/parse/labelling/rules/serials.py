"""Where in a serial a work stands: volume, issue, supplement, the number of an article."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.patterns import late
from refcli.values.date_words import is_month
from refcli.values.numbers import roman_value, words_for

__all__ = [
    "ARTICLE",
    "SERIYA",
    "VOLUME_WORDS",
    "article_number",
    "double_volume",
    "edition_in_its_brackets",
    "issue_in_brackets",
    "journal_behind_stop",
    "lettered_issue",
    "named_issue",
    "numbered_series",
    "numbered_supplement",
    "pages_of_host",
    "pages_of_number",
    "pages_online",
    "roman_pages",
    "runs_of_pages",
    "town_of_journal",
    "volume_behind_journal",
    "volume_behind_place",
    "word_goes_on",
]

ARTICLE: Final = words_for("article")
_COUNTED: Final = words_for("counted") | {"ID"}


def article_number(tokens: Tokens, labels: list[str]) -> None:
    """Read the number that an article has in place of pages: `34(3), Article 104567`."""
    for at in range(1, len(labels) - 1):
        if tokens.words[at] not in ARTICLE or labels[at] in {"title", "container"}:
            continue
        number = at + 1
        while number < len(labels) - 1 and tokens.words[number] in _COUNTED:
            number += 1
        if "container" in labels[:at] and any(map(str.isdigit, tokens.words[number])):
            labels[at : number + 1] = ["pages"] * (number + 1 - at)
            return


def issue_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the issue as far as its brackets go: `34(1 Pt 2)`, `12(3, Suppl. 2)`."""
    _fill_brackets(tokens, labels, "issue", {"note"})


def edition_in_its_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the edition as far as its brackets go: `(3-е изд., перераб. и доп.)`."""
    _fill_brackets(tokens, labels, "edition", {"note", "title", "editor"})


def _fill_brackets(tokens: Tokens, labels: list[str], label: str, taken: set[str]) -> None:
    """Give a field that begins behind a bracket what stands in it, if it is one of these."""
    for at in range(1, len(labels) - 1):
        if labels[at] != label or not tokens.gaps[at].endswith("("):
            continue
        end = at + 1
        while end < len(labels) and ")" not in tokens.gaps[end]:
            end += 1
        if end < at + _LONGEST and set(labels[at:end]) <= {label, OUTSIDE, *taken}:
            labels[at:end] = [label] * (end - at)


_LONGEST: Final = 9
"""Words that name an issue or an edition."""


def named_issue(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in brackets between the volume and the pages as the issue: `17 (Winter)`."""
    for at in range(1, len(labels) - 1):
        if labels[at] not in _MAY_BE_ISSUE or not tokens.gaps[at].endswith("("):
            continue
        end = at + 1
        while end < len(labels) - 1 and ")" not in tokens.gaps[end]:
            end += 1
        number = tokens.words[at - 1]
        dated = shape(number) in YEARS or is_month(tokens.words[at])
        numbered = number.isdigit() and not dated and labels[end] == "pages"
        if numbered and end < at + _LONGEST and tokens.gaps[end].strip() in {"):", "),"}:
            if not any(word.isdigit() for word in tokens.words[at:end]) or "date" in labels[:at]:
                labels[at - 1] = "volume"
                labels[at:end] = ["issue"] * (end - at)
            return


_MAY_BE_ISSUE: Final = frozenset(("date", "volume", "note", OUTSIDE))


def town_of_journal(tokens: Tokens, labels: list[str]) -> None:
    """Give a journal the town that tells it from others: `Biochemistry (Moscow)` (NLM, 1.31).

    Others have it without brackets: `Publ. Math. Debrecen, 6`.
    """
    for at in range(1, len(labels) - 1):
        if labels[at] != "location" or labels[at - 1] != "container":
            continue
        end = at + 1
        while end < len(labels) and labels[end] == "location":
            end += 1
        if end == len(labels):
            return
        short = tokens.gaps[at] == ". " and len(tokens.words[at - 1]) <= _SHORTENED
        named = (short or tokens.gaps[at] == " ") and labels[end] == "volume"
        if named or (tokens.gaps[at] == " (" and tokens.gaps[end].startswith(")")):
            labels[at:end] = ["container"] * (end - at)
        return


_SHORTENED: Final = 4
"""Letters of a word that a point may shorten, at most."""


def word_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give the whole of a word one label: `F1000Research` is one, not a letter and a year."""
    for at in range(1, len(labels)) if "" in tokens.gaps[1:-1] else ():
        if labels[at - 1] == "container" and not tokens.gaps[at] and labels[at] != "container":
            letters = tokens.words[at].lstrip("0123456789")
            if letters != tokens.words[at] and letters.isalpha() and len(letters) > _UNIT:
                labels[at] = "container"


_UNIT: Final = 3
"""Letters behind a number that may be its unit or suffix, at most."""


def runs_of_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read pages in two runs behind an issue or volume as pages: `8(11):1-3, 5-9`, `8: 1-3, 5-9`.

    So are those of a newspaper: `The Times 2018, A1, A14`.
    """
    places = [
        (at, own, end)
        for (own, first, end), following in pairwise(spans_of(labels))
        if own in {"volume", "issue"} and following.label == "pages"
        for at in range(max(1, first), end)
        if tokens.gaps[end].strip() == ","
    ]
    for at, own, end in places:
        before = labels[at - 1]
        printed = tokens.text[tokens.starts[at] : tokens.ends[end - 1]]
        glued = before == own == "issue" and tokens.gaps[at] == "):"
        behind = own == "issue" and before == "volume" and tokens.gaps[at].strip() == ":"
        ranged = behind and not _DASHES.isdisjoint(printed)
        lettered = before != own and _LETTERED.fullmatch(printed)
        if glued or ranged or (lettered and tokens.words[end][0] == printed[0]):
            labels[at:end] = ["pages"] * (end - at)
            return


def pages_online(tokens: Tokens, labels: list[str]) -> None:
    """Give pages those that an article has online alone: `281–291.e9` (Cell Press)."""
    match = _ONLINE_PAGES.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span("online")) if match else ():
        if labels[at - 1] == "pages":
            labels[at] = "pages"


_ONLINE_PAGES: Final = late(r"\d\.(?P<online>e\d{1,3})(?![\w.]*\w)")

_LETTERED: Final = late(r"[A-Z]\d{1,3}")


def pages_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Read a range of numbers at the end of a host as pages: `In Ice and Snow, 119–190 (Acme)`."""
    for label, first, last in spans_of(labels):
        begin = last - 2
        if label != "container" or begin <= first or tokens.gaps[begin] != ", ":
            continue
        low, high = tokens.words[begin:last]
        ranged = tokens.gaps[last - 1] in {"–", "-"} and low.isdigit() and high.isdigit()
        if ranged and not _is_span_of_years(low, high):
            labels[begin:last] = ["pages", "pages"]
            return


def _is_span_of_years(low: str, high: str) -> bool:
    """Tell the years that a book is about: `A History of Ice, 1900–1950`, `… 1914–18`."""
    return shape(low) in YEARS and (shape(high) in YEARS or len(high) == len("18"))


def lettered_issue(tokens: Tokens, labels: list[str]) -> None:
    """Read the issue of a section that has a letter: `Dissertation Abstracts A, 72(8-A), 2990`."""
    match = _SECTION_ISSUE.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or not inside or {labels[at] for at in inside} - {"container", "volume"}:
        return
    for own in ("volume", "issue", "pages"):
        for at in words_between(tokens, *match.span(own)):
            labels[at] = own


_SECTION_ISSUE: Final = late(
    r"(?P<volume>(?<=\s)\d{1,3})(?: ?\(|\.)(?P<issue>\d{1,2}-[A-Z])\b\)?"
    r"(?:[,:] ?(?P<pages>\d{1,5}))?"
)


def pages_of_number(tokens: Tokens, labels: list[str]) -> None:
    """Read pages that the number of the article leads as pages: `34(3), 11:1-11:20`."""
    match = _OF_NUMBER.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    figures = {labels[at] for at in inside} <= _FIGURES
    if inside and figures and "container" in labels[: inside[0]]:
        labels[inside[0] : inside[-1] + 1] = ["pages"] * len(inside)


_OF_NUMBER: Final = late(
    r"(\d(?<![\d.–-].)\d{0,3})(?P<mark>[:.])\d{1,4}\s?[-–]\s?\1(?P=mark)\d{1,4}(?![\d:-]|\.\d)"
)
_FIGURES: Final = frozenset(("volume", "issue", "pages", "date"))


def numbered_supplement(tokens: Tokens, labels: list[str]) -> None:
    """Read a supplement as publishers number it in their data: `34(suppl_1)`."""
    for at in range(1, len(labels) - 2):
        if tokens.words[at + 1] == "_" and tokens.words[at].lower().startswith("suppl"):
            labels[at : at + 3] = ["issue"] * 3


def roman_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read small Roman figures behind a volume or issue as pages: `34(3):iv-xii`.

    Behind a publisher they are those of a chapter: `Toulouse: PUT, viii-xiii`.
    """
    for at in range(1, len(labels)):
        housed = "-" in tokens.words[at] and labels[at - 1] in {"publisher", "date"}
        if labels[at] == OUTSIDE and (housed or labels[at - 1] in {"volume", "issue", "pages"}):
            dashed = "-" in tokens.words[at] or tokens.gaps[at][-1:] in _DASHES | {":"}
            if dashed and not set(tokens.words[at]) - _ROMAN:
                labels[at] = "pages"


_DASHES: Final = frozenset("-–")
_ROMAN: Final = frozenset("ivxlc-")


_DOUBLE: Final = late(
    r"\s(?P<volume>(?P<one>\d{1,4})[-–/](?P<other>\d{1,4}))(?:\s?\(\d{1,3}(?:[-–/]\d{1,3})?\))?"
    r"(?:\s?:|(?P<comma>,))\s?(?:pp?\.\s?)?(?P<pages>(?P<first>\d{1,5})[-–]\d{1,5})\b"
)
_MOST_NUMBERS: Final = 4


def double_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read two numbers of a serial bound as one as its volume: `L’Homme, 185-186 (1-2): 65-82`.

    So are those that pages before them follow: `Cultures & Conflits, 31-32, 12-38`.
    """
    match = _DOUBLE.search(tokens.text, tokens.body)
    if not match or not 0 < int(match["other"]) - int(match["one"]) < _MOST_NUMBERS:
        return
    if match["comma"] and int(match["first"]) > int(match["one"]):
        return  # two runs of pages
    volume = words_between(tokens, *match.span("volume"))
    if volume[0] and labels[volume[0] - 1] == "container":
        for label, words in (
            ("volume", volume),
            ("pages", words_between(tokens, *match.span("pages"))),
        ):
            for at in words:
                labels[at] = label


VOLUME_WORDS: Final = frozenset(word for word in words_for("volume") if len(word) > 2) | {"v", "t"}


def volume_behind_place(tokens: Tokens, labels: list[str]) -> None:
    """Read what its word calls a volume as one, within or behind an imprint: `Oslo, Band 4, 98 S`.

    ABNT prints it behind the year, `Rio: Acme, 2001. v. 2`, and others in brackets: `(tome 1)`.
    """
    for at in range(2, len(labels) - 1):
        word, number = tokens.words[at : at + 2]
        noted = labels[at] == "note" and "location" in labels[:at]
        if (
            labels[at] == labels[at + 1] in {"publisher", "location", OUTSIDE, "note"}
            and word.rstrip(".") in VOLUME_WORDS
            and (len(word) > _SHORTEST or noted)
            and (number.isdigit() or (number.isupper() and roman_value(number)))
            and (tokens.gaps[at][:1] in {",", ".", ";", ")"} or (noted and tokens.gaps[at] == " ("))
            and tokens.gaps[at + 1] in {" ", ". "}
            and tokens.gaps[at + 2][:1] in {",", ".", ";", ")", ""}
            and labels[at - 1] in {"publisher", "location", "title", "date"}
        ):
            labels[at : at + 2] = ["volume", "volume"]
            return


_SHORTEST: Final = 2
"""Letters of a word for a volume that may be more than that, at most: `t.`, `v.`."""


def numbered_series(tokens: Tokens, labels: list[str]) -> None:
    """Keep the number of a series in a Russian journal's name: `Informatsiya. Seriya 2, (4)`."""
    for (label, _, first), (own, _, last) in pairwise(spans_of(labels)):
        if (label, own) == ("container", "volume") and tokens.words[first - 1] in SERIYA:
            if last - first == 1 and tokens.gaps[first] == " ":
                labels[first] = "container"
            return


SERIYA: Final = frozenset(("Seriya", "Seriia", "Serija", "Серия"))


def _lone_number(tokens: Tokens, labels: Sequence[str]) -> int:
    """Return the place of a number behind a journal that only a year in brackets follows, or 0."""
    dated = labels[-2:] == ["pages", "date"] and tokens.gaps[-2] == " (" and "issue" not in labels
    at = len(labels) - (2 if dated and "volume" not in labels else 1)
    if (
        at < 1
        or labels[at - 1 : at + 1] != ["container", "pages"]
        or not tokens.words[at].isdigit()
    ):
        return 0
    *_, journal = (span for span in spans_of(labels) if span.last == at)
    named = any(word_kind(word) == "J" for word in tokens.words[journal.first : journal.last])
    return at if named else 0


def volume_behind_journal(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind a journal as its volume: `J Hydrol XII (3)`, `J Hydrol XII, 3-9`.

    So is a number that stands there alone: `in: Journal of Ice, 3`, `Journal of Ice, 116 (2011)`.
    """
    if alone := _lone_number(tokens, labels):
        labels[alone] = "issue" if "volume" in labels else "volume"
        return
    for label, first, last in spans_of(labels):
        if label != "container" or last - first < 2 or last == len(labels):
            continue
        begin = last - 1
        before = tokens.words[begin - 1]
        if before in SERIYA:
            return
        lettered = before.isupper() and len(before) < _LETTERS and tokens.words[begin].isdigit()
        if tokens.gaps[begin].strip() in _DASHES and (before.isdigit() or lettered):
            begin -= 1
        bracket = tokens.gaps[last] == " (" and labels[last] in {"issue", "date"}
        paged = tokens.gaps[last] in {", ", ": ", ":"} and labels[last] in {"issue", "pages"}
        if "volume" in labels:
            page = tokens.words[last].isdigit() and tokens.gaps[last] == ", "
            paged = page and labels[last] == "volume" and "issue" not in labels
            bracket = False
        roman = (
            paged and not tokens.words[begin].isdigit() and not tokens.words[begin - 1].isupper()
        )
        if (
            (bracket or roman)
            and tokens.gaps[begin] == " "
            and (_VOLUME.fullmatch(tokens.words[begin]) or lettered)
        ):
            labels[begin:last] = ["volume"] * (last - begin)
            if labels[last : last + 2] == ["volume", "date"]:
                labels[last] = "issue" if "pages" in labels else "pages"
            return


_VOLUME: Final = late(r"[IVXLC]{2,}|\d{1,4}[A-Z]?")
_LETTERS: Final = 3
"""More letters than a volume has before its number: `S-12`."""


def journal_behind_stop(tokens: Tokens, labels: list[str]) -> None:
    """Begin a journal that has commas behind the full stop: `levels. Water, Air, & Soil. 2011;`.

    Where a full stop parts the journal from its year, and a semicolon the year from the volume,
    a full stop parts the title from the journal.
    """
    for label, first, last in spans_of(labels):
        if label != "container" or first < 2 or labels[first - 1] != "title":
            continue
        if (
            last == len(labels)
            or tokens.gaps[last] not in {". ", " "}
            or _ENDS.intersection(tokens.gaps[first])
        ):
            return
        begin = first - 1
        while begin > first - _LONGEST and not _ENDS.intersection(tokens.gaps[begin]):
            begin -= 1
        stops = tokens.gaps[begin] == ". " and labels[begin - 1 : first] == ["title"] * (
            first - begin + 1
        )
        if stops and _is_before_volume(tokens, labels, last):
            labels[begin:first] = ["container"] * (first - begin)
        return


def _is_before_volume(tokens: Tokens, labels: list[str], at: int) -> bool:
    """Tell the date from whose end a semicolon parts the volume: `2011 Mar;34`."""
    end = labels.index("volume", at) if "volume" in labels[at:] else at
    return labels[at] == "date" and tokens.gaps[end].strip() == ";"


_ENDS: Final = frozenset(".?!")
