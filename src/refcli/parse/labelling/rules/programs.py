"""Programs: their versions, which are neither volumes nor the end of a title."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "NAMED",
    "VERSIONS",
    "release",
    "released",
    "version_in",
    "version_of_book",
    "version_of_program",
]

_LISTS: Final = word_lists.lists(__package__, "programs.txt")
NAMED: Final = frozenset(("version", "Version"))
VERSIONS: Final = _LISTS["version"]
"""One of these stands before every version."""


def _any(key: str) -> str:
    return word_lists.any_of(_LISTS[key])


_VERSION: Final = late(
    rf"(?<!\w)(?:(?P<kind>(?:{_any('language')})\s(?:{_any('unit')}),?)\s)?"
    rf"(?:{_any('version')})\s?(?P<version>[vR]?\d[\w.-]*(?<![.-]))"
)
_RELEASE: Final = late(
    r"\((?P<version>v\d+\.\d+[\w.-]*)\)|\[(?P<bracketed>v\d+\.\d+[\w.-]*)\]"
    r"|(?<=\w),\s(?P<kept>[vV]\d{1,2})(?=[;.,]\s)"
)
_SIGN: Final = late(f"(?i:{_any('sign')})")
_OF_A_SERIAL: Final = frozenset(("volume", "issue", "pages", "edition"))


def version_of_program(tokens: Tokens, labels: list[str]) -> None:
    """Read the version of a program as a remark: `Ice. R package version 2.5-7. https://cran…`.

    Of what is no program it is the edition: `Ice guide. Version 3.0. 2019`.
    """
    match = _VERSION.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match is None or not inside:
        return
    told = _SIGN.search(tokens.text) is not None
    if not told and not (_is_apart(tokens.text, *match.span()) and "ersion" in match[0]):
        return
    if _OF_A_SERIAL & {label for at, label in enumerate(labels) if at not in inside}:
        return
    for at in inside:
        labels[at] = "note" if told else "edition"
    behind = inside[-1] + 1
    while told and "title" in labels[:behind] and labels[behind : behind + 1] == ["title"]:
        labels[behind] = OUTSIDE
        behind += 1
    if "title" not in labels:
        _put_title(tokens, labels, inside[0])


def _is_apart(text: str, first: int, last: int) -> bool:
    """Tell a version in brackets or between marks, which is no word of a title."""
    before, behind = text[:first].rstrip(" ")[-1:], text[last : last + 1]
    return (before, behind) in {("(", ")"), *((own, other) for own in ".,;" for other in ".,;")}


def released(tokens: Tokens, labels: list[str]) -> None:
    """Read the year behind “Released” as the date: `Acme Corp. Released 2020. Acme Statistics`."""
    match = _RELEASED.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match and inside and {labels[at] for at in inside} == {"title"}:
        for at in inside:
            labels[at] = "date" if tokens.starts[at] >= match.start("date") else OUTSIDE


_RELEASED: Final = late(r"(?<=\.\s)Released\s(?P<date>(?:19|20)\d\d)(?=\.\s)")


def version_of_book(tokens: Tokens, labels: list[str]) -> None:
    """Read the version of a handbook as its edition, not as a volume: `Handbook version 6.3`.

    Before the day of its last change it ends the title: `Handbook Version 5.1 (updated 2011)`.
    """
    if match := _CHANGED.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span("version")):
            labels[at] = "edition"
        return
    for at in range(1, len(labels)):
        if labels[at] == "volume" and tokens.words[at - 1].lower() == "version":
            end = at + 1
            while end < len(labels) and tokens.gaps[end] == ".":
                end += 1
            labels[at - 1 : end] = ["edition"] * (end - at + 1)
            return


_CHANGED: Final = late(
    r"(?<=\w),?\s(?P<version>[Vv]ersion\s\d[\d.]*(?<!\.))\s[\[(](?:last\s)?updated\s"
)


def _put_title(tokens: Tokens, labels: list[str], end: int) -> None:
    """Read as the title what was taken for a host, or the phrase before the version."""
    if "container" in labels:
        begin = labels.index("container")
        while begin and labels[begin - 1] == OUTSIDE:
            begin -= 1
            labels[begin] = "title"
        labels[:] = ["title" if label == "container" else label for label in labels]
        return
    begin = end - 1
    while begin > 0 and tokens.gaps[begin] == " " and shape(tokens.words[begin - 1])[0] != "I":
        begin -= 1
    if begin > 0:
        labels[begin:end] = ["title"] * (end - begin)


def release(tokens: Tokens, labels: list[str]) -> None:
    """Read a release as GitHub and Zenodo print it as a remark: `roe/ice: Ice (v1.0.3)`.

    Stores of data print the version behind their name: `Harvard Dataverse, V2`.
    """
    match = _RELEASE.search(tokens.text, tokens.body)
    inside = (
        words_between(tokens, *match.span(match.lastgroup)) if match and match.lastgroup else []
    )
    if inside and "title" in labels[: inside[0]] and not _OF_A_SERIAL & set(labels[: inside[0]]):
        for at in inside:
            labels[at] = "note"
        for at in range(1, inside[0]):
            if (labels[at - 1], labels[at]) == ("title", "container") and tokens.gaps[at] != ". ":
                labels[at] = "title"


_BARE: Final = late(r"v\d+\.\d+[\w.-]*|[vV]\d{1,2}")


def version_in(remark: str) -> dict[str, str]:
    """Return the version that a remark states, and what kind of program it is of, if any.

    >>> version_in("R package version 2.5-7"), version_in("In press")
    ({'version': '2.5-7', 'genre': 'R package'}, {})
    """
    bare = remark.strip(" .,;()[]")
    match = _VERSION.fullmatch(bare)
    if match is None:
        return {"version": bare} if _BARE.fullmatch(bare) else {}
    kind = {"genre": match["kind"].rstrip(",")} if match["kind"] else {}
    return {"version": match["version"], **kind}
