"""Who wrote and who edited: names that the labels cut off, and what they took for names."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.hosts import opens_host
from refcli.parse.labelling.shapes import shape
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.patterns import late
from refcli.text.scripts import is_cyrillic
from refcli.values.bodies import is_body, is_of_body
from refcli.values.name_forms import is_given, is_suffix
from refcli.values.others import is_others

__all__ = [
    "SUFFIXES",
    "body_before_title",
    "body_goes_on",
    "editors_after_in",
    "full_name_before_title",
    "given_before_mark",
    "given_behind_stroke",
    "holder_of_patent",
    "initials_of_title",
    "inverted_name_before_title",
    "names_before_title",
    "names_before_year",
    "others_behind_names",
    "role_behind_year",
    "suffix_behind_initials",
    "title_after_colon",
    "title_after_inverted_name",
    "title_after_straight_names",
    "work_of_nobody",
]

_YEAR: Final = late(r"(?:1[5-9]|20)\d\d[a-z]?")


def names_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before the year in an author-date list as who wrote the work.

    A work of nobody begins with its title (APA, 9.12): `Сведения о реках. (2022). Росгидромет`.
    """
    if {"title", "date"} - set(labels) or labels.index("date") < labels.index("title"):
        return
    spans = [span for span in spans_of(labels) if span.label != "citation-number"]
    order = [span.label for span in spans[:4]]
    if order[:3] == ["title", "date", "title"] and not {"author", "editor"} & set(labels):
        named = spans[:1]
    elif order == ["author", "title", "date", "title"]:
        named = spans[1:2]
    else:
        return
    for span in named:
        if _is_phrase(tokens.words[span.first : span.last]):
            continue
        labels[span.first : span.last] = ["author"] * (span.last - span.first)


def work_of_nobody(tokens: Tokens, labels: list[str]) -> None:
    """Read a phrase before the year in brackets as the title, what follows as who published it."""
    spans = spans_of(labels)[:3]
    if [span.label for span in spans] != ["author", "date", "title"]:
        return
    work, date, site = spans
    bracketed = tokens.gaps[date.first].endswith("(") and tokens.gaps[date.last].startswith(")")
    last = site.last == len(labels) or labels[site.last] == "url"
    if bracketed and last and _is_phrase(tokens.words[: work.last]):
        labels[work.first : work.last] = ["title"] * (work.last - work.first)
        labels[site.first : site.last] = ["publisher"] * (site.last - site.first)


def _is_phrase(words: Sequence[str]) -> bool:
    """Tell words that are no name: a small one is neither a particle nor of a body."""
    text = " ".join(words)
    small = any(word.islower() and len(word) > _PARTICLE for word in words)
    return small and not is_of_body(text) and not is_body(text)


_PARTICLE: Final = 3
"""Letters of a particle."""


def suffix_behind_initials(tokens: Tokens, labels: list[str]) -> None:
    """Give a person the suffix that no mark parts from the initials: `King M.L. Jr. Of things`."""
    for at in range(1, len(labels) - 1):
        people = labels[at - 1]
        if people in {"author", "editor"} and labels[at] == "title" and tokens.gaps[at] == " ":
            if is_suffix(tokens.words[at]) and tokens.gaps[at + 1] == ". ":
                labels[at] = people
            return


SUFFIXES: Final = frozenset(("Jr", "Sr", "II", "III", "IV"))


def others_behind_names(tokens: Tokens, labels: list[str]) -> None:
    """Give the people behind whom it stands the "et al." that was taken for nothing."""
    words = tokens.words
    for at in range(1, len(labels)):
        people = labels[at - 1]
        if labels[at] in (people, "title") or people not in ("author", "editor"):
            continue
        for end in (at + 2, at + 1):
            if set(labels[at:end]) == {labels[at]} and is_others(" ".join(words[at:end])):
                labels[at:end] = [people] * (end - at)
                return


def names_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors the names that stand at the front of the title, initials and all."""
    words = tokens.words
    at = next((index for index in range(1, len(labels)) if labels[index] == "title"), 0)
    if not at or labels[at - 1] != "author":
        return
    if not tokens.gaps[at] and shape(words[at - 1])[0] == "I":
        labels[at] = "author"
        return
    while at + 2 < len(labels) and labels[at + 1] == "title" and tokens.gaps[at].strip() == ",":
        initials = _is_initials(words[at + 1]) and _is_initials(words[at - 1])
        if not initials and (labels[at + 2] != "title" or shape(words[at + 1])[0] != "I"):
            return
        if not words[at][0].isupper():
            return
        labels[at : at + 2] = ["author", "author"]
        at += 2


def _is_initials(word: str) -> bool:
    """Tell initials without points, as ICMJE has them: `Petrov IV, Sidorov VI.`."""
    return word.isupper() and word.isalpha() and len(word) <= 3


def full_name_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Give the authors a full name that a comma links to them, at the front of the title."""
    first = labels.index("title")
    if not first or labels[first - 1] != "author" or tokens.gaps[first] != ", ":
        return
    end = first
    while end < len(labels) and labels[end] == "title" and tokens.words[end].istitle():
        end += 1
        if end < len(labels) and tokens.gaps[end] != " ":
            break
    named = 2 <= end - first <= 3 and end < len(labels) and labels[end] == "title"
    if not named or tokens.gaps[end] != ". " or not any(map(is_given, tokens.words[first:end])):
        return
    if all(shape(word)[0] != "I" for word in tokens.words[first - 2 : end]):
        labels[first:end] = ["author"] * (end - first)


