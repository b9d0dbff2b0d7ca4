"""JOURNAL002: the name of a journal is a known one's but for a space or a letter's case.

    Peer J     (PeerJ)

--fix writes it as the journal does.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.journals import known_spelling
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    name = text(record, "container-title").strip().rstrip(".")
    known = known_spelling(name)
    if known and known.replace(".", "") != name.replace(".", "") and known.lower() != name.lower():
        fix = Fix(f"write {known}", {"container-title": known}, safe=True)
        yield Hit(
            "container-title",
            Message("{name}: the journal's name is {known}", name=name, known=known),
            fix,
        )


RULE: Final = Rule("JOURNAL002", "nearly the name of a journal", Severity.WARNING, entry=_find)
