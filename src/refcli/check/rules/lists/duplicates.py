"""DUP001: two entries are one work.

A cited work has one number: two entries give it two. Editions, parts and a preprint with its
publication are different works.

    kim2017a and kim2017b

refcli dedupe shows why, and merges them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.dedupe import find_duplicates
from refcli.record import Record, key, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    if len(records) < 2:
        return
    for group in find_duplicates(records):
        if group.level != "sure":
            continue
        first, *others = sorted(group.members)
        for place in others:
            if _are_parts(records[first], records[place]):
                continue
            twin = key(records[first])
            yield ListHit(
                place,
                Hit(
                    "", Message("the same work as {value}", value=twin or first + 1), others=(twin,)
                ),
            )


_PART: Final = ("volume", "part-number", "part", "volume-title", "edition")


def _are_parts(one: Record, other: Record) -> bool:
    """Tell whether two books are parts or editions of one, which may be cited each."""
    if text(one, "type") != "book" or text(other, "type") != "book":
        return False
    return any(text(one, variable) != text(other, variable) for variable in _PART)


RULE: Final = Rule("DUP001", "the same work twice", Severity.WARNING, whole=_find)
