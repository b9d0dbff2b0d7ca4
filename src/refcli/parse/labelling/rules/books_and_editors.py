"""Books whose editors stand beside them behind "In": which words are the one, which the others."""

from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import Span, spans_of
from refcli.parse.labelling.rules.hosts import opens_host
from refcli.parse.labelling.shapes import is_capitalised, shape
from refcli.parse.labelling.tokens import UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.languages.conjunctions import AND
from refcli.text.patterns import late
from refcli.values.numbers import words_for
from refcli.values.people.bodies import is_of_body
from refcli.values.people.name_forms import is_particle

__all__ = [
    "book_before_editor",
    "book_before_editors_in_brackets",
    "book_before_names_in_brackets",
    "book_beside_editors",
    "first_editor",
    "house_behind_book",
    "imprint_ends_book",
    "place_behind_book",
    "series_before_book",
    "series_of_book",
    "series_within_host",
]

_IMPRINT: Final = frozenset(("location", "publisher"))


_NAMED_TWICE: Final = late(
    rf"\bIn:?\s(?P<container>[{UPPER}]\w+),\s"
    rf"(?P<editor>[{UPPER}][\w’'-]+\s[{UPPER}]{{1,3}}\s\(Eds?\.?\))"
    r",\s(?P<publisher>(?P=container)),"
)


def book_before_editor(tokens: Tokens, labels: list[str]) -> None:
    """Read a name that stands before the editor and once more behind it as book and publisher.

    `In: UpToDate, Roe TW (Ed), UpToDate, Waltham`
    """
    match = _NAMED_TWICE.search(tokens.text, tokens.body)
    for label in ("container", "editor", "publisher") if match else ():
        for at in words_between(tokens, *match.span(label)) if match else ():
            labels[at] = label


def book_beside_editors(tokens: Tokens, labels: list[str]) -> None:
    """Find the book behind "In" beside its editors, where no word was taken for one.

    It follows the role (`in: Otto, Hans (Hg.), Handbuch Sozialarbeit, Neuwied`), or stands
    before it (`in Truth and modality, eds. L. Hahn`), or is what the next label took.
    """
    if "container" in labels or "editor" not in labels:
        return
    spans = spans_of(labels)
    for number in range(1, len(spans)):
        _, first, last = span = spans[number]
        if span.label != "editor" or not opens_host(tokens, spans[number - 1]):
            continue
        colons = (at for at in range(first + 1, last) if tokens.gaps[at] == ": ")
        if colon := next(colons, 0):  # `In: Ada Roe/Max Poe: Of ice. Bonn`
            labels[colon:last] = ["container"] * (last - colon)
            return
        if end := _end_of_book(tokens, span):
            labels[first:end] = ["container"] * (end - first)
            return
        start = _after_role(tokens, span)
        following = spans[number + 1] if number + 1 < len(spans) else None
        if start < last:
            placed = following is not None and following.label == "location"
            end = _start_of_imprint(tokens, start, last, "." if placed else ".,")
            labels[start:last] = ["container"] * (end - start) + ["location"] * (last - end)
        elif following and following.label in {*_IMPRINT, "title"}:
            marks = (at for at in range(last + 1, following.last) if tokens.gaps[at][:1] in ",.")
            end = next(marks, following.last)
            placed = labels[following.last : following.last + 1] == ["location"]
            placed = placed and tokens.gaps[following.last] == ", "
            if following.label == "title" and (
                placed or tokens.gaps[following.last].startswith(" (")
            ):
                end = following.last
            labels[last:end] = ["container"] * (end - last)
        return


def _end_of_book(tokens: Tokens, editors: Span) -> int:
    """Return where the book ends that stands before its editors in one span, else 0."""
    words, gaps = tokens.words, tokens.gaps
    _, first, last = editors
    initial = next((at for at in range(first, last) if shape(words[at])[0] == "I"), last)
    role = next((at for at in range(first, last) if word_kind(words[at]) == "A"), last)
    if first < role < min(initial, last - 1) and len(words[role - 1]) > 1:
        return role
    if role == last - 1 and (name := _names_behind_stop(tokens, first, role)):
        return name
    alone = first < role == last - 1 and initial == last
    if alone and (name := _last_names(tokens, first, role)):
        return name
    straight = initial + 1 < last and gaps[initial + 1] == " " and "," in gaps[initial]
    return initial if straight and shape(words[initial + 1])[0] == "X" else 0


def _names_behind_stop(tokens: Tokens, first: int, role: int) -> int:
    """Return where the names begin behind a full stop: `Law and morals. Schäfer B, editor`."""
    for at in range(role - 1, first, -1):
        before = tokens.words[at - 1]
        if tokens.gaps[at] == ". " and before.isalpha() and len(before) > _LONGEST_SHORT:
            return at
    return 0


