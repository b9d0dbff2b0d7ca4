"""NAME007: one author is spelled in two ways in one list.

The letters are the same but for accents, case or a hyphen, and so are the initials.

    Müller K.     beside     Muller K.

Write the name as its bearer does, in both places.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, key, names, surname
from refcli.speech import Message
from refcli.text.fold import fold

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    forms: dict[tuple[str, str], dict[str, int]] = {}
    for place, record in enumerate(records):
        for name in names(record):
            family, given = surname(name), name.get("given", "")
            if not given or name.get("literal") or _ODD.search(family):
                continue  # marks in a name are another rule's
            spelling = (_letters(family), fold(given[:1]))
            forms.setdefault(spelling, {}).setdefault(family.replace("’", "'"), place)
    for (folded, _), spelled in forms.items():
        if len(spelled) > 1 and len(folded) > 3 and len({form.lower() for form in spelled}) > 1:
            first, *others = spelled
            for form in others:
                told = Hit(
                    "author",
                    Message("{form} here, {first} elsewhere", form=form, first=first),
                    others=(key(records[spelled[first]]),),
                )
                yield ListHit(spelled[form], told)


_ODD: Final = re.compile(r"[\d*†‡§¶{}\\]")


@lru_cache(maxsize=1 << 14)
def _letters(family: str) -> str:
    return "".join(filter(str.isalpha, fold(family)))


RULE: Final = Rule("NAME007", "one author in several forms", Severity.INFO, whole=_find)
