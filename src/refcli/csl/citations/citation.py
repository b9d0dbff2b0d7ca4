"""Citations: their cites sorted and rendered, put together inside the layout's affixes.

CSL 1.0.2, "Citation". A citation may ask for its authors alone, for all but them, or for
both in turn ("Smith (2020)"): the modes of CSL-JSON that citation processors share.
"""

from collections.abc import Mapping, Sequence

from refcli.csl.citations.cites import RenderedCite
from refcli.csl.citations.collapse import join_cites
from refcli.csl.citations.position import Cluster
from refcli.csl.compiled_style import CompiledStyle, Layout
from refcli.csl.context import NO_DISAMBIGUATION, Cite, Context, Disambiguation
from refcli.csl.items.item import Item
from refcli.csl.sorting import sort_by
from refcli.csl.tree import Node, Text
from refcli.csl.typography.blocks import Block, Delimiter, Draft, Prefix, Suffix
from refcli.csl.typography.finish import finish
from refcli.csl.typography.text_case import capitalize_term

__all__ = ["render_citation", "sorted_cluster"]


def render_citation(
    compiled: CompiledStyle,
    cluster: Cluster,
    items: Mapping[str, Item],
    how: Mapping[str, Disambiguation],
) -> list[Node]:
    """Return the tree of one citation; cites of unknown items print as their id."""
    quotes = compiled.citation.default.quotes
    pairs = [(items[key], cite) for key, cite in cluster.cites if key in items]
    if cluster.mode in ("author-only", "composite"):
        names = finish(_rendered(compiled, pairs[:1], how, "author-only"), quotes)
        if cluster.mode == "author-only" or not names:
            return names
        rest = _rendered(compiled, pairs, how, "suppress-author")
        return [*names, Text(" "), *finish(_enclosed(_layout(compiled, pairs), rest), quotes)]
    drafts = _rendered(compiled, pairs, how, cluster.mode)
    for key, _ in cluster.cites:
        if key not in items:
            if drafts:
                drafts.append(Delimiter(compiled.citation.default.delimiter))
            drafts.append(Text(f"{key}?"))
    return finish(_enclosed(_layout(compiled, pairs), drafts), quotes)


def sorted_cluster(
    compiled: CompiledStyle,
    cluster: Cluster,
    items: Mapping[str, Item],
    how: Mapping[str, Disambiguation],
) -> Cluster:
    """Return a citation with its cites in the order of the style, those of unknown items last.

    Cites that words join ("see a; but see b") stay as they are: what a prefix or a suffix says
    holds for what stands around it.
    """
    keys = compiled.citation.sort_keys
    if not keys or len(cluster.cites) < 2:
        return cluster
    known = [pair for pair in cluster.cites if pair[0] in items]
    unknown = [pair for pair in cluster.cites if pair[0] not in items]
    ordered: list[tuple[str, Cite]] = []
    for group in _unjoined(known):
        ordered += sort_by(
            group,
            keys,
            lambda pair: Context(
                items[pair[0]], pair[1], how.get(pair[0], NO_DISAMBIGUATION), "sort"
            ),
            compiled.language,
        )
    return cluster._replace(cites=[*ordered, *unknown])


def _unjoined(cites: Sequence[tuple[str, Cite]]) -> list[list[tuple[str, Cite]]]:
    """Part cites so that one with a prefix is a group by itself and one with a suffix ends one."""
    groups: list[list[tuple[str, Cite]]] = []
    for pair in cites:
        before = groups[-1][-1][1] if groups else None
        if before is None or pair[1].prefix or before.prefix or before.suffix:
            groups.append([pair])
        else:
            groups[-1].append(pair)
    return groups


def _rendered(
    compiled: CompiledStyle,
    pairs: list[tuple[Item, Cite]],
    how: Mapping[str, Disambiguation],
    mode: str,
) -> list[Draft]:
    """Render cites in a mode and put them together."""
    cites: list[RenderedCite] = []
    for item, cite in pairs:
        if mode:
            cite = cite.in_mode(mode)
        rendered = RenderedCite(compiled, item, cite, how.get(item.id, NO_DISAMBIGUATION))
        if rendered.drafts:
            cites.append(rendered)
    if mode == "author-only":
        return [draft for cite in cites for draft in cite.author()]
    first = cites[0] if cites else None
    bare = compiled.style.is_note and not compiled.citation.default.prefix
    if first and bare and not first.cite.prefix:
        first.drafts = capitalize_term(first.drafts)
    return join_cites(compiled, cites)


def _layout(compiled: CompiledStyle, pairs: list[tuple[Item, Cite]]) -> Layout:
    """Return the layout of all the cites where they share one, else the style's own."""
    layouts = {id(layout): layout for layout in (compiled.citation.layout(i) for i, _ in pairs)}
    return layouts.popitem()[1] if len(layouts) == 1 else compiled.citation.default


def _enclosed(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a citation with the affixes and formatting of the layout."""
    if not drafts:
        return []
    if layout.prefix:
        drafts = [Prefix(layout.prefix), *drafts]
    if layout.suffix:
        drafts = [*drafts, Suffix(layout.suffix)]
    return [Block(drafts, layout.formats)] if layout.formats else drafts
