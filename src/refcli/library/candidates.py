"""Which entries might be the work of a new record: a coarse look over the whole library.

It reads a few fields of every entry and compares words, identifiers and places in print, so
that few records need be compared in full (``refcli.dedupe.find_known``). It gives too much
rather than too little: half of a title's words are enough.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from refcli.variants import texts_of

if TYPE_CHECKING:
    from refcli.library.stores.library_file import LibraryFile
    from refcli.record import Record

__all__ = ["candidates"]

_SMALL: Final = 2000
"""Entries that are all compared with a new one: to choose among them takes as long."""

_FEW: Final = 1000
"""New records for which it pays to choose; for more, all entries are compared."""

_IDENTIFIERS: Final = ("DOI", "PMID", "PMCID", "ISBN", "URL")
_VARIABLES: Final = ("title", "container-title", "multi", "volume", "page", *_IDENTIFIERS)

_PUNCTUATION: Final = '.,:;()[]?!"«»“”'
"""What stands before and after a word and is not part of it."""
_FIRST_PAGE: Final = re.compile(r"\w+")


def candidates(file: LibraryFile, records: Sequence[Record]) -> list[int]:
    """Return the places of the entries that might be the same work as one of new records."""
    if len(file) <= _SMALL or len(records) > _FEW:
        return list(range(len(file)))
    wanted = _Wanted(records)
    return [
        place
        for place, values in enumerate(file.columns(_VARIABLES))
        if wanted.marks & _marks(values) or wanted.shares_words(values)
    ]


class _Wanted:
    """What the new records say, to be looked for in each entry."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.marks: set[str] = set()
        self.sizes: list[int] = []
        """How many words each new title has."""
        self.titles: dict[str, list[int]] = defaultdict(list)
        """For each word of the new titles, which of them have it."""
        self.words = _Words(self.titles)
        for record in records:
            values = tuple(record.get(name) for name in _VARIABLES)
            self.marks |= _marks(values)
            for title in _titles(values):
                self._add(title)
        self.shortest = min(self.sizes, default=0)

    def _add(self, title: str) -> None:
        from refcli.dedupe.prepare.skeleton import word_skeletons
        from refcli.dedupe.prepare.words import small

        every = set(word_skeletons(title))
        telling = {word for word in every if not small(word)} or every
        for word in telling:
            self.titles[word].append(len(self.sizes))
        self.sizes.append(len(telling))

    def shares_words(self, values: Sequence[Any]) -> bool:
        """Tell whether a title of an entry has enough words of a new one."""
        for title in _titles(values):
            parts = title.lower().split()
            shared = {word for part in parts for word in self.words[part]}
            least = min(2, len(parts), max(self.shortest, 1))
            if len(shared) < least:
                continue
            counts = Counter(one for word in shared for one in self.titles[word])
            if any(
                count >= least and count >= _enough(len(parts), self.sizes[one])
                for one, count in counts.items()
            ):
                return True
        return False


class _Words(dict[str, tuple[str, ...]]):
    """For each part of a title as it is written, the new titles' words in it: mostly none."""

    def __init__(self, titles: Mapping[str, Any]) -> None:
        super().__init__()
        self.titles = titles

    def __missing__(self, part: str) -> tuple[str, ...]:
        from refcli.dedupe.prepare.skeleton import skeleton, word_skeletons

        bare = part.strip(_PUNCTUATION)
        forms = [skeleton(bare)] if bare.isalnum() else word_skeletons(part)
        found = self[part] = tuple(form for form in forms if form in self.titles)
        return found


def _enough(one: int, other: int) -> int:
    """Return how many words two titles of so many must share: half of the shorter's, or two.

    A subtitle may be dropped, and words be misspelt.
    """
    shorter = min(one, other)
    return max((shorter + 1) // 2, min(shorter, 2))


def _titles(values: Sequence[Any]) -> Iterator[str]:
    """Give a title with its variants in other languages; a container's if there is none."""
    title, container, multi, *_ = values
    if isinstance(title, str) and title:
        yield title
    elif isinstance(container, str):
        yield container
    if multi:
        yield from texts_of({"multi": multi}, "title").values()


def _marks(values: Sequence[Any]) -> set[str]:
    """Return what tells an entry from nearly all others: identifiers, volume and first page."""
    _, _, _, volume, page, *identifiers = values
    marks = set()
    if volume and page and (first := _FIRST_PAGE.search(str(page))):
        marks.add(f"{volume} {first.group().lower()}")
    for value in identifiers:
        if value:
            text = str(value).lower()
            doi = _doi_in(text) if "10." in text[1:] else ""
            marks.add(doi or text.replace("-", ""))
    return marks


def _doi_in(text: str) -> str:
    from refcli.values.identifiers import find_doi

    return find_doi(text)
