"""What the APA prints in brackets, and beside posts: `[Video]`, `(@handle)`, `8:06 p.m.`."""

from collections.abc import Sequence
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.imprint import is_town
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.languages import tag_of_name

__all__ = [
    "HOSTS",
    "brackets_end_title",
    "description_in_brackets",
    "handle_and_hour",
    "hour_and_length",
    "kind_of_host",
    "makers_before_host",
    "people_in_brackets",
]

_WORDS: Final = word_lists.lists(__package__, "endings.txt")
_DESCRIPTION: Final = late(
    rf"\[(?:(?P<genre>(?i:{word_lists.any_of(_WORDS['description'])}))"
    r"(?:; [^\[\]]*|\son\sthe\s[Ii]nternet)?"
    rf"|(?:{word_lists.any_of(_WORDS['site-medium'])}))\]"
    r"(?=[.,;”\"]|$|\s)"
    rf"|\((?P<round>{word_lists.any_of(_WORDS['round-description'])})\)(?=[.,])"
)


def description_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read what the brackets behind a title say a work is: `Handwriting [Video]` (APA 7, 9.22).

    The medium of a page is no part of its title, and no field: `News [Internet]`.
    """
    match = _DESCRIPTION.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if match and inside and labels[: inside[0]] == ["author"] * inside[0]:
        _whole_title(tokens, labels, inside[0])
    if match and inside and _may_describe(labels, inside):
        for at in inside:
            end = max(match.end("genre"), match.end("round"))
            labels[at] = "genre" if tokens.starts[at] < end else OUTSIDE
        if labels[inside[0] - 1] == "container" and "database" in match[0].lower():
            _part_host_of_data(labels, inside[0], inside[-1] + 1)
        if labels[inside[0] - 1] in _TITLES:
            _behind_description(tokens, match["genre"] or "", labels, inside[-1] + 1)


def _part_host_of_data(labels: list[str], first: int, last: int) -> None:
    """Leave out what a host is: `In: IceMed [database online]. Acme`; who runs it publishes it."""
    labels[first:last] = [OUTSIDE] * (last - first)
    while labels[last : last + 1] == ["container"]:
        labels[last] = "publisher"
        last += 1


def _whole_title(tokens: Tokens, labels: list[str], end: int) -> None:
    """Read as the title what was taken for authors before `[Computer program]`, in one sentence."""
    named = shape(tokens.words[end - 1])[0] == "I" or len(tokens.words[end - 1]) == 1
    if end and not named and not any(". " in gap for gap in tokens.gaps[1 : end + 1]):
        labels[:end] = ["title"] * end


def _may_describe(labels: Sequence[str], inside: Sequence[int]) -> bool:
    """Tell brackets behind a title, and Elsevier's before one: `[dataset] Roe A. Ice`."""
    before = labels[inside[0] - 1] if inside[0] else ""
    if before in _TITLES:
        return True
    return before in {"", "author"} and labels[inside[0]] in {"author", "citation-number"}


def _behind_description(tokens: Tokens, genre: str, labels: list[str], first: int) -> None:
    """Read what the model took for more of the title as the site, or as who gave the work out.

    Behind "In" or "On" stands the series or the album, and the channel or the label behind it.
    """
    last = first + (labels[first : first + 2] == [OUTSIDE, "date"])
    while labels[last : last + 1] in (["title"], ["translation"]):
        last += 1
    if first < last and tokens.words[first] in _HOLDING:
        end = next((at for at in range(first + 1, last) if tokens.gaps[at] == ". "), last)
        labels[first:last] = [
            OUTSIDE,
            *["container"] * (end - first - 1),
            *["publisher"] * (last - end),
        ]
        return
    if first == last and "publisher" not in labels:
        while labels[last : last + 1] == ["location"] and not is_town(tokens.words[last]):
            last += 1
    posted = "url" in labels and genre.lower().replace(" ", "_") in _WORDS["posted"]
    labels[first:last] = ["container" if posted else "publisher"] * (last - first)


HOSTS: Final = frozenset(_WORDS["host-kind"])
_HOLDING: Final = frozenset(("In", "On"))
_HOST: Final = late(rf"\((?P<genre>{word_lists.any_of(_WORDS['host-kind'])})\)(?=[.,:;]|$)")