def given_behind_stroke(tokens: Tokens, labels: list[str]) -> None:
    """Give the last author the given name that a colon ends: `Brox, Hans/Walker, Wolf:`."""
    first = labels.index("title")
    if first < 2 or labels[first - 1] != "author" or tokens.gaps[first] != ", ":
        return
    if tokens.gaps[first - 1].strip() != "/" or first + 1 == len(labels):
        return
    end = first
    while end + 1 < len(labels) and end < first + 2 and tokens.gaps[end + 1] == " ":
        end += 1
    if tokens.gaps[end + 1].strip() == ":" and all(
        map(_is_capitalised, tokens.words[first : end + 1])
    ):
        labels[first : end + 1] = ["author"] * (end + 1 - first)


_HOLDER: Final = late(r"inventors?; (?P<holder>[^;]{3,80}?), assignees?\. ")


def holder_of_patent(tokens: Tokens, labels: list[str]) -> None:
    """Read who holds a patent, behind its inventors (ICMJE): `Doe J, inventor; Acme, assignee.`."""
    if match := _HOLDER.search(tokens.text, tokens.body):
        for at in words_between(tokens, *match.span()):
            held = match.start("holder") <= tokens.starts[at] < match.end("holder")
            labels[at] = "organization" if held else OUTSIDE


def title_after_inverted_name(tokens: Tokens, labels: list[str]) -> None:
    """End an author behind the initials, where the family name came first.

    `Okafor, Thomas B. Rivers of the North`, `Okafor T. B. Rivers. An introduction`.
    """
    words, gaps = tokens.words, tokens.gaps
    first = labels.index("author")
    end = next((at for at in range(first, len(labels)) if labels[at] != "author"), len(labels))
    begin = first + 2
    while begin < end and _is_initial(words[begin]) and gaps[begin] == " ":
        begin += 1
    if begin >= end or not _is_initial(words[begin - 1]) or _is_initial(words[first]):
        return
    if gaps[begin] != " " or is_suffix(words[begin]) or not _is_capitalised(words[begin]):
        return
    if any(quote in gaps[end] for quote in '“"«‘„') and end - begin == 1:
        # `KÖPRÜLÜ, M. Fuad, “…`: quotes say where the title begins.
        return
    comma = gaps[first + 1] == ", "
    several = begin - first > 2 and _is_initial(words[first + 1]) and gaps[begin + 1] == ". "
    if not comma and not several:
        return
    goes_on = any(map(_is_initial, words[begin:end])) or "," in "".join(gaps[begin:end])
    dated = labels[end : end + 1] == ["date"] and (end - begin < 2 or gaps[end] != ". ")
    if not goes_on and not dated:
        labels[begin:end] = ["title"] * (end - begin)


def initials_of_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a title the initials that begin it: `Щукин П. И. Ф. М. Достоевский и Европа`.

    A Russian name has two initials at most.
    """
    for label, first, last in spans_of(labels):
        if label != "author" or last == len(labels) or labels[last] != "title":
            continue
        begin = last
        while begin > first and _is_initial(tokens.words[begin - 1]):
            begin -= 1
            if "," in tokens.gaps[begin]:
                break
        extra = begin + _OF_ONE_NAME
        if extra < last and is_cyrillic(tokens.words[last]) and _is_capitalised(tokens.words[last]):
            labels[extra:last] = ["title"] * (last - extra)
        return


_OF_ONE_NAME: Final = 2


def given_before_mark(tokens: Tokens, labels: list[str]) -> None:
    """Give a family name the given names as far as the mark: `SOUZA, Ana Maria: Rios`."""
    if labels[:2] != ["author", "title"] or tokens.gaps[1] != ", ":
        return
    for at in range(1, min(_GIVEN_NAMES + 1, len(labels) - 1)):
        if not _is_capitalised(tokens.words[at]) or labels[at + 1] != "title":
            return
        if tokens.gaps[at + 1].strip()[:1] in {":", "."}:
            if is_given(tokens.words[1]):
                labels[1 : at + 1] = ["author"] * at
            return


_GIVEN_NAMES: Final = 3


def inverted_name_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read `Lindqvist, Maria. Ice. Springer, 2011` as a person and a title."""
    if len(labels) < 4 or tokens.gaps[1] != ", " or not is_given(tokens.words[1]):
        return
    end = 3 if _is_initial(tokens.words[2]) else 2
    if labels[: end + 1] == ["title"] * (end + 1) and tokens.gaps[end].strip(" ") in {".", ""}:
        labels[:end] = ["author"] * end


