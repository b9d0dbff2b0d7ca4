"""VOL001: an issue without a volume, which is the volume.

The journal counts volumes and no issues, or the number of the article begins with the volume.
A journal that counts issues within a year alone, as many Russian ones do, is left in peace.

    Peer J. 2019; (7): e7702

--fix --unsafe makes it the volume.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text import word_lists
from refcli.text.fold import fold

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    issue = text(record, "issue").strip("() ")
    if not issue.isdecimal() or text(record, "volume"):
        return
    if text(record, "type") not in _SERIAL:
        return
    article = re.fullmatch(r"[A-Za-z]{1,3}(\d{3,})", text(record, "page").strip())
    by_number = (
        article is not None and article[1].startswith(issue) and len(article[1]) > len(issue) + 1
    )
    journal = "".join(filter(str.isalpha, fold(text(record, "container-title"))))
    if by_number or journal in _without_issues():
        why = (
            Message("the article's number begins with it")
            if by_number
            else Message("this journal has no issues")
        )
        fix = Fix(f"make {issue} the volume", {"volume": issue, "issue": None})
        yield Hit(
            "issue",
            Message(
                "there is an issue ({issue}) and no volume: it looks like the volume", issue=issue
            ),
            fix,
            why,
        )


def _find_beside(records: Sequence[Record], context: Context) -> Iterator[ListHit]:
    """Find the one article without a volume of a journal whose other articles all have theirs."""
    by_journal: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        journal = "".join(filter(str.isalpha, fold(text(record, "container-title"))))
        if journal and text(record, "type") in _SERIAL:
            by_journal.setdefault(journal, []).append(place)
    for places in by_journal.values():
        bare = [place for place in places if not text(records[place], "volume")]
        if len(bare) != 1 or len(places) - len(bare) < _OTHERS:
            continue
        record = records[bare[0]]
        issue = text(record, "issue").strip("() ")
        if issue.isdecimal() and not any(_find(record, context)):
            message = Message(
                "there is an issue ({issue}) and no volume: it looks like the volume", issue=issue
            )
            why = Message("others of this journal have a volume")
            yield ListHit(bare[0], Hit("issue", message, reason=why))


_SERIAL: Final = ("article-journal", "article-magazine", "review")
_OTHERS: Final = 2
"""Other articles of a journal that tell how it is counted."""


@lru_cache(maxsize=1)
def _without_issues() -> frozenset[str]:
    lines = word_lists.lines("refcli.check", "journals-without-issues.txt")
    return frozenset("".join(filter(str.isalpha, fold(line))) for line in lines)


RULE: Final = Rule(
    "VOL001",
    "volume where the issue belongs",
    Severity.WARNING,
    entry=_find,
    whole=_find_beside,
)
