"""Where a thesis or a report was written: schools, departments, institutes that a label missed."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.imprint import LEADS, is_town
from refcli.parse.labelling.rules.theses import KINDS
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = [
    "DEPARTMENTS",
    "UNIVERSITIES",
    "body_taken_for_host",
    "department_of_school",
    "kind_without_mark",
    "name_in_number",
    "numbered_school",
    "school_before_kind",
    "school_of_untitled",
    "town_behind_school",
]

_LISTS: Final = word_lists.lists(__package__, "theses.txt")
DEPARTMENTS: Final = frozenset(_LISTS["department"])
"""What a part of a university is called."""
UNIVERSITIES: Final = frozenset(_LISTS["university"])
"""What a university is called."""


def department_of_school(tokens: Tokens, labels: list[str]) -> None:
    """Give a university its department: `PhD thesis, [School of Ice], [Oslo University]`."""
    for (label, first, last), school in pairwise(spans_of(labels)):
        parted = label == "container" and school.label == "publisher"
        if parted and tokens.words[first] in DEPARTMENTS and tokens.gaps[last] in {", ", "), "}:
            labels[first:last] = ["publisher"] * (last - first)
            return


_KIND: Final = late(
    rf"(?<=[^\W_]\s)(?P<genre>(?:[Pp][Hh]\.?\s?[Dd]\.?|Master[’']s|M\.?\s?Sc?\.|Doctoral)\s[Tt]hesis"
    rf"|[Tt]ech\.\s[Rr]ep\.)\s(?=[{UPPER}])"
)


def kind_without_mark(tokens: Tokens, labels: list[str]) -> None:
    """End a title at the kind of thesis or report that no mark parts from it, nor from the school.

    So the Institute of Physics prints: `Roe J 1975 Of ice Ph.D. thesis Oslo University`.
    """
    match = _KIND.search(tokens.text, tokens.body)
    genre = words_between(tokens, *match.span("genre")) if match else []
    if (
        not genre
        or not {labels[at] for at in genre} <= _UNMARKED
        or labels[genre[0] - 1] != "title"
    ):
        return
    begin = end = genre[-1] + 1
    while end < len(labels) and labels[end] in _UNMARKED:
        if "(" in tokens.gaps[end]:
            return  # where the imprint stands
        end += 1
    labels[begin:end] = ["publisher"] * (end - begin)
    _part_town(tokens, labels, begin, end)
    labels[genre[0] : genre[-1] + 1] = ["genre"] * len(genre)


def _part_town(tokens: Tokens, labels: list[str], begin: int, end: int) -> None:
    """Part the town from the name of the school that it stands behind: `Oslo University Bergen`."""
    state = end
    while state - 1 > begin and tokens.gaps[state - 1] == ", ":
        state -= 1  # `Sydney, NSW`
    town = state - 1
    while town - 1 > begin and tokens.words[town - 1].lower() in LEADS - _LINKING:
        town -= 1  # `São Paulo`
    linked = tokens.words[town - 1].islower()
    if town > begin + 1 and is_town(tokens.words[town]) and not linked:
        labels[town:end] = ["location"] * (end - town)


_LINKING: Final = frozenset(("de", "la", "le"))

_UNMARKED: Final = frozenset(("title", "container", "publisher"))

_NUMBERED: Final = late(
    rf"\bUniversité(?:\s(?:de|d[’'])\s?)?\s?[{UPPER}][\w-]+(?:\s[IVX]+|[\s-]\d{{1,2}})\b(?![\d(:])"
)


def numbered_school(tokens: Tokens, labels: list[str]) -> None:
    """Keep the number of a French university in its name: `Université Paris VII`."""
    match = _NUMBERED.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if inside and labels[inside[0]] == "publisher":
        labels[inside[0] : inside[-1] + 1] = ["publisher"] * len(inside)


def school_before_kind(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a title as the school where the kind of thesis stands behind it.

    German styles of BibTeX print it so: `Eis im Norden, Universität Oslo, Diss., 2010`; LNCS has
    the year alone behind a university: `Ice in the north, Oslo University (2010)`.
    """
    for (label, first, last), kind in pairwise(spans_of(labels)):
        if label != "title" or kind.label not in {"genre", "date"}:
            continue
        at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ", "), first)
        ends = {tokens.words[at], tokens.words[last - 1]}
        whole = kind.label == "genre" or (kind.last == len(labels) and ends & UNIVERSITIES)
        parted = at > first and tokens.gaps[last] in {", ", " ("}
        if parted and whole and any(map(_is_university, tokens.words[at:last])):
            centre = next((to for to in range(at - 1, first, -1) if tokens.gaps[to] == ", "), first)
            if not DEPARTMENTS.isdisjoint(tokens.words[centre:at]) and centre > first:
                at = centre
            labels[at:last] = ["publisher"] * (last - at)
        return


