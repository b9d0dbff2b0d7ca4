"""Volumes, issues and pages that the labels took for one another: marks and order tell them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late
from refcli.values.date_words import is_month
from refcli.values.numbers import words_for

__all__ = [
    "COUNTING",
    "chapter_of_book",
    "day_taken_for_volume",
    "issue_before_volume",
    "issue_like_a_year",
    "issue_taken_for_pages",
    "issue_within_volume",
    "letter_of_section",
    "letters_of_volume",
    "numbers_of_journal",
    "page_alone",
    "page_like_a_year",
    "printed_twice",
    "title_in_brackets",
    "two_volumes",
    "year_before_volume",
    "year_in_journal",
]


def two_volumes(tokens: Tokens, labels: list[str]) -> None:
    """Read a range of volumes before the issue or the pages: `87–88(11)`, `87–88: 3`."""
    for at in range(1, len(labels) - 1):
        if labels[at - 1 : at + 1] != ["volume", "issue"]:
            continue
        ranged = tokens.gaps[at] in {"-", "–"} and _follow(*tokens.words[at - 1 : at + 1])
        mark = tokens.gaps[at + 1].strip()
        if ranged and (mark == "(" or (labels[at + 1] == "pages" and mark == ":")):
            labels[at] = "volume"
        return


def _read_issue_behind_date(tokens: Tokens, labels: list[str]) -> None:
    spans = spans_of(labels)
    for before, date, after in zip(spans, spans[1:], spans[2:], strict=False):
        if (before.label, date.label, after.label) != ("volume", "date", "volume"):
            continue
        if tokens.gaps[date.first].endswith("(") and ")" in tokens.gaps[after.first]:
            labels[after.first : after.last] = ["issue"] * (after.last - after.first)


def _follow(first: str, second: str) -> bool:
    """Tell whether two numbers follow one another."""
    return first.isdigit() and second.isdigit() and int(second) == int(first) + 1


def numbers_of_journal(tokens: Tokens, labels: list[str]) -> None:
    """End a journal's name at the word for a volume that numbers follow: `Ice, Cilt 34, Sayı 3`."""
    named = [
        at
        for label, first, last in spans_of(labels)
        if label == "container"
        for at in range(first + 1, min(last, len(labels) - 1))
        if tokens.words[at].lower() in _VOLUME_WORDS
    ]
    _part_issue_word(tokens, labels)
    for at in named[:1]:
        number, end = tokens.words[at + 1], at + 2
        while labels[end : end + 1] == ["container"]:
            end += 1
        rest = tokens.words[at + 2 : end]
        counted = not rest or (len(rest) == 2 and rest[1].isdigit())
        if (
            tokens.gaps[at] == ", "
            and number.isdigit()
            and counted
            and labels[at + 1] in _OF_JOURNAL
        ):
            labels[at:end] = ["volume", "volume", *["issue"] * len(rest)]


def _part_issue_word(tokens: Tokens, labels: list[str]) -> None:
    """Part the word for an issue from the journal before its numbers: `Eis, [Heft] [9]/[10]`."""
    for at in range(1, len(labels) - 2):
        word = labels[at : at + 2] == ["container", "volume"] and tokens.words[at] in _ISSUE_WORDS
        if word and tokens.gaps[at] == ", ":
            several = labels[at + 2] == "issue" and tokens.gaps[at + 2] in {"/", "-", "–"}
            labels[at : at + 2 + several] = [OUTSIDE, *["issue"] * (1 + several)]
            return


_ISSUE_WORDS: Final = frozenset(("Heft", "H", "Nr"))
_VOLUME_WORDS: Final = frozenset(word.lower() for word in words_for("volume"))
COUNTING: Final = _ISSUE_WORDS.union(
    form for word in _VOLUME_WORDS for form in (word, word.capitalize(), word.upper())
)
"""One of these words stands before the numbers that a journal's name has taken."""
_OF_JOURNAL: Final = frozenset(("container", "volume"))


