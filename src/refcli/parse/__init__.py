"""Raw text to records: find the list, split it, label it, build the record.

The functions import what they need when they are called, so that a command that parses
nothing does not pay for the model.
"""

from collections.abc import Iterable, Iterator, Sized
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from refcli.progress import followed, working
from refcli.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable

    from refcli.parse.finding.accounting import Finding

__all__ = ["find", "find_references", "parse_reference", "parse_references", "parse_text"]


def find_references(text: str) -> list[str]:
    """Return the references of a page or document in their order, each on one line.

    A printed number or bullet stays at the front of its reference. The list is empty where
    the text holds none.
    """
    from refcli.parse.finding.find import find_references

    return find_references(text)


def find(text: str, *, by_look: bool = True) -> "Finding":
    """Return the references of a page or document, and what of it is in none of them.

    Without ``by_look`` lines are a list only by their numbers or their heading.
    """
    from refcli.parse.finding.find import find

    with working("looking for the list"):
        return find(text, by_look=by_look)


def parse_reference(text: str, model: Path | None = None) -> Record:
    """Return the record of one reference; its exact text stands in ``custom.source``.

    ``model`` is a model of one's own (`refcli train`), which reads after the one that ships.
    """
    return _reader()(text, model)


@cache
def _reader() -> "Callable[[str, Path | None], Record]":
    """Return what reads a reference; the collector waits while it is loaded, for all of it stays.

    Else it would take a tenth of the start of a program that reads one reference.
    """
    from refcli import collector

    with collector.paused():
        from refcli.parse.reference import parse_reference
    return parse_reference


def parse_references(
    texts: Iterable[str], jobs: int = 1, model: Path | None = None, *, one_list: bool = True
) -> Iterator[Record]:
    """Parse references in order, in ``jobs`` processes.

    Those of one list are read as such: what most of it prints where tells how to read the
    doubtful ones. Only a few hundred are held at a time; one that cannot be read comes back
    with its text alone.
    """
    from refcli.parse.bulk import parse_each

    total = len(texts) if isinstance(texts, Sized) else None
    return iter(
        followed(parse_each(texts, jobs, model, one_list=one_list), "references read", total)
    )


def parse_text(text: str, model: Path | None = None) -> list[Record]:
    """Find the references of a page or document, and parse them."""
    return list(parse_references(find_references(text), model=model))
