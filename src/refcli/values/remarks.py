"""Remarks of a description by GOST, for which CSL has no variable (GOST R 7.0.100-2018, 5.8).

``(ред. от 19.12.2023)`` of an act, ``введ. 2018-07-01`` of a standard, ``Деп. в ВИНИТИ …``: a
reader keeps them in a record's ``note`` as they are worded, separated by ``; ``, beside whatever
else a note holds; how they begin tells them from that, and where they are printed again.
"""

from functools import lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["LEADS", "remarks_of"]

LEADS: Final = {
    key: "|".join(entry.replace(" ", r"\s") for entry in entries)
    for key, entries in word_lists.entries(__package__, "remarks.txt").items()
}
"""Patterns of how remarks begin, by their kind."""

_KINDS: Final = {
    "classes": late(rf"(?:{LEADS['classes']})\s"),
    "access": late(LEADS["access"]),
    "standard": late(LEADS["standard"]),
    "area": late(LEADS["area"]),
    "bracket": late(rf"(?i:{LEADS['bracket']})"),
    "piece": late(rf"(?i:{LEADS['piece']})(?=\s|$)"),
}


@lru_cache(maxsize=1024)
def remarks_of(note: str, *kinds: str) -> tuple[str, ...]:
    """Return the remarks of some kinds in a note, in their order.

    >>> remarks_of("купить; Деп. в ВИНИТИ 12.10.82, № 5123-82", "access")
    ('Деп. в ВИНИТИ 12.10.82, № 5123-82',)
    """
    return tuple(
        remark
        for remark in map(str.strip, note.split("; "))
        if next((name for name, begins in _KINDS.items() if begins.match(remark)), "") in kinds
    )