def _is_university(word: str) -> bool:
    """Tell the word for a university, and a compound that ends in it: `Otto-Universität`."""
    return word in UNIVERSITIES or word.rpartition("-")[2] in UNIVERSITIES


def town_behind_school(tokens: Tokens, labels: list[str]) -> None:
    """Give a place its town, which no mark parts from the school: `Oslo University [Oslo], Norway`.

    So the Institute of Physics prints theses.
    """
    for (label, first, last), place in pairwise(spans_of(labels)):
        if (label, place.label) == ("publisher", "location") and tokens.gaps[last] == ", ":
            named = tokens.words[first : last - 1]
            # `Technische Universität Oslo` is one name, where English has `Oslo University`.
            whole = named[-1:] != ["University"] and any(map(_is_university, named[-1:]))
            if not UNIVERSITIES.isdisjoint(named) and not whole:
                _part_town(tokens, labels, first, last)
            return


def school_of_untitled(tokens: Tokens, labels: list[str]) -> None:
    """Read what is called a university, and stands for a title, as where a thesis was written.

    Some lists of scientists print no titles: `H. Roe, Dissertation, Oslo University, 2009`.
    """
    first = labels.index("title")
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    dated = labels[last:] == ["date"] * (len(labels) - last)
    if first == 0 or labels[first - 1] != "author" or not dated:
        return
    kind = any(tokens.words[first].endswith(kind) for kind in KINDS)
    school = first + 1 if kind and tokens.gaps[first + 1] == ", " else first
    named = tokens.words[school:last]
    said = not UNIVERSITIES.isdisjoint(named) and len(named) <= _LONGEST_SCHOOL
    if said and not any("," in gap or ":" in gap for gap in tokens.gaps[school + 1 : last]):
        labels[first:last] = ["genre"] * (school - first) + ["publisher"] * len(named)


_LONGEST_SCHOOL: Final = 7


def body_taken_for_host(tokens: Tokens, labels: list[str]) -> None:
    """Read a body that stands alone for a host as who published the work: `Institute of Ice`.

    So is a site that is no more than its name: `Of ice. Ice.org, 2014`.
    """
    first = labels.index("container")
    last = next((at for at in range(first, len(labels)) if labels[at] != "container"), len(labels))
    inside = first and labels[first - 1] == OUTSIDE and tokens.words[first - 1].lower() == "in"
    words = tokens.words[first:last]
    journal = word_kind(words[-1]) == "J" and not words[-1].startswith("Stud")
    met = journal or any(word_kind(word) == "K" for word in words)
    placed = labels[last : last + 1] == ["location"] and len(words) > 1
    body = placed and any(word_kind(word) == "B" for word in words[:_CALLED])
    name = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    site = " " not in name and name.endswith(_SITES) and "url" not in labels
    told = body or site or words[0] in DEPARTMENTS | UNIVERSITIES
    if not inside and not met and told:
        labels[first:last] = ["publisher"] * (last - first)


def name_in_number(tokens: Tokens, labels: list[str]) -> None:
    """Read a name behind the kind or the number of a report as who published it, and no number.

    `Technical report, W3C`, `Tech. Rep. TM-58063 NASA`.
    """
    for kind, (label, first, last) in pairwise(spans_of(labels)):
        if (kind.label, label) != ("genre", "number"):
            continue
        named = _LETTERS.fullmatch(tokens.text, tokens.starts[first], tokens.ends[last - 1])
        if named and tokens.gaps[first].strip(" .") == ",":
            labels[first:last] = ["publisher"] * (last - first)
        behind = last - first > 1 and tokens.gaps[last - 1] == " "
        if behind and _LETTERS.fullmatch(tokens.words[last - 1]):
            labels[last - 1] = "publisher"
        return


_LETTERS: Final = late(r"[A-Z]+(?:\d?[A-Z]+)+")
"""The letters of a body, which may hold a figure: `NASA`, `W3C`."""

_SITES: Final = (".org", ".com", ".net")
_CALLED: Final = 3
"""Words of a body's name, one of the first of which says that it is one: `R Foundation for`."""
