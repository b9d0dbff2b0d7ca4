"""TITLE005: a word that is another one of the list but for a letter.

The other word is common in this list or in scholarly titles, and this one stands there once. A
hint only: names and terms of art may look so.

    Ministry of Heath     (Health elsewhere)

Look at the work itself.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.check.spelling import SHORTEST, dictionary, meant, near, words_of
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text import word_lists
from refcli.text.languages.small_words import language_of_words

__all__ = ["RULE"]

_OFTEN: Final = 4
"""Titles of the list in which a word stands that is taken for right."""


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    counts: dict[str, int] = {}
    at: dict[str, int] = {}
    for place, record in enumerate(records):
        for word in set(words_of(text(record, "title"))):
            counts[word] = counts.get(word, 0) + 1
            at[word] = place
    own = near(word for word, count in counts.items() if count >= _OFTEN and len(word) >= SHORTEST)
    known = dictionary()
    for word, count in counts.items():
        if count > 1 or word in known.get(word, ()) or word in _confusables():
            continue
        english = is_english(records[at[word]], "title")
        if other := meant(word, own, *((known,) if english else ())):
            said = Hit("title", Message("{word}: is {other} meant?", word=word, other=other))
            yield ListHit(at[word], said)


def is_english(record: Record, variable: str) -> bool:
    """Tell whether a text may be English: neither its language nor its small words deny it."""
    tag = text(record, "language").lower()
    return (not tag or tag.startswith("en")) and (
        language_of_words(text(record, variable)) in ("", "en")
    )


@lru_cache(maxsize=1)
def _confusables() -> frozenset[str]:
    return frozenset(word_lists.lists("refcli.check", "words.txt")["confusable"])


RULE: Final = Rule("TITLE005", "misspelt word", Severity.INFO, whole=_find)