def _is_acronym(word: str) -> bool:
    return word.isalpha() and word.isupper() and 2 < len(word) < 8


def _is_initial(word: str) -> bool:
    return shape(word)[0] == "I"


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


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and shape(word)[0] == "X" and len(word) > 2


def title_after_colon(tokens: Tokens, labels: list[str]) -> None:
    """End the authors at a colon, where the rest of the title follows: no list of names has one."""
    end = labels.index("title") if "title" in labels else 0
    for index in range(end - 1, 0, -1):
        if labels[index] != "author" or labels[index - 1] != "author":
            return
        if tokens.gaps[index].lstrip(".)").startswith(":"):
            labels[index:end] = ["title"] * (end - index)
            return


def editors_after_in(tokens: Tokens, labels: list[str]) -> None:
    """Read people behind "In" as the editors of the book, not as more authors."""
    if "editor" in labels:
        return
    spans = spans_of(labels)
    for before, (label, first, last) in pairwise(spans):
        if label == "author" and opens_host(tokens, before) and "title" in labels[:first]:
            labels[first:last] = ["editor"] * (last - first)


def role_behind_year(tokens: Tokens, labels: list[str]) -> None:
    """Read those as editors whose role stands in brackets behind the year: `1993 (eds)`."""
    spans = [span for span in spans_of(labels) if span.label != "citation-number"][:3]
    if [span.label for span in spans[:2]] != ["author", "date"]:
        return
    (_, first, last), (_, _, year) = spans[:2]
    if year < len(labels) and tokens.gaps[year].endswith("("):
        closed = tokens.gaps[year + 1].lstrip(".").startswith(")")
        if closed and word_kind(tokens.words[year]) == "A":
            labels[first:last] = ["editor"] * (last - first)
            labels[year] = OUTSIDE


_MAY_LINK: Final = frozenset(("de", "da", "do", "das", "dos", "e", "em", "of", "and", "for", "y"))


def body_goes_on(tokens: Tokens, labels: list[str]) -> None:
    """Give a body its departments: `Brasil. Ministério da Saúde. Secretaria de Vigilância`.

    A sentence that begins the title, is capitalised throughout and begins with the word for a
    body belongs to the body before it, where more of a title is left.
    """
    first = labels.index("title")
    if not first or labels[first - 1] != "author" or tokens.gaps[first].strip(" )") != ".":
        return
    start = max((at for at in range(first) if labels[at] != "author"), default=-1) + 1
    named = tokens.words[start:first]
    if len(named) > 1 and not is_of_body(" ".join(named)) and named[-1] not in _TERRITORIES:
        return
    at = first
    while at < len(labels) and word_kind(tokens.words[at]) == "B":
        end = at + 1
        while end < len(labels) and labels[end] == "title" and "." not in tokens.gaps[end]:
            end += 1
        if not 2 < end - at < 10 or end == len(labels) or labels[end] != "title":
            return
        if not all(_may_name_body(word) for word in tokens.words[at:end]):
            return
        labels[at:end] = ["author"] * (end - at)
        at = end


_TERRITORIES: Final = frozenset(("Estado", "Município", "Cidade", "Provincia", "State"))


def _may_name_body(word: str) -> bool:
    return word[0].isupper() or word in _MAY_LINK


def _end_of_body(tokens: Tokens, first: int, last: int) -> int:
    """Return where a body in small letters ends that begins a title: `Český statistický úřad. `."""
    words = tokens.words
    end = next((at for at in range(first + 2, last) if tokens.gaps[at] == ". "), 0)
    if not end or end - first > _LONGEST_BODY or not words[end][0].isupper():
        return 0
    small = any(word[0].islower() for word in words[first:end])
    whole = not any(map(str.isdigit, "".join(words[first:end])))
    telling = is_of_body(" ".join(words[first : min(end, first + 3)]))
    return end if small and whole and telling else 0


_LONGEST_BODY: Final = 6
"""Words of such a body."""


def body_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read `Python Software Foundation. Python 3.12 documentation` as a body and its work.

    What signs a page or a book by capitals alone is a body, too: `NASA. Ice [Internet]`.
    """
    if {"author", "editor", "organization"} & set(labels):
        return
    named = "title" if "title" in labels else "container"
    for label, first, last in spans_of(labels):
        if label != named:
            continue
        if end := _end_of_body(tokens, first, last):
            labels[first:end] = ["author"] * (end - first)
            return
        for index in range(first + 1, min(first + 8, last + 1, len(labels))):
            if not tokens.words[index - 1][0].isupper() and len(tokens.words[index - 1]) > 3:
                return
            if tokens.gaps[index].strip() in {".", ":"}:
                body = " ".join(tokens.words[first:index])
                if word_kind(tokens.words[index - 1]) == "B" or is_of_body(body):
                    labels[first:index] = ["author"] * (index - first)
                elif index == first + 1 and _is_acronym(body) and {"url", "publisher"} & {*labels}:
                    labels[first] = "author"
                return
        return