def issue_within_volume(tokens: Tokens, labels: list[str]) -> None:
    """Part an issue from the volume: `15 3: 301–306`, `41(Special issue):150`.

    A letter begins the page of a letter to the editor, as astronomers print it: `ApJ 806 L16`. The
    date may stand in brackets between the two: `17(April 1994)4`.
    """
    if "issue" not in labels:
        _read_issue_behind_date(tokens, labels)
    for label, first, last in spans_of(labels):
        if label != "volume" or last == len(labels):
            continue
        bracket = next((at for at in range(first + 1, last) if tokens.gaps[at].strip() == "("), 0)
        if bracket and tokens.words[bracket - 1].isdigit():
            end = bracket
            while end < len(labels) and labels[end] in {"volume", "issue"}:
                end += 1
                if end == len(labels) or ")" in tokens.gaps[end]:
                    break
            labels[bracket:end] = ["issue"] * (end - bracket)
        if "pages" not in labels and tokens.words[first].isdigit():
            numbered = _is_numbered(tokens, first + 1, last)
            labels[first + 1 : last] = ["pages" if numbered else "volume"] * (last - first - 1)
        pair = last - first == _PAIR and all(map(str.isdigit, tokens.words[first:last]))
        if pair and tokens.gaps[last - 1] == " " and tokens.gaps[last].strip() == ":":
            labels[last - 1] = "issue"
        return


_PAIR: Final = 2


def page_like_a_year(tokens: Tokens, labels: list[str]) -> None:
    """Read a second year behind volume or issue as the page: `2019, 21, 1803`, `10(1), 1600`.

    Where it does not follow year and volume at once it may be the year of the volume: then it is
    a page only if it is far from the others.
    """
    at = len(labels) - 1
    while at and labels[at] in _BEHIND_PAGES:
        at -= 1
    if _are_pages(tokens, labels, at - 1):
        labels[at - 1 : at + 1] = ["pages", "pages"]
        return
    if at < _SERIAL or labels[at] != "date" or labels[at - 1] not in {"issue", "volume"}:
        return
    if "date" not in labels[: at - 1] or not _AFTER_NUMBER.fullmatch(tokens.gaps[at]):
        return
    if labels[at - 2 : at] == ["date", "volume"]:
        labels[at] = "pages"
        return
    years = [
        int(word)
        for word, label in zip(tokens.words[:at], labels, strict=False)
        if label == "date" and shape(word) == "year"
    ]
    number = tokens.words[at]
    if years and number.isdigit() and all(abs(int(number) - year) > _BESIDE for year in years):
        labels[at] = "pages"


def _are_pages(tokens: Tokens, labels: Sequence[str], first: int) -> bool:
    """Tell pages that look like years, where the year stands before: `2024. Ice 6 (July): 1625–46`.

    A colon or the volume leads it.
    """
    dated = labels[first : first + 2] == ["date", "date"] and "date" in labels[: first - 1]
    ranged = dated and tokens.gaps[first + 1] in {"–", "-"} and tokens.words[first].isdigit()
    led = tokens.gaps[first].endswith(": ") or labels[first - 1] == "volume"
    return ranged and tokens.words[first + 1].isdigit() and led


_BEHIND_PAGES: Final = frozenset(("doi", "url", "accessed", "pmid", "pmcid", "note", OUTSIDE))
_SERIAL: Final = 3
"""Words before the page at least: a year, a journal and a volume."""
_AFTER_NUMBER: Final = late(r"\)?\s?[:,]\s?")
_BESIDE: Final = 2
"""Years by which that of a volume may differ from that of an article."""


def letters_of_volume(tokens: Tokens, labels: list[str]) -> None:
    """Give a volume the letters that a hyphen joins to it: `Trans. Commun., [COM]-[22](5)`.

    So is the letter of a part behind a comma: `Aus Politik und Zeitgeschichte, [B] [21]`.
    """
    at = labels.index("volume")
    part = len(tokens.words[at - 1]) == 1 and tokens.gaps[at - 1] == ", "
    if part and tokens.words[at - 1].isupper() and tokens.gaps[at] == " ":
        whole = tokens.words[at - 2].islower() or len(tokens.words[at - 2]) > _SHORTENED
        if labels[at - 1] == "container" and whole:
            labels[at - 1] = "volume"
        return
    letter = len(tokens.words[at - 1]) == 1 and tokens.gaps[at - 1] == " "
    joined = tokens.gaps[at] == "-" and (letter or tokens.gaps[at - 1].endswith(", "))
    if at > 1 and joined and labels[at - 1] == "container" and tokens.words[at - 1].isupper():
        labels[at - 1] = "volume"


_SHORTENED: Final = 5
"""Letters of a word of a journal's name that a point cuts short, at most."""


def letter_of_section(tokens: Tokens, labels: list[str]) -> None:
    """Give a journal the letter of its section: `Physical Review [X] [9]`."""
    at = labels.index("volume")
    letter, number = (*tokens.words[at : at + 2], "")[:2]
    single = len(letter) == 1 and letter.isupper() and labels[at - 1] == "container"
    spaced = tokens.gaps[at] == " " == tokens.gaps[at + 1]
    if at and single and spaced and number.isdecimal() and labels[at + 1] == "volume":
        labels[at] = "container"


