"""What holds a work, where type alone parted the two in print: italics, or capitals."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.hosts import has_special_issue
from refcli.parse.labelling.rules.imprint import LANDS
from refcli.parse.labelling.shapes import is_initial
from refcli.parse.labelling.tokens import STOPS, Tokens
from refcli.parse.labelling.words import word_kind
from refcli.text import word_lists
from refcli.values.date_words import is_month

__all__ = [
    "host_behind_bare_in",
    "host_behind_stop",
    "host_in_capitals",
    "host_of_untitled",
    "host_taken_for_house",
    "is_abbreviated",
    "is_host_behind_stop",
    "is_meeting",
    "last_phrase_of_pages",
    "meeting_taken_for_series",
]

_MEETINGS: Final = frozenset(word_lists.lists(__package__, "journals.txt")["meeting"])


def is_meeting(words: Sequence[str]) -> bool:
    """Tell the name of a meeting: `Proceedings of …`, `International Conference on …`, `VLDB`."""
    (first, *_), size = words, len(words)
    if size > 1 and "_".join(words) in _MEETINGS:
        return True
    called = any(word_kind(word) == "K" for word in words[:_CALLED])
    return first[0].isupper() and (called if size > 1 else first.rstrip("0123456789’") in _MEETINGS)


_CALLED: Final = 6
"""Words of a meeting's name, one of the first of which says that it is one."""


def host_in_capitals(tokens: Tokens, labels: list[str]) -> None:
    """Part a work from its host where the host alone has capitals, behind a comma or a space.

    So amsplain and dcu print chapters, without “in”: `Of things and their rules, Criticism and
    the Growth of Ice, Acme, 1970, pp. 3–9`; and the Institute of Physics, whose authors and years
    no mark parts from them either: `Roe J 1975 Of things and their rules The Growth of Ice (Acme)`.
    """
    first = labels.index("title")
    bare = _is_bare(tokens, labels, first)
    if not bare and "publisher" not in labels:
        return
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    if "container" in labels:  # which may begin in the title: `Growth of Ice, 3rd Conference`
        goes_on = labels[last : last + 1] == ["container"] and tokens.gaps[last] == ", "
        if not bare or not goes_on:
            return
    alone = not (_OF_CHAPTERS if bare else {"pages"}) & {*labels}
    for at in range(first + 2, last):
        if not tokens.words[at][0].isupper():
            continue
        parted = _is_parted_bare if bare else _is_parted
        before = tokens.words[at - 1]
        linked = before.islower() and len(before) < _LONG
        if bare and not linked and _opens(tokens, at, last):
            labels[at:last] = ["container"] * (last - at)
            return
        behind = [word for word in tokens.words[at:last] if len(word) >= _LONG]
        if not parted(tokens, first, at) or any(map(_is_plain, behind)):
            continue
        if is_meeting(tokens.words[at:last]) or len(behind) > (_FEWEST_ALONE if alone else 1):
            labels[at:last] = ["container"] * (last - at)
            return


def _opens(tokens: Tokens, at: int, last: int) -> bool:
    """Tell a word that begins the name of a host: `Handbook of Ice`, `International Conference`."""
    word = tokens.words[at]
    meets = word == "International" and is_meeting(tokens.words[at:last][:_CALLED])
    short = tokens.words[at + 1 : at + 2] == ["Trans"] and word.isupper()
    return (word.rstrip(".") in _OPENERS or meets or short) and last - at > 1


_OPENERS: Final = frozenset(word_lists.lists(__package__, "journals.txt")["opener"])


def host_behind_stop(tokens: Tokens, labels: list[str]) -> None:
    """Part a work from its host at a full stop, where what stands behind it is no subtitle."""
    first = labels.index("title")
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    for at in range(first + 2, last):
        begun = tokens.gaps[at] in STOPS and tokens.words[at][0].isupper()
        if begun and is_host_behind_stop(tokens, first, at, last, imprinted="publisher" in labels):
            labels[at:last] = ["container"] * (last - at)
            return


def is_host_behind_stop(
    tokens: Tokens, first: int, at: int, last: int, *, imprinted: bool = True
) -> bool:
    """Tell the host behind a title's full stop, as besjournals has it: `Of ice. The Ways of Snow`.

    A subtitle has small letters where the title has them, and where nobody published it
    (``imprinted``) nothing tells a book. German nouns do not tell: the small words of the host are
    English ones. Nor does a report hold what it is: `Acute care. Report of the Ice Task Force`.
    """
    words = tokens.words[at:last]
    if words[0] in _REPORTS:
        return False
    if _opens(tokens, at, last) or is_meeting(words):
        return True
    plain = sum(map(_is_plain, tokens.words[first + 1 : at]))
    named = sum(len(word) >= _LONG for word in words) > 1 and not any(map(_is_plain, words))
    named = named and imprinted and words[0] not in {"A", "An"}
    return plain >= _FEWEST_PLAIN and named and not _ENGLISH.isdisjoint(words)


