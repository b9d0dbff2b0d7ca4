"""The bibliography: entries in order, aligned, with repeated authors substituted.

CSL 1.0.2, "Bibliography": second-field-align, subsequent-author-substitute.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from refcli.csl.citations.cites import first_names
from refcli.csl.compiled_style import Area, CompiledStyle, Layout
from refcli.csl.context import NO_CITE, NO_DISAMBIGUATION, Context, Disambiguation
from refcli.csl.items.item import Item
from refcli.csl.items.language import entry_language
from refcli.csl.tree import Node, Text
from refcli.csl.typography.blocks import (
    PEOPLE,
    PERSON,
    Block,
    Draft,
    Prefix,
    Suffix,
    draft_text,
    leaves,
)
from refcli.csl.typography.finish import finish
from refcli.csl.typography.text_case import capitalize_term
from refcli.progress import followed

__all__ = ["Entry", "Spacing", "render_bibliography", "spacing"]


class Entry(NamedTuple):
    """One entry of a bibliography: the id of its item, and its tree."""

    id: str
    tree: list[Node]
    item: Item | None = None

    @property
    def language(self) -> str:
        """The language of the work (BCP 47), as far as the record and its letters tell."""
        return entry_language(self.item, self.item.printed_in) if self.item else ""


class Spacing(NamedTuple):
    """How a bibliography is laid out (attributes of cs:bibliography)."""

    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1


def spacing(area: Area) -> Spacing:
    """Return the layout options of a bibliography."""
    options = area.options
    return Spacing(
        options.get("hanging-indent") == "true",
        options.get("second-field-align", ""),
        _count(options.get("line-spacing"), 1),
        _count(options.get("entry-spacing"), 1),
    )


def _count(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() else default


def render_bibliography(
    compiled: CompiledStyle, items: Sequence[Item], how: Mapping[str, Disambiguation]
) -> list[Entry]:
    """Return the entries of items that are in order already; empty entries are left out."""
    area = compiled.bibliography
    if area is None:
        return []
    substitute = area.options.get("subsequent-author-substitute")
    rule = area.options.get("subsequent-author-substitute-rule", "complete-all")
    aligned = bool(area.options.get("second-field-align"))
    entries: list[Entry] = []
    before: list[str] = []
    for item in followed(items, "entries printed", len(items)):
        layout = area.layout(item)
        cx = Context(item, NO_CITE, how.get(item.id, NO_DISAMBIGUATION), "bibliography")
        drafts = capitalize_term(layout.render(cx))
        if substitute is not None:
            names = _substitute(drafts, before, substitute, rule)
            if not substitute and names == before:
                drafts = _stripped(drafts)
            before = names
        if drafts:
            entries.append(Entry(item.id, _finished(drafts, layout, aligned), item))
    return entries


def _finished(drafts: list[Draft], layout: Layout, aligned: bool) -> list[Node]:
    if aligned and len(drafts) > 1:
        first, rest = drafts[0], drafts[1:]
        if layout.suffix:
            rest = [*rest, Suffix(layout.suffix)]
        if layout.prefix:
            first = Block([Prefix(layout.prefix), first])
        drafts = [
            Block([first], (("display", "left-margin"),)),
            Block(rest, (("display", "right-inline"),)),
        ]
    else:
        if layout.prefix:
            drafts = [Prefix(layout.prefix), *drafts]
        if layout.suffix:
            drafts = _with_suffix(drafts, Suffix(layout.suffix))
    if layout.formats:
        drafts = [Block(drafts, layout.formats)]
    return finish(drafts, layout.quotes)


def _with_suffix(drafts: list[Draft], suffix: Text) -> list[Draft]:
    """Put the suffix behind the drafts, inside a last block that is displayed by itself."""
    last = drafts[-1]
    if isinstance(last, Block) and last.formats and last.formats[0][0] == "display":
        return [*drafts[:-1], Block([*last.children, suffix], last.formats)]
    if isinstance(last, Block) and not last.formats and not last.quotes:
        return [*drafts[:-1], Block(_with_suffix(last.children, suffix), role=last.role)]
    return [*drafts, suffix]


def _substitute(drafts: list[Draft], before: list[str], mark: str, rule: str) -> list[str]:
    """Substitute the names of an entry that repeat those before; return the names in full."""
    block = first_names(drafts)
    if block is None:
        return []
    people = _of_role(block, PERSON)
    full = [draft_text([person]) for person in people]
    if not full:
        full = [draft_text([block])] if any(piece.variable for piece in leaves([block])) else []
        if full and full == before:
            block.children = [Text(mark)]
        return full
    if rule == "complete-all" and full == before:
        first, *others = _of_role(block, PEOPLE)
        first.children = [Text(mark)]
        for other in others:
            other.children = []
    for person in people[: _repeated(full, before, rule)]:
        person.children = [Text(mark)]
    return full


def _repeated(full: list[str], before: list[str], rule: str) -> int:
    """Return how many leading names a rule substitutes one by one."""
    if rule == "complete-all" or (rule == "complete-each" and full != before):
        return 0
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(full, before, strict=False))))
    return min(same, 1) if rule == "partial-first" else same


def _stripped(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts without the space that they begin with."""
    result = list(drafts)
    for place, draft in enumerate(result):
        if isinstance(draft, Text):
            if not draft.text:
                continue
            result[place] = draft._replace(text=draft.text.lstrip())
        elif any(piece.text for piece in leaves([draft])):
            result[place] = draft.with_children(_stripped(draft.children))
        else:
            continue
        break
    return result


def _of_role(block: Block, role: str) -> list[Block]:
    """Return the blocks of a role inside a block, in order."""
    found: list[Block] = []
    for draft in block.children:
        if isinstance(draft, Block):
            if draft.role == role:
                found.append(draft)
            else:
                found += _of_role(draft, role)
    return found
