r"""What an entry's type has no field for in biblatex's data model.

``biber --validate-datamodel`` remarks on every field that a type does not know, such as the
publisher of an @article, and on an ISSN that is two. In biblatex such fields of ours stand
together in ``verba``: a field for any use that every type has and no standard style prints
(biblatex manual, 2.2.5, and its ``blx-dm.def``). The reader takes them out again.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from refcli.formats.bibtex.fields import DATA_MODEL
from refcli.formats.bibtex.syntax.blocks import FIELD
from refcli.formats.bibtex.writing.bib_entry import BibEntry, in_order
from refcli.values import identifiers

__all__ = ["HOLDER", "fitted", "folded", "parts", "unfolded"]

HOLDER: Final = "verba"
"""The field that holds what has none."""

_CHECKED: Final[dict[str, Callable[[str], bool]]] = {
    "isbn": identifiers.is_isbn,
    "issn": identifiers.is_issn,
}
"""Fields that Biber takes for one number with its check digit."""


def fitted(entry: BibEntry) -> dict[str, str]:
    """Return the fields of a new entry in biblatex, each where its type has it.

    Types that are in the data model without fields of their own, such as @movie, keep theirs; so
    does what a file brought along, by the name that other programs know.
    """
    fields = dict(entry.new)
    known = DATA_MODEL.get(entry.type)
    if known is None or HOLDER in fields:
        return fields
    apart = {
        name: value
        for name, value in fields.items()
        if name not in known and name not in DATA_MODEL[""] and name not in entry.foreign
    }
    rest = {name: value for name, value in fields.items() if name not in apart}
    for name in _CHECKED.keys() & rest.keys():
        if (number := _first_number(name, rest[name][1:-1])) != rest[name][1:-1]:
            apart[name], rest[name] = rest[name], f"{{{number}}}"
    return in_order({**rest, HOLDER: folded(apart)}) if apart else rest


def _first_number(name: str, value: str) -> str:
    """Return the first number of several, the value itself where none has its check digit."""
    return next(filter(_CHECKED[name], re.split(r"[,;\s()]+", value)), value)


def folded(fields: Mapping[str, str]) -> str:
    """Return fields as the value of one, with its delimiters.

    >>> folded({"publisher": "{Elsevier}", "location": "{Paris}"})
    '{publisher = {Elsevier}, location = {Paris}}'
    """
    return f"{{{', '.join(f'{name} = {value}' for name, value in fields.items())}}}"


def parts(value: str) -> dict[str, str]:
    """Return the fields that a value without delimiters holds, {} where it is anything else."""
    found = {match[1]: match[2] for match in FIELD.finditer(f"{value},")}
    is_ours = all(text.startswith("{") for text in found.values())
    return found if is_ours and folded(found)[1:-1] == " ".join(value.split()) else {}


def unfolded(fields: Mapping[str, str]) -> dict[str, str]:
    """Return an entry's fields, without delimiters, with those that stood together.

    A field of the entry's own goes before, unless it is the number that another begins with.
    """
    held = {name: value[1:-1] for name, value in parts(fields[HOLDER]).items()}
    if not held:
        return dict(fields)
    own = {name: value for name, value in fields.items() if name != HOLDER}
    for name in _CHECKED.keys() & held.keys() & own.keys():
        if own[name] == _first_number(name, held[name]):
            own[name] = held[name]
    return own | {name: value for name, value in held.items() if name not in own}
