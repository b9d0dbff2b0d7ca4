"""Where a name ends and the title begins: initials, suffixes, colons, short titles."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import spans_of
from refcli.parse.labelling.rules.languages.transliterated import DIGRAPHS
from refcli.parse.labelling.shapes import is_capitalised, is_initial, shape
from refcli.parse.labelling.tokens import Tokens
from refcli.text import word_lists
from refcli.text.scripts import is_cyrillic
from refcli.values.people.bodies import SHORT_NAMES
from refcli.values.people.family_first import may_be_given
from refcli.values.people.initials import MOST_BARE
from refcli.values.people.name_forms import is_given, is_suffix, words_of

__all__ = [
    "EDITORS",
    "eponym",
    "given_before_mark",
    "given_behind_last_family",
    "initials_of_title",
    "title_after_bare_name",
    "title_after_capitals",
    "title_after_colon",
    "title_after_editors",
    "title_after_inverted_name",
    "title_after_semicolons",
    "title_after_straight_names",
]


def title_after_inverted_name(tokens: Tokens, labels: list[str]) -> None:
    """End an author behind the initials, where a comma stands behind the family name.

    `Okafor, Thomas B. Rivers of the North`.
    """
    first, begin, end = _behind_initials(tokens, labels)
    middle = begin == first + 2 and end == begin + 1 and labels[end : end + 1] == ["title"]
    if begin and tokens.gaps[first + 1] == ", " and _is_title(tokens, labels, begin, end):
        if middle and may_be_given(tokens.words[begin]):
            return
        labels[begin:end] = ["title"] * (end - begin)


def given_behind_last_family(tokens: Tokens, labels: list[str]) -> None:
    """Give the last of several authors the given names that the title took: `[RAO, A.; TAM], [S.]`.

    Semicolons divide the list, and each name in it has a comma (ABNT, GOST, ACS).
    """
    first = labels.index("author")
    last = next(span.last for span in spans_of(labels) if span.first == first)
    joints = [at for at in range(first + 1, last) if ";" in tokens.gaps[at]]
    if not joints or labels[last : last + 1] != ["title"] or tokens.gaps[last] != ", ":
        return
    begins = [first, *joints]
    paired = all(
        any("," in gap for gap in tokens.gaps[begin + 1 : end]) for begin, end in pairwise(begins)
    )
    if not paired or any("," in gap for gap in tokens.gaps[joints[-1] + 1 : last]):
        return
    end = last + 1
    while end < len(labels) and end - last < _LONGEST_GIVEN and tokens.gaps[end] == " ":
        if is_initial(tokens.words[end - 1]) and not is_initial(tokens.words[end]):
            break
        end += 1
    closed = is_initial(tokens.words[end - 1]) or tokens.gaps[end].startswith(".")
    if closed and all(word[0].isupper() for word in tokens.words[last:end]):
        labels[last:end] = ["author"] * (end - last)


_LONGEST_GIVEN: Final = 3


def title_after_bare_name(tokens: Tokens, labels: list[str]) -> None:
    """End an author behind several initials, where a word of the title has a point behind it.

    `Okafor T. B. Rivers. An introduction`.
    """
    first, begin, end = _behind_initials(tokens, labels)
    several = begin - first > 2 and is_initial(tokens.words[first + 1])
    alone = end - begin == 1 and labels[end : end + 1] in (["title"], ["date"])
    if alone and is_given(tokens.words[first]):
        return  # the family name of one who has several initials: `John P. A. Rivers. Of ice`
    if several and tokens.gaps[begin + 1] == ". " and _is_title(tokens, labels, begin, end):
        labels[begin:end] = ["title"] * (end - begin)


def _behind_initials(tokens: Tokens, labels: list[str]) -> tuple[int, int, int]:
    """Return where the authors begin, where a capitalised word follows initials, and their end.

    The family name stands first; where no such word follows, the second of the three is 0.
    """
    words, gaps = tokens.words, tokens.gaps
    first = labels.index("author")
    end = next(span.last for span in spans_of(labels) if span.first == first)
    begin = first + 2
    while begin < end and is_initial(words[begin]) and gaps[begin] == " ":
        begin += 1
    if begin >= end or not is_initial(words[begin - 1]) or is_initial(words[first]):
        return first, 0, end
    follows = gaps[begin] == " " and is_capitalised(words[begin]) and not is_suffix(words[begin])
    return first, begin if follows else 0, end


def _is_title(tokens: Tokens, labels: list[str], begin: int, end: int) -> bool:
    """Tell the words of a title from more names, and from a given name before a year or quotes."""
    words, gaps = tokens.words, tokens.gaps
    if any(quote in gaps[end] for quote in _OPENING) and end - begin == 1:
        return False
    if any(map(is_initial, words[begin:end])) or "," in "".join(gaps[begin:end]):
        return False
    several = end - begin > 1 or labels.count("date") > 1
    return labels[end : end + 1] != ["date"] or (several and gaps[end] == ". ")


_OPENING: Final = '“"«‘„'


def initials_of_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the initials that begin it: `Щукин П. И. Ф. М. Достоевский и Европа`.

    The name before them ends where the other names of the list end: behind initials without
    points, behind glued ones, behind a given name; a Russian name has two initials at most.
    An address begins a title likewise: `Roe A. Mr. Darwin’s finches`, and so do a saint, a mount
    and a number: `Roe A. St. John’s wort`, `Roe A. No. 6`; and what a mark joins to its first
    word: `Roe A. G*Power 3`.
    """
    for label, first, last in spans_of(labels):
        if label != "author" or last == len(labels) or labels[last] != "title":
            continue
        if tokens.gaps[last] == " ":
            begin = _end_of_name(tokens, first, last)
            labels[begin:last] = ["title"] * (last - begin)
        elif (tokens.gaps[last] == ". " and _is_shortened(tokens, last - 1)) or (
            tokens.gaps[last] in _INSIDE_WORDS and tokens.gaps[last - 1] == " "
        ):
            labels[last - 1] = "title"
        return