_REPORTS: Final = frozenset(word_lists.lists(__package__, "endings.txt")["opens-report"])
_ENGLISH: Final = frozenset(("and", "for", "of", "on", "the", "to"))


def _is_parted(tokens: Tokens, first: int, at: int) -> bool:
    """Tell a comma behind a title that has more small words than capitals."""
    plain = [word.islower() for word in tokens.words[first + 1 : at] if len(word) >= _LONG]
    return tokens.gaps[at] in {", ", "?, "} and sum(plain) * 2 > len(plain)


def _is_parted_bare(tokens: Tokens, first: int, at: int) -> bool:
    """Tell the end of a title at a small word that links nothing to what is behind it."""
    linked = tokens.gaps[at] == " " and not _is_plain(tokens.words[at - 1])
    plain = sum(word.islower() for word in tokens.words[first + 1 : at] if len(word) >= _LONG)
    return tokens.gaps[at] in {" ", "? ", ", "} and not linked and plain >= _FEWEST_PLAIN


def _is_plain(word: str) -> bool:
    """Tell a word that the name of a book would give a capital."""
    return len(word) >= _LONG and word.islower() and word not in _SMALL


_OF_CHAPTERS: Final = frozenset(("pages", "editor", "volume"))
_FEWEST_ALONE: Final = 2
_FEWEST_PLAIN: Final = 2
_LONG: Final = 4
"""Letters of a word that has a capital in the name of a book."""
_SMALL: Final = frozenset(("from", "with", "into", "over", "their", "between", "through", "toward"))


def _is_bare(tokens: Tokens, labels: Sequence[str], first: int) -> bool:
    """Tell authors, a year and a title that spaces alone part: `Roe J and Poe A 1975 Of things`."""
    year = first - 1
    dated = year > 0 and labels[year] == "date" and labels[year - 1] == "author"
    return dated and tokens.gaps[first] == tokens.gaps[year] == " "


