"""What the styles of BibTeX print in a way of their own: issues, series, names of journals."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.shapes import is_initial
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.values.people.name_forms import is_given, is_particle, is_suffix
from refcli.values.people.roles import ends_with_editors

__all__ = [
    "COUNTED_SERIES",
    "edition_behind_imprint",
    "editors_of_all",
    "family_behind_initial",
    "host_behind_its_pages",
    "issue_before_year",
    "journal_before_doi",
    "journal_behind_initials",
    "journal_of_abbreviations",
    "number_in_series",
    "title_with_its_body",
    "volume_of_editors",
    "word_before_colon",
    "word_behind_names",
]

_ISSUE: Final = late(
    r"\s(?P<volume>[\dA-Z]{1,6}), (?P<issue>\d{1,5}(?:[-–/]\d{1,5})?) "
    rf"\((?:[{UPPER}][^\W\d_]+\.?(?:[-–/][{UPPER}]\w+\.?)? (?:\d\d?, )?)?"
    r"(?:1[5-9]|20)\d\d\), (?=[\da-zA-Z])"
)


def issue_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read two numbers before a year in brackets as volume and issue, where pages stand behind it.

    So ACM prints its journals: `Nature 435, 7045 (June 2005), 1003–1004`.
    """
    match = _ISSUE.search(tokens.text, tokens.body)
    if not match:
        return
    volume = words_between(tokens, *match.span("volume"))
    issue = words_between(tokens, *match.span("issue"))
    numbers = {*labels[volume[0] : volume[-1] + 1], *labels[issue[0] : issue[-1] + 1]}
    if labels[volume[0] - 1 : volume[0]] != ["container"] or not numbers <= _NUMBERS:
        return
    for at in volume:
        labels[at] = "volume"
    for at in issue:
        labels[at] = "issue"


_NUMBERS: Final = frozenset(("volume", "issue", "pages", "date", "number", OUTSIDE))

_PAGES_OF: Final = late(r"[.,?!”] [Pp]ages? [\w–-]+(?:[-–] ?\w+)? (?P<of>of): ")


def host_behind_its_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind `Pages 3–9 of:` as the host, behind its editors where it has them.

    So authordate prints a chapter: `Of ice. Pages 3–9 of: Poe, A. (ed), Snow. Oslo: Acme.`
    """
    match = _PAGES_OF.search(tokens.text, tokens.body)
    joint = words_between(tokens, *match.span("of")) if match else []
    for at in joint:
        labels[at] = OUTSIDE
        begin = at + 1
        while labels[begin : begin + 1] == ["editor"]:
            begin += 1
        end = begin
        while end < len(labels) and labels[end] in {"title", "container", "translation"}:
            end += 1
        labels[begin:end] = ["container"] * (end - begin)


_SERIES: Final = late(
    r"[.,] (?P<counted>(?:[Nn]umber|[Nn]o\.) (?P<number>[\dA-Z][\w/-]{0,9})) in "
    rf"(?P<series>[{UPPER}\"“][^.,()]{{2,80}}?)(?=[.,] |[.,]?$)"
)
COUNTED_SERIES: Final = ("umber ", "No. ", "no. ")
"""What the text holds where `Number 12 in` may stand."""


def number_in_series(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind `number 12 in` as a series, and the number as its own.

    So the styles of BibTeX print a number without a volume: `Code. Number 12 in Ice Notes. Acme`.
    """
    match = _SERIES.search(tokens.text, tokens.body)
    if not match:
        return
    number = words_between(tokens, *match.span("number"))
    series = words_between(tokens, *match.span("series"))
    inside = words_between(tokens, *match.span())
    if not number or not series or not {labels[at] for at in inside} <= _MAY_BE_SERIES:
        return
    for at in inside:
        labels[at] = OUTSIDE
    for at in series:
        labels[at] = "collection"
    for at in number:
        labels[at] = "volume"


_MAY_BE_SERIES: Final = frozenset(
    ("title", "volume", "issue", "number", "container", "collection", "note", OUTSIDE, "publisher")
)


def journal_of_abbreviations(tokens: Tokens, labels: list[str]) -> None:
    """Give a journal its first words where all that was taken for a title is cut short.

    Physicists print no titles: `F. Roe, [Proc. Natl. Acad. Sci]. [U.S.A.] 105, 17268 (2008)`.
    """
    for (label, first, last), host in pairwise(spans_of(labels)):
        if (label, host.label) != ("title", "container"):
            continue
        short = tokens.gaps[first] == ", " and all(
            gap == ". " for gap in tokens.gaps[first + 1 : last + 1]
        )
        words = tokens.words[first:last]
        if short and all(word[0].isupper() and len(word) <= _CUT for word in words):
            labels[first:last] = ["container"] * (last - first)
        return


