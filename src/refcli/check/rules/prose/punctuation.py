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
from refcli.check.spelling import dictionary
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_DOUBLED: Final = re.compile(
    r",\s?,|;\s?;|::|\.(?<!\.\.)\.(?!\.)|,\.|;\.|\.,,| (?<=[^\W\d_]{3} )[,;](?=\s|$)"
    r"| [-–—] ?[,;](?=\s)"
)
"""Each begins with a mark, not with what is looked back at: so it is found five times as fast."""

_STOP: Final = re.compile(r"([^\W\d_]{6,})\.,")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record)[:3]:
        if match := _DOUBLED.search(value) or _after_a_word(value):
            yield Hit(
                variable,
                Message(
                    "{match!r} in: {value}",
                    match=match[0],
                    value=value[max(0, match.start() - 25) : match.end() + 25],
                ),
            )


def _after_a_word(value: str) -> re.Match[str] | None:
    """Find a full stop and a comma behind a whole word: behind a cut one both are right."""
    if ".," not in value:
        return None
    words = dictionary()
    stops = _STOP.finditer(value)
    return next((one for one in stops if (word := one[1].lower()) in words.get(word, ())), None)


RULE: Final = Rule("TEXT007", "doubled punctuation", Severity.INFO, entry=_find)