def _last_names(tokens: Tokens, first: int, role: int) -> int:
    """Return where the names begin that a book's title is followed by, 0 where none is.

    `Poder, derecho y moral, Beatriz Herrera (ed)`: a phrase with small words is no name.
    """
    begins = [at for at in range(first, role) if at == first or tokens.gaps[at] == ", "]
    for begin, end in reversed(list(zip(begins, [*begins[1:], role], strict=True))):
        words = tokens.words[begin:end]
        if len(words) == 1:
            return 0
        if any(word.islower() and not is_particle(word) for word in words):
            return end if end < role else 0
    return 0


def _after_role(tokens: Tokens, editors: Span) -> int:
    """Return where a span of editors goes on behind the role, else its end.

    The role stands in brackets, or a point ends it: `B. Ferrari, ed. Potere, diritto, morale`.
    """
    words, gaps = tokens.words, tokens.gaps
    _, first, last = editors
    for at in range(first + 1, last):
        pointed = words[at - 1][0].islower() and gaps[at] == ". " and shape(words[at])[0] == "X"
        if word_kind(words[at - 1]) == "A" and (")" in gaps[at] or pointed):
            return at
    return last


def _start_of_imprint(tokens: Tokens, first: int, last: int, marks: str) -> int:
    """Return where, in a book's name, its place or publisher begins behind a mark, else its end."""
    for at in range(last - 1, first, -1):
        if tokens.gaps[at].strip()[:1] in set(marks):
            known = any(word_kind(word) in {"P", "U"} for word in tokens.words[at:last])
            return at if known or last - at == 1 else last
    return last


def book_before_names_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read one word before the names in brackets as the book: `In: Illuminations (H. Arendt, ed)`.

    So is a phrase with small words.
    """
    spans = spans_of(labels)
    for (label, first, last), before in zip(spans[1:], spans, strict=False):
        if label != "editor" or not opens_host(tokens, before):
            continue
        brackets = (at for at in range(first + 1, last + 1) if tokens.gaps[at].endswith(" ("))
        book = next(brackets, first)
        closed = (at for at in range(book + 1, len(labels)) if ")" in tokens.gaps[at])
        inside = tokens.words[book + 1 : next(closed, book)]
        words = tokens.words[first:book]
        small = [word for word in words if word.islower() and not is_particle(word)]
        phrase = len(words) == 1 or bool(small)
        listed = "," in "".join(tokens.gaps[first + 1 : book])
        initials = any(shape(word)[0] == "I" for word in words)
        plain = not listed or not (initials or AND.issuperset(small))
        if phrase and plain and any(word_kind(word) == "A" for word in inside):
            labels[first:book] = ["container"] * len(words)
            _put_publisher(tokens, labels, book)
        return


def house_behind_book(tokens: Tokens, labels: list[str]) -> None:
    """Read a second host before a place as the publisher: `[Ice]. A. Roe, ed. [Acme]: [Oslo]`.

    Right behind the editors a comma parts the two: `[Ice] / ed. by A. Roe, [Acme], [Oslo]`.
    """
    _put_publisher(tokens, labels, labels.index("container") + 1)


def _put_publisher(tokens: Tokens, labels: list[str], begin: int) -> None:
    """Make what is called a host behind ``begin``, before the only place, the publisher."""
    if "publisher" in labels:
        return
    for (label, first, last), place in pairwise(spans_of(labels)):
        if (label, place.label) == ("container", "location") and first >= begin:
            mark = tokens.gaps[last].strip(" )")
            edited = labels[first - 1] == "editor" and mark == ","
            if "container" in labels[:first] and (mark == ":" or edited):
                labels[first:last] = ["publisher"] * (last - first)
            return


def place_behind_book(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence of a book before its publisher as the place: `Ice. Bonn, Springer`.

    A part of a body begins its name: `Ice. Snow Research Lab, Acme University`.
    """
    for (label, first, last), following in pairwise(spans_of(labels)):
        if label != "container" or following.label != "publisher":
            continue
        at = next((at for at in range(last - 1, first, -1) if tokens.gaps[at] == ". "), first)
        before = tokens.words[at - 1]
        whole = before.isalpha() and len(before) > _LONGEST_SHORT
        near = last - at <= _WORDS_OF_PLACE and tokens.words[at][0].isupper()
        if at > first and whole and near and tokens.gaps[last].strip() in {",", ":"}:
            body = is_of_body(" ".join(tokens.words[at:last]))
            labels[at:last] = ["publisher" if body else "location"] * (last - at)
        return


def imprint_ends_book(tokens: Tokens, labels: list[str]) -> None:
    """Part place and publisher from a book that ends an entry: `Cerrado. [Planaltina], [Embrapa]`.

    So journals of botany and zoology print chapters, whose pages stand before “In”.
    """
    label, first, last = spans_of(labels)[-1]
    match = _IMPRINT_AT_END.search(tokens.text, tokens.starts[first], tokens.ends[last - 1])
    if label == "container" and match:
        for group in ("location", "publisher"):
            for at in words_between(tokens, *match.span(group)):
                labels[at] = group


