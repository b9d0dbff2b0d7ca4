"""TYPE001: the type of an entry is none of CSL's.

    type: journal-article

Styles print what they do not know as a document: without the volume, the pages, the book around
a chapter. Other programs' names of types are known, and mended.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import TYPES, Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    given = text(record, "type")
    if not given or given in TYPES:
        return
    from refcli.formats.bibtex.fields import CSL_TYPES
    from refcli.formats.shared import worktypes

    if meant := CSL_TYPES.get(given.lower()) or worktypes.csl_type(given):
        message = Message("{given} is no type of CSL: {meant} is", given=given, meant=meant)
        yield Hit("type", message, Fix(f"make it {meant}", {"type": meant}, safe=True))
        return
    near = get_close_matches(given.lower(), TYPES, n=1)
    hint = Message("; is {meant} meant?", meant=near[0]) if near else ""
    yield Hit("type", Message("{given} is no type of CSL{hint}", given=given, hint=hint))


RULE: Final = Rule("TYPE001", "unknown type", Severity.WARNING, entry=_find)
