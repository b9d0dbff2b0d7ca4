"""Names of journals beside each other: which are one journal's, and how it is spelled."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from refcli.text import word_lists
from refcli.text.fold import fold
from refcli.values.venues import is_short_for, venue_key

__all__ = ["journal_key", "known_spelling", "same_journals"]


def journal_key(name: str) -> str:
    """Return the letters of a name: what is one form in spite of dots, case and spaces."""
    return "".join(filter(str.isalnum, fold(name)))


def same_journals(forms: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each short form that is a full form's journal, beside that one."""
    alike: dict[tuple[int, str], list[str]] = {}
    for form in forms:
        if words := venue_key(form):
            alike.setdefault((len(words), words[0][0]), []).append(form)
    for group in alike.values():
        for short in group:
            full = next((other for other in group if is_short_for(short, other)), "")
            if full and not is_short_for(full, short):
                yield short, full


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {
        journal_key(name): name for name in word_lists.lines("refcli.check", "journal-names.txt")
    }


def known_spelling(name: str) -> str:
    """Return how a journal writes its name where that is peculiar, "" where it is not known."""
    return _known().get(journal_key(name), "")