_IMPRINT_AT_END: Final = late(
    rf"(?<=[a-zà-ÿ]{{4}})\. (?P<location>[{UPPER}][\w’-]+(?: [\w’-]+){{0,2}}), "
    rf"(?P<publisher>[{UPPER}][^.,;:()\d]{{2,60}})$"
)


_LONGEST_SHORT: Final = 3
"""Letters of a word that a point may shorten, at most."""
_WORDS_OF_PLACE: Final = 3


def book_before_editors_in_brackets(tokens: Tokens, labels: list[str]) -> None:
    """Read the last sentence before editors in brackets as the book, where pages follow.

    Journals of ecology print it without In: `Grasslands. Global change (eds O. Sala), pp. 1–9`.
    """
    spans = spans_of(labels)
    for (label, first, last), editors, pages in zip(spans, spans[1:], spans[2:], strict=False):
        if (label, editors.label, pages.label) != ("title", "editor", "pages"):
            continue
        led = word_kind(tokens.words[last]) == "A" and tokens.gaps[last] == " ("
        if not led or ")" not in tokens.gaps[pages.first]:
            return
        begin = next((at for at in range(last - 1, first, -1) if _ends_sentence(tokens, at)), 0)
        if begin:
            labels[begin:last] = ["container"] * (last - begin)
        return


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """Tell whether a sentence ends before a word; an initial's point ends none."""
    stop = tokens.gaps[at].strip()[-1:] in {".", "?", "!"}
    return stop and len(tokens.words[at - 1]) > 1 and tokens.words[at][:1].isupper()


def series_of_book(tokens: Tokens, labels: list[str]) -> None:
    """Read what is counted between a title and an imprint as the series of a book without pages.

    `Ice theory, Grundlehren der Physik, vol. 16, Springer, Berlin, 1971`
    """
    spans = spans_of(labels)
    for number in range(1, len(spans) - 2):
        before, host, count, imprint = spans[number - 1 : number + 3]
        named = (
            before.label in {"title", "edition"}
            and host.label == "container"
            and {imprint.label} <= _IMPRINT
        )
        counted = tokens.words[count.first] in _COUNTING and count.label in {"volume", "issue"}
        if (
            named
            and counted
            and not _MEETING.search(" ".join(tokens.words[host.first : host.last]))
        ):
            labels[host.first : host.last] = ["collection"] * (host.last - host.first)
            return


_SERIES: Final = late(
    r"(?P<series>(?:[A-Z][\w.]*\s){1,8}Ser(?:\.|ies)),?\s(?:[Vv]ol\.\s)?(?P<volume>\d{1,4})"
    r"[,:]\s(?=[A-Z])"
)


def series_within_host(tokens: Tokens, labels: list[str]) -> None:
    """Part a counted series from the book behind it: `in ASP Conf. Ser. 10, Ice XX, ed. A. Roe`."""
    at = labels.index("container")
    match = _SERIES.match(tokens.text, tokens.starts[at])
    inside = words_between(tokens, *match.span()) if match else []
    own = {labels[word] for word in inside}
    if match and own == {"container"} == {*labels[inside[-1] + 1 : inside[-1] + 2]}:
        for word in inside:
            told = tokens.starts[word] >= match.start("volume")
            labels[word] = "volume" if told else "collection"


def series_before_book(_: Tokens, labels: list[str]) -> None:
    """Read as the series what is counted before a book and its editors: `ASP Conf. Ser. 442, Ice`.

    Astronomers print it so: `in ASP Conf. Ser. 442, Ice XX, ed. A. Roe, 435`.
    """
    spans = spans_of(labels)
    for series, number, book, editors in zip(spans, spans[1:], spans[2:], spans[3:], strict=False):
        order = (series.label, number.label, book.label, editors.label)
        if order == ("container", "volume", "container", "editor"):
            labels[series.first : series.last] = ["collection"] * (series.last - series.first)
            return


_COUNTING: Final = words_for("volume") | words_for("issue")
_MEETING: Final = late(r"(?i)\b(?:proc|conf|symp|congr|workshop)")


def first_editor(tokens: Tokens, labels: list[str]) -> None:
    """Give the editors of a host the first of them: `Food and protest. [Roe C.], Poe D. (eds)`."""
    for before, (label, first, last) in pairwise(spans_of(labels)):
        if (before.label, label) != ("container", "editor") or tokens.gaps[first] != ", ":
            continue
        begin = before.last - 1
        while begin > before.first and shape(tokens.words[begin])[0] == "I":
            begin -= 1
        told = begin < before.last - 1 and tokens.gaps[begin] == ". " and begin > before.first
        if told and is_capitalised(tokens.words[begin]) and shape(tokens.words[last - 1])[0] != "X":
            labels[begin:first] = ["editor"] * (first - begin)
        return
