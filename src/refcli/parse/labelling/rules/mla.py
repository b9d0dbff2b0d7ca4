"""What the MLA prints behind a title: who translated it, the publisher, two years, the medium."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.places import is_known_place

__all__ = [
    "MEDIA",
    "OF_ART",
    "author_before_quotes",
    "film_of_director",
    "host_behind_first_year",
    "medium_at_end",
    "publisher_behind_translator",
    "work_of_art",
    "year_of_first_edition",
]


_BEHIND_TRANSLATOR: Final = late(
    r"(?P<role>(?:[Tt]ranslated|[Ee]dited)(?: and (?:edited|translated))? by)\s"
    rf"(?P<name>[{UPPER}][^,:\d]{{3,60}}),\s(?P<publisher>[{UPPER}][^:;\d\"“”]{{2,60}}),\s(?P<date>\d{{4}})\.?$"
)


def publisher_behind_translator(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands between translator and year as the publisher (MLA Handbook, 5.54).

    `The Odyssey. Translated by Ada Roe, W. W. Norton, 2018`
    """
    match = _BEHIND_TRANSLATOR.search(tokens.text, tokens.body)
    if match and word_kind(match["publisher"]) != "P" and not is_known_place(match["publisher"]):
        role = "editor" if match["role"][:1] in "Ee" else "translator"
        for name, label in (("name", role), ("publisher", "publisher"), ("date", "date")):
            for at in words_between(tokens, *match.span(name)):
                labels[at] = label
        for at in words_between(tokens, *match.span("role")):
            labels[at] = role
        _title_before(tokens, labels, match.start())
        return
    for (label, first, last), following in pairwise(spans_of(labels)):
        if label not in {"translator", "editor"} or tokens.words[first + 1 : first + 2] != ["by"]:
            continue
        commas = [at for at in range(first + 2, last) if tokens.gaps[at] == ", "]
        if following.label == "date" and tokens.gaps[last] == ", " and len(commas) == 1:
            begin = commas[0]
            labels[begin:last] = ["publisher"] * (last - begin)
        elif following.label == "location" and tokens.gaps[following.last] == ", ":
            name = tokens.text[tokens.starts[last] : tokens.ends[following.last - 1]]
            dated = labels[following.last : following.last + 1] == ["date"]
            if dated and not is_known_place(name):
                labels[last : following.last] = ["publisher"] * (following.last - last)
        return


def _title_before(tokens: Tokens, labels: list[str], end: int) -> None:
    """Read the last sentence before a place as the title, where none is before it."""
    last = len(words_between(tokens, tokens.body, end)) + (labels[0] == "citation-number")
    begin = next((at for at in range(last - 1, 0, -1) if tokens.gaps[at].startswith(".")), 0)
    if (
        begin
        and set(labels[begin:last]) <= {"author", "container"}
        and "title" not in labels[:last]
    ):
        labels[begin:last] = ["title"] * (last - begin)


_TWO_YEARS: Final = late(
    rf"[.?!]\s(?P<first>1\d{{3}})\.\s(?P<publisher>[{UPPER}][^.:\d]{{1,60}}?),\s(?P<date>(?:19|20)\d\d)\.?$"
)


def year_of_first_edition(tokens: Tokens, labels: list[str]) -> None:
    """Read two years, the publisher between them: `A Title. 1937. Acme, 1990` (MLA, 5.105)."""
    match = _TWO_YEARS.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("first")) if match else []
    if match is None or not inside or labels[inside[0] - 1] != "title":
        return
    for name, label in (("first", "date"), ("publisher", "publisher"), ("date", "date")):
        for at in words_between(tokens, *match.span(name)):
            if labels[at] not in _PEOPLE:
                labels[at] = label


_PEOPLE: Final = frozenset(("editor", "translator"))


def host_behind_first_year(tokens: Tokens, labels: list[str]) -> None:
    """Read a second title behind the year of the first edition as the book that holds the work.

    `Roe, Ann. “On Ice.” 1936. [A Collection of Essays], Acme, 1981, pp. 148–56` (MLA, 5.105).
    """
    spans = spans_of(labels)
    for work, date, host in zip(spans, spans[1:], spans[2:], strict=False):
        if (work.label, date.label, host.label) != ("title", "date", "title"):
            continue
        quoted = not {"”", '"', "»"}.isdisjoint(tokens.gaps[work.last])
        if quoted and tokens.gaps[host.first] == ". " and "date" in labels[host.last :]:
            labels[host.first : host.last] = ["container"] * (host.last - host.first)
        return


_ENDINGS: Final = word_lists.lists(__package__, "endings.txt")
MEDIA: Final = frozenset((*_ENDINGS["last-medium"], *_ENDINGS["last-kind"]))
"""How the seventh edition of the Handbook ended an entry."""

_MEDIUM: Final = late(
    rf"\.\s(?:(?P<medium>{word_lists.any_of(_ENDINGS['last-medium'])})\.(?=\s\d|$)"
    rf"|(?P<kind>{word_lists.any_of(_ENDINGS['last-kind'])})\.?$)"
)


