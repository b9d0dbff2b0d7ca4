"""TITLE002: titles in Sentence case and in Title Case stand in one list.

    Digital skills for doctors
    Factors Affecting the Use of Electronic Records

An opinion: it is off unless selected. Some styles change the case themselves.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    kinds = [
        _case(text(record, "title")) if text(record, "type").startswith("article") else ""
        for record in records
    ]
    sentences, titles = kinds.count("sentence"), kinds.count("title")
    if sentences < 2 or titles < 1:
        return
    odd = "title" if titles <= sentences else "sentence"
    for place, kind in enumerate(kinds):
        if kind == odd:
            yield ListHit(
                place, Hit("title", Message("in {odd} case, most others are not", odd=odd))
            )


def _case(title: str) -> str:
    words = [word for word in title.split()[1:] if len(word) > 3 and word[0].isalpha()]
    if len(words) < 4:
        return ""
    share = sum(word[0].isupper() for word in words) / len(words)
    return "title" if share > 0.8 else "sentence" if share < 0.3 else ""


RULE: Final = Rule(
    "TITLE002", "sentence and title case mixed", Severity.INFO, whole=_find, opinion=True
)
