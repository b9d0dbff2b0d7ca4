"""Citations: cites put together, sorted, grouped, collapsed.

CSL 1.0.2, "Citation", "Cite Grouping", "Cite Collapsing".
"""

from collections.abc import Mapping, Sequence
from typing import Final

from refcli.csl.blocks import NAMES, Block, Delimiter, Draft, Prefix, Suffix, draft_text, leaves
from refcli.csl.context import Cite, Context, Disambiguation
from refcli.csl.finish import finish
from refcli.csl.item import Item
from refcli.csl.position import Cluster
from refcli.csl.program import Layout, Program
from refcli.csl.richtext import rich
from refcli.csl.sorting import sort_by
from refcli.csl.text_case import capitalize_term
from refcli.csl.tree import Node, Text

__all__ = ["render_citation"]

_NOTHING: Final = Disambiguation()


class _Rendered:
    """A cite of a citation, rendered."""

    __slots__ = ("cite", "cx", "drafts", "item", "layout", "names", "number", "suffix", "year_text")

    def __init__(self, item: Item, cite: Cite, how: Disambiguation, program: Program) -> None:
        self.item = item
        self.cite = cite
        self.layout: Layout = program.citation.layout(item)
        self.cx = cx = Context(item, cite, how)
        cx.hide_names = cite.suppress_author
        self.drafts = self.layout.render(cx)
        self.names = ""
        self.number = item.number
        self.suffix = how.suffix if cx.suffix_used else 0
        self.year_text = ""

    @property
    def bare(self) -> bool:
        """Whether the cite has nothing of its own that collapsing would lose."""
        if self.cite.prefix or self.cite.suffix:
            return False
        return not self.cite.locator or all(
            piece.variable != "locator" for piece in leaves(self.drafts)
        )

    def without_names(self) -> list[Draft]:
        """Render the cite again without its names."""
        cx = Context(self.item, self.cite, self.cx.disambiguation)
        cx.hide_names = True
        return self.layout.render(cx)

    def plain_year(self) -> str:
        """Return what is printed besides the names and the year suffix."""
        cx = Context(self.item, self.cite, self.cx.disambiguation._replace(suffix=0))
        cx.hide_names = True
        return draft_text(self.layout.render(cx))


def render_citation(
    program: Program,
    cluster: Cluster,
    items: Mapping[str, Item],
    how: Mapping[str, Disambiguation],
) -> list[Node]:
    """Return the tree of one citation; cites of unknown items print as their id."""
    area = program.citation
    layout = area.default
    cites = [(key, cite) for key, cite in cluster.cites if key in items]
    if area.sort_keys and len(cites) > 1:
        cites = sort_by(
            cites,
            area.sort_keys,
            lambda pair: Context(items[pair[0]], pair[1], how.get(pair[0], _NOTHING), "sort"),
            program.language,
        )
    if cluster.mode == "author-only":
        return _author_only(program, cites, items, how, layout)
    if cluster.mode == "suppress-author" and cites:
        cites[0][1].suppress_author = True
    rendered = [_Rendered(items[key], cite, how.get(key, _NOTHING), program) for key, cite in cites]
    if program.style.is_note and rendered and rendered[0].drafts and not layout.prefix:
        first = rendered[0]
        if not first.cite.prefix:
            first.drafts = capitalize_term(first.drafts)
    drafts = _assembled(program, rendered, layout)
    missing = [key for key, _ in cluster.cites if key not in items]
    for key in missing:
        if drafts:
            drafts.append(Delimiter(layout.delimiter))
        drafts.append(Text(f"{key}?"))
    if not drafts:
        return []
    if layout.prefix:
        drafts.insert(0, Prefix(layout.prefix))
    if layout.suffix:
        drafts.append(Suffix(layout.suffix))
    if layout.formats:
        drafts = [Block(drafts, layout.formats)]
    tree = finish(drafts, layout.quotes)
    if cluster.mode == "composite":
        for _, cite in cites:
            cite.suppress_author = False
        names = _author_only(program, cites, items, how, layout)
        for _, cite in cites:
            cite.suppress_author = True
        rendered = [
            _Rendered(items[key], cite, how.get(key, _NOTHING), program) for key, cite in cites
        ]
        rest = _assembled(program, rendered, layout)
        rest = [Prefix(layout.prefix), *rest, Suffix(layout.suffix)]
        return [*names, Text(" "), *finish(rest, layout.quotes)] if names else tree
    return tree


