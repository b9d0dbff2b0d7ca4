"""References printed by refcli's own CSL processor, in published styles.

The processor's output tree tells of each piece which variable it came from, so every style
that anyone has published is a source of labelled references.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, Final

from refcli.csl import load_style, render
from refcli.csl.sources.repository import published_folder
from refcli.csl.tree import Tree, texts
from refcli.errors import RefcliError
from refcli.parse.training.synthesis.random_fields import RandomFields
from refcli.record import Record

__all__ = ["printed_in", "style_names"]

_LABELS: Final = {
    "author": "author",
    "editor": "editor",
    "container-author": "editor",
    "translator": "translator",
    "title": "title",
    "title-short": "title",
    "container-title": "container",
    "container-title-short": "container",
    "collection-title": "collection",
    "collection-number": "volume",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "page-first": "pages",
    "number-of-pages": "extent",
    "publisher": "publisher",
    "publisher-place": "location",
    "edition": "edition",
    "issued": "date",
    "accessed": "accessed",
    "genre": "genre",
    "number": "number",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "ISSN": "issn",
    "note": "note",
    "version": "note",
    "PMID": "pmid",
    "citation-number": "citation-number",
}
_FIELDS: Final = {
    "V": "volume",
    "I": "issue",
    "U": "publisher",
    "L": "publisher-place",
    "O": "DOI",
    "R": "URL",
    "K": "ISBN",
    "S": "collection-title",
    "G": "genre",
    "N": "number",
    "J": "PMID",
}
"""What `RandomFields` draws, by CSL variable."""

_LOCALES: Final = {
    "de": "de-DE",
    "es": "es-ES",
    "fr": "fr-FR",
    "it": "it-IT",
    "pt": "pt-BR",
    "ru": "ru-RU",
    "uk": "uk-UA",
}
_SPACE: Final = " \t\r\n"


def style_names() -> list[str]:
    """Return the published styles that are at hand, none where the extra is not installed."""
    folder = published_folder()
    return sorted(path.stem for path in folder.glob("*.csl")) if folder else []


def printed_in(
    name: str, records: Sequence[Record], language: str, random: Random
) -> Iterator[list[tuple[str, str]]]:
    """Print records in one style; give the labelled segments of each, none where it fails."""
    items = [
        _item(record, language, random, f"item{number}") for number, record in enumerate(records)
    ]
    try:
        document = render(
            load_style(name),
            items,
            locale=_LOCALES.get(language),
            sort=False,
        )
    except RefcliError:
        return
    for entry in document.bibliography:
        segments = _segments(entry.tree)
        labels = {label for label, _ in segments}
        if "title" in labels or ("container" in labels and "volume" in labels):
            yield segments


def _segments(tree: Tree) -> list[tuple[str, str]]:
    """Return the pieces of a tree as segments; neighbours of one variable are one."""
    segments: list[tuple[str, str]] = []
    for piece in texts(tree):
        label = _LABELS.get(piece.variable, "")
        if segments and segments[-1][0] == label:
            segments[-1] = (label, segments[-1][1] + piece.text)
        else:
            segments.append((label, piece.text))
    while segments and not segments[-1][1].strip(_SPACE):
        segments.pop()
    return segments


def _item(record: Record, language: str, random: Random, key: str) -> Record:
    """Return a record with drawn values in what it lacks, as CSL-JSON."""
    random_fields = RandomFields(record, language, random)
    item: dict[str, Any] = {
        name: value for name, value in record.items() if name not in {"custom", "multi", "source"}
    }
    item["id"] = key
    for field, variable in _FIELDS.items():
        if value := random_fields.value(field):
            item[variable] = value
        else:
            item.pop(variable, None)
    if record["type"] == "book" and random.random() < 0.2:
        item["edition"] = random.choice(("2", "3", "4", "5"))
    if "URL" in item and random.random() < 0.8:
        item["accessed"] = {
            "date-parts": [
                [random.randint(2005, 2024), random.randint(1, 12), random.randint(1, 28)]
            ]
        }
    if random.random() < 0.3 and item.get("issued"):
        year = item["issued"]["date-parts"][0][0]
        item["issued"] = {
            "date-parts": [
                [year, random.randint(1, 12), random.randint(1, 28)][: random.randint(2, 3)]
            ]
        }
    item["author"] = [name for name in item.get("author", ()) if name.get("literal") != "others"]
    if not item["author"]:
        del item["author"]
    return item
