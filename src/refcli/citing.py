"""Records in, printed references out: the one place where the kinds of styles meet.

A style is CSL (built in, published, a file, or an address, which is fetched) or a BibTeX
style (a ``.bst`` file, or one of pybtex's own); either gives trees that
`refcli.csl.output` writes in any format.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from refcli import record as records_of
from refcli.csl.tree import Tree
from refcli.errors import RequestError
from refcli.record import Record
from refcli.shapes import tolerant

if TYPE_CHECKING:
    from refcli.csl.processor import Document
    from refcli.csl.sources.style import Style

__all__ = ["Printed", "print_citation", "print_entries", "print_list"]


class Printed(NamedTuple):
    """Printed entries, (citation key, tree) each, and what there is to say about them."""

    entries: list[tuple[str, Tree]]
    warnings: list[str]
    languages: Mapping[str, str] = {}
    """The language of each entry by its key, where the style is a CSL style."""


def print_list(
    records: Sequence[Record],
    style: str,
    *,
    locale: str | None = None,
    per_entry_language: bool | None = None,
    sort: bool = True,
) -> Printed:
    """Print a whole list, sorted and numbered as the style says.

    Without ``sort`` the records are printed and numbered in the order in which they come.

    Raises RequestError for an unknown style, InputError for one that is broken.
    """
    from refcli import bst

    if bst.is_bibtex_style(style):
        entries, warnings = bst.render(records, style)
        return Printed(list(entries), warnings)
    from refcli.csl import load_style, render

    loaded = load_style(style, fetch=True)
    document, remarks = tolerant(
        lambda some: render(
            loaded, some, locale=locale, per_entry_language=per_entry_language, sort=sort
        ),
        records,
    )
    return _printed(document, remarks)


def print_entries(
    records: Sequence[Record],
    style: str,
    *,
    locale: str | None = None,
    per_entry_language: bool | None = None,
) -> Printed:
    """Print single entries in the order given, each with its number in the library.

    A numbered style prints entry 13 as 13, alone or among others; a record outside a
    library is counted by its place.
    """
    from refcli import bst

    numbers = _numbers(records)
    if bst.is_bibtex_style(style):
        from refcli.csl.output.numbering import renumbered

        entries, warnings = bst.render(records, style)
        places = {key: place for place, key in enumerate(numbers)}
        entries.sort(key=lambda entry: places.get(entry.key, len(places)))
        return Printed(
            [(key, renumbered(tree, numbers.get(key, 0))) for key, tree in entries], warnings
        )
    from refcli.csl import load_style, render

    loaded = load_style(style, fetch=True)
    document, remarks = tolerant(
        lambda some: render(
            loaded,
            some,
            locale=locale,
            per_entry_language=per_entry_language,
            sort=False,
            numbers=numbers,
        ),
        records,
    )
    return _printed(document, remarks)


def _printed(document: "Document", remarks: Sequence[str]) -> Printed:
    return Printed(
        [(entry.id, entry.tree) for entry in document.bibliography],
        [*document.warnings, *remarks],
        {entry.id: entry.language for entry in document.bibliography},
    )


def print_citation(
    records: Sequence[Record],
    cited: Sequence[Record],
    style: str,
    *,
    locators: Sequence[str] = (),
    locale: str | None = None,
    per_entry_language: bool | None = None,
) -> tuple[Tree, list[str]]:
    """Print the citation in the text of some records: "[3, p. 12; 7]", "(Kim, 2017)".

    ``records`` is the whole list, which tells a style what to tell apart (2017a, 2017b) and
    gives the numbers; ``locators`` say where in each cited record, in their order: "p. 12",
    "гл. 3", "§ 5", or a bare page. Returns the tree and the warnings.
    """
    from refcli import bst

    if bst.is_bibtex_style(style):
        raise RequestError(
            "{style} is a BibTeX style: it prints lists, not citations in the text", style=style
        )
    if len(locators) > len(cited):
        raise RequestError("more locators than entries")
    from refcli.csl import load_style, render
    from refcli.csl.items.locators import read_locator

    cites = [{"id": records_of.key(record)} for record in cited]
    for cite, locator in zip(cites, locators, strict=False):
        label, value = read_locator(locator)
        cite.update(locator=value, label=label)
        if locator.strip()[:1] in _SYMBOLS:
            cite["label-form"] = "symbol"
    loaded = load_style(style, fetch=True)
    numbers = _numbers(records)
    document, remarks = tolerant(
        lambda some: render(
            loaded,
            some,
            [cites],
            locale=locale,
            per_entry_language=per_entry_language,
            numbers=numbers,
        ),
        records if _tells_apart(loaded) else cited,
    )
    return document.citations[0], [*document.warnings, *remarks]


_SYMBOLS: Final = ("§", "¶")


def _tells_apart(style: "Style") -> bool:
    """Whether a citation depends on the rest of the list: names and years to tell apart."""
    return any(option.startswith("disambiguate-") for option in style.citation.attributes)


def _numbers(records: Iterable[Record]) -> dict[str, int]:
    return {
        records_of.key(record): records_of.number(record) or place
        for place, record in enumerate(records, 1)
    }