_CUT: Final = 6
"""Letters that a word of a journal's name is cut to, at most."""


def word_before_colon(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the word before its colon that stands behind the initials of the last author.

    `Roe, J., and Poe, A. B. [ICE: Of snow]`: behind a family name and its initials no name goes on.
    Elsewhere initials lead the last name: `Roe, J., A. Poe: Of snow`, `Ada Roe, J. Poe: Of snow`,
    or a given name that is known stands behind one: `Lepsius, M. Rainer: Of snow`.
    """
    for (label, first, last), title in pairwise(spans_of(labels)):
        if label != "author" or title.label not in {"title", "container"}:
            continue
        if tokens.gaps[last] != ": ":
            return
        begin = last
        while begin > first and not is_initial(tokens.words[begin - 1]):
            begin -= 1
        words = tokens.words[begin:last]
        plain = not any(is_particle(word) or is_suffix(word) for word in words)
        plain = plain and not all(map(is_given, words))
        brief = 0 < len(words) <= _BEFORE_COLON and tokens.gaps[begin] == " "
        inverted = _is_inverted(tokens, first, begin) and _ends_inverted(tokens, first, begin)
        if plain and brief and inverted:
            labels[begin : title.last] = ["title"] * (title.last - begin)
        return


def _is_inverted(tokens: Tokens, first: int, end: int) -> bool:
    """Tell names whose first is a family name, a comma, initials, and no more: `Roe, J. and`."""
    at = next((at for at in range(first + 1, end) if "," in tokens.gaps[at]), end)
    behind = at
    while behind < end and is_initial(tokens.words[behind]):
        behind += 1
    alone = behind == end and at - first == 1
    mark = tokens.gaps[behind].strip(" .") if behind < end else ""
    goes_on = mark in {",", ";", "&"} or (behind < end and tokens.words[behind] in AND)
    return behind > at and (alone or goes_on)


def _ends_inverted(tokens: Tokens, first: int, end: int) -> bool:
    """Tell names whose last is a family name, a comma and initials."""
    at = end - 1
    while at > first and is_initial(tokens.words[at - 1]) and "," not in tokens.gaps[at]:
        at -= 1
    return at > first and tokens.gaps[at] == ", " and not is_initial(tokens.words[at - 1])


def journal_behind_initials(tokens: Tokens, labels: list[str]) -> None:
    """Read the words behind the initials of the last author as the journal before its numbers.

    Chemists print no titles: `Roe, J.; Poe, A. [ICE-News] 2011, 31, 92–101`.
    """
    people, *behind = spans_of(labels)
    if people.label != "author" or not behind or behind[0].label not in {"date", "volume"}:
        return
    begin = people.last
    while begin > people.first and not is_initial(tokens.words[begin - 1]):
        begin -= 1
    words = tokens.words[begin : people.last]
    named = 0 < len(words) <= _LONGEST_JOURNAL and all(word[:1].isupper() for word in words)
    alone = named and not any(map(is_suffix, words)) and tokens.gaps[begin] == " "
    if alone and tokens.gaps[people.last] == " " and _ends_inverted(tokens, people.first, begin):
        labels[begin : people.last] = ["container"] * len(words)


_LONGEST_JOURNAL: Final = 4
_BEFORE_COLON: Final = 4

_EDITION: Final = late(r"\(?(?:1st|2nd|3rd|\d{1,2}th|\d{1,2}) edn?")


def edition_behind_imprint(tokens: Tokens, labels: list[str]) -> None:
    """Read the edition that stands behind an imprint in brackets, as the APS prints it.

    `(Acme Press, Bonn, 2019) 2nd ed., pp. 3–9`
    """
    for label, first, last in spans_of(labels):
        if label in {"note", "pages", OUTSIDE} and last - first == len(("2nd", "ed")):
            text = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
            if _EDITION.fullmatch(text):
                labels[first:last] = ["edition"] * (last - first)


def journal_before_doi(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before a bare DOI and the year: `A. Roe, [Snow Research] [9], 10.1 (2020)`.

    So apsrev prints an article that has no pages, its title left out or before a comma.
    """
    match = _BEFORE_DOI.search(tokens.text, tokens.body)
    if match is None or not {*labels} <= _OF_SHORT_ARTICLE:
        return
    for group, label in (("journal", "container"), ("volume", "volume")):
        for at in words_between(tokens, *match.span(group)):
            labels[at] = label


_BEFORE_DOI: Final = late(
    rf", (?P<journal>[{UPPER}][^\W\d_]*\.?(?: [^\W\d_]+\.?){{0,7}})"
    r"(?: (?P<volume>\d{1,4}),)? 10\.\d{4,}/\S+ \((?:19|20)\d\d\)"
)
_OF_SHORT_ARTICLE: Final = frozenset(
    ("author", "title", "note", "collection", "publisher", "number", "volume", "doi", "date")
) | {OUTSIDE}


def editors_of_all(tokens: Tokens, labels: list[str]) -> None:
    """Read as editors all the people of a list that ends in their role.

    `[A. Roe, B. Poe, C.] [Loe, and D. Noe, editors]. Proceedings of ICE`
    """
    first, *behind = spans_of(labels)
    if first.label != "author" or not behind:
        return
    people = behind[1] if behind[0].label == "title" and len(behind) > 1 else behind[0]
    between = tokens.words[first.last : people.first]
    commas = sum("," in gap for gap in tokens.gaps[first.last + 1 : people.first])
    joined = {tokens.gaps[first.last].strip(), tokens.gaps[people.first].strip()} <= {",", ""}
    short = len(between) <= _LONGEST_NAME * (commas + 1)
    named = short and all(word[0].isupper() or is_particle(word) for word in between)
    printed = tokens.text[tokens.starts[people.first] : tokens.ends[people.last - 1]]
    if people.label == "editor" and joined and named and ends_with_editors(printed):
        labels[first.first : people.last] = ["editor"] * (people.last - first.first)


_LONGEST_NAME: Final = 4


def volume_of_editors(tokens: Tokens, labels: list[str]) -> None:
    """Read what editors lead as the work itself: `A. Roe, ed. [Proceedings of ICE]. Oslo, 2014`.

    What was read as a title behind it goes on with it: `Acme (Hrsg.): [Ice 2010]. [A survey].`
    """
    people, *behind = spans_of(labels)
    for place, (label, first, last) in enumerate(behind[:2]):
        if label != "container" or people.label != "editor":
            continue
        inside = any(word.lower() == "in" for word in tokens.words[people.last : first])
        follows = behind[place + 1 : place + 2]
        if not inside and ("title" not in labels or [span.label for span in follows] == ["title"]):
            labels[first:last] = ["title"] * (last - first)
        return


def title_with_its_body(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the name of the body with which it begins: `UNESCO. [UNESCO] [Ice Report]`."""
    (label, first, last), *_ = spans_of(labels)
    if label != "author" or labels[last : last + 1] != ["title"]:
        return
    one, *other = tokens.words[first:last]
    if other == [one] and tokens.gaps[first + 1] == ". " and tokens.gaps[last] == " ":
        labels[first + 1] = "title"


_SECOND: Final = late(
    rf"(?P<family>[{UPPER}][\w’'-]+)(?P<others>(?:,| and|, and)\s(?:[{UPPER}][\w’'.-]*\s?){{1,4}}"
    rf"(?:(?:,| and|, and)\s(?:[{UPPER}][\w’'.-]*\s?){{1,4}})*?)\.\s(?=[{UPPER}\d“\"])"
)


def family_behind_initial(tokens: Tokens, labels: list[str]) -> None:
    """Go on with a first author whose given name and initial were taken for all of the names.

    `[Erik G.] [Roe and Ada Poe. Of ice]`: a list of names ends at a full stop.
    """
    first, title, *_ = spans_of(labels) if len({*labels}) > 1 else [Span("", 0, 0)] * 2
    bare = first.label == "author" and first.last - first.first == len(("Erik", "G"))
    if not bare or title.label != "title" or not is_initial(tokens.words[first.first + 1]):
        return
    match = _SECOND.match(tokens.text, tokens.starts[title.first])
    others = match["others"].removeprefix(",").removeprefix(" and").split() if match else []
    given = any(map(is_given, [tokens.words[first.first], *others[:1]]))
    if given and match and {*tokens.gaps[first.first + 1 : title.first + 1]} == {" "}:
        for at in words_between(tokens, *match.span()):
            labels[at] = "author"


def word_behind_names(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the word before its colon that follows names whose given names lead.

    `[Carl Roe, Icemeter]: [Measuring rivers]`: no name in such a list is one word, nor is one
    that a number follows: `[Carl Roe, Icemeter II]`.
    """
    for (label, first, last), title in pairwise(spans_of(labels)):
        if label != "author" or title.label != "title" or tokens.gaps[last] != ": ":
            continue
        at = next((at for at in range(last - 1, first, -1) if "," in tokens.gaps[at]), first)
        led = next((to for to in range(first + 1, at) if tokens.gaps[to] != " "), at) - first
        straight = led > 1 and is_given(tokens.words[first]) and tokens.gaps[at] == ", "
        word = tokens.words[at]
        counted = last - at == len(("CiteSpace", "II")) and is_suffix(tokens.words[last - 1])
        alone = (last - at == 1 or counted) and not is_suffix(word)
        if straight and alone and not is_given(word) and not is_initial(word):
            labels[at : title.last] = ["title"] * (title.last - at)
        return
