"""TITLE001: a title in capitals.

No style makes small letters of them: the case has to be right in the record.

    title: DIGITAL SKILLS FOR DOCTORS

--fix --unsafe writes it as a sentence; look at names and acronyms.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    title = text(record, "title")
    if title.isupper() and len(title.split()) > 2 and len(title) > 15:
        small = title[:1] + title[1:].lower()
        yield Hit(
            "title",
            Message("the title is in capitals"),
            Fix("write it as a sentence", {"title": small}),
        )


RULE: Final = Rule("TITLE001", "title in capitals", Severity.WARNING, entry=_find)
