"""Works of music, whose numbers and keys are neither volumes nor people."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["FORMS", "work_of_music"]

_LISTS: Final = word_lists.lists(__package__, "music.txt")
FORMS: Final = frozenset(_LISTS["form"])
"""One of these words begins the title of every such work."""

_COUNT: Final = rf"(?:{word_lists.any_of(_LISTS['count'])})\s?[IVXL\d]+[a-z]?(?:[:/,]\s?\d+)?"
_KEY: Final = (
    rf"(?:in\s)?[A-Ha-h](?:is|es|s|[\s-](?:flat|sharp))?[\s-](?:{'|'.join(_LISTS['key'])})\b"
)
_WORK: Final = late(
    rf"(?:{word_lists.any_of(_LISTS['form'])})\b(?:\s(?:[^\W\d_][\w’'-]*|\d\d?)){{0,6}}?"
    rf",?\s(?:{_COUNT}|{_KEY})(?:,?\s(?:{_COUNT}|{_KEY}|(?:for|für|pour|per)(?:\s[^\W\d_][\w’'-]*){{1,6}}))*"
)
"""`Symphony No. 9 in D Minor, Op. 125`, `Sonate für Klavier Nr. 3 f-Moll`."""

_MAY_HOLD: Final = frozenset(
    (
        "title",
        "container",
        "editor",
        "author",
        "volume",
        "issue",
        "pages",
        "note",
        "genre",
        "number",
    )
) | {OUTSIDE, "volume-title", "collection", "location", "publisher", "edition"}


def work_of_music(tokens: Tokens, labels: list[str]) -> None:
    """Read the form of a work, its number, key and opus as the title, behind the composer."""
    match = _WORK.search(tokens.text, tokens.body)
    inside = words_between(tokens, *match.span()) if match else []
    if not inside or not inside[0] or tokens.gaps[inside[0]].strip() not in _PARTED:
        return
    if labels[inside[0] - 1] == "author" and {labels[at] for at in inside} <= _MAY_HOLD:
        labels[inside[0] : inside[-1] + 1] = ["title"] * len(inside)


_PARTED: Final = frozenset((".", ",", ":", "“", ". “", '. "'))
