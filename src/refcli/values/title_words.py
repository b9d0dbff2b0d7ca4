"""Words of journals' names that ISO 4 cuts short: ``Hydrol.``, ``Surv.``."""

from functools import lru_cache

from refcli.text import word_lists

__all__ = ["is_cut_short"]


def is_cut_short(word: str) -> bool:
    """Tell the short form of a word, its point apart: ``Hydrol``, and not ``Lakes``.

    The forms stand in ``iso4.txt``; what is a whole word as well, ``Art``, is none of them.

    >>> is_cut_short("Hydrol"), is_cut_short("Lakes")
    (True, False)
    """
    return word.rstrip(".").lower() in _short_forms()


@lru_cache(maxsize=1)
def _short_forms() -> frozenset[str]:
    lines = word_lists.lines(__package__, "iso4.txt")
    forms = {line.partition(":")[0] for line in lines}
    return frozenset(form[:-1].lower() for form in forms if form.endswith("."))
