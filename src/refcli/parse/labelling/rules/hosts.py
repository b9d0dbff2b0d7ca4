"""Where the work ends and what holds it begins: the journal, the book, the meeting."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, Span, spans_of
from refcli.parse.labelling.shapes import YEARS, shape
from refcli.parse.labelling.tokens import STOPS, UPPER, Tokens, words_between
from refcli.parse.labelling.words import word_kind
from refcli.text.patterns import late

__all__ = [
    "has_special_issue",
    "host_after_in",
    "host_before_pages",
    "host_behind_small_in",
    "host_numbered_by_year",
    "journal_of_numbers",
    "last_sentence",
    "lone_host_after_in",
    "meeting_in_note",
    "opens_host",
    "paper_of_a_day",
    "responsibility",
    "series_behind_title",
    "series_in_quotes",
    "series_of_volume",
    "split_at_host",
    "whole_title",
    "word_of_host",
]

_IN: Final = frozenset(("in", "dans", "aus", "en", "em"))
_IN_AT_FRONT: Final = frozenset(("I", "W", "U", "Teoksessa"))
"""“In” of the Danes and Swedes, Poles, Croats and Finns, as it begins a sentence."""
_MEETING: Final = late(r"(?i)proc|conf|symp|congr|kongre|workshop|tagung|материал|тезис|труды|сб")


def split_at_host(tokens: Tokens, labels: list[str]) -> None:
    """End the title at ``//``: what stands behind is the journal or book (GOST R 7.0.5, 7.1)."""
    _split_at_people(tokens, labels)
    for index in range(1, len(labels)):
        if labels[index] == "title" and "//" in tokens.gaps[index] and "title" in labels[:index]:
            end = index
            while end < len(labels) and labels[end] == "title":
                labels[end] = "container"
                end += 1
            return


def _split_at_people(tokens: Tokens, labels: list[str]) -> None:
    """Read the people behind ``//`` as those of the book: `Práticas[M]//CARVALHO B. Educação`."""
    for (label, first, last), host in pairwise(spans_of(labels)):
        if (label, host.label) == ("author", "title") and "//" in tokens.gaps[first]:
            if "title" in labels[:first] and "container" not in labels:
                labels[first:last] = ["editor"] * (last - first)
                labels[host.first : host.last] = ["container"] * (host.last - host.first)
            return


