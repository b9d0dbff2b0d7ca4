"""The processor: style, items and citations in; bibliography, citations, warnings out.

A pure function: it reads no file but the locales that the style's own `read_locale` gives,
changes none of its arguments, and gives the same output for the same input.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from refcli import collector
from refcli.csl.bibliography import Entry, Spacing, render_bibliography, spacing
from refcli.csl.citations.citation import render_citation, sorted_cluster
from refcli.csl.citations.disambiguate import disambiguate
from refcli.csl.citations.position import Cluster, set_positions
from refcli.csl.compiled_style import CompiledStyle
from refcli.csl.context import Cite
from refcli.csl.elements.numbers import without_label
from refcli.csl.items.howpublished import with_publisher
from refcli.csl.items.item import Item, value_text
from refcli.csl.items.preprints import as_preprint
from refcli.csl.sorting import sort_by, sort_context
from refcli.csl.sources.style import Style
from refcli.csl.tree import Node, Text, texts
from refcli.speech import Message

__all__ = ["Document", "Entry", "render"]


class Document(NamedTuple):
    """What `render` gives."""

    bibliography: list[Entry]
    citations: list[list[Node]]
    warnings: list[str]
    spacing: Spacing


def render(
    style: Style,
    items: Iterable[Mapping[str, Any]],
    citations: Sequence[Any] | None = None,
    *,
    locale: str | None = None,
    per_entry_language: bool | None = None,
    sort: bool = True,
    numbers: Mapping[str, int] | None = None,
) -> Document:
    """Format a bibliography and citations.

    ``items`` are CSL-JSON records. ``citations`` are, in the order of the document, lists
    of cites, or CSL-JSON citations ``{"citationItems": […], "properties": {"noteIndex": 1}}``;
    a cite is ``{"id", "locator", "label", "prefix", "suffix", "suppress-author"}`` or a bare
    id. ``locale`` (BCP 47) overrides the style's own. ``per_entry_language`` prints each
    entry in its own language; None does so for the languages that the style has layouts for
    (CSL-M), False for none. ``sort=False`` keeps the order
    of the items. ``numbers`` gives items their citation numbers, by id, where they are not to
    be counted from 1.

    Bad values in items never stop it; what could not be printed is told in ``warnings``.
    """
    with collector.paused():
        warnings = list(style.warnings)
        compiled = _compiled(style, locale, per_entry_language)
        clusters = [_cluster(citation) for citation in citations or ()]
        known = _items(map(_as_printed, items) if style.is_own else items, clusters, warnings)
        ordered = _sorted(compiled, known) if sort else known
        for number, item in enumerate(ordered, 1):
            item.number = numbers.get(item.id, number) if numbers else number
        how = disambiguate(compiled, ordered)
        by_id = {item.id: item for item in ordered}
        # Ibid. refers to the cite that is printed before it.
        clusters = [sorted_cluster(compiled, cluster, by_id, how) for cluster in clusters]
        near = compiled.citation.options.get("near-note-distance", "5")
        set_positions(clusters, int(near) if near.isdecimal() else 5)
        cited = dict.fromkeys(key for cluster in clusters for key, _ in cluster.cites)
        warnings += [
            Message("no item {key!r} for a citation", key=key) for key in cited if key not in by_id
        ]
        printed = [render_citation(compiled, cluster, by_id, how) for cluster in clusters]
        entries = render_bibliography(compiled, ordered, how)
        area = compiled.bibliography
        if area:
            warnings += _silent(ordered, entries)
        return Document(entries, printed, warnings, spacing(area) if area else Spacing())


def _silent(items: Sequence[Item], entries: Sequence[Entry]) -> list[str]:
    """Name the items of which a bibliography prints nothing, or a number or year alone."""
    told = {
        entry.id
        for entry in entries
        if any(piece.text.strip() and _tells(piece) for piece in texts(entry.tree))
    }
    return [
        Message("{id}: the style prints nothing that says what it is", id=item.id)
        for item in items
        if item.id not in told
    ]


def _tells(piece: Text) -> bool:
    return piece.part == "term" or piece.variable not in ("", "citation-number", "issued")


def _as_printed(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record with what the styles of our own print in one way, in one form."""
    return with_publisher(as_preprint(record))


def _compiled(style: Style, locale: str | None, per_entry: bool | None) -> CompiledStyle:
    key = (locale, per_entry)
    compiled: CompiledStyle | None = style.compiled.get(key)
    if compiled is None:
        compiled = style.compiled[key] = CompiledStyle(style, locale, per_entry)
    return compiled


def _items(
    records: Iterable[Mapping[str, Any]], clusters: Sequence[Cluster], warnings: list[str]
) -> list[Item]:
    """Return the items in the order of their first citation, the uncited ones last."""
    items: dict[str, Item] = {}
    for number, record in enumerate(records, 1):
        item = Item(record)
        if not item.id:
            item.id = f"item-{number}"
        if item.id in items:
            warnings.append(Message("two items have the id {id!r}: the first is used", id=item.id))
            continue
        items[item.id] = item
    if not clusters:
        ordered = list(items.values())
    else:
        cited = dict.fromkeys(key for cluster in clusters for key, _ in cluster.cites)
        ordered = [items[key] for key in cited if key in items]
        ordered += [item for key, item in items.items() if key not in cited]
    for number, item in enumerate(ordered, 1):
        item.number = number
    return ordered


def _sorted(compiled: CompiledStyle, items: list[Item]) -> list[Item]:
    area = compiled.bibliography
    if area is None or not area.sort_keys:
        return items
    return sort_by(items, area.sort_keys, sort_context, compiled.language)


def _cluster(citation: Any) -> Cluster:
    """Read a citation of the caller, in any of the shapes that `render` takes."""
    note, mode = 0, ""
    cites: Any = citation
    if isinstance(citation, Mapping):
        cites = citation.get("citationItems") or citation.get("citation-items") or ()
        properties = citation.get("properties")
        if isinstance(properties, Mapping):
            index = properties.get("noteIndex", 0)
            note = index if isinstance(index, int) else 0
            mode = value_text(properties.get("mode"))
    if isinstance(cites, str | int):
        cites = (cites,)
    return Cluster([_cite(cite) for cite in cites], note, mode)


def _cite(value: Any) -> tuple[str, Cite]:
    cite = Cite()
    if not isinstance(value, Mapping):
        return value_text(value), cite
    cite.locator = value_text(value.get("locator"))
    label = (value_text(value.get("label")) or "page").replace(" ", "-")
    cite.locator, cite.label = without_label(cite.locator, label)
    cite.symbol = value.get("label-form") == "symbol"
    prefix, suffix = value.get("prefix"), value.get("suffix")
    cite.prefix = prefix if isinstance(prefix, str) else ""
    cite.suffix = suffix if isinstance(suffix, str) else ""
    cite.suppress_author = bool(value.get("suppress-author"))
    cite.author_only = bool(value.get("author-only"))
    return value_text(value.get("id")), cite
