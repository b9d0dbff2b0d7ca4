"""TEXT006: a bracket or a quotation mark without its other half.

    title: The evaluation of "the working place

Something was cut off, or a mark was mistyped.
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

_PAIRS: Final = ("()", "[]", "«»", "“”")
_LIST: Final = re.compile(r"(?:^|\s)(?:[a-z]|[ivx]+|\d{1,2})\)")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record)[:3]:
        for opening, closing in _PAIRS:
            bare = value
            if closing == ")" and value.count(")") > value.count("("):
                bare = _LIST.sub(" ", value)  # a) and 1) of a list have no opening one
            if opening == "“" and "„" in value:
                continue
            if bare.count(opening) != bare.count(closing):
                yield Hit(
                    variable,
                    Message(
                        "{opening} and {closing} do not answer each other: {value}",
                        opening=opening,
                        closing=closing,
                        value=value[:70],
                    ),
                )
                break
        else:
            if value.count('"') % 2 and not re.search(r"\d\"", value):
                yield Hit(
                    variable,
                    Message("a quotation mark without its other half: {value}", value=value[:70]),
                )


RULE: Final = Rule("TEXT006", "unbalanced brackets or quotes", Severity.INFO, entry=_find)
