"""What a style printed of a record, and whether the parser read it back.

The processor's tree tells which variables stand in a printed entry. A variable counts as read
back where the parser's value equals the printed one or the record's own, letters and figures
alone; of names the family names count, without the particles that styles move and drop; pages
count in full, and of dates the year, and month and day where the month was printed as a word.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from typing import Any

from refcli.csl.tree import texts
from refcli.record import DateParts, Record, date_parts, names
from refcli.values import dates, pages
from refcli.values.date_words import month_number
from refcli.values.people.name_forms import is_particle

VARIABLES = (
    *("author", "editor", "title", "container-title", "issued", "volume", "issue", "page"),
    *("publisher", "publisher-place", "DOI", "URL"),
)
"""The variables that most references are printed with."""

_SHORT = {"container-title-short": "container-title", "title-short": "title"}
_NOT_A_VALUE = {"label", "term", "and", "et-al"}


def printed(tree: Iterable[Any], variables: Container[str]) -> dict[str, str]:
    """Return the text that each of the variables was printed as, without labels."""
    found: dict[str, str] = {}
    for piece in texts(tree):
        name = _SHORT.get(piece.variable, piece.variable)
        if name in variables and piece.part not in _NOT_A_VALUE:
            found[name] = found.get(name, "") + piece.text
    return found


def is_read_back(record: Record, found: Record, name: str, text: str) -> bool:
    """Tell whether the variable, printed as `text`, came back with the value of the record."""
    if name in {"author", "editor"}:
        shown = list(_shown(_names(record, name), _letters(text)))
        read = _names(found, name)
        return len(shown) == len(read) and all(map(_meet, shown, read))
    if name == "issued":
        wanted = [_of_day(date, text) for date in date_parts(record)[:1]]
        return wanted == [_of_day(date, text) for date in date_parts(found)[:1]] or not wanted
    if name == "accessed":
        return dates.same(record[name], found.get(name) or {})
    value = str(found.get(name, ""))
    expected = {text, str(record.get(name, ""))}
    if name == "page":
        expected = set(map(pages.find, expected))
    return _letters(value) in map(_letters, expected)


def _of_day(date: DateParts, text: str) -> tuple[int | None, ...]:
    """Return the year of a date, and its month and day where they were printed in the text."""
    months = {month_number(word) for word in re.findall(r"[^\W\d_]{3,}", text)}
    if not date.month or date.month not in months:
        return (date.year,)
    figures = re.findall(r"\d+", text)
    return (date.year, date.month, *([date.day] if str(date.day) in figures else []))


def _names(record: Record, name: str) -> list[set[str]]:
    """Return what each person may be known by: a body's name, or the family name.

    Particles are left out, for styles move and drop them; a name in Chinese or Japanese
    letters counts whole as well, for nothing in it says where the family name ends.
    """
    return [
        {
            _letters(form)
            for form in (
                person.get("literal", ""),
                _without_particles(person.get("family", "")),
                person.get("family", "") + person.get("given", ""),
            )
            if form
        }
        for person in names(record, name)
    ]


def _shown(people: Iterable[set[str]], text: str) -> Iterator[set[str]]:
    """Yield those people whom a style printed, before or behind "et al."."""
    for forms in people:
        form = next((form for form in sorted(forms, key=len, reverse=True) if form in text), "")
        if form:
            text = text.replace(form, "", 1)
            yield forms


def _without_particles(family: str) -> str:
    words = family.split()
    while len(words) > 1 and is_particle(words[0]):
        del words[0]
    return " ".join(words)


def _meet(left: set[str], right: set[str]) -> bool:
    return not left.isdisjoint(right)


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())
