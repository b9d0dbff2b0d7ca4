"""Editions and reprints, wherever the labels have put them."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.date_words import is_month

__all__ = [
    "EDITIONS",
    "REPRINT",
    "REVISED",
    "edition_behind_mark",
    "edition_of_title",
    "house_before_edition",
    "reprint",
    "revised_edition",
    "series_behind_edition",
]

_LISTS: Final = word_lists.lists(__package__, "editions.txt")
EDITIONS: Final = frozenset(
    form for word in _LISTS["edition"] for form in (word, word.capitalize(), word.upper())
) | {f"{number}ed" for number in range(2, 20)}
"""One of these words stands in every edition that a rule tells."""

ORDINALS: Final = tuple(
    word
    for key, words in word_lists.lists("refcli.values", "number-words.txt").items()
    for word in words
    if key.isdigit() and word.isalpha()
)
REVISED: Final = frozenset(
    form
    for word in (*_LISTS["revised"], *_LISTS["named"], *ORDINALS)
    for form in (word, word.capitalize())
)
"""One of these words says that an edition was revised, or which one it is."""

REPRINT: Final = frozenset(_LISTS["reprint"])
"""What stands between the year of the first edition and the imprint of a reprint."""

_LONGEST_SHORT: Final = 5
"""Letters of an abbreviation for "edition", at most: `wydan.`; behind a year `ed.` is an editor."""
_WORD: Final = "|".join(sorted(_LISTS["edition"], key=len, reverse=True))
_HOW: Final = "|".join(sorted(_LISTS["revised"], key=len, reverse=True))
_COUNTED_BEHIND: Final = "|".join(_LISTS["counted"])
_WHOLE: Final = "|".join(word for word in _LISTS["edition"] if len(word) > _LONGEST_SHORT)
_SEASON: Final = word_lists.any_of(_LISTS["season"])
_STATES: Final = rf"(?:,?\s(?:(?:e|y|et|und|and|и)\s)?(?:{_HOW})\b\.?){{0,4}}"
"""What was done for an edition: `rev., atual. e ampl.`"""

_COUNTED: Final = late(
    r"(?:(?<=[,.;:]\s)|(?<=\()|(?<=[a-zà-ÿ]\.))(?P<edition>"
    r"\d{1,2}(?:st|nd|rd|th|d|e|è?re|(?:i?è)?me|[drtvnm][ao]|[.\s]?[ªºa]|-?[ею])?"
    r"[.,]{0,2}(?:\s|(?=ed))"
    rf"(?:[^\W\d_{UPPER}][\w.]*,?\s){{0,7}}?(?i:{_WORD})\b\.?{_STATES}"
    rf"|(?i:{_COUNTED_BEHIND})\.?\s(?:\d{{1,2}}|[IVX]{{1,5}})\b{_STATES}"
    rf"|(?:(?i:{_SEASON})\s)?(?:1[5-9]|20)\d\d\s(?i:{_WHOLE})\b"
    rf"|(?i:{_SEASON})\s(?:19|20)\d\d\s[Ee]d\b\.?)"
    r"(?=[\s,.;:)]|$)",
)
"""`24. Aufl.`, `2., vollständig neu bearbeitete Auflage`, `wyd. 4`, `Fall 2020 edition`"""

_MAY_HOLD: Final = frozenset(
    ("title", "container", "volume", "volume-title", "issue", "edition", "note", "publisher")
) | {OUTSIDE, "collection", "number", "date", "location"}


def edition_behind_mark(tokens: Tokens, labels: list[str]) -> None:
    """Read what a mark parts from a title, is counted and names an edition as the edition."""
    for match in _COUNTED.finditer(tokens.text, tokens.body):
        inside = words_between(tokens, *match.span("edition"))
        if inside and tokens.words[inside[0] - 1] == "Int":
            continue
        if not inside or not inside[0] or not {labels[at] for at in inside} <= _MAY_HOLD:
            continue
        behind = inside[-1] + 1
        _part_house(tokens, labels, behind)
        if behind < len(labels) and tokens.gaps[behind] == ". " and labels[inside[0]] == "edition":
            continue
        for at in inside:
            labels[at] = "edition"
        undated = behind < len(labels) and "date" not in labels
        if undated and labels[behind] in _MAY_HOLD and shape(tokens.words[behind]) in YEARS:
            labels[behind] = "date"
        _part_imprint(tokens, labels, behind)
        return


def _part_house(tokens: Tokens, labels: list[str], first: int) -> None:
    """Give a publisher the words that the edition before it took: `7th ed. Natl. Acad. Press`."""
    end = first
    while labels[end : end + 1] == ["edition"]:
        end += 1
    if first < end and labels[end : end + 1] == ["publisher"] and tokens.gaps[first] == ". ":
        labels[first:end] = ["publisher"] * (end - first)


_AND: Final = r"(?:,?\s(?:and|und|et|y|e)\s|,\s|\s)"
_STATED: Final = (
    rf"(?i:{_HOW})(?:{_AND}(?i:{_HOW}))?\.?(?:\s(?i:{_WORD})\b\.?)?"
    rf"|(?i:{word_lists.any_of(_LISTS['named'])})\s(?i:{_WORD})\b\.?"
    rf"|(?i:{word_lists.any_of(ORDINALS)})\s(?:(?i:{_HOW})\.?\s)?(?i:{_WORD})\b\.?"
)
_REVISED: Final = late(
    rf"(?<=[\w)][.,]\s)(?P<edition>{_STATED})(?=[.,]?\s[{UPPER}])|\((?P<bracketed>{_STATED})\)"
)


_NOUN: Final = late(rf"(?i)(?:{_WORD})\b")


def edition_of_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the title of an article the edition that it names: `Ice disorders, 3rd edition. J Ice`.

    What stands in a volume of a journal has no edition of its own.
    """
    for title, edition, host in zip(spans := spans_of(labels), spans[1:], spans[2:], strict=False):
        if (title.label, edition.label, host.label) == ("title", "edition", "container"):
            if tokens.gaps[edition.first] == ", " and tokens.gaps[host.first] == ". ":
                labels[edition.first : edition.last] = ["title"] * (edition.last - edition.first)
            return


