"""Meetings, trials, languages, as the samples of the ICMJE have them (Citing Medicine)."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.imprint import LANDS, LETTERS
from refcli.parse.labelling.rules.numbers import SERIAL
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late
from refcli.values.languages import tag_of_name
from refcli.values.meetings import MEETING, PRESENTED
from refcli.values.trials import TRIAL

__all__ = [
    "entry_before_in",
    "imprint",
    "language_at_end",
    "meeting_apart",
    "numbers_behind_access",
    "page_of_section",
    "part_behind_imprint",
    "trial_number",
]

_NAMED: Final = frozenset(("title", "container", "publisher", "note", "genre"))


def meeting_apart(tokens: Tokens, labels: list[str]) -> None:
    """Keep the day and the place of a meeting out of the imprint behind it.

    Where the work has no other date, it has that of the meeting. The letters of a meeting are of
    its name: `Ice Conference (ICE); 2019 Jun 3-5; Oslo`.
    """
    given = PRESENTED.search(tokens.text, tokens.body)
    match = given or MEETING.search(tokens.text)
    if match is None:
        return
    if given:
        for at in words_between(tokens, given.start(), given.end("event")):
            labels[at] = "container"
        for at in words_between(tokens, max(match.end("day"), match.end("place")), given.end()):
            named = 0 <= given.start("number") <= tokens.starts[at]
            labels[at] = "number" if named else OUTSIDE
    letters = words_between(tokens, *match.span("day"))[0] - 1
    if letters > 0 and tokens.gaps[letters] == " (" and labels[letters - 1] == "container":
        labels[letters] = "container"
    for at in words_between(tokens, match.start("day"), max(match.end("day"), match.end("place"))):
        labels[at] = OUTSIDE
    if "date" not in labels:
        for at in words_between(tokens, *match.span("day")):
            labels[at] = "date"


_IMPRINT: Final = late(
    r"(?<=[.\])]\s)(?P<location>(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?:,\s[A-Z][\w ]{2,20})?"
    r",?\sand\s)?(?:St\.\s)?[A-Z][\w'’-]+(?:\s[\w'’-]+){0,3}(?:,\s[A-Z][a-z]+)?"
    r"(?:\s\((?P<land>[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?)\)|,\s(?P<state>[A-Z]{2,3})(?:, USA)?)):\s"
    r"(?P<publisher>[A-Z][^;:\[\]]{1,120}?)[;.]\s"
    r"(?:\[?c?(?P<date>(?:19|20)\d\d)(?!\d)|\[[Uu]pdated\s)"
)


def imprint(tokens: Tokens, labels: list[str]) -> None:
    """Read what a place with its state leads as the imprint: `Leeds (UK): Acme; c2003`.

    A volume, a host or more of the title is made of it elsewhere.
    """
    match = _IMPRINT.search(tokens.text, tokens.body)
    place = words_between(tokens, *match.span("location")) if match else []
    if match is None or not place or labels[place[0] - 1] == "location":
        return
    land = match["land"] or match["state"]
    if land not in LETTERS and land.lower() not in LANDS:
        return
    for group in ("location", "publisher", "date") if match["date"] else ("location", "publisher"):
        for at in words_between(tokens, match.start(group) - (group == "date"), match.end(group)):
            labels[at] = group


_PART: Final = late(
    r":\s[^:;\[\]]{3,160};\s(?:\[?c?(?:19|20)\d\d[^\[\].:;]{0,16}|\[[Uu]pdated[^\[\]]*\])"
    r"(?:\s?\[[^\[\]]*\])?\.\s(?:(?P<chapter>Chapter\s[\dIVXL]+),\s)?"
    r"(?P<title>[A-Z][^;\[\].]{3,160}?)(?:;\s(?:p\.\s?\d|\[|(?:19|20)\d\d\b|unique\sID)|\.\s\[)"
)
_WHOLE: Final = frozenset(("title", "container"))


def part_behind_imprint(tokens: Tokens, labels: list[str]) -> None:
    """Read the part of a book or a site that is named behind its imprint as the work.

    Citing Medicine, chapters 3 and 25: `Ice dictionary. 2nd ed. Oslo: Acme; 2012. Rime; p. 99`,
    `IcePlus [Internet]. Oslo: Acme; 2012- . Rime; [cited 2019 Nov 12]`.
    """
    match = _PART.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("title")) if match else []
    if match is None or not inside or "editor" in labels:
        return
    whole = next((span for span in spans_of(labels) if span.label in _WHOLE), None)
    if whole is None or whole.last > words_between(tokens, match.start(), match.end())[0]:
        return
    labels[whole.first : whole.last] = ["container"] * (whole.last - whole.first)
    for at in range(words_between(tokens, match.start(), match.end())[0], inside[0]):
        labels[at] = OUTSIDE if labels[at] in _WHOLE else labels[at]
    for at in words_between(tokens, *match.span("chapter")):
        labels[at] = "volume"
    for at in inside:
        labels[at] = "title"


def entry_before_in(tokens: Tokens, labels: list[str]) -> None:
    """Read a name without initials before `In:` as the title: `Filamin. In: Ice dictionary`."""
    spans = spans_of(labels)
    if [span.label for span in spans[:3]] != ["author", OUTSIDE, "title"]:
        return
    entry, within, book = spans[:3]
    words = tokens.words[: entry.last]
    held = tokens.words[within.first] == "In" and tokens.gaps[book.first] == ": "
    plain = not any("," in gap for gap in tokens.gaps[1 : entry.last])
    if (
        held
        and plain
        and tokens.gaps[within.first] == ". "
        and all(map(str.islower, "".join(words)[1:]))
    ):
        labels[: entry.last] = ["title"] * entry.last
        labels[book.first : book.last] = ["container"] * (book.last - book.first)


_SECTION: Final = late(
    r"(?P<mark>;\s?Sect(?:ion|\.)?\s[A-Z\d]{1,3}):(?P<pages>[A-Z]?\d{1,3})"
    r"(?P<column>\s?\([^()]{1,12}\)){0,2}"
)


def page_of_section(tokens: Tokens, labels: list[str]) -> None:
    """Read the page behind the section of a newspaper as such: `2001 Jun 3;Sect. 2:4 (col. 1)`."""
    match = _SECTION.search(tokens.text, tokens.body)
    for at in words_between(tokens, *match.span()) if match else ():
        page = match is not None and match.start("pages") <= tokens.starts[at] < match.end("pages")
        labels[at] = "pages" if page else OUTSIDE


_BEHIND_ACCESS: Final = late(
    r"\d\];\s?(?P<volume>\d{1,4})(?![-–\d])(?:\s?\((?P<issue>[^()]{1,16})\))?"
    r":?\s?(?:(?P<pages>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?)|(?P<estimate>\[[^\[\]]*\])|(?=\.|$))"
)


def numbers_behind_access(tokens: Tokens, labels: list[str]) -> None:
    """Read volume, issue and pages behind the day on which an article was seen as such.

    `Am J Ice [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):[about 1 p.]`
    """
    if match := _BEHIND_ACCESS.search(tokens.text, tokens.body):
        for group, label in _NUMBERS:
            for at in words_between(tokens, *match.span(group)):
                labels[at] = label


_NUMBERS: Final = (
    *(("volume", "volume"), ("issue", "issue"), ("pages", "pages")),
    ("estimate", OUTSIDE),
)
"""The groups and labels; how long an article without pages is has no field."""


def trial_number(tokens: Tokens, labels: list[str]) -> None:
    """Take the number of a trial out of a title, and the register's name that leads to it."""
    match = TRIAL.search(tokens.text)
    number = words_between(tokens, *match.span()) if match else []
    if not number or labels[number[0]] not in _NAMED:
        return
    at = number[0]
    span = next(one for one in spans_of(labels) if one.first <= at < one.last)
    begin = next(
        (place for place in range(at, span.first, -1) if _ENDS.search(tokens.gaps[place])),
        span.first,
    )
    registered = tokens.words[begin].startswith("ClinicalTrials")
    for place in range(begin, at):
        small = tokens.words[place].lower() in _LEADS
        labels[place] = "container" if registered and not small else OUTSIDE
    for place in number:
        labels[place] = "number"


_ENDS: Final = late(r"[.(\[]\s|[(\[]")
_LEADS: Final = frozenset(("identifier", "number", "registration", "no", "id", "registry"))


def language_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read the language of an article, which ends the reference: `2011;34(3):112-9. Spanish.`."""
    if len(labels) < 3 or not tokens.gaps[-2].startswith(".") or labels[-2] not in SERIAL:
        return
    if tokens.words[-1].istitle() and len(tokens.words[-1]) > 3 and tag_of_name(tokens.words[-1]):
        labels[-1] = "language"
