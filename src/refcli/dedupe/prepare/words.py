"""The words that tell one kind of title or source from another, read from ``words.txt``.

A retraction is not the article, a column's title comes back in every issue, and a
proceedings is not a journal: the lists are data, in the languages that we meet most.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, Literal

from refcli.dedupe.prepare.skeleton import word_skeletons
from refcli.text import word_lists
from refcli.text.scripts import has_cyrillic

__all__ = [
    "Notice",
    "SourceKind",
    "any_of",
    "beside_english",
    "entries",
    "figures",
    "is_column",
    "languages",
    "notice",
    "part_word",
    "patterns",
    "prints_theses",
    "small",
    "small_words",
    "source_kind",
]

Notice = Literal["", "erratum", "retraction", "comment", "protocol", "data", "reply", "summary"]
"""What a title announces; "" where it announces nothing."""

SourceKind = Literal[
    "", "journal", "conference", "preprint", "book", "chapter", "thesis", "data", "report"
]
"""What a record was printed in; "" where that is not known."""


def patterns(name: str) -> tuple[str, ...]:
    """Return the lines of a key of ``words.txt``, as they stand there."""
    return word_lists.entries(__package__, "words.txt").get(name, ())


def any_of(name: str) -> str:
    """Return a pattern for any of the lines of a key.

    Its groups are not kept, and one that may be missing has an empty alternative: a title that
    has none of the lines, as most have, is told in a quarter of the time.
    """
    return "|".join(_GROUPS.sub(_unkept, line) for line in patterns(name))


_GROUPS: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|\((?!\?)|\)\?")
"""What begins a group or lets it be missing; brackets of other kinds are passed over."""


def _unkept(match: "re.Match[str]") -> str:
    return {"(": "(?:", ")?": "|)"}.get(match[0], match[0])


def entries(name: str) -> list[str]:
    """Return the words and phrases of a key of ``words.txt``."""
    return [entry for group in _groups(name) for entry in group]


def _groups(name: str) -> list[list[str]]:
    return [line.split(" | ") for line in patterns(name)]


_ANNOUNCED: Final[tuple[Notice, ...]] = (
    "erratum",
    "retraction",
    "reply",
    "comment",
    "protocol",
    "data",
    "summary",
)


@lru_cache(maxsize=1)
def _notices() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """Return what notices start and end with: the group that matches is named after their kind."""
    start, end = (
        "|".join(f"(?P<{kind}>{found})" for kind in _ANNOUNCED if (found := any_of(f"{kind}_{at}")))
        for at in ("start", "end")
    )
    return re.compile(start), re.compile(end)


_MARK: Final = re.compile(r"(?:[:(\[—–;|\"”’?!….]|-(?= |an? |the ))(?=.{5})")
"""What each notice at the end of a title begins with, where so much follows; a dash has a space
before it, or an article behind it."""

_END: Final = 60
"""Letters at the end of a title that hold what it announces there."""


@lru_cache(maxsize=8)
def _skeletons(name: str) -> frozenset[str]:
    return frozenset(" ".join(word_skeletons(entry)) for entry in entries(name))


def notice(title: str) -> Notice:
    """Tell what a title announces: "erratum", "retraction", "comment", "reply", or "".

    >>> notice("Erratum to: Digital skills for doctors")
    'erratum'
    """
    lowered = title.lower().strip(" “”\"'")
    if lowered[:1] == "[":
        lowered = lowered.strip("[] ")
    start, end = _notices()
    found = {match.lastgroup for match in (start.match(lowered), *_at_marks(end, lowered)) if match}
    return next((kind for kind in _ANNOUNCED if kind in found), "") if found else ""


def _at_marks(pattern: "re.Pattern[str]", title: str) -> Iterator["re.Match[str] | None"]:
    """Give what a pattern matches at the marks near the end of a title, None where nothing."""
    end = title[-_END:]
    for mark in _MARK.finditer(end):
        at = mark.start()
        yield pattern.match(end, at - (end[at] == "-"))


@lru_cache(maxsize=1 << 14)
def is_column(title: str) -> bool:
    """Tell whether a title's skeleton is one that comes back in every issue ("Editorial")."""
    return len(title) < _LONGEST_COLUMN and _weighty(title) in _columns()


_LONGEST_COLUMN: Final = 50


@lru_cache(maxsize=1)
def _columns() -> frozenset[str]:
    return frozenset(map(_weighty, _skeletons("columns")))


def _weighty(title: str) -> str:
    return " ".join(word for word in title.split() if not small(word))


@lru_cache(maxsize=1 << 14)
def languages(title: str) -> frozenset[str]:
    """Return the languages of whose little words a title's skeleton holds most.

    >>> sorted(languages("herausforderungen in der arbeit fur das modell der praxis"))
    ['de']
    """
    little = _little_words()
    counts = Counter(chain.from_iterable(little.get(word, ()) for word in title.split()))
    most = max(counts.values(), default=0)
    return frozenset(name for name, count in counts.items() if count == most)


def beside_english(title: str) -> bool:
    """Tell whether a title may be in another language than English, or half of it may.

    It has little words of one, or letters of Cyrillic.
    """
    return not _foreign().isdisjoint(title.lower().split()) or (
        not title.isascii() and has_cyrillic(title)
    )


@lru_cache(maxsize=1)
def _foreign() -> frozenset[str]:
    little = {word for name in patterns("languages") for word in entries(f"language_{name}")}
    return frozenset(little.difference(entries("language_en")))


@lru_cache(maxsize=1)
def _little_words() -> dict[str, list[str]]:
    """Return for each little word's skeleton the languages that have it."""
    found: dict[str, list[str]] = {}
    for name in patterns("languages"):
        for form in {form for word in entries(f"language_{name}") for form in word_skeletons(word)}:
            found.setdefault(form, []).append(name)
    return found


def small(word: str) -> bool:
    """Tell whether a word's skeleton is an article or a preposition, which copies drop."""
    return word in small_words()


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Return the skeletons of articles and prepositions."""
    return _skeletons("small")


@lru_cache(maxsize=1)
def figures() -> dict[str, str]:
    """Return for the skeleton of a number in words, or of a Roman one, its figures."""
    return {
        form: group[0]
        for group in _groups("figures")
        for word in group[1:]
        for form in word_skeletons(word)
    }


def part_word(word: str) -> bool:
    """Tell whether a word's skeleton announces the number of a part ("part", "vol")."""
    return word in _skeletons("parts")


def prints_theses(container: str) -> bool:
    """Tell whether a container's skeleton is a serial of the abstracts of theses."""
    return _holds(f" {container} ", "of_theses")


def _holds(padded: str, name: str) -> bool:
    return any(map(padded.__contains__, _padded(name)))


@lru_cache(maxsize=8)
def _padded(name: str) -> tuple[str, ...]:
    return tuple(f" {words} " for words in _skeletons(name))


@lru_cache(maxsize=1 << 14)
def source_kind(container: str) -> SourceKind:
    """Tell a container's skeleton apart: "conference", "journal", "preprint", or "".

    >>> source_kind("proceedings of the 2008 acm simposium on data engineering")
    'conference'
    >>> source_kind("preprint papers american chemical societi division of fuel chemistri")
    ''
    """
    padded = f" {container} "
    if _holds(padded, "preprint") and not _holds(padded, "printed_preprints"):
        return "preprint"
    found = set(container.split())
    # "Proceedings of the National Academy of Sciences" is a journal; so is "… Proceedings".
    if found & _skeletons("conference") and not found & {"academi", "roial"}:
        return "conference"
    return "journal" if found & _skeletons("journal") else ""