def day_taken_for_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read a number before a month as the day of an issue: `National Mail, 12 May`.

    Where pages follow, the year must stand before, `(1997) …, National Mail, 12 May, p. 54`, or
    right behind the month: `Diário Oficial, 22 set. 2017. p. 68`.
    """
    at = labels.index("volume")
    if labels[at + 1 : at + 2] not in (["date"], [OUTSIDE]) or tokens.gaps[at + 1] != " ":
        return
    whole = labels[at + 2 : at + 3] == ["date"] and tokens.words[at + 2].isdigit()
    dated = whole or "date" in labels[:at] or "pages" not in labels
    if dated and is_month(tokens.words[at + 1]) and labels.count("volume") == 1:
        labels[at : at + 2] = ["date", "date"]


def issue_before_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read German numbers by their marks, the issue first: `H.216, Jg.3`.

    The year may stand behind the volume, `13. Jg. 1983, H. 3`, or by its last figures behind the
    issue and a stroke: `(1998) …, Blätter, 7/98`.
    """
    _part_short_year(tokens, labels)
    forms = (_HEFT, _JAHRGANG, _BARE) if "J" in tokens.text else ()
    match = next(
        (found for form in forms if (found := form.search(tokens.text, tokens.body))), None
    )
    for label in match.groupdict() if match else ():
        for at in words_between(tokens, *match.span(label)) if match else ():
            labels[at] = label


def _part_short_year(tokens: Tokens, labels: list[str]) -> None:
    years = [word for word, own in zip(tokens.words, labels, strict=True) if own == "date"]
    for at in range(1, len(labels) - 1) if "issue" in labels else ():
        pair = labels[at : at + 2] == ["volume", "issue"] and tokens.gaps[at + 1] == "/"
        if pair and labels[at - 1] == "container" and "issue" not in labels[at + 2 :]:
            number, year = tokens.words[at : at + 2]
            if len(year) == _PAIR and any(printed[2:4] == year for printed in years):
                labels[at : at + 2] = ["issue" if number.isdigit() else "volume", OUTSIDE]
            return


_HEFT: Final = late(r"[\s,](?P<issue>(?:H\.|Heft)\s?\d+),\s(?P<volume>(?:Jg\.|Jahrgang)\s?\d+)")
_JAHRGANG: Final = late(
    r"[\s,](?P<volume>\d{1,3}\.\s?(?:Jg\.|Jahrgang)|(?:Jg\.|Jahrgang)\s\d{1,3}),?\s(?P<date>(?:19|20)\d\d)\b"
)
_BARE: Final = late(r"\s(?P<issue>\d{1,4}),\s(?P<volume>\d{1,3}\.\s?(?:Jg\.|Jahrgang))")


def page_alone(tokens: Tokens, labels: list[str]) -> None:
    """Read as the page what ends a reference behind the volume and a colon: `Ice 17:89, May 1988`.

    So are two figures behind a comma that no issue of two numbers has: `Ice 17, 89–94 (1955)`,
    and the number of an article: `A&A 597 A6`.
    """
    first = labels.index("issue")
    end = next((at for at in range(first, len(labels)) if labels[at] != "issue"), len(labels))
    if not first or labels[first - 1] != "volume" or "issue" in labels[end:]:
        return
    mark = tokens.gaps[first].strip()
    numbers = tokens.words[first:end]
    ranged = end - first == _PAIR and tokens.gaps[first + 1] in {"-", "–"}
    if ranged and mark == "," and all(map(str.isdigit, numbers)):
        if int(numbers[1]) - int(numbers[0]) > _DOUBLE:
            labels[first:end] = ["pages"] * _PAIR
    elif mark == ":" and end - first == 1 and {*labels[end:]} <= {"date"}:
        labels[first] = "pages"
    elif _is_numbered(tokens, first, end):
        labels[first:end] = ["pages"] * (end - first)


def _is_numbered(tokens: Tokens, first: int, last: int) -> bool:
    """Tell the page of a letter to the editor, or the number of an article: `L16`, `A6`."""
    if last - first != _PAIR:
        return False
    letter, number = tokens.words[first:last]
    return letter in _LETTERS and not tokens.gaps[first + 1] and number.isdigit()


_LETTERS: Final = frozenset("AEL")


_DOUBLE: Final = 3
"""How far apart the numbers of an issue may be that is several in one."""


def chapter_of_book(tokens: Tokens, labels: list[str]) -> None:
    """Give what follows it the word for a chapter that a place took: `New York, Chap. 3` (ASME)."""
    for at in range(1, len(labels) - 1):
        called = labels[at] in {"location", "publisher"} and tokens.words[at] in _CHAPTERS
        if called and labels[at + 1] == "pages" and "," in tokens.gaps[at]:
            labels[at] = "pages"