def _author_only(
    program: Program,
    cites: Sequence[tuple[str, Cite]],
    items: Mapping[str, Item],
    how: Mapping[str, Disambiguation],
    layout: Layout,
) -> list[Node]:
    """Print the names of the first cite alone."""
    for key, cite in cites:
        rendered = _Rendered(items[key], cite, how.get(key, _NOTHING), program)
        names = first_names(rendered.drafts)
        return finish([names] if names is not None else rendered.drafts, layout.quotes)
    return []


def first_names(drafts: Sequence[Draft]) -> Block | None:
    """Return the first names element of what was rendered."""
    for draft in drafts:
        if isinstance(draft, Block):
            if draft.role == NAMES:
                return draft
            found = first_names(draft.children)
            if found is not None:
                return found
    return None


def _assembled(program: Program, rendered: list[_Rendered], layout: Layout) -> list[Draft]:
    options = program.citation.options
    collapse = options.get("collapse", "")
    rendered = [one for one in rendered if one.drafts]
    if collapse == "citation-number":
        return _numbers(rendered, layout)
    grouping = options.get("cite-group-delimiter")
    if collapse or grouping is not None:
        for one in rendered:
            names = first_names(one.drafts)
            one.names = draft_text([names]) if names is not None else ""
        if program.citation.sort_keys:
            rendered = _grouped(rendered)
    if collapse:
        return _years(rendered, layout, options, collapse, program.style.is_note)
    drafts: list[Draft] = []
    before: _Rendered | None = None
    for one in rendered:
        if before is not None and not _takes_over(one):
            same = grouping is not None and before.names and before.names == one.names
            drafts.append(Delimiter(grouping if same and grouping else layout.delimiter))
        drafts.append(_with_affixes(one, one.drafts))
        before = one
    return drafts


def _with_affixes(one: _Rendered, drafts: list[Draft]) -> Draft:
    """Return a cite with the words that its writer put before and after it."""
    cite = one.cite
    quotes = one.layout.quotes.marks
    if cite.prefix:
        if _ends_sentence(cite.prefix):
            drafts = capitalize_term(drafts)
        drafts = [*rich(_spaced_prefix(cite.prefix), "", "", quotes), *drafts]
    if cite.suffix:
        drafts = [*drafts, *rich(_spaced_suffix(cite.suffix), "", "", quotes)]
    return drafts[0] if len(drafts) == 1 else Block(drafts)


def _takes_over(one: _Rendered) -> bool:
    """Tell whether the cite's own prefix begins with punctuation, in the delimiter's place."""
    return one.cite.prefix[:1] in (",", ";", ".", ":", "!", "?")


def _ends_sentence(prefix: str) -> bool:
    """Tell whether a prefix of more than one word ends a sentence."""
    bare = prefix.strip(" \"'”’")
    return bare[-1:] in (".", "!", "?") and " " in bare


def _spaced_prefix(prefix: str) -> str:
    last = prefix[-1]
    return f"{prefix} " if last.isalnum() or last in ".,;:!?" else prefix


def _spaced_suffix(suffix: str) -> str:
    return f" {suffix}" if suffix[0].isalnum() else suffix


def _grouped(rendered: list[_Rendered]) -> list[_Rendered]:
    """Move cites of the same names behind the first of them."""
    places: dict[str, int] = {}
    for place, one in enumerate(rendered):
        if one.names:
            places.setdefault(one.names, place)
    return [
        one
        for _, _, one in sorted(
            (places.get(one.names, place), place, one) for place, one in enumerate(rendered)
        )
    ]


