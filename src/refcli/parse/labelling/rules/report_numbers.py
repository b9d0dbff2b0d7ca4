"""Numbers of reports where no word says so: behind the title, the publisher or the year."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tail import DATABASES
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.trials import TRIAL

__all__ = [
    "body_and_number",
    "document_of_nations",
    "letters_of_number",
    "number_by_itself",
    "number_in_brackets",
    "number_of_paper",
    "number_of_trial",
    "paper_of_meeting",
]

_LISTS: Final = word_lists.lists(__package__, "report-numbers.txt")


def _any(key: str) -> str:
    return word_lists.any_of(_LISTS[key])


_SERIES: Final = frozenset(_LISTS["series"])
_CODE: Final = r"\d[\w/.-]*(?<![.-])"
_YEARS: Final = r"\d{4}(?:[-–](?:\d\d|\d{4}))?(?![\w/-]|\.\d)"
_NO: Final = r"(?:[Nn]o\.|[Nn]r\.|№)"
_REVISED: Final = r"(?:(?:/\s?|\s)(?:Rev|Add|Corr)\.?(?:\s?\d{1,2})?(?:\s?\*{1,2})?){0,3}"
"""How often a document was revised or corrected: `Rev. 1/ Corr **` (European Medicines Agency)."""

_NUMBER: Final = (
    rf"(?:{_any('series')})(?:[- /]|(?=\d)){_CODE}"
    r"|(?![A-Z]{2}\s\d{5}\b)"  # which an address has behind a town
    rf"[A-Z]{{2,8}}(?:[-–/][A-Z]{{1,6}})*[-– /](?!{_YEARS})[\d/.–-]{{3,}}[A-Z]?(?<![.–-])"
    r"|[A-Z]{1,6}(?:/[A-Z][A-Za-z.]{0,5}(?:\.\d+)?){1,4}/(?:\d{1,6}/)?(?:[A-Z]\.)?\d{1,6}(?:\.\d{1,3})?"
    rf"{_REVISED}"
    r"|[A-Z]{2,8}(?:/[A-Z]{1,8}){0,3}\(\d{4}\)\d{1,4}(?:/[A-Z]{3,8})?"
    r"|(?:COM|SEC|SWD|JOIN)\s?\(\d{4}\)\s?\d+(?:\sfinal)?"
    r"|(?:B[TR]-)?(?:Drs\.|Drucks\.|Drucksache)\s\d[\d/]*\d"
    r"|Sales\sNo\.\s[A-Z][\w.]*\d"
    r"|(?:[A-Z][\w’&-]*\s){1,4}No\.\s\([A-Z]{2,5}\)\s\d[\w-]*"
    r"|(?:[A-Z][\w’&-]*\s(?:[a-z]+\s){0,2})?(?:[Dd]ocument|[Gg]uideline|[Gg]uidance|[Ss]tandard)\s\[?[A-Z]{1,4}\d[\w-]*\]?"
    r"|[A-Z]{3,8}\s[Ss]upplement\s[A-Z]\d+"
    r"|(?:[A-Z]{2,5}\s)?[Cc]at(?:alogue)?\.?\s[Nn]o\.?\s(?:[A-Z]{2,4}\s)?\d[\w.]*(?<!\.)"
    rf"|[A-Z]{{3,}}(?:/[A-Z]{{2,8}})*/\d{{3,}}/\d{{4}}{_REVISED}"
    rf"|(?P<genre>(?:[A-Z][\w’&-]*\s){{0,5}}(?:[A-Z]\w+,\s[A-Z]\w+\sand\s[A-Z]\w+\s)?"
    rf"(?:[A-Z]\w+\s)?(?:{_any('paper')}))s?,?\s"
    rf"(?P<named>(?:{_NO}\s?)?(?!{_YEARS}){_CODE}|[A-Z]{{2,8}}(?:[-/][A-Z]{{1,6}})*[-/]\d[\d.]*(?<!\.)"
    r"|[A-Z]{1,3}(?:\s[IVX]{1,4})?\s\d{2,4}[-/]\d{1,4}[a-z]?)"
)
_BY_ITSELF: Final = late(
    rf"[.?!,;:”»’]\s(?:"
    rf"(?:(?<=[\w”»’)][.?!,;]\s)|(?<=[.?!,][”»’]\s))"
    rf"(?P<number>(?:{_NO}\s)?{_NUMBER}|{_NO}\s?{_CODE})(?=[.,;](?!\d)|\s*$|:\s[A-Z])"
    rf"|(?<=\bReport:\s)(?P<reported>(?:{_NO}\s?|[A-Z]+[- /])?{_CODE})(?=[.,;]|\s*$))"
)
"""The number, with the mark and the space before it: looking for a mark is fast."""

_IN_BRACKETS: Final = late(
    rf"[(\[](?P<number>(?:[^()\[\]]{{0,30}}\b)?{_NO} ?{_CODE}|(?:{_NO} )?{_NUMBER})[)\]](?=\.|$)"
)

_SURE: Final = frozenset(("author", "editor", "doi", "url", "isbn", "issn", "arxiv", "pmid"))
_OF_A_SERIAL: Final = frozenset(("volume", "pages", "collection"))
_APART: Final = late(r"[:;]|\),|,.*,")
"""What stands between volume and pages, and in no number: told before a number is looked for."""


_MAY_NUMBER: Final = frozenset(("title", "number", "collection", "issue", "pages", OUTSIDE))


def number_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a report in brackets behind its title: `Ice on lakes (TR-12)`."""
    if match := _IN_BRACKETS.search(tokens.text):
        inside = words_between(tokens, *match.span("number"))
        own = {labels[at] for at in inside}
        if own <= _MAY_NUMBER and {"title", "pages"} & own:
            behind = inside[-1] + 1
            while labels[behind : behind + 1] == ["number"]:
                labels[behind] = "publisher"
                behind += 1
            _put(tokens, labels, match, inside)


