"""TITLE004: the whole title stands in brackets, and no language is given.

PubMed writes a title so that it translated. The original title belongs there, the translation
beside it, and the language into its field.

    title: [Digital skills for doctors]

refcli pair joins the two forms of an entry.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    title = text(record, "title").strip().rstrip(".")
    if (
        title.startswith("[")
        and title.endswith("]")
        and title.count("[") == 1
        and not text(record, "language")
    ):
        yield Hit("title", Message("a translated title in brackets, and no language"))


RULE: Final = Rule(
    "TITLE004", "translation in brackets without a language", Severity.INFO, entry=_find
)