def revised_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read a sentence that says only which edition a work is: `Ice. Rev. ed`, `Fourth Edition`."""
    for match in _REVISED.finditer(tokens.text, tokens.body):
        group = "edition" if match["edition"] else "bracketed"
        inside = words_between(tokens, *match.span(group))
        if not inside or not inside[0] or labels[inside[0] - 1] != "title":
            continue
        if any(map(is_month, tokens.words[inside[-1] + 1 : inside[-1] + 2])):
            continue  # `Updated May 3, 2022`
        goes_on = labels[inside[-1] : inside[-1] + 2] == ["container", "container"]
        if goes_on and tokens.gaps[inside[-1] + 1] == " ":
            continue
        bare = labels[inside[-1] : inside[-1] + 2] == ["title", "title"]
        if (
            bare
            and tokens.gaps[inside[-1] + 1] == " "
            and not _NOUN.match(tokens.words[inside[-1]])
        ):
            continue  # of more: `Strenge Regeln, erweiterte Spielräume`
        if {labels[at] for at in inside} <= _MAY_HOLD:
            for at in inside:
                labels[at] = "edition"
            return


def house_before_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence of a title as the publisher, where BibTeX's edition is behind it.

    `Of ice. [Carl Hanser], 3 edition, 2003`: its styles print the edition at the end.
    """
    edition = labels.index("edition")
    first = labels.index("title")
    word = tokens.words[edition + labels.count("edition") - 1]
    if labels[edition - 1] != "title" or tokens.gaps[edition] != ", " or word != "edition":
        return
    stops = [at for at in range(first + 1, edition) if tokens.gaps[at] == ". "]
    house = tokens.words[stops[-1] : edition] if stops else []
    if 0 < len(house) <= _LONGEST_HOUSE and all(name[0].isupper() for name in house):
        labels[stops[-1] : edition] = ["publisher"] * len(house)


_LONGEST_HOUSE: Final = 4


def series_behind_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read what a full stop parts from the edition as the series: `5th ed. BASPSup 9. Oakville`.

    Before an imprint and with a number, what was taken for a host is one, too.
    """
    spans = spans_of(labels)
    for number, (label, first, last) in enumerate(spans):
        if label != "edition":
            continue
        begin = next((at for at in range(first + 1, last) if tokens.gaps[at] == ". "), last)
        following = [span.label for span in spans[number + 1 : number + 3]]
        hosted = following == ["container", "location"] and "pages" not in labels
        end = spans[number + 1].last if begin == last and hosted else last
        counted = end - begin > 1 and tokens.words[end - 1].isdigit()
        if counted and tokens.words[begin][0].isupper() and tokens.words[begin - 1] in EDITIONS:
            labels[begin:end] = ["collection"] * (end - begin)
        return


def _part_imprint(tokens: Tokens, labels: list[str], first: int) -> None:
    """Part `. İstanbul: Cem Yayınevi` behind an edition into place and publisher."""
    last = first
    while last < len(labels) and labels[last] == "title":
        last += 1
    colons = [at for at in range(first + 1, last) if ":" in tokens.gaps[at]]
    if last == len(labels) and len(colons) == 1 and colons[0] - first < 3 and last - first < 7:
        labels[first : colons[0]] = ["location"] * (colons[0] - first)
        labels[colons[0] : last] = ["publisher"] * (last - colons[0])


_REPRINT: Final = late(
    rf"[.,]\s(?P<first>(?:1[5-9]|20)\d\d)\.\s(?P<word>{'|'.join(_LISTS['reprint'])})\b[.,:]?\s"
)


def reprint(tokens: Tokens, labels: list[str]) -> None:
    """Read `1963. Reprint, London: Penguin, 1990` as two years, and end the title before them.

    The Chicago Manual of Style, 14.114: the year of the first edition stands before “Reprint”.
    """
    match = _REPRINT.search(tokens.text, tokens.body)
    if not match:
        return
    (year,) = words_between(tokens, *match.span("first"))[:1] or [0]
    (word,) = words_between(tokens, *match.span("word"))[:1] or [0]
    if not year or "publisher" in labels[:year] or "date" not in labels[word + 1 :]:
        return
    labels[year], labels[word] = "date", OUTSIDE
    if "title" in labels[:year]:
        return
    names = [at for at in range(1, year) if labels[at - 1] == "author" and _is_long(tokens, at)]
    begun = [at for at in names if tokens.gaps[at][:1] == "."]
    behind = [at for at in names if shape(tokens.words[at - 1])[0] == "I"]
    if first := (begun or behind)[-1:]:
        labels[first[0] : year] = ["title"] * (year - first[0])


def _is_long(tokens: Tokens, at: int) -> bool:
    return len(tokens.words[at]) > 1 and shape(tokens.words[at])[0] == "X"
