"""JOURNAL003: the name of a journal has a slip of the pen.

One letter is lost, doubled or exchanged: beside the same name elsewhere in the list, or in a
word that many journals have in their names. A hint only.

    Journal of Applied Pyhsics     (Journal of Applied Physics elsewhere)

Look at the journal itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, ListHit, Rule
from refcli.check.spelling import dictionary, is_slip, meant, words_of
from refcli.record import Record, key, text
from refcli.speech import Message
from refcli.text.languages.small_words import language_of_words

__all__ = ["RULE"]

_KINDS: Final = ("article-journal", "article-magazine", "review", "paper-conference")


def _find(records: Sequence[Record], _context: Context) -> Iterator[ListHit]:
    at: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        if text(record, "type") in _KINDS and (name := text(record, "container-title")):
            at.setdefault(name, []).append(place)
    beside = _beside(at)
    for name, places in at.items():
        if len(places) > 1 or not name.isprintable():
            continue
        others = (one for form in _forms(name) for one in beside.get(form, ()) if one != name)
        twin = next((one for one in others if _is_slip_of(name, one, len(at[one]))), "")
        if twin:
            said = Message("{name} here, {other} elsewhere: a slip?", name=name, other=twin)
            yield ListHit(
                places[0], Hit("container-title", said, others=(key(records[at[twin][0]]),))
            )
        elif odd := _odd_word(name):
            yield ListHit(places[0], Hit("container-title", odd))


def _beside(names: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """Return the names by all that they are but for one word."""
    beside: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        for form in _forms(name):
            beside.setdefault(form, []).append(name)
    return beside


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    words = name.lower().split()
    if 1 < len(words) <= _MOST:
        for place in range(len(words)):
            yield (*words[:place], "", *words[place + 1 :])


_MOST: Final = 20
"""Words of a name of a journal; what has more is something else."""


def _is_slip_of(name: str, right: str, often: int) -> bool:
    """Tell whether one word of a name is the other's but for a slip, and the other is right."""
    mine, theirs = name.lower().split(), right.lower().split()
    unlike = [(one, other) for one, other in zip(mine, theirs, strict=True) if one != other]
    if len(mine) < 2 or len(unlike) != 1:
        return False
    word, other = unlike[0]
    known = dictionary()
    return (
        is_slip(word, other)
        and word not in known.get(word, ())
        and (often > 1 or other in known.get(other, ()))
    )


def _odd_word(name: str) -> str:
    if "." in name or not name.isascii():
        return ""
    words = list(words_of(name))
    known = dictionary()
    strange = [word for word in words if word not in known.get(word, ())]
    # Where the other words are English ones this one is meant to be, too.
    if len(strange) != 1 or len(words) < 2:
        return ""
    other = meant(strange[0], known)
    if other and language_of_words(name) not in ("", "en"):
        return ""
    return Message("{word}: is {other} meant?", word=strange[0], other=other) if other else ""


RULE: Final = Rule("JOURNAL003", "misspelt journal", Severity.INFO, whole=_find)
