"""What a reference cannot be, put right after the model has spoken.

The model labels word by word; these rules see the reference whole: what follows ``//`` is
no longer the title, a number after ``№`` is an issue, a page on the web has a title.
"""

import re
from collections.abc import Sequence
from typing import Final

from refcli.parse.labels import OUTSIDE, spans_of
from refcli.parse.shapes import shape
from refcli.parse.tokens import Tokens
from refcli.parse.words import word_kind, word_lists

__all__ = ["constrained"]

_ACCESS: Final = frozenset(("retrieved", "cited", "accessed", "visited", "обращения"))
_IN: Final = frozenset(("in", "dans", "aus"))
_IMPRINT: Final = frozenset(("location", "publisher"))
_MEETING: Final = re.compile(
    r"(?i)proc|conf|symp|congr|kongre|workshop|tagung|материал|тезис|труды|сб"
)
_HOLDERS: Final = frozenset(("ACM", "IEEE", "USENIX", "AAAI", "IFIP", "SIAM"))
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_AFTER_YEAR: Final = re.compile(r"\)\s?[.,:]?\s")
_WEB: Final = frozenset(("url", "accessed"))
_QUOTES: Final = ('"', "“", "”", "„", "«", "»")
_SERIAL: Final = frozenset(("volume", "issue", "pages"))


def constrained(tokens: Tokens, labels: Sequence[str]) -> list[str]:
    """Return the labels with what cannot be put right."""
    fixed = list(labels)
    present = set(fixed)
    _addresses(tokens, fixed)
    _split_at_host(tokens, fixed)
    _date_of_access(tokens, fixed)
    _bare_joint(tokens, fixed)
    _host_after_in(tokens, fixed)
    _body_before_year(tokens, fixed)
    _responsibility(tokens, fixed)
    _body_before_title(tokens, fixed)
    _descriptor(tokens, fixed)
    _issue_after_mark(tokens, fixed)
    if "volume" in present and "issue" not in present:
        _lone_issue(tokens, fixed)
        _bracketed_issue(tokens, fixed)
    if "container" in present and not present & _SERIAL:
        _whole_title(tokens, fixed, described="extent" in present)
    _end_at_quote(tokens, fixed)
    if "container" in fixed:
        _imprint_of_meeting(tokens, fixed)
    if "container" not in fixed and "collection" not in fixed and _is_serial(fixed):
        _last_sentence(tokens, fixed)
    if "title" not in fixed and not set(fixed) & _SERIAL:
        _some_title(tokens, fixed)
        if "title" not in fixed:
            fixed = ["title" if label == "container" else label for label in fixed]
    return fixed


def _addresses(tokens: Tokens, labels: list[str]) -> None:
    """Read a DOI as a DOI and an address as an address, wherever they stand."""
    for index, word in enumerate(tokens.words):
        if len(word) > 6 and (form := shape(word)) in {"doi", "url"}:
            labels[index] = form


def _split_at_host(tokens: Tokens, labels: list[str]) -> None:
    """End the title at ``//``: what stands behind is the journal or book (GOST R 7.0.5, 7.1)."""
    for index in range(1, len(labels)):
        if labels[index] == "title" and "//" in tokens.gaps[index] and "title" in labels[:index]:
            end = index
            while end < len(labels) and labels[end] == "title":
                labels[end] = "container"
                end += 1
            return


_CLOSED: Final = re.compile(r"[,.?!]?[\"”“»]+[,.;:]?\s|[\"”“»]+[,.;:]\s")


def _end_at_quote(tokens: Tokens, labels: list[str]) -> None:
    """End a title that stands in quotation marks where they close."""
    spans = spans_of(labels)
    for number, (label, first, last) in enumerate(spans):
        if label != "title":
            continue
        if tokens.gaps[first][-1:] not in _QUOTES:
            return
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        for index in range(first + 1, last):
            gap = tokens.gaps[index]
            if _CLOSED.match(gap) and ("," in gap or "." in gap) and following != "title":
                labels[index:last] = ["container"] * (last - index)
                if tokens.words[index].lower() == "in" and last - index > 1:
                    labels[index] = OUTSIDE
                return
        return


