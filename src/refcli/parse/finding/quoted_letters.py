"""Who wrote the letter that is answered, and when, as mail programs say above it.

``On Mon, 8 Mar 2021 at 18:03, Ben Holm <ben@example.org> wrote:`` It may take two lines.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from refcli.parse.finding.line import Line
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["without_senders"]

_SENT: Final = late(r"<[^<>\s]+@[^<>\s]+>|\d{1,2}[:.h]\d\d|(?<!\d)\d{4}(?!\d)")
"""What tells such a line: an address, an hour, a year."""

_WORD: Final = late(r"[^\W\d_]+")

_LONGEST: Final = 200
"""Characters of such a line, at most."""


def without_senders(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those; what follows one is set apart from what stands above."""
    kept: list[Line] = []
    dropped = False
    for line in lines:
        if _ends_so(line.text):
            both = kept and not line.blanks and not _SENT.search(line.text)
            if _SENT.search(line.text) or (both and _SENT.search(kept[-1].text)):
                if both:
                    kept.pop()
                dropped = True
                continue
        kept.append(line._replace(blanks=max(1, line.blanks)) if dropped else line)
        dropped = False
    return kept


def _ends_so(text: str) -> bool:
    if text[-1] not in ":：" or len(text) > _LONGEST:
        return False
    return not _wrote().isdisjoint(_WORD.findall(text.lower()))


@cache
def _wrote() -> frozenset[str]:
    return frozenset(word_lists.lists("refcli.parse.finding", "quoted_letters.txt")["wrote"])
