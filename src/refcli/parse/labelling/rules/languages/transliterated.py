"""Russian names in Latin letters, whose initials may be of two letters: `Lavrova N. Yu.`."""

from typing import Final

from refcli.parse.labelling.tokens import Tokens
from refcli.text.patterns import late
from refcli.values.people.name_forms import words_of

__all__ = ["DIGRAPHS", "names_with_digraphs"]

DIGRAPHS: Final = tuple(f"{initial}." for initial in sorted(words_of("two-letter")))
"""Initials of two letters, as the schemes of transliteration have them."""

_DIGRAPH: Final = "|".join(initial.rstrip(".") for initial in DIGRAPHS)
_INITIALS: Final = rf"(?:{_DIGRAPH}|[A-Z])\.(?:\s?(?:{_DIGRAPH}|[A-Z])\.)?"
_PERSON: Final = rf"[A-Z][a-z'’]+(?:-[A-Z][a-z'’]+)?,?\s{_INITIALS}"
_HEADING: Final = late(rf"{_PERSON}(?:,\s(?:and\s)?{_PERSON})*\s(?![A-Z]\.)(?=[A-Z\"“«]\S*\s?\S)")
"""Names that each begin with the family name, and the first word of a title, no more initials."""


def names_with_digraphs(tokens: Tokens, labels: list[str]) -> None:
    """End the authors behind the last initials of such a list, and begin the title there."""
    heading = _HEADING.match(tokens.text, tokens.body)
    if heading is None or "/" in tokens.text[tokens.body : heading.end()]:
        return
    end = next((at for at, start in enumerate(tokens.starts) if start >= heading.end()), 0)
    if not end or labels[end] not in _OPENING or "editor" in labels[:end]:
        return
    wrong = labels[end]
    labels[:end] = ["author"] * end
    if "title" not in labels[end:] or wrong == "author":
        behind = next((at for at in range(end, len(labels)) if labels[at] != wrong), len(labels))
        labels[end:behind] = ["title"] * (behind - end)


_OPENING: Final = frozenset(("author", "title", "container"))
"""What the first word of a title may have been taken for."""