def last_phrase_of_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read the last phrase of a title as its host, where pages and a publisher tell of one.

    `Of Groups, Algebra, Acme, Berlin, 1996, pp. 49–62`, `Of groups. Algebra, pp. 49–62, Acme`: no
    whole book has pages so. Of a book whose subtitle is a sentence some are cited at the end of a
    reference: there the capitals of the host alone tell it, `Of old rings. New Algebra. 1996: 4–9`.
    """
    first = labels.index("title")
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    ranged = [tokens.words[at] for at in range(last, len(labels)) if labels[at] == "pages"]
    numbers = [word for word in ranged if word.isdigit()]
    if len(ranged) < _RANGE or len(numbers) < _RANGE:
        return
    inside = range(first + 1, last)
    stops = [at for at in inside if tokens.gaps[at] in STOPS and tokens.words[at][0].isupper()]
    plain = [at for at in inside if _is_plain(tokens.words[at])]
    told = labels[last] == "pages" or (stops and plain and plain[-1] < stops[-1])
    begun = stops if told else []
    if not stops and ranged[0].lower() in _PAGES and tokens.gaps[last] in {", ", " ("}:
        commas = [at for at in inside[1:] if tokens.gaps[at] in {", ", "’, "}]
        begun = [at for at in commas[-1:] if tokens.words[at][0].isupper()]
    if begun:
        labels[begun[-1] : last] = ["container"] * (last - begun[-1])


_PAGES: Final = frozenset(("pp", "pages"))
_RANGE: Final = 2


def host_behind_bare_in(tokens: Tokens, labels: list[str]) -> None:
    """Part a work from its host at an “in” without a mark, as Nature prints both in capitals.

    `Of Ice in Snow in Proceedings of ICE (2002)`, `Of Ice in Growth of Ice (ed Roe, A.) 3–9`. Of
    the host the last words may be read already: `Of Ice in Frozen Things, [5th Ice Conference]`.
    """
    first = labels.index("title")
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    behind = labels[last : last + 1]
    goes_on = behind == ["container"] and tokens.gaps[last] in {", ", " ", " @ "}
    if (
        not behind
        or ("container" in labels and not goes_on)
        or tokens.gaps[last][:1] not in _PARTING
    ):
        return
    if "in" in {word.lower() for word in tokens.words[max(0, first - 1) : first + 1]}:
        return  # the title is the host's own
    ranged = _has_pages_behind_brackets(tokens, labels, last)
    goes_on = goes_on and ranged
    held = ranged or (behind == ["editor"] and tokens.gaps[last] == " (")
    places = range(first + 2, last - (0 if goes_on else 1))
    links = [at for at in places if _is_bare_link(tokens, at)]
    met = [at for at in links if at + 1 < last and _opens(tokens, at + 1, last)]
    met = met or [at for at in links if at + 1 < last and is_meeting(tokens.words[at + 1 : last])]
    named = [at for at in links if not any(map(_is_plain, tokens.words[at + 1 : last]))]
    plain = sum(map(_is_plain, tokens.words[first : links[0]])) if links else 0
    found = [at for at in met if at in named][-1:]
    if held and not found:
        found = named[:1] if named and plain >= _FEWEST_PLAIN else links[-1:]
    for at in found:
        labels[at:last] = [OUTSIDE, *["container"] * (last - at - 1)]


_PARTING: Final = frozenset((" ", ","))


def _is_bare_link(tokens: Tokens, at: int) -> bool:
    """Tell an “in” before a name, to which no name of a book joins it: `Advances in Ice`."""
    name = tokens.words[at + 1]
    begun = name[0].isupper() or (name.isdigit() and len(name) == _YEAR)
    spaced = tokens.gaps[at] == tokens.gaps[at + 1] == " "
    apart = tokens.words[at - 1].lower() not in _ABOUT
    return tokens.words[at] == "in" and spaced and begun and apart


_YEAR: Final = 4


def _has_pages_behind_brackets(tokens: Tokens, labels: Sequence[str], end: int) -> bool:
    """Tell Nature's way with papers: `Of ice in Snow (Acme, Oslo, 2002), 3–9`.

    A colon in the brackets is of the Chicago Manual's notes (14.100), whose title they end.
    """
    while labels[end : end + 1] == ["container"]:
        end += 1
    pages = next((at for at in range(end, len(labels)) if labels[at] == "pages"), 0)
    closed = pages > end and tokens.gaps[pages] in {"), ", ") "}
    imprint = tokens.gaps[end + 1 : pages]
    opened = tokens.gaps[end].endswith(" (") and not any(":" in gap for gap in imprint)
    return closed and opened and "date" in labels[end:pages]


_ABOUT: Final = frozenset(word_lists.lists(__package__, "journals.txt")["about"])
"""What "in" belongs to in the name of a book: Advances in, Studies in."""


def host_of_untitled(tokens: Tokens, labels: list[str]) -> None:
    """Read what begins with a small “in” behind the authors as what holds a work without a title.

    So physicists print, and chemists with a capital, where semicolons part the imprint or pages
    stand behind: `A. Roe, in Ice and Snow (Acme, 1970)`, `Roe, A. In Ice and Snow; Acme: 1970`.
    """
    first = labels.index("title")
    if first and labels[first - 1] == "author" and tokens.words[first - 1] == "in":
        labels[first - 1] = OUTSIDE  # nobody is called so
    initial = is_initial(tokens.words[first]) and labels[first - 1 : first] == ["author"]
    if initial and tokens.words[first + 1 : first + 2] == ["in"] and labels[first + 1] == "title":
        labels[first] = "author"
        first += 1
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    if first > 1 and labels[first - 1] == OUTSIDE and tokens.words[first - 1].lower() == "in":
        first -= 1
    if first == 0 or last - first < _IN_AND_NAME:
        return
    led = labels[first] == OUTSIDE or tokens.words[first] == "in"
    dated = labels[first - 1] == "date" and led
    if labels[first - 1] != "author" and not dated:
        return
    parted = tokens.gaps[last].strip() == ";" or {"pages", "publisher"} & {*labels} == {"pages"}
    parted = parted or labels[last : last + 1] == ["edition"]
    end = _before_pages(tokens, first, last)
    named = tokens.words[first + 1][0].isupper() and not tokens.words[end - 1].islower()
    if named and (tokens.words[first] == "in" or (tokens.words[first] == "In" and parted)):
        labels[first:end] = [OUTSIDE, *["container"] * (end - first - 1)]
        labels[end:last] = ["pages"] * (last - end)


def _before_pages(tokens: Tokens, first: int, last: int) -> int:
    """Return where the name of a book ends before its pages: `in Of Ice 409–424 (Acme, 1979)`."""
    ranged = last - 2 > first and all(map(str.isdigit, tokens.words[last - 2 : last]))
    return last - 2 if ranged and tokens.gaps[last - 1].strip() in {"–", "-"} else last


_IN_AND_NAME: Final = 2


def host_taken_for_house(tokens: Tokens, labels: list[str]) -> None:
    """Read a publisher without a place as the host, where “in”, its name or the press tells of one.

    `Of ice, in: VLDB`, `Of ice, International Conference on Snow`, `Of ice. ACM Trans. Ice Syst.`,
    `Of ice. Frozen Libraries, in press`, `(in press). Of ice. Research in Frozen Libraries`,
    `Of ice. Frozen Libraries, Special Issue on Snow, 58–61`. A person's work of a day is in a
    paper or on a site (APA 7, 10.1): `Roe, A. (2019, May 3). Of ice. El Comercio`.
    """
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if label != "publisher":
            continue
        words = tokens.words[first:last]
        if before.label == "title" and _is_paper_of_a_day(tokens, labels, first, last):
            labels[first:last] = ["container"] * (last - first)
            return
        lone = before.label == "location" and tokens.words[before.first : first] == ["In"]
        if lone:  # `In: VLDB; 2001`
            labels[before.first] = OUTSIDE
        elif "location" in labels:
            return
        inside = lone or (before.label == OUTSIDE and tokens.words[first - 1].lower() == "in")
        journal = is_abbreviated(tokens, first, last)
        awaited = _is_awaited(tokens, labels, first, last)
        house = any(word_kind(word) == "U" for word in words)
        special = has_special_issue(tokens, labels)
        told = is_meeting(words) or journal or ((awaited or special) and not house)
        if inside or (told and before.label in {"title", OUTSIDE}):
            labels[first:last] = ["container"] * (last - first)
            if awaited and labels[last : last + 2] == [OUTSIDE, "note"]:
                labels[last] = "note"  # the “in” of “in press”
        return


def meeting_taken_for_series(tokens: Tokens, labels: list[str]) -> None:
    """Read a meeting that was taken for a series as the host: `Of ice, [VLDB], Springer, 2003`."""
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if label == "collection" and before.label == "title":
            if is_meeting(tokens.words[first:last]):
                labels[first:last] = ["container"] * (last - first)
            return


def _is_paper_of_a_day(tokens: Tokens, labels: Sequence[str], first: int, last: int) -> bool:
    """Tell what stands behind the title of a person's work, a whole day in brackets before it."""
    day = [at for at in range(first) if labels[at] == "date"]
    whole = len(day) >= _WHOLE_DAY and any(is_month(tokens.words[at]) for at in day)
    bracketed = whole and tokens.gaps[day[0]].endswith("(") and ")" in tokens.gaps[day[-1] + 1]
    person = any(is_initial(tokens.words[at]) for at in range(first) if labels[at] == "author")
    words = tokens.words[first:last]
    house = any(word_kind(word) in {"U", "B"} for word in words)
    land = [word for word, label in zip(tokens.words, labels, strict=True) if label == "location"]
    alone = last - first <= _LONGEST_PAPER and all(word.lower() in LANDS for word in land)
    return bracketed and person and alone and not house