def _is_shortened(tokens: Tokens, at: int) -> bool:
    """Tell a short word that a full stop parts from what it belongs to: `Mr.`, `St.`, `No. 6`."""
    word, numbered = tokens.words[at], tokens.words[at + 1][0].isdigit()
    known = _WORDS["before-figure"] if numbered else _WORDS["before-name"]
    named = at > 0 and (tokens.gaps[at] == ". " or is_initial(tokens.words[at - 1]))
    return word in words_of("address") or (word in known and named)


_WORDS: Final = word_lists.lists(__package__, "endings.txt")
_INSIDE_WORDS: Final = frozenset(("*", "&", "+", "/"))


def _end_of_name(tokens: Tokens, first: int, last: int) -> int:
    """Return where the last name of a span ends, before the initials behind which `last` is."""
    words, gaps = tokens.words, tokens.gaps
    begin = last
    while begin > first and is_initial(words[begin - 1]):
        begin -= 1
        if "," in gaps[begin]:
            break
    if begin in {first, last}:
        return last
    if gaps[begin] == ". ":
        # Behind `Тихонов АС. ` or `BELLO, Aminata. ` a full stop has ended the name.
        whole = len(words[begin - 1]) > 1 and f"{words[begin - 1]}." not in DIGRAPHS
        return begin if whole else last
    if len(words[begin]) > _POINTED and begin + 1 < last:
        return begin + 1
    undotted = any(
        words[at].isupper() and words[at].isalpha() and len(words[at]) <= MOST_BARE
        for at in range(first + 1, begin)
        if gaps[at] == " " and "," in gaps[at + 1] and not is_initial(words[at + 1])
    )
    if undotted:
        return begin + 1
    russian = is_cyrillic(words[last]) and begin + _OF_ONE_NAME < last
    return begin + _OF_ONE_NAME if russian else last


_OF_ONE_NAME: Final = 2
_POINTED: Final = 2
"""Characters of one initial; what is longer holds several, `А.С.`"""


def given_before_mark(tokens: Tokens, labels: list[str]) -> None:
    """Give a family name the given names as far as the mark: `SOUZA, Ana Maria: Rios`."""
    if labels[:2] != ["author", "title"] or tokens.gaps[1] != ", ":
        return
    for at in range(1, min(_GIVEN_NAMES + 1, len(labels) - 1)):
        if not is_capitalised(tokens.words[at]) or labels[at + 1] != "title":
            return
        if tokens.gaps[at + 1].strip()[:1] in {":", "."}:
            if is_given(tokens.words[1]):
                labels[1 : at + 1] = ["author"] * at
            return


