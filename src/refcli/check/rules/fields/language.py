"""LANG001: the language of an entry has other letters than its title.

    title: Народонаселение, language: en

The language decides the words that a style prints (С. or P.), so it has to be right.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.text.scripts import language_of

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    title, tag = text(record, "title"), text(record, "language")
    if not title or not tag or title.isascii():
        return
    own = language_of(title)
    if own in _PROVEN and tag[:2].lower() in ("en", "de", "fr", "es", "it", "pt", "pl", "la"):
        yield Hit(
            "language",
            Message("the language is {tag}, the letters of the title are not", tag=tag),
            Fix(f"make it {own}", {"language": own}),
        )


_PROVEN: Final = ("ru", "uk", "be", "kk", "sr", "zh", "ja", "ko", "el", "he")


RULE: Final = Rule("LANG001", "language unlike the letters", Severity.WARNING, entry=_find)
