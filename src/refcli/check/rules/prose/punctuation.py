"""TEXT007: a mark stands twice, or behind a space.

    title: Digital skills ,, for doctors ;

An ellipsis, "?!" and the dots of an abbreviation are well.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.prose import prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_DOUBLED: Final = re.compile(
    r",\s?,|;\s?;|::|(?<!\.)\.\.(?!\.)|[,;]\.|\.,,|(?<=[^\W\d_]{3}) [,;](?=\s|$)"
    r"|\s[-–—] ?[,;](?=\s)|(?<=[^\W\d_]{8})\.,"
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record)[:3]:
        if match := _DOUBLED.search(value):
            yield Hit(
                variable,
                Message(
                    "{match!r} in: {value}",
                    match=match[0],
                    value=value[max(0, match.start() - 25) : match.end() + 25],
                ),
            )


RULE: Final = Rule("TEXT007", "doubled punctuation", Severity.INFO, entry=_find)