def host_after_in(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind "In", once a title is known, as the book that holds it.

    Where a container follows, what stands before it there is its first sentence. A year and a
    colon behind the editors are those of the book: `In: Poe, F. (Hg.) 2007: Ice and Snow`.
    """
    if OUTSIDE not in labels and "editor" not in labels:
        return
    for at in range(2, len(labels) - 2) if "editor" in labels else ():
        edited = labels[at - 1 : at + 2] in (["editor", "title", "title"], ["editor", *_HELD])
        if edited and shape(tokens.words[at]) in YEARS and tokens.gaps[at + 1] == ": ":
            labels[at] = "date"
    spans = spans_of(labels)
    titles = [number for number, span in enumerate(spans) if span.label == "title"]
    for number in titles[1:]:
        before, (_, first, last) = spans[number - 1], spans[number]
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        inside = any(opens_host(tokens, span) for span in spans[titles[0] : number])
        if "container" not in labels and inside:
            labels[first:] = ["container" if own == "title" else own for own in labels[first:]]
            return
        if before.label == "date":  # that of the book: `In: Poe, A. (Hg.) 2007: Ice. Snow`
            before = spans[number - 2]
        opened = opens_host(tokens, before) or before.label == "editor"
        goes_on = before.label == "container" and tokens.gaps[first] == " "
        if goes_on or (opened and following == "container"):
            labels[first:last] = ["container"] * (last - first)


_HELD: Final = ("container", "container")


def host_before_pages(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind a full stop and “In” as the host: `Of ice. In Snow Cases (pp. 3)`."""
    first = labels.index("title")
    last = next((at for at in range(first, len(labels)) if labels[at] != "title"), len(labels))
    if labels[last : last + 1] != ["pages"] or tokens.gaps[last] != " (":
        return
    for at in range(last - 2, first, -1):
        if tokens.words[at] == "In" and tokens.gaps[at] in STOPS:
            labels[at:last] = [OUTSIDE, *["container"] * (last - at - 1)]
            return


def word_of_host(tokens: Tokens, labels: list[str]) -> None:
    """Give a host its first word, which nothing was made of: `“Of ice.” [Ad] [Hoc Networks]`."""
    at = labels.index("container") - 1
    if at < 1 or labels[at - 1 : at + 1] != ["title", OUTSIDE] or tokens.gaps[at + 1] != " ":
        return
    word = tokens.words[at]
    short = word.istitle() and word.isalpha() and len(word) <= _LONGEST_WORD
    if short and word.lower() not in _OPENING and not {"(", "["} & {*tokens.gaps[at]}:
        labels[at] = "container"


_LONGEST_WORD: Final = 3
_OPENING: Final = frozenset(("in", "en", "em", "im", "at", "see", "aus", "for", "из"))
"""What stands before a host."""


def lone_host_after_in(tokens: Tokens, labels: list[str]) -> None:
    """Read what nothing else was made of behind "In" as the host: `In: NeurIPS. Edinburgh`."""
    for label, first, last in spans_of(labels):
        if label != OUTSIDE or not first or tokens.words[first].lower() not in _IN:
            continue
        if last - first == 1 and labels[last : last + 1] == ["collection"]:
            while labels[last : last + 1] == ["collection"]:
                labels[last] = "container"
                last += 1
            return
        name = first + 1
        if name < last and tokens.words[name][0].isupper() and "(" not in tokens.gaps[first]:
            labels[name:last] = ["container"] * (last - name)
            return


def host_behind_small_in(tokens: Tokens, labels: list[str]) -> None:
    """End a title at a small "in" and its colon: `Lesen auf dem Land in: Macht in Preußen`."""
    first = labels.index("title")
    at = first + 1
    while labels[at : at + 2] == ["title", "title"]:
        if tokens.words[at] == "in" and tokens.gaps[at + 1].strip() == ":":
            labels[at] = OUTSIDE
            host = at + 1
            while labels[host : host + 1] == ["title"]:
                labels[host] = "container"
                host += 1
            return
        at += 1


_NUMBERED_BY_YEAR: Final = late(
    rf"\.\s(?P<container>[{UPPER}][^.:]{{5,80}})\s\d{{4}}:\s"
    r"(?P<pages>e\.?[A-Z]?\d{3,}[\dA-Z]*)(?=[.,]|$)"
)


def host_numbered_by_year(tokens: Tokens, labels: list[str]) -> None:
    """Read the host whose volumes are years: `Ice ice. The Red List of Ice 2018: e.T2269`."""
    match = _NUMBERED_BY_YEAR.search(tokens.text, tokens.body)
    if match is None or "container" in labels:
        return
    for at in words_between(tokens, match.end("container"), match.start("pages")):
        labels[at] = OUTSIDE
    for label in ("container", "pages"):
        for at in words_between(tokens, *match.span(label)):
            labels[at] = label


def journal_of_numbers(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before the volume as the journal: `Educ. Soc., Campinas, v. 23, n. 80`.

    The journal's place may stand between them, as ABNT NBR 6023 has it, or the year. Behind the
    title nobody is named who wrote it: `Ice. Roe J. 2020;12:4`.
    """
    between = {"location", "date", OUTSIDE}
    spans = [span for span in spans_of(labels) if span.label not in between]
    for before, held, numbers in zip(spans, spans[1:], spans[2:], strict=False):
        if (before.label, numbers.label) != ("title", "volume") or held.label not in _TAKEN:
            continue
        house = any(word_kind(word) == "U" for word in tokens.words[held.first : held.last])
        if held.label == "publisher" and (house or "issue" not in labels):
            return  # the journal ends the title
        printed = "location" in labels and ":" in tokens.gaps[held.first]
        if not printed and labels[held.first - 1] not in {"location", "date"}:
            labels[held.first : held.last] = ["container"] * (held.last - held.first)
        return


_TAKEN: Final = frozenset(("publisher", "author"))


def opens_host(tokens: Tokens, span: Span) -> bool:
    """Tell whether these are the words that announce a book: "In", "aus"."""
    word = tokens.words[span.last - 1]
    return span.label == OUTSIDE and (word.lower() in _IN or word in _IN_AT_FRONT)


def series_of_volume(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind `volume 12 of` as the series (BibTeX; SBL Handbook, 6.2.21).

    `Pages 3–9 in vol. 10 of` names the book itself.
    """
    volume = labels.index("volume")
    if tokens.words[volume - 1] == "in" and volume and labels[volume - 1] == OUTSIDE:
        return
    for at in range(volume + 1, len(labels) - 1):
        if tokens.words[at] != "of" or labels[at - 1] != "volume" or labels[at] == "edition":
            continue
        held = labels[at + 1] if labels[at] in {OUTSIDE, "collection", "volume"} else labels[at]
        labels[at] = OUTSIDE
        before = "container" if held == "container" and "container" in labels[:at] else "title"
        end = at + 1
        while end < len(labels) and labels[end] == held and before in labels[:at]:
            if tokens.words[end] in _PARTS and tokens.gaps[end] in {", ", ". "}:
                labels[end:] = ["note" if own == held else own for own in labels[end:]]
                return
            labels[end] = "collection"
            end += 1
        return


_PARTS: Final = frozenset(("section", "chapter", "chap"))


def _is_serial(labels: Sequence[str]) -> bool:
    """Tell whether the numbers are those of a journal: an issue, or a volume and pages.

    That of a book stands before its place: `Historia, IV, Vicenza 1760, p. 348`.
    """
    if "issue" in labels or not {"volume", "pages"}.issubset(labels):
        return "issue" in labels
    return "location" not in labels[labels.index("volume") : labels.index("pages")]


def has_special_issue(tokens: Tokens, labels: Sequence[str]) -> bool:
    """Tell a remark that begins with what a special issue is called, pages behind it."""
    if "note" not in labels:
        return False
    begun = (at for at in range(1, len(labels) - 1) if labels[at - 1 : at + 1] != ["note", "note"])
    noted = (at for at in begun if labels[at] == "note" and "pages" in labels[at:])
    return any(" ".join(tokens.words[at : at + 2]).lower() in _SPECIAL for at in noted)


_SPECIAL: Final = frozenset(
    ("special issue", "special section", "special number", "theme issue", "número especial")
) | {"numéro spécial", "numero speciale"}


def meeting_in_note(tokens: Tokens, labels: list[str]) -> None:
    """Read a meeting that stands apart as what holds the paper, where nothing else does."""
    for label, first, last in spans_of(labels):
        words = tokens.words[first:last]
        if label == "note" and any(map(_MEETING.match, words)) and "title" in labels[:first]:
            labels[first:last] = ["container"] * (last - first)
            return


def last_sentence(tokens: Tokens, labels: list[str]) -> None:
    """Take the last sentence of the title for the journal, where numbers of one stand behind.

    So does a special issue: `Of ice. Snow Review, Special Issue on Lakes, 58-61`.
    """
    if not _is_serial(labels) and not has_special_issue(tokens, labels):
        return
    for label, first, last in spans_of(labels):
        if label != "title":
            continue
        ends = [index for index in range(first + 1, last) if _starts_anew(tokens, index)]
        sentences = [index for index in ends if tokens.gaps[index][0] in ".?!"]
        if at := (sentences or ends)[-1:]:
            labels[at[0] : last] = ["container"] * (last - at[0])
        return


def paper_of_a_day(tokens: Tokens, labels: list[str]) -> None:
    """Read the sentence behind a question as the newspaper, where the work has a day.

    `Who killed the loaf? The Guardian. 2019 Nov 2`.
    """
    if labels.count("date") < _OF_A_DAY:
        return
    for label, first, last in spans_of(labels):
        if label != "title":
            continue
        for at in range(last - 1, max(first, last - _LONGEST_PAPER), -1):
            if tokens.gaps[at].strip(" ”’»") in {"?", "!"} and tokens.words[at][0].isupper():
                labels[at:last] = ["container"] * (last - at)
                return
            if tokens.words[at].islower() and len(tokens.words[at]) > _LINKING:
                return
        return


_OF_A_DAY: Final = 3
_LONGEST_PAPER: Final = 7
_LINKING: Final = 3
"""Letters of a small word in the name of a paper, at most: `of`, `the`, `und`."""


def _starts_anew(tokens: Tokens, index: int) -> bool:
    """Tell whether a word stands after a dividing mark and begins with a capital."""
    gap, before = tokens.gaps[index], tokens.words[index - 1]
    if not tokens.words[index][0].isupper() or gap[:1] not in {".", "?", "!", ","}:
        return False
    return gap[0] != "." or (before[0].islower() and len(before) > 1) or len(before) > 4


def responsibility(tokens: Tokens, labels: list[str]) -> None:
    """End a title at ` / ` (GOST 7.1, 7.0.100): behind it stand people, or a body."""
    if not any(" / " in gap for gap in tokens.gaps):
        return
    for label, first, last in spans_of(labels):
        at = next((index for index in range(first + 1, last) if " / " in tokens.gaps[index]), 0)
        if label != "title" or not at:
            continue
        words = tokens.words[at:last]
        named = _named_before(tokens, labels, words[-1])
        if named or any(shape(word)[0] == "I" for word in (*words[:2], words[-1])):
            role = "author" if named or "author" not in labels else "editor"
            labels[at:last] = [role] * (last - at)
        elif any(word_kind(word) == "B" for word in words) and "publisher" not in labels:
            labels[at:last] = ["publisher"] * (last - at)
        return


def _named_before(tokens: Tokens, labels: list[str], name: str) -> bool:
    """Tell whether a name stands in the heading too: `Foucault M. … / Michel Foucault`."""
    heading = (word for word, label in zip(tokens.words, labels, strict=True) if label == "author")
    return shape(name)[0] != "I" and name in heading


_COUNTED: Final = late(
    r"\s\((?P<series>[A-ZÀ-Þ][^()\d]{6,90}?"
    r"[,;]?\s(?:n[.°º]*\s?|vol\.\s?|(?:[Bb]d|N[ro])\.\s?|,\s?)?\d{1,3})\)"
    r"(?=[,.;]|$)"
)
"""`(Cahiers des Annales 1)` behind a title."""


def series_behind_title(tokens: Tokens, labels: list[str]) -> None:
    """Read a name and number in brackets behind the title of a book as its series."""
    match = _COUNTED.search(tokens.text)
    if not match:
        return
    begin, end = match.span("series")
    inside = [at for at, start in enumerate(tokens.starts) if begin <= start < end]
    if not inside or not inside[0] or labels[inside[0] - 1] != "title":
        return
    if {labels[at] for at in inside} <= {"title", "container"} and not _is_met(tokens, inside):
        for at in inside:
            labels[at] = "collection"


_IN_QUOTES: Final = late(
    r"\b(?:coll|collection|série|sér|col|Coll)\.?\s[«“\"]\s?(?P<name>[^«»“”\"]{3,80}?)\s?[»”\"]"
)


def series_in_quotes(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in quotes behind `coll.` as the series, and the word as none of it."""
    match = _IN_QUOTES.search(tokens.text)
    if match is None:
        return
    for at in words_between(tokens, match.start(), match.start("name")):
        labels[at] = OUTSIDE
    for at in words_between(tokens, *match.span("name")):
        labels[at] = "collection"


def _is_met(tokens: Tokens, inside: Sequence[int]) -> bool:
    """Tell a meeting, or its place and month, in brackets."""
    return any(word_kind(tokens.words[at]) in {"C", "K", "P"} for at in inside)


def whole_title(tokens: Tokens, labels: list[str]) -> None:
    """Give a container back to the title where a whole book is described: it is the subtitle.

    What describes a whole book is its extent. A body behind ` / ` published it.
    """
    spans = spans_of(labels)
    for number in range(1, len(spans)):
        label, first, last = spans[number]
        if label != "container" or spans[number - 1].label != "title":
            continue
        if "/" in tokens.gaps[first]:
            body = any(word_kind(word) == "B" for word in tokens.words[first:last])
            if body and "//" not in tokens.gaps[first]:
                labels[first:last] = ["publisher"] * (last - first)
            continue
        labels[first:last] = ["title"] * (last - first)
