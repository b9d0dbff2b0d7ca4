"""Authors printed as a dash: ``———. Another work`` is by the authors of the entry before.

Chicago and MLA put a long dash, German lists ``Ders.``, Russian ones ``Он же`` or
``Его же``; a reference alone cannot tell who that is, its list can.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from refcli.parse.finding.numbering import label_of
from refcli.record import Record, source
from refcli.values.people.others import begins_with_the_same

__all__ = ["with_repeated_authors"]

_CONFIDENCE: Final = 0.9
"""How sure it is that such a mark means the authors of the entry before."""


def with_repeated_authors(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the records; one whose authors are a mark of repetition gets those before it."""
    before: list[object] = []
    for record in records:
        if before and _is_repeated(source(record).get("text", "")):
            own = source(record)
            sure = {**own.get("confidence", {}), "author": _CONFIDENCE}
            told = {**record.get("custom", {}), "source": {**own, "confidence": sure}}
            record = {**record, "author": before, "custom": told}
        before = record.get("author", [])
        yield record


def _is_repeated(text: str) -> bool:
    return begins_with_the_same(text) or begins_with_the_same(text[len(label_of(text)) :])
