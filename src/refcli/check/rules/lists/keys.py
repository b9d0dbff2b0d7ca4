"""KEY001: two entries with one key.

A citation means one of them, and programs take the first or the last as they please.

    @article{kim2017, ...} and @book{kim2017, ...}

refcli rename-key gives one of them another key.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, key, number
from refcli.speech import Message

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    first: dict[str, int] = {}
    for place, record in enumerate(records):
        own = key(record)
        if not own:
            continue
        if own in first and number(record) != (number(records[first[own]]) or -1):
            yield ListHit(
                place, Hit("id", Message("the key {own} is there already", own=own), others=(own,))
            )
        first.setdefault(own, place)


RULE: Final = Rule("KEY001", "two entries with one key", Severity.ERROR, whole=_find)
