"""GOST009: a work in Russian, described in Latin letters.

A description is made in the language and the letters of the work. Latin letters for it belong
to the second list: keep the original in the field, and the Latin form as its variant.

    language: ru, title: Instituty dogonyayushchego razvitiya
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import STANDARDS, Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text.scripts import CYRILLIC_LANGUAGES, LATIN, script_of

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    language = text(record, "language").partition("-")[0].lower()
    if language in CYRILLIC_LANGUAGES and script_of(text(record, "title")) == LATIN:
        message = Message(
            "a work in this language ({language}) in Latin letters", language=language
        )
        yield Hit("title", message)


RULE: Final = Rule(
    "GOST009", "a Russian work in Latin letters", Severity.WARNING, entry=_find, standards=STANDARDS
)