_UNITED_NATIONS: Final = late(r"\bU\.?N\.?\sDoc\.?\s(?P<number>[A-Z]+(?:/[\w.-]+)+)")


def document_of_nations(tokens: Tokens, labels: list[str]) -> None:
    """Read the symbol of a document of the United Nations as its number: `UN Doc CRC/C/GC/14`."""
    match = _UNITED_NATIONS.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span()) if match else ():
        labels[at] = OUTSIDE
    for at in words_between(tokens, *match.span("number")) if match else ():
        labels[at] = "number"


def number_of_trial(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of a trial that a reference begins with as such: `NCT01234567. Ice`."""
    match = TRIAL.match(tokens.text, tokens.body)
    if match and tokens.text.startswith(". ", match.end()):
        for at in words_between(tokens, *match.span()):
            labels[at] = "number"


def letters_of_number(tokens: Tokens, labels: list[str]) -> None:
    """Give a number of a report the capitals that begin it: `[TR]-[12]`, `[TR] [215]`.

    That of a standard ends in its year: `[ISO 11137-1]:[2006] Ice in health care`.
    """
    at = labels.index("number")
    end = next((end for end in range(at, len(labels)) if labels[end] != "number"), len(labels))
    if (
        labels[end : end + 1] == ["date"]
        and tokens.gaps[end] == ":"
        and tokens.words[end].isdigit()
    ):
        labels[end] = "number"
    word = tokens.words[at - 1]
    joined = tokens.gaps[at] in {"-", "/"} or (tokens.gaps[at] == " " and word in _SERIES)
    if at and labels[at - 1] == "genre" and joined and word.isupper():
        labels[at - 1] = "number"


def number_of_paper(tokens: Tokens, labels: list[str]) -> None:
    """Read the number behind a series of papers as the paper's: `SAE Technical Paper 970873`."""
    for series, (label, first, last) in pairwise(spans_of(labels)):
        paper = series.label == "collection" and _PAPERS.match(tokens.words[first - 1])
        if paper and label in {"pages", "volume"} and last - first == 1:
            if tokens.gaps[first] == " " and tokens.words[first].isdigit():
                labels[series.first : first] = ["genre"] * (first - series.first)
                labels[first] = "number"
            return


_PAPERS: Final = late(_any("paper"))


_OF_MEETING: Final = late(
    r"[,.:]\s(?P<genre>(?:[A-Z][\w&/-]*\s){1,3}Paper)\s(?:[Nn]o\.\s)?(?P<number>[A-Z]{0,6}-?\d[\w-]*)(?=[,.;]|$)"
)


def paper_of_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Read a paper by the number that a society gave it: `Ice Meeting, AIAA Paper 92-0439`."""
    match = _OF_MEETING.search(tokens.text, tokens.body)
    inside = words_between(tokens, match.start("genre"), match.end()) if match else []
    if match is None or "title" not in labels[: inside[0]] or "genre" in labels:
        return
    if {labels[at] for at in inside} <= _MAY_BE_PAPER:
        for group in ("genre", "number"):
            for at in words_between(tokens, *match.span(group)):
                labels[at] = group


_MAY_BE_PAPER: Final = frozenset(
    ("container", "collection", "genre", "number", "volume", "issue", "pages", "note", "publisher")
)


def body_and_number(tokens: Tokens, labels: list[str]) -> None:
    """Read the letters of a body and figures before a place as a number: `FEMA 356, Austin`."""
    for host, number, place in zip(spans := spans_of(labels), spans[1:], spans[2:], strict=False):
        named = host.label == "container" and number.label in {"volume", "number"}
        lone = host.last - host.first == 1 and number.last - number.first == 1
        if named and lone and place.label == "location":
            letters, figures = tokens.words[host.first], tokens.words[number.first]
            if letters.isupper() and figures.isdigit() and tokens.gaps[number.first] in {" ", "-"}:
                labels[host.first : number.last] = ["number", "number"]
            return


def number_by_itself(tokens: Tokens, labels: list[str]) -> None:
    """Read a number that is a sentence of its own: `Ice on lakes. TR-12. Paris: IEA`.

    What has a volume, pages or a host besides is no report; a body's letters are no host. A paper
    of several works has a title behind its number: `Ice on lakes. CEDA Paper 82: Of ice. Bonn`.
    """
    if _OF_ARTICLE.issubset(labels):
        return
    serial = [at for at, label in enumerate(labels) if label in _OF_A_SERIAL]
    if serial and _APART.search(tokens.text, tokens.starts[serial[0]], tokens.ends[serial[-1]]):
        return
    begin = next((at for at, label in enumerate(labels) if label not in _SURE), 0)
    begin = tokens.starts[begin] - len(". ")
    for match in _BY_ITSELF.finditer(tokens.text, max(0, tokens.body - len(". "), begin)):
        group = "number" if match["number"] else "reported"
        inside = words_between(tokens, *match.span(group))
        around = [label for at, label in enumerate(labels) if at not in inside]
        own = {labels[at] for at in inside}
        printed = (
            own == {"pages"} and tokens.words[inside[0]].isupper()
        )  # of physicists: SLAC-PUB-3
        if not inside or not (printed or "title" in around or "container" in around):
            continue
        if tokens.words[inside[0]] in DATABASES:
            continue
        if _SURE & {labels[at] for at in inside} or _OF_A_SERIAL & set(around):
            continue
        host = [at for at, label in enumerate(labels) if label == "container" and at not in inside]
        if "title" in around and not all(tokens.words[at].isupper() for at in host):
            continue
        _put(tokens, labels, match, inside)
        _put_publisher(labels)
        _part_body(tokens, labels, inside[0])
        if tokens.gaps[inside[-1] + 1] == ": " and "title" in labels[: inside[0]]:
            _read_volume_title(labels, inside[-1] + 1)
        return


def _read_volume_title(labels: list[str], first: int) -> None:
    """Read a title behind the number of a paper as that of the paper: `. CEDA Paper 82: Ice`."""
    while labels[first : first + 1] == ["title"]:
        labels[first] = "container"
        first += 1


_OF_ARTICLE: Final = frozenset(("container", "volume", "pages"))


def _put(tokens: Tokens, labels: list[str], match: re.Match[str], inside: Sequence[int]) -> None:
    """Label the number, and the kind of paper before it."""
    for at in inside:
        labels[at] = "number"
    if match["genre"]:
        for at in words_between(tokens, *match.span("genre")):
            labels[at] = "genre"


def _part_body(tokens: Tokens, labels: list[str], number: int) -> None:
    """Read what ends the title in capitals before a number as who published it: `. EMBRAPA`."""
    end = next((at for at in range(number, 0, -1) if labels[at - 1] == "title"), 0)
    begin = next((at for at in range(end - 1, 0, -1) if tokens.gaps[at] == ". "), 0)
    named = (
        begin and all(map(str.isupper, tokens.words[begin:end])) and labels[begin - 1] == "title"
    )
    if named and len(tokens.words[begin]) > _LETTERS and not {"publisher", "container"} & {*labels}:
        labels[begin:end] = ["publisher"] * (end - begin)


_LETTERS: Final = 2
"""Letters of a state, which publishes nothing: `Manaus, AM`."""


def _put_publisher(labels: list[str]) -> None:
    """Read the host of what is a report as who published it, or as its title."""
    instead = "publisher" if "title" in labels else "title"
    if instead not in labels:
        labels[:] = [instead if label == "container" else label for label in labels]
