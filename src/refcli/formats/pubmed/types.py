"""The publication types of PubMed: ``types.txt``."""

from collections.abc import Sequence
from functools import cache

from refcli.text import word_lists

__all__ = ["csl_type", "is_known", "written"]


def csl_type(kinds: Sequence[str]) -> str:
    """Return the CSL type that publication types in small letters tell, "" where none does.

    Of a preprint and of a journal's article PubMed says both that it is an article.

    >>> csl_type(["journal article", "preprint"]), csl_type(["review"])
    ('article', '')
    """
    for telling in ("preprint", "journal article"):
        if telling in kinds:
            return _types()[telling]
    return next((_types()[kind] for kind in kinds if kind in _types()), "")


def is_known(kind: str) -> bool:
    """Tell whether a publication type is one that the CSL type says already."""
    return kind.lower() in _types()


def written(csl_type: str) -> str:
    """Return the publication type of a CSL type, "" where there is none."""
    return _written().get(csl_type, "")


@cache
def _types() -> dict[str, str]:
    table = word_lists.aliases(__package__, "types.txt")
    return {kind.lower(): csl_type for kind, csl_type in table.items()}


@cache
def _written() -> dict[str, str]:
    first: dict[str, str] = {}
    for kind, csl_type in word_lists.aliases(__package__, "types.txt").items():
        first.setdefault(csl_type, kind)
    return first