_CHAPTERS: Final = frozenset(("Chap", "Ch", "Chapter", "chap", "ch", "Kap"))


def issue_taken_for_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read the first of two pages as the issue, behind the volume: `Ice 20 11 (2019) 1566`.

    Lawyers print both before the journal: `(2016) 8:11 Ice 1203`; biblatex parts them by a point.
    """
    spans = spans_of(labels)
    pages = [span for span in spans if span.label == "pages"]
    if len(pages) < 2:
        return
    _, first, last = pages[0]
    joined = tokens.gaps[first].strip() in {"", ":"} or tokens.gaps[first] == "."
    behind = labels[first - 1] == "volume" and joined
    apart = labels[last] in {"container", "date"} and "," not in tokens.gaps[last]
    if behind and apart and last - first == 1:
        labels[first] = "issue"


def issue_like_a_year(tokens: Tokens, labels: list[str]) -> None:
    """Read what brackets join to a volume as the issue, where another year is printed.

    `Science 66(1713), 385–389 (1927)`
    """
    for volume, (label, first, last) in pairwise(spans_of(labels)):
        if (volume.label, label) == ("volume", "date") and last - first == 1:
            joined = tokens.gaps[first] == "(" and tokens.gaps[last].startswith(")")
            if joined and "date" in labels[last:]:
                labels[first] = "issue"


def printed_twice(tokens: Tokens, labels: list[str]) -> None:
    """Read a second journal behind a semicolon as a remark: `Eis 1969, 8, 3; Ice 1969, 9, 7`."""
    if labels.count("container") < 2:
        return
    spans = spans_of(labels)
    order = [span.label for span in spans]
    for number, span in enumerate(spans):
        behind = order[number:]
        if (
            (";" in tokens.gaps[span.first] or _is_lettered(tokens, span.first))
            and set(order[:number]) >= _WHOLE
            and (set(behind) >= _WHOLE or _is_work(behind))
        ):
            for at in range(span.first, len(labels)):
                if labels[at] not in {"doi", "url", "accessed"}:
                    labels[at] = "note"
            return


_WHOLE: Final = {"container", "volume", "pages"}


def _is_lettered(tokens: Tokens, at: int) -> bool:
    """Tell the letter of another work in a note of chemists: `(b) Roe, R. A. Ice 2007`."""
    return tokens.words[at] in {"b", "c", "d"} and tokens.gaps[at + 1].startswith(")")


def _is_work(labels: Sequence[str]) -> bool:
    """Tell what has an author and a host or a date: another work of one note."""
    told = set(labels)
    return labels[0] in {"author", OUTSIDE} and "author" in told and bool(told & _DATED)


_DATED: Final = {"container", "date"}


def year_before_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read a year between the journal and its volume as the year: `Nat. Chem., 2012, 4, 255`."""
    at = labels.index("volume")
    end = next((to for to in range(at, len(labels)) if labels[to] not in _NUMBERS), len(labels))
    words = tokens.words[at:end]
    bare = len(words) > 1 and shape(words[0]) in YEARS and words[0].isdigit() and words[1].isdigit()
    if bare and labels[at - 1] == "container" and tokens.gaps[at + 1] == ", ":
        labels[at : at + 2] = ["date", "volume"]


_NUMBERS: Final = frozenset(("volume", "issue"))


_PAPERS: Final = late(r"\b[Vv]olume \d{1,2} \((?P<title>[A-Z][^()\d]{3,40} Papers)\)")
"""The volumes of the computational linguists: `Volume 1 (Long and Short Papers)`."""


def year_in_journal(tokens: Tokens, labels: list[str]) -> None:
    """Read the year that a journal took before its volume as the date: `[Proc. IEEE 2015], 9`."""
    volume = labels.index("volume")
    year = volume - 1
    inside = labels[year - 1 : volume] == ["container"] * 2 and tokens.gaps[year] in {" ", ". "}
    if inside and tokens.gaps[volume] == ", " and shape(tokens.words[year]) == "year":
        labels[year] = "date"


def title_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in brackets behind a volume as its title: `Volume 1 (Long Papers)`."""
    for volume, (label, first, last) in pairwise(spans_of(labels)):
        bracketed = tokens.gaps[first] == " (" and tokens.gaps[last].startswith(")")
        if volume.label == "volume" and label == "collection" and bracketed:
            labels[first:last] = ["volume-title"] * (last - first)
            return
    if match := _PAPERS.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span("title")):
            labels[at] = "volume-title"
