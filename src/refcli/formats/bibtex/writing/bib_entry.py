"""An entry as it is to be written, and which of its fields stand in a file."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from refcli.formats.bibtex import fields as tables

__all__ = ["PLACE", "BibEntry", "in_order"]

PLACE: Final = {name: place for place, name in enumerate(tables.ORDER)}
"""Where each field stands among those of an entry."""


class BibEntry(NamedTuple):
    """An entry to be written: fields in order, each value with its delimiters."""

    type: str
    key: str
    fields: dict[str, str]
    carrying: frozenset[str] = frozenset()
    """Fields that only say again what others say, for classic styles."""
    withheld: frozenset[str] = frozenset()
    """Fields that styles would print once more beside those: they are not written."""

    pubmed: bool = False
    """Whether a number in PubMed is written as biblatex has it, an eprint."""

    foreign: frozenset[str] = frozenset()
    """Fields that a file brought along, which CSL does not know."""

    @property
    def standing(self) -> dict[str, str]:
        """The fields that stand in the file."""
        return {name: value for name, value in self.fields.items() if name not in self.withheld}

    @property
    def new(self) -> dict[str, str]:
        """The fields of an entry that is new in its file."""
        fields = self.standing
        if self.pubmed and "pmid" in fields and "eprint" not in fields:
            fields |= {"eprint": fields.pop("pmid"), "eprinttype": "{pubmed}"}
        return in_order(fields)


def in_order(fields: Mapping[str, str]) -> dict[str, str]:
    """Return fields in the usual order."""
    names = sorted(fields, key=lambda name: PLACE.get(name, len(PLACE)))
    return {name: fields[name] for name in names}
