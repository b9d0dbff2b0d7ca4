"""JOURNAL001: one journal stands in the list under two names.

In full here and abbreviated there, or with another spelling: a style prints both as they stand.

    Journal of the American Medical Informatics Association
    J Am Med Inform Assoc

refcli abbreviate and refcli expand make them one.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.check.finding import Severity
from refcli.check.journals import journal_key, same_journals
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, key, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    first: dict[str, tuple[int, str]] = {}
    other_dots: dict[str, int] = {}
    for place, record in enumerate(records):
        name = text(record, "container-title")
        if not name or text(record, "type") not in (
            "article-journal",
            "article-magazine",
            "review",
        ):
            continue
        spelled = journal_key(name)
        known = first.setdefault(spelled, (place, name))[1]
        if name.casefold() != known.casefold() and name not in other_dots:
            other_dots[name] = place
    for name, place in other_dots.items():
        theirs, other = first[journal_key(name)]
        yield ListHit(place, _hit(name, other, theirs, records))
    forms = same_journals([name for _, name in first.values()])
    for name, other in forms:
        place, theirs = first[journal_key(name)][0], first[journal_key(other)][0]
        yield ListHit(place, _hit(name, other, theirs, records))


def _hit(name: str, other: str, place: int, records: Sequence[Record]) -> Hit:
    message = Message("{name} here, {other} elsewhere: one journal?", name=name, other=other)
    return Hit("container-title", message, others=(key(records[place]),))


RULE: Final = Rule("JOURNAL001", "one journal in two forms", Severity.WARNING, whole=_find)
