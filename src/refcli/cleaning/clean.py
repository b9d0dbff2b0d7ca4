"""A record cleaned: the rules for each kind of field, in their order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

from refcli.cleaning import letters, marks, spaces
from refcli.cleaning.foreign import foreign_in_length
from refcli.cleaning.words import Length, in_length
from refcli.record import NAME_VARIABLES, Record
from refcli.speech import Message
from refcli.text.scripts import is_cyrillic
from refcli.values.places import language_of_place

__all__ = ["Change", "clean", "cleaned"]

Rule = tuple[str, Callable[[str], str]]
"""Why, and what turns a text into a clean one."""

_LETTERS: Final = (Message("a letter of another alphabet"), letters.mixed_words)
_SPACES: Final = (Message("spaces"), spaces.single_spaces)
_VISIBLE: Final = (Message("characters that cannot be seen"), spaces.visible)

_PROSE: Final[tuple[Rule, ...]] = (
    _VISIBLE,
    _LETTERS,
    (Message("a letter of another alphabet"), letters.lone_words),
    _SPACES,
    (Message("quotation marks"), marks.quotation_marks),
    (Message("a dash, not a hyphen"), marks.dashes),
    (Message("the number sign"), marks.number_signs),
)
_FOREIGN: Final[tuple[Rule, ...]] = (_VISIBLE, _LETTERS, _SPACES)
"""The rules for a text in other letters, whose quotation marks and dashes are its own."""

_PLACE: Final[tuple[Rule, ...]] = (
    _VISIBLE,
    (Message("a letter of another alphabet"), letters.initials),
    _LETTERS,
    _SPACES,
    (Message("a lost point"), spaces.place_with_point),
)
_PUBLISHER: Final[tuple[Rule, ...]] = (*_PROSE, (Message("a lost point"), spaces.with_last_point))
_NUMBER: Final[tuple[Rule, ...]] = (
    _VISIBLE,
    _LETTERS,
    _SPACES,
    (Message("the number sign"), marks.number_signs),
)
_NAME: Final[tuple[Rule, ...]] = (_VISIBLE, _LETTERS, _SPACES)
_GIVEN: Final[tuple[Rule, ...]] = (
    (Message("a letter of another alphabet"), letters.initials),
    *_NAME,
    (Message("a space between initials"), spaces.initials_apart),
)

_RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    **dict.fromkeys(("title", "container-title", "collection-title", "event-title"), _PROSE),
    **dict.fromkeys(("title-short", "container-title-short", "volume-title", "genre"), _PROSE),
    "publisher": _PUBLISHER,
    "publisher-place": _PLACE,
    "edition": _NUMBER,
    "issue": _NUMBER,
    "number": _NUMBER,
}


class Change(NamedTuple):
    """What a rule changed in a record."""

    variable: str
    before: str
    after: str
    reason: str


def clean(record: Record, words: Length | None = None) -> list[Change]:
    """Return what the rules would change in a record; nothing for one that is not Cyrillic.

    ``words`` asks for words and places in short or in full, too, of any record.
    """
    return [change for change, _ in _changes(record, words)]


def cleaned(record: Record, words: Length | None = None) -> Record:
    """Return the record with all that `clean` names changed."""
    result = dict(record)
    for _, changed in _changes(record, words):
        result.update(changed)
    return result


_WORDED: Final[Mapping[Length, Message]] = {
    "short": Message("a word in short"),
    "full": Message("a word in full"),
}


def _changes(record: Record, words: Length | None) -> Iterator[tuple[Change, Record]]:
    if not _is_cyrillic(record):
        if words:
            yield from _foreign_words(record, words)
        return
    for variable, rules in _RULES.items():
        value = record.get(variable)
        if not isinstance(value, str):
            continue
        chosen = _FOREIGN if rules is _PROSE and not is_cyrillic(value) else rules
        if words and is_cyrillic(value):
            chosen = (*chosen, (_WORDED[words], partial(in_length, variable, length=words)))
        if found := _mended(value, chosen):
            yield Change(variable, value, *found), {variable: found[0]}
    for variable in NAME_VARIABLES:
        people = record.get(variable)
        if isinstance(people, list):
            yield from _changes_of_people(variable, people)


def _foreign_words(record: Record, words: Length) -> Iterator[tuple[Change, Record]]:
    """Yield the changes of an imprint in Latin letters, whose typing is not ours to mend."""
    language = str(record.get("language") or "")
    language = language or language_of_place(str(record.get("publisher-place") or ""))
    for variable in ("publisher", "edition"):
        value = record.get(variable)
        if not isinstance(value, str):
            continue
        changed = foreign_in_length(variable, value, language, in_full=words == "full")
        if changed != value:
            yield Change(variable, value, changed, _WORDED[words]), {variable: changed}


def _changes_of_people(variable: str, people: list[Any]) -> Iterator[tuple[Change, Record]]:
    new = list(people)
    for place, name in enumerate(people):
        if not isinstance(name, dict) or not is_cyrillic(str(name.get("family", ""))):
            continue
        for part, rules in (("family", _NAME), ("given", _GIVEN)):
            value = name.get(part)
            if isinstance(value, str) and (found := _mended(value, rules)):
                new[place] = {**new[place], part: found[0]}
                yield Change(variable, value, *found), {variable: list(new)}


def _mended(value: str, rules: tuple[Rule, ...]) -> tuple[str, str] | None:
    """Return a clean value and why it differs, None where it is clean already."""
    reasons: list[str] = []
    text = value
    for reason, mend in rules:
        new = mend(text)
        if new != text:
            reasons.append(reason)
            text = new
    return (text, _listed(dict.fromkeys(reasons))) if text != value else None


def _listed(reasons: Iterable[str]) -> Message:
    """Return reasons as one message, so that each of them can be said in another language."""
    named: dict[str, Any] = {f"reason{place}": reason for place, reason in enumerate(reasons)}
    return Message(", ".join(f"{{{name}}}" for name in named), **named)


def _is_cyrillic(record: Record) -> bool:
    texts = (record.get(name) for name in ("title", "container-title", "publisher"))
    return any(isinstance(text, str) and is_cyrillic(text) for text in texts)