def medium_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Leave the medium out of the fields, and read a day behind it as that of access.

    One that says what the work is, `DVD.`, is its genre.
    """
    match = _MEDIUM.search(tokens.text, tokens.body)
    if match is None:
        return
    for at in words_between(tokens, *match.span()):
        labels[at] = OUTSIDE if match["medium"] else "genre"
    _publisher_of_site(tokens, labels)
    for at in words_between(tokens, match.end(), len(tokens.text)):
        labels[at] = "accessed" if labels[at] in {"date", "accessed"} else labels[at]


def _publisher_of_site(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence of a site before the day as its publisher: `Icepedia. Ice Fund, `."""
    for host, date in pairwise(spans_of(labels)):
        if (host.label, date.label) != ("container", "date"):
            continue
        first, last = host.first, host.last
        begin = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
        if begin > first and tokens.gaps[last] == ", " and len(tokens.words[begin - 1]) > _SHORT:
            labels[begin:last] = ["publisher"] * (last - begin)
        return


_SHORT: Final = 4
"""Letters of a word that a journal's name may shorten, at most."""

_BEFORE_QUOTES: Final = late(rf"(?P<author>[{UPPER}][^.\"“”«»:?!]{{2,60}})\.\s[\"“«]")


def author_before_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before the title in quotes as who wrote it: `Acme contributors. “Ice.”`."""
    match = _BEFORE_QUOTES.match(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span("author")) if match else []
    if inside and {labels[at] for at in inside} == {"title"} and labels[len(inside)] == "title":
        for at in inside:
            labels[at] = "author"


_KINDS: Final = word_lists.any_of(_ENDINGS["last-kind"])
_ARTS: Final = [word.partition("_")[0].rstrip(".") for word in _ENDINGS["art"]]
OF_ART: Final = frozenset(
    (
        *(part for word in _ENDINGS["last-kind"] for part in (word, word.partition("-")[0])),
        *(form for word in _ARTS for form in (word, word.capitalize(), word.upper())),
        *(form for role in ("dir", "cond", "prod") for form in (role, f"{role}.")),
        "episode",
    )
)
"""One of these words is in every such entry."""

_BY_ROLE: Final = late(
    rf"(?P<author>[{UPPER}][^.:\"“”]{{2,60}}), (?:dir|cond|prod)\.\s"
    rf"(?P<title>[{UPPER}][^.,]{{1,80}})\.\s"
)
_ALBUM: Final = late(
    rf"(?P<author>[{UPPER}][^.:\"“”]{{2,60}})\.\s(?P<title>[{UPPER}][^.:\"“”]{{1,80}})\.\s"
    rf"(?P<publisher>[{UPPER}][^.,:]{{1,60}}),\s(?P<date>\d{{4}})[.,]\s(?P<genre>{_KINDS})\.?$"
)
_PICTURE: Final = late(
    rf"(?P<author>[{UPPER}][^.:\"“”]{{2,60}})\.\s(?P<title>[{UPPER}][^.]{{1,80}})\.\s(?:c\.\s)?"
    rf"(?P<date>1\d{{3}}|20\d\d),\s(?P<genre>(?i:{word_lists.any_of(_ENDINGS['art'])})),\s"
    rf"(?P<publisher>[{UPPER}][^,]{{3,80}})(?:,\s(?P<location>[{UPPER}][^,\d/]{{2,40}}?))?(?=\.?$|,\s\w+\.)"
)
_EPISODE: Final = late(
    rf"[.?!][”\"]\s(?P<container>[{UPPER}][^,.]{{1,60}}),\s"
    r"(?:(?P<maker>created by\s[^,]{3,60}),\s)?"
    r"(?P<number>(?:season\s\d{1,2},\s)?episode\s\d{1,3}),\s(?P<publisher>[^,]{2,60}),\s"
)


def work_of_art(tokens: Tokens, labels: list[str]) -> None:
    """Read an album, a picture, a film or an episode as the Handbook prints it (MLA, 5.25–5.40).

    `Roe, Ada. Ice. 1942, oil on canvas, Acme Museum`; `“Ice.” The Shore, season 1, episode 2, HBO`
    """
    for form in (_PICTURE, _ALBUM, _BY_ROLE):
        if match := form.match(tokens.text, tokens.body):
            break
    else:
        match = _EPISODE.search(tokens.text, tokens.body)
    for group, value in match.groupdict().items() if match else ():
        for at in words_between(tokens, *match.span(group)) if match and value else ():
            labels[at] = OUTSIDE if group == "maker" else group


_FILM: Final = late(
    rf"(?P<title>[{UPPER}][^.]{{1,120}})\.\s(?:Directed by|Dir\.)\s"
    r"(?P<director>[^,.]{3,60})[,.]\s"
    r"(?:(?P<cast>(?:[Pp]erformances? by|Perf\.)\s[^.]{3,120}?)[,.]\s)?"
    rf"(?P<publisher>[{UPPER}][^,]{{1,60}}),\s(?P<date>(?:19|20)\d\d)\."
    rf"(?:\s(?P<genre>{word_lists.any_of(_ENDINGS['last-kind'])})\.)?$"
)


def film_of_director(tokens: Tokens, labels: list[str]) -> None:
    """Read a film by its director and its studio: `Light. Directed by Ada Roe, Acme, 1958`."""
    match = _FILM.match(tokens.text, tokens.body)
    if match is None:
        return
    labels[:] = [OUTSIDE] * len(labels)
    for name, label in _OF_FILMS:
        for at in words_between(tokens, *match.span(name)) if match[name] else []:
            labels[at] = label


_OF_FILMS: Final = (
    ("title", "title"),
    ("director", "author"),
    ("cast", "note"),
    ("publisher", "publisher"),
    ("date", "date"),
    ("genre", "genre"),
)
