"""What the form of a reference alone tells: decisions, statutes, shelfmarks, the marks of GOST."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from refcli.parse.building.archives import SIGNS, shelved
from refcli.parse.building.decisions import decided
from refcli.parse.building.gost import fields_of
from refcli.parse.building.statutes import TELLING, enacted
from refcli.values.meetings import met

__all__ = ["told_by_form"]

_LONGEST: Final = 1000
"""Characters of a statute or a shelfmark at most: what is longer is not tried."""


def told_by_form(text: str, words: Sequence[str]) -> Mapping[str, Any]:
    """Return the CSL variables that the form of a reference tells, none for most references.

    ``words`` are those of the text. None for a variable says that there is no such field.
    """
    if found := decided(text, words):
        return found
    if len(text) <= _LONGEST:
        if not TELLING.isdisjoint(words) and (found := enacted(text)):
            return found
        if not SIGNS.isdisjoint(words) and (found := shelved(text)):
            return found
    return fields_of(text) or (met(text) if "; " in text else {})