_GIVEN_NAMES: Final = 3


def title_after_capitals(tokens: Tokens, labels: list[str]) -> None:
    """Begin the title behind initials that follow capitals: `SARTI R. [Historians], [Cooks]`."""
    at = labels.index("title")
    words, gaps = tokens.words, tokens.gaps
    if at < 3 or labels[at - 1] != "author" or gaps[at] != ", " or gaps[at - 1] != " ":
        return
    family, initial, word = words[at - 3 : at]
    capitals = family.isupper() and len(family) > 2 and is_initial(initial)
    if capitals and initial.endswith(".") and word.istitle() and len(word) > 2:
        labels[at - 1] = "title"


def title_after_editors(tokens: Tokens, labels: list[str]) -> None:
    """End the editors at the word for them, behind initials: `Roe, J., Ed. Nordic Houses`."""
    end = next((at for at, label in enumerate(labels) if label != "editor"), len(labels))
    for at in range(2, end - 1):
        if tokens.words[at] in EDITORS and tokens.gaps[at + 1] in {". ", ".) ", "): "}:
            labels[at + 1 : end] = ["title"] * (end - at - 1)
            return


def title_after_semicolons(tokens: Tokens, labels: list[str]) -> None:
    """End names that semicolons part at the comma behind the last one's initials.

    So chemists print books: `Roe, A.; Poe, B. C., [Ice Patterns: Elements]; Acme: Oslo`.
    """
    first = labels.index("author")
    end = next((at for at in range(first, len(labels)) if labels[at] != "author"), len(labels))
    last = next((at for at in range(end - 1, first, -1) if ";" in tokens.gaps[at]), 0)
    for at in range(last + 2, end if last else 0):
        initials = is_initial(tokens.words[at - 1]) and tokens.gaps[at] in {"., ", ", "}
        if initials and not is_initial(tokens.words[at]) and not is_suffix(tokens.words[at]):
            labels[at:end] = ["title"] * (end - at)
            return


EDITORS: Final = frozenset(word_lists.lists(__package__, "roles.txt")["editor-in-short"])


def title_after_straight_names(tokens: Tokens, labels: list[str]) -> None:
    """End the authors before a word without initials, where all before it have theirs in front.

    `W.G. Arnott, Alexis. The Fragments` and `S. Coleman, Q-balls, Nucl. Phys.` have one author.
    """
    first = labels.index("author") if "author" in labels else len(labels)
    end = next((at for at in range(first, len(labels)) if labels[at] != "author"), 0)
    if end - first < 3 or labels[end] not in {"title", "container"}:
        return
    if shape(tokens.words[first])[0] != "I":
        return
    starts = [at for at in range(first + 1, end) if "," in tokens.gaps[at]]
    if not starts or starts[-1] != end - 1 or tokens.words[end - 1].isupper():
        return
    if all(shape(tokens.words[at])[0] == "I" for at in (first, *starts[:-1])):
        labels[end - 1] = "title"


def title_after_colon(tokens: Tokens, labels: list[str]) -> None:
    """End the authors at a colon, where the rest of the title follows: no list of names has one.

    A year between them is the title's, where the work has another: `Roe: Ice in 2000. [A survey].`
    So it is behind a body and a comma: `UNDP, Ice Report 2005. [Snow at a crossroads], Oslo 2005`.
    """
    end = labels.index("title") if "title" in labels else 0
    last = end
    while last and labels[last - 1] == "date" and "date" in labels[end:]:
        last -= 1
    for index in range(last - 1, 0, -1):
        if labels[index] != "author" or labels[index - 1] != "author":
            return
        body = index == 1 and tokens.gaps[index] == ", " and tokens.words[0] in SHORT_NAMES
        if tokens.gaps[index].lstrip(".)").startswith(":") or (body and last < end):
            labels[index:end] = ["title"] * (end - index)
            return


def eponym(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the names that it begins with: `[Roe] & [Poe's textbook of nursing]`."""
    end = labels.index("title")
    if not end or labels[:end] != ["author"] * end or end > _OF_ONE_NAME:
        return
    linked = tokens.gaps[end] == " & " or tokens.words[end - 1] == "and"
    if linked and tokens.words[end][-2:] in {"'s", "’s"}:
        labels[:end] = ["title"] * end
