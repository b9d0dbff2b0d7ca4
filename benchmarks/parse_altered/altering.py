"""What alterations are made of: a habit, and the text of a reference as that habit leaves it."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from refcli.parse.labelling.list_number import number_end
from refcli.record import Record, year

Change = Callable[[str, Record], str]
"""From the text of a reference and the record read from it to the altered text."""


class Alteration(NamedTuple):
    """A habit by its name, what it makes of a text, and what of the record it alters."""

    name: str
    change: Change
    adds: tuple[tuple[str, str], ...] = ()
    """Fields, by the names of the evaluation sets, that the altered reference has besides."""
    carried: bool = False
    """Whether the letters of the fields are altered, too: a slip that nobody can mend."""
    free: tuple[str, ...] = ()
    """Fields that may change."""


def before(words: str) -> Change:
    """Put words before a reference, for the number that it may have there."""
    return lambda text, _: words + text[number_end(text) :]


def behind(words: str, bare: str = "") -> Change:
    """Put words behind a reference, the marks ``bare`` of which its end loses first."""
    return lambda text, _: text.rstrip(bare) + words


def swap(pattern: str, new: str | Callable[[re.Match[str]], str], count: int = 0) -> Change:
    """Put something else for what a pattern finds; addresses are left alone."""
    found = re.compile(pattern)

    def change(text: str, _: Record) -> str:
        parts = _ADDRESS.split(text)
        parts[::2] = [found.sub(new, part, count) for part in parts[::2]]
        return "".join(parts)

    return change


_ADDRESS = re.compile(r"((?:https?://|www\.|10\.\d{4,9}/)\S+)")


def every(change: Callable[[str], str]) -> Change:
    """Alter the whole text."""
    return lambda text, _: change(text)


def within(variable: str, opening: str, closing: str) -> Change:
    """Put marks around the title or the journal, where it stands in the text as it was read."""

    def change(text: str, record: Record) -> str:
        value = str(record.get(variable) or "\0")
        return text.replace(value, opening + value + closing, 1)

    return change


def value(variable: str, make: Callable[[str], str]) -> Change:
    """Alter the title or the journal, where it stands in the text as it was read."""

    def change(text: str, record: Record) -> str:
        own = str(record.get(variable) or "\0")
        return text.replace(own, make(own), 1)

    return change


def names(make: Callable[[str], str]) -> Change:
    """Alter what stands before the title, where that is names of people."""

    def change(text: str, record: Record) -> str:
        end = text.find(str(record.get("title") or "\0"))
        people = record.get("author") or []
        if end < 1 or not people or any("literal" in name for name in people):
            return text
        return make(text[:end]) + text[end:]

    return change


def families(make: Callable[[str], str]) -> Change:
    """Alter each family name of the authors where they stand before the title."""

    def change(text: str, record: Record) -> str:
        own = [str(name.get("family")) for name in record.get("author") or []]

        def put(head: str) -> str:
            for family in dict.fromkeys(own):
                head = re.sub(rf"\b{re.escape(family)}\b", lambda found: make(found[0]), head)
            return head

        return names(put)(text, record)

    return change


def behind_value(variable: str, words: str) -> Change:
    """Put words behind the title or the journal, where it stands in the text as it was read."""

    def change(text: str, record: Record) -> str:
        own = str(record.get(variable) or "\0")
        return text.replace(own, own + words, 1)

    return change


def wrapped(width: int, between: str, cut: str = "") -> Change:
    """Break the lines of a reference; with ``cut`` inside words, where that mark is left."""

    def change(text: str, _: Record) -> str:
        lines: list[str] = []
        while len(text) > width:
            word = re.compile(r"[^\W\d_]{3,}(?=[^\W\d_]{3})").search(text, width - 12, width)
            at = word.end() if cut and word else text.rfind(" ", 1, width)
            if at < 1:
                break
            lines.append(text[:at] + (cut if cut and word else ""))
            text = text[at:].lstrip()
        return between.join([*lines, text])

    return change


def labelled(form: str) -> Change:
    """Put a label of the first author's family name, `{}`, and the year, `{y}`, in front."""

    def change(text: str, record: Record) -> str:
        family = str(((record.get("author") or [{}])[0]).get("family") or "")
        dated = year(record)
        return form.format(family, y=dated) + text[number_end(text) :] if family and dated else text

    return change


def expected(alteration: Alteration, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that the altered reference should be read with."""
    if alteration.carried:
        fields = {
            name: own if name == "type" else _carried(alteration.change, own)
            for name, own in fields.items()
        }
    return fields | dict(alteration.adds)


def _carried(change: Change, own: Any) -> Any:
    if isinstance(own, str):
        return change(own, {})
    if isinstance(own, list):
        return [{part: change(text, {}) for part, text in name.items()} for name in own]
    return own
