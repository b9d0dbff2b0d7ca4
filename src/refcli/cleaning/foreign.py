"""Words of an imprint in Latin letters in short, or in full (GOST 7.11-2004, ISO 832:1994)."""

import re
from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["foreign_in_length"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?(?:-[^\W\d_]+\.)?")
_DEFAULT: Final = "en"


def foreign_in_length(variable: str, text: str, language: str, *, in_full: bool) -> str:
    """Return a publisher or edition with its words in short or in full.

    ``variable`` is which of them it is, ``language`` the tag of the work's language; a word stays
    that this has no form for.

    >>> foreign_in_length("publisher", "Oxford University Press", "en", in_full=False)
    'Oxford Univ. Press'
    >>> foreign_in_length("publisher", "Springer Verl.", "de", in_full=True)
    'Springer Verlag'
    """
    tag = language.partition("-")[0] or _DEFAULT
    known = _forms(in_full).get(f"{tag} {variable}", {})
    if not in_full:
        # A house of another land has its own words: `Springer Verlag` has English books, too.
        known = {**_united(variable), **known}

    def changed(match: re.Match[str]) -> str:
        word = match[0] if in_full else match[0].rstrip(".")
        found = known.get(word.lower())
        if found is None:
            return match[0]
        return found[0].upper() + found[1:] if word[0].isupper() else found

    return _WORD.sub(changed, text)


@cache
def _united(variable: str) -> dict[str, str]:
    """Return the short forms of all languages; the first that has a word counts."""
    forms: dict[str, str] = {}
    for key, own in _forms(False).items():
        if key.endswith(f" {variable}"):
            forms = {**own, **forms}
    return forms


@cache
def _forms(in_full: bool) -> dict[str, dict[str, str]]:
    """Return the forms to write by those that are read, in small letters, of each key."""
    forms: dict[str, dict[str, str]] = {}
    for key, entries in word_lists.entries(__package__, "foreign-words.txt").items():
        own = forms.setdefault(key, {})
        for short, _, fulls in (entry.partition(" = ") for entry in entries):
            words = fulls.lower().split(" | ")
            if not in_full:
                own.update(dict.fromkeys(words, short.lower()))
            elif len(words) == 1:
                own[short.lower()] = words[0]
    return forms