def _numbers(rendered: list[_Rendered], layout: Layout) -> list[Draft]:
    """Collapse runs of three and more citation numbers: ``1–3``."""
    drafts: list[Draft] = []
    place = 0
    while place < len(rendered):
        last = place
        while (
            last + 1 < len(rendered)
            and rendered[last + 1].number == rendered[last].number + 1
            and rendered[last].bare
            and rendered[last + 1].bare
        ):
            last += 1
        if drafts:
            drafts.append(Delimiter(layout.delimiter))
        drafts.append(_with_affixes(rendered[place], rendered[place].drafts))
        if last - place >= 2:
            drafts.append(
                Text(layout.locale.text("citation-range-delimiter", "–"), "citation-number")
            )
            drafts.append(_with_affixes(rendered[last], rendered[last].drafts))
            place = last + 1
        else:
            place += 1
    return drafts


def _years(
    rendered: list[_Rendered],
    layout: Layout,
    options: Mapping[str, str],
    collapse: str,
    is_note: bool,
) -> list[Draft]:
    """Collapse cites of the same names to their years, or to their year suffixes."""
    after = options.get("after-collapse-delimiter", "")
    group_delimiter = options.get(
        "cite-group-delimiter", layout.delimiter if after or is_note else ", "
    )
    suffix_delimiter = options.get(
        "year-suffix-delimiter", options.get("cite-group-delimiter", layout.delimiter)
    )
    collapsed = False

    def between() -> str:
        """Return what stands before a cite that is not of the group before it."""
        return after if after and (collapse == "year" or collapsed) else layout.delimiter

    drafts: list[Draft] = []
    before: _Rendered | None = None
    place = 0
    while place < len(rendered):
        one = rendered[place]
        if before is None or before.names != one.names or (not one.names and not one.suffix):
            if before is not None and not _takes_over(one):
                drafts.append(Delimiter(between()))
            drafts.append(_with_affixes(one, one.drafts))
            collapsed = False
        else:
            collapsed = True
            if (
                collapse.startswith("year-suffix")
                and one.suffix
                and before.suffix
                and not before.cite.locator
                and not before.cite.suffix
                and one.plain_year() == before.plain_year()
            ):
                last = _run_of_suffixes(rendered, place) if collapse.endswith("ranged") else place
                if last > place:
                    one = rendered[last]
                    drafts.append(Text("–"))
                    place = last
                else:
                    drafts.append(Delimiter(suffix_delimiter))
                drafts.append(_with_affixes(one, _suffix_only(one)))
            else:
                year = one.without_names()
                if year:
                    delimiter = after if after and before.cite.locator else group_delimiter
                    drafts.append(Delimiter(delimiter))
                    drafts.append(_with_affixes(one, year))
        before = one
        place += 1
    return drafts


def _run_of_suffixes(rendered: list[_Rendered], place: int) -> int:
    """Return the place of the last cite of a range a–c that begins before ``place``."""
    first = rendered[place - 1]
    last = place - 1
    while (
        last + 1 < len(rendered)
        and rendered[last + 1].names == first.names
        and rendered[last + 1].suffix == rendered[last].suffix + 1
        and rendered[last].bare
        and rendered[last + 1].bare
        and rendered[last + 1].plain_year() == first.plain_year()
    ):
        last += 1
    return last if last - (place - 1) >= 2 else place


def _suffix_only(one: _Rendered) -> list[Draft]:
    """Return the year suffix of a cite, and what its writer put behind it."""
    cx = Context(one.item, one.cite, one.cx.disambiguation)
    cx.hide_names = True
    drafts = one.layout.render(cx)
    kept = _from_suffix(drafts)
    return kept or drafts


def _from_suffix(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts from the year suffix on."""
    for place, draft in enumerate(drafts):
        if isinstance(draft, Text):
            if draft.part == "year-suffix":
                return [draft]
        else:
            inner = _from_suffix(draft.children)
            if inner:
                following = [] if draft.role or place + 1 >= len(drafts) else []
                return [*inner, *following]
    return []