def _imprint_of_meeting(tokens: Tokens, labels: list[str]) -> None:
    """Part `…, Minneapolis, Minnesota` and `… . ACM` from the name of a meeting."""
    lands = word_lists("places.txt")["land"]
    for label, first, last in spans_of(labels):
        if label != "container" or not any(map(_MEETING.match, tokens.words[first:last])):
            continue
        starts = [
            index for index in range(first + 1, last) if tokens.gaps[index][:1] in {",", ".", "("}
        ]
        if not starts:
            return
        phrase = tokens.words[starts[-1] : last]
        if "publisher" not in labels and (
            phrase[0] in _HOLDERS or all(word_kind(word) == "U" for word in phrase)
        ):
            labels[starts[-1] : last] = ["publisher"] * len(phrase)
        elif "location" not in labels and phrase[-1].rstrip(".") in lands and len(phrase) < 3:
            start = starts[-2] if len(starts) > 1 and starts[-1] - starts[-2] < 4 else starts[-1]
            if not any(map(_MEETING.match, tokens.words[start:last])):
                labels[start:last] = ["location"] * (last - start)
        return


def _is_serial(labels: Sequence[str]) -> bool:
    """Tell whether the numbers are those of a journal: an issue, or a volume and pages."""
    return "issue" in labels or ("volume" in labels and "pages" in labels)


def _last_sentence(tokens: Tokens, labels: list[str]) -> None:
    """Take the last sentence of the title for the journal, where numbers of one stand behind."""
    for label, first, last in spans_of(labels):
        if label != "title":
            continue
        ends = [index for index in range(first + 1, last) if _starts_anew(tokens, index)]
        sentences = [index for index in ends if tokens.gaps[index][0] in ".?!"]
        if at := (sentences or ends)[-1:]:
            labels[at[0] : last] = ["container"] * (last - at[0])
        return


def _starts_anew(tokens: Tokens, index: int) -> bool:
    """Tell whether a word stands after a dividing mark and begins with a capital."""
    gap, before = tokens.gaps[index], tokens.words[index - 1]
    if not tokens.words[index][0].isupper() or gap[:1] not in {".", "?", "!", ","}:
        return False
    return gap[0] != "." or before[0].islower() or len(before) > 4


def _descriptor(tokens: Tokens, labels: list[str]) -> None:
    """Part from the title what kind of book it is (`: учебное пособие`), or `[Internet]`.

    GOST R 7.0.100, 5.2.5 calls the first other title information; the second is the medium
    of ICMJE's examples.
    """
    lists = word_lists("endings.txt")
    for label, first, last in spans_of(labels):
        if label != "title" or last - first < 2:
            continue
        for index in range(max(first + 1, last - 4), last):
            ending = "-".join(word.lower().rstrip(".") for word in tokens.words[index:last])
            mark = tokens.gaps[index].strip()[:1]
            if ending in lists["kind"] and mark in {":", "."}:
                labels[index:last] = ["genre"] * (last - index)
            elif ending in lists["medium"] and tokens.gaps[index].endswith("["):
                labels[index:last] = [OUTSIDE] * (last - index)
            else:
                continue
            return


def _responsibility(tokens: Tokens, labels: list[str]) -> None:
    """End a title at ` / ` (GOST 7.1, 7.0.100): behind it stand people, or a body."""
    if not any(" / " in gap for gap in tokens.gaps):
        return
    for label, first, last in spans_of(labels):
        at = next((index for index in range(first + 1, last) if " / " in tokens.gaps[index]), 0)
        if label != "title" or not at:
            continue
        words = tokens.words[at:last]
        if any(shape(word)[0] == "I" for word in (*words[:2], words[-1])):
            labels[at:last] = ["author" if "author" not in labels else "editor"] * (last - at)
        elif any(word_kind(word) == "B" for word in words) and "publisher" not in labels:
            labels[at:last] = ["publisher"] * (last - at)
        return


def _body_before_title(tokens: Tokens, labels: list[str]) -> None:
    """Read `Python Software Foundation. Python 3.12 documentation` as a body and its work."""
    if {"author", "editor", "organization"} & set(labels):
        return
    for label, first, last in spans_of(labels):
        if label != "title":
            continue
        for index in range(first + 1, min(first + 8, last)):
            if not tokens.words[index - 1][0].isupper() and len(tokens.words[index - 1]) > 3:
                return
            if tokens.gaps[index].strip() == ".":
                if word_kind(tokens.words[index - 1]) == "B":
                    labels[first:index] = ["author"] * (index - first)
                return
        return


def _issue_after_mark(tokens: Tokens, labels: list[str]) -> None:
    """Read `№ 7(17)` as an issue, whatever stands in the brackets."""
    for index in range(len(labels)):
        if labels[index] == "volume" and "№" in tokens.gaps[index]:
            labels[index] = "issue"