_WHOLE_DAY: Final = 3
_LONGEST_PAPER: Final = 5


def _is_awaited(tokens: Tokens, labels: list[str], first: int, last: int) -> bool:
    """Tell a host that is said to print a work soon, behind it or before the title.

    Behind a date houses stand alone, too: there a host has more than one word, no comma, and is
    no pair of names: `Polar Geography`, not `Simon & Schuster`.
    """
    before, behind = (
        {*map(str.lower, part)} for part in (tokens.words[:first], tokens.words[last:])
    )
    if behind & _AWAITED:
        return True
    gaps = "".join(tokens.gaps[first + 1 : last])
    paired = "&" in gaps and last - first == len(("Simon", "Schuster"))
    if last - first == 1 or paired or "," in gaps:
        return False
    return bool(before & _AWAITED) and "note" in labels[:first]


_AWAITED: Final = frozenset(("press", "appear", "forthcoming"))


def is_abbreviated(tokens: Tokens, first: int, last: int) -> bool:
    """Tell the abbreviated name of a journal: `ACM Trans. Ice Syst.`."""
    pointed = any(tokens.gaps[at] == ". " for at in range(first + 1, last))
    return pointed and not _SHORT.isdisjoint(map(str.lower, tokens.words[first:last]))


_SHORT: Final = frozenset(("trans", "j", "rev", "lett", "proc", "bull"))
