"""SHAPE001: a value has a shape that CSL-JSON does not know.

    title: ["A study"], author: "J. Smith"

A title is a text, authors are a list of names, a date has parts that are numbers. What has
another shape is printed and exported as a text, if at all. Write the value anew with `refcli
edit`, or mend the program that made the file.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.shapes import odd_fields
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for name in odd_fields(record):
        yield Hit(
            name,
            Message(
                "{name} has a shape that CSL-JSON does not know; it is taken as text", name=name
            ),
        )


RULE: Final = Rule("SHAPE001", "value of another shape", Severity.WARNING, entry=_find)
