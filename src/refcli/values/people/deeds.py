"""What was done to a book, said before the names: `Organização, tradução e notas de A. Roe`."""

from collections.abc import Sequence
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.values.people.family_first import is_given
from refcli.values.people.initials import is_initials

__all__ = ["DEEDS", "STATEMENT", "leads_to_people", "roles_in"]

_LISTS: Final = word_lists.lists(__package__, "deeds.txt")
_ROLE_OF: Final = {
    word: role for role in ("editor", "translator", "contributor") for word in _LISTS[role]
}

DEEDS: Final = frozenset(form for word in _ROLE_OF for form in (word, word.capitalize()))
"""One of these words stands in every statement."""

_DEED: Final = rf"(?:{word_lists.any_of(DEEDS)})\b\.?"
_OF: Final = r"(?:\s(?:(?:from\sthe|aus\sdem)\s[A-Z][a-z]+|[a-zà-ÿ’']+\.?)){0,4}?"
"""What is said of a deed: `notas [explicativas]`, `tradução [direta do grego]`."""

_AND: Final = rf"(?:,\s|,?\s(?:{word_lists.any_of(_LISTS['and'])})\s(?:[a-z]{{1,4}}\s){{0,2}})"
_WITH: Final = (
    rf"(?:(?:(?:{word_lists.any_of(_LISTS['and'])})\s)?(?:{word_lists.any_of(_LISTS['with'])})\s"
    r"(?:[a-z]+\s){0,2}|[Aa]us\sdem\s[A-Z][a-z]+\s)?"
)
_BY: Final = rf"\s(?:{word_lists.any_of(_LISTS['by'])})(?!\S|\s[a-zà-ÿ])"
STATEMENT: Final = (
    rf"{_WITH}{_DEED}{_OF}(?:{_AND}{_DEED}{_OF})*"
    rf"(?:{_BY}|(?:\s(?:{word_lists.any_of(_LISTS['of'])})|:)(?!\S|\s[a-zà-ÿ])|\sd[’'](?![a-zà-ÿ]))"
)
"""The text of a pattern for deeds as far as the word or the mark that leads to the names."""

_SAID: Final = late(rf"\b(?:{word_lists.any_of(DEEDS)})\b")
_ENDS_BY: Final = late(rf"{_BY}$")


def roles_in(statement: str) -> Sequence[str]:
    """Return the roles of people of whom a statement says what they did, in its order.

    Who edited or translated is not named again for the notes: they are contributors alone.

    >>> roles_in("Organização, tradução e notas de"), roles_in("Prefácio de")
    (['editor', 'translator'], ['contributor'])
    """
    roles = list(dict.fromkeys(_ROLE_OF[word.lower()] for word in _SAID.findall(statement)))
    return [role for role in roles if role != "contributor"] or roles


def leads_to_people(statement: str, behind: str) -> bool:
    """Tell a statement from a title or a body: `Seleção de Poemas`, `Organização do Tratado`.

    ``behind`` is what stands behind the statement. Several deeds, a translation and “by” are told
    of people only; behind others stands a given name that is known as one.

    >>> leads_to_people("Notas de", "Ana Roe"), leads_to_people("Notas de", "Física")
    (True, False)
    """
    said = _SAID.findall(statement)
    if len(said) > 1 or _ROLE_OF[said[0].lower()] == "translator" or _ENDS_BY.search(statement):
        return True
    return any(is_given(word) or is_initials(word) for word in behind.split(maxsplit=1)[:1])