def kind_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Read in brackets what holds a work: `Ice Age (blog), May 3, 2012` (Chicago 17, 14.208)."""
    match = _HOST.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span("genre")) if match else []:
        if at and labels[at - 1] in {"container", "publisher", "genre"}:
            labels[at] = "genre"
        elif at and labels[at] == labels[at - 1] == "title":
            _part_host(tokens, labels, at)


def _part_host(tokens: Tokens, labels: list[str], kind: int) -> None:
    """Part the phrase before its kind from the title: `Of ice. [Ice Age] (blog)`."""
    begin = kind - 1
    while begin and labels[begin] == "title" and tokens.gaps[begin] not in {". ", ", "}:
        begin -= 1
    if labels[begin - 1 : begin + 1] == ["title", "title"] and tokens.words[begin][0].isupper():
        labels[begin : kind + 1] = [*["container"] * (kind - begin), "genre"]


_TITLES: Final = frozenset(("title", "container", "translation"))

_HANDLE: Final = late(r"[(\[](?P<handle>@\w+)[)\]]")
_HOUR: Final = late(r",\s(?P<hour>\d{1,2}:\d\d(?:\s?[ap]\.?m\b\.?)?)(?=[,.\s]|$)")


_MADE: Final = late(
    r"\bIn\s(?P<editor>[^()]{3,80}"
    r"\((?:[A-Z][a-z]+ )?(?:Producer|Host|Director|Writer|Creator)s?\)),\s"
    r"(?P<container>[^.]{2,80})\.(?:\s(?P<publisher>[^.:]{2,60})(?=\.(?:\s|$)))?"
)


def makers_before_host(tokens: Tokens, labels: list[str]) -> None:
    """Read who made a series before its name: `In C. Loe (Producer), The Shore. HBO` (10.12)."""
    match = _MADE.search(tokens.text, tokens.body)
    if match is None:
        return
    for label in ("editor", "container", "publisher"):
        for at in words_between(tokens, *match.span(label)):
            labels[at] = label


def handle_and_hour(tokens: Tokens, labels: list[str]) -> None:
    """Read neither who posted nor at what hour as a field (MLA Handbook, 5.33).

    `Roe, Ada (@ada_roe). “No ice here.” Twitter, 12 Aug. 2017, 8:06 p.m.`
    """
    match = _HANDLE.search(tokens.text, tokens.body)
    if match is None:
        return
    for at in words_between(tokens, *match.span("handle")):
        labels[at] = OUTSIDE
    if hour := _HOUR.search(tokens.text, match.end()):
        for at in words_between(tokens, *hour.span("hour")):
            labels[at] = OUTSIDE


_CLOCK: Final = late(
    r"(?P<medium>\b(?:Video|Audio),\s)?(?P<hour>\b\d{1,2}:\d\d(?::\d\d)?)"
    r"(?(medium)(?=[.,;]|$)|\s?(?:UTC|GMT|[AP]M|[ap]\.m\.|Uhr)(?!\w))"
)


_HOUR_AT_ALL: Final = late(r"\d:[0-5]\d(?!\d)")

_OF_CLOCK: Final = ("UTC", "GMT", "AM", "PM", ".m.", "Uhr", "Video,", "Audio,")
"""One of these stands beside an hour or a length."""


_BEHIND_DAY: Final = late(
    r"\b\d{1,2}\s[A-Z][a-z]{2,8}\.?\s(?:19|20)\d\d,\s(?P<hour>[0-2]?\d:[0-5]\d)(?=[.,;]|$)"
)


def hour_and_length(tokens: Tokens, labels: list[str]) -> None:
    """Read neither the hour nor the length of a work as numbers: `11:02 UTC`, `Video, 19:21`."""
    if not _HOUR_AT_ALL.search(tokens.text, tokens.body):
        return
    if behind := _BEHIND_DAY.search(tokens.text, tokens.body):
        for at in words_between(tokens, *behind.span("hour")):
            labels[at] = OUTSIDE
    timed = any(mark in tokens.text for mark in _OF_CLOCK)
    match = _CLOCK.search(tokens.text, tokens.body) if timed else None
    for at in words_between(tokens, *match.span()) if match else ():
        labels[at] = OUTSIDE
    if match and match["medium"]:
        labels[words_between(tokens, *match.span())[0]] = "genre"


def brackets_end_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the words in brackets that end it: `Users (in billions). Retrieved`."""
    for label, _, last in spans_of(labels):
        if label == "title" and last < len(labels) and tokens.gaps[last] == " (":
            end = next((at for at in range(last + 1, len(labels)) if ")" in tokens.gaps[at]), 0)
            words = tokens.words[last:end]
            if not end or end - last > _MOST or not tokens.gaps[end].startswith(")."):
                return
            small = words[0] in _OPENING and all(map(str.isalpha, words))
            if small and not any(map(tag_of_name, words)) and _KNOWN.isdisjoint(labels[last:end]):
                labels[last:end] = ["title"] * (end - last)
            return


_MOST: Final = 6
_OPENING: Final = frozenset(("in", "and", "or", "with", "without", "for", "from", "of", "on", "by"))
_KNOWN: Final = frozenset(("container", "publisher", "location", "editor", "translator", "genre"))


def people_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Leave to the title what stands before the brackets of its editors and translators.

    `Letters selected and edited (K. Poe, Ed.). Verso.`: APA 7, 9.23 sets the people and what
    they did inside the brackets.
    """
    for label, first, last in spans_of(labels):
        if (
            label in _PEOPLE
            and first
            and labels[first - 1] == "title"
            and tokens.gaps[first] == " "
        ):
            bracket = next((at for at in range(first, last) if tokens.gaps[at] == " ("), first)
            several = bracket + 1 < last and tokens.gaps[last].startswith((")", ".)"))
            if several and any(map(str.islower, tokens.words[first:bracket])):
                labels[first:bracket] = ["title"] * (bracket - first)


_PEOPLE: Final = frozenset(("editor", "translator"))