def _lone_issue(tokens: Tokens, labels: list[str]) -> None:
    """Read the number of `2021; (4): 130` as an issue: a volume has no brackets."""
    for index in range(1, len(labels)):
        if (
            labels[index] == "volume"
            and labels[index - 1] == "date"
            and labels.count("volume") == 1
            and "(" in tokens.gaps[index]
            and tokens.gaps[index + 1].startswith(")")
        ):
            labels[index] = "issue"


def _bracketed_issue(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands in brackets between volume and pages as the issue: `22(e1), e42`."""
    for index in range(1, len(labels) - 1):
        if (
            labels[index - 1 : index + 2] == ["volume", "pages", "pages"]
            and "(" in tokens.gaps[index]
            and ")" in tokens.gaps[index + 1]
        ):
            labels[index] = "issue"


def _whole_title(tokens: Tokens, labels: list[str], *, described: bool) -> None:
    """Give a container back to the title where a whole book is described: it is the subtitle.

    A whole book has its extent (``described``), or its place and publisher right behind and
    no "In" before; proceedings are none.
    """
    spans = spans_of(labels)
    for number in range(1, len(spans)):
        label, first, last = spans[number]
        if label != "container" or spans[number - 1].label != "title" or "/" in tokens.gaps[first]:
            continue
        following = spans[number + 1].label if number + 1 < len(spans) else ""
        words = tokens.words[first:last]
        if described or (following in _IMPRINT and not any(map(_MEETING.match, words))):
            labels[first:last] = ["title"] * (last - first)


def _date_of_access(tokens: Tokens, labels: list[str]) -> None:
    """Read the date behind "Retrieved" or "cited" as the day of access."""
    for index in range(1, len(labels)):
        before = tokens.words[index - 1].lower()
        if labels[index] == "date" and (before in _ACCESS or labels[index - 1] == "accessed"):
            labels[index] = "accessed"


def _bare_joint(tokens: Tokens, labels: list[str]) -> None:
    """Give the title back its first words, taken for a name that no mark parts from it."""
    for index in range(1, min(4, len(labels))):
        if labels[index] != "title" or labels[index - 1] != "author":
            continue
        first = next(at for at in range(index) if labels[at] == "author")
        gaps = tokens.gaps[first + 1 : index + 1]
        words = tokens.words[first:index]
        if set(gaps) == {" "} and not any(shape(word)[0] == "I" or len(word) < 3 for word in words):
            labels[first:index] = ["title"] * (index - first)


def _host_after_in(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands behind "In", once a title is known, as the book that holds it."""
    if "container" in labels:
        return
    title = inside = False
    for index, label in enumerate(labels):
        if label == "title":
            title = True
            if inside:
                labels[index] = "container"
        elif title and label == OUTSIDE and tokens.words[index].lower() in _IN:
            inside = True


def _body_before_year(tokens: Tokens, labels: list[str]) -> None:
    """Read what stands before `(2001):` as who wrote it, not as the title."""
    if {"author", "editor", "date", "organization"} & set(labels) or "title" not in labels:
        return
    first = labels.index("title")
    for index in range(first + 1, min(first + 16, len(labels) - 1)):
        if labels[index] != "title":
            return
        if (
            _YEAR.fullmatch(tokens.words[index])
            and tokens.gaps[index].endswith("(")
            and _AFTER_YEAR.match(tokens.gaps[index + 1])
            and labels[index + 1] == "title"
        ):
            labels[first:index] = ["author"] * (index - first)
            labels[index] = "date"
            return


def _some_title(tokens: Tokens, labels: list[str]) -> None:
    """Take what stands before an address for the title where nothing else is one."""
    end = next((index for index, label in enumerate(labels) if label in _WEB), 0)
    if end and tokens.words[end - 1].lower() in _ACCESS:
        end -= 1
    first = next((index for index in range(end) if labels[index] != "citation-number"), end)
    if [word.lower() for word in tokens.words[first:end][-2:]] == ["n", "d"]:
        end -= 2
    if any(word.endswith(".") for word in tokens.words[first:end]):
        return
    if first < end and not set(labels[first:end]) - _MAY_BE_TITLE:
        labels[first:end] = ["title"] * (end - first)


_MAY_BE_TITLE: Final = frozenset(
    ("author", "container", OUTSIDE, "organization", "publisher", "note")
)
