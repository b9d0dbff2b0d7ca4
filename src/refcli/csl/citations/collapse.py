"""Cites put together: delimited, grouped by their names, collapsed.

CSL 1.0.2, "Cite Grouping", "Cite Collapsing"; where it is silent, as citeproc-js: cites are
moved together only in a citation that the style sorts.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from refcli.csl.citations.cites import RenderedCite, first_names
from refcli.csl.compiled_style import CompiledStyle, Layout
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Delimiter, Draft, draft_text, leaves

__all__ = ["join_cites"]


class _Delimiters(NamedTuple):
    """What stands between collapsed cites."""

    layout: str
    group: str
    suffix: str
    after: str


def join_cites(compiled: CompiledStyle, cites: Sequence[RenderedCite]) -> list[Draft]:
    """Return the drafts of cites, put together as cs:citation says."""
    options = compiled.citation.options
    layout = compiled.citation.default
    collapse = options.get("collapse", "")
    if collapse == "citation-number":
        return _join_numbers(cites, layout)
    grouping = options.get("cite-group-delimiter")
    if not collapse and grouping is None:
        return _join(cites, lambda _before, _cite: layout.delimiter)
    for cite in cites:
        names = first_names(cite.drafts)
        cite.names = draft_text([names]) if names is not None else ""
    if compiled.citation.sort_keys:
        cites = _grouped(cites)
    after = options.get("after-collapse-delimiter", "")
    group = layout.delimiter if after or compiled.style.is_note else ", "
    delimiters = _Delimiters(
        layout.delimiter,
        group if grouping is None else grouping,
        options.get("year-suffix-delimiter", grouping or layout.delimiter),
        after,
    )
    if collapse:
        return _join_years(cites, delimiters, collapse)
    return _join(
        cites,
        lambda before, cite: (
            delimiters.group if before.names and before.names == cite.names else layout.delimiter
        ),
    )


def _join(
    cites: Sequence[RenderedCite], delimiter: Callable[[RenderedCite, RenderedCite], str]
) -> list[Draft]:
    drafts: list[Draft] = []
    before: RenderedCite | None = None
    for cite in cites:
        if before is not None and not cite.takes_over:
            drafts.append(_delimiter(before, delimiter(before, cite)))
        drafts.append(cite.whole(cite.drafts))
        before = cite
    return drafts


def _delimiter(before: RenderedCite, text: str) -> Delimiter:
    """Return the delimiter behind a cite, whose own words may have ended it: ``see A, B``."""
    return Delimiter(text.lstrip(",;:.") if before.ends_itself else text)


def _grouped(cites: Sequence[RenderedCite]) -> list[RenderedCite]:
    """Move cites of the same names behind the first of them."""
    places: dict[str, int] = {}
    for place, cite in enumerate(cites):
        if cite.names:
            places.setdefault(cite.names, place)
    order = sorted(
        range(len(cites)), key=lambda place: (places.get(cites[place].names, place), place)
    )
    return [cites[place] for place in order]


def _join_numbers(cites: Sequence[RenderedCite], layout: Layout) -> list[Draft]:
    """Collapse runs of three and more citation numbers: ``1–3``."""
    drafts: list[Draft] = []
    place = 0
    while place < len(cites):
        last = place
        while last + 1 < len(cites) and _follows(cites[last], cites[last + 1]):
            last += 1
        if drafts and not cites[place].takes_over:
            drafts.append(_delimiter(cites[place - 1], layout.delimiter))
        drafts.append(cites[place].whole(cites[place].drafts))
        if last - place >= 2:
            dash = layout.locale.text("citation-range-delimiter", "–")
            drafts.append(Text(dash, "citation-number"))
            drafts.append(cites[last].whole(cites[last].drafts))
            place = last
        place += 1
    return drafts


def _follows(one: RenderedCite, other: RenderedCite) -> bool:
    if other.item.number != one.item.number + 1 or not (one.bare and other.bare):
        return False
    return any(piece.variable == "citation-number" for piece in leaves(other.drafts))


def _join_years(
    cites: Sequence[RenderedCite], delimiters: _Delimiters, collapse: str
) -> list[Draft]:
    """Collapse cites of the same names to their years, or to their year suffixes."""
    drafts: list[Draft] = []
    before: RenderedCite | None = None
    collapsed = False
    place = 0
    while place < len(cites):
        cite = cites[place]
        if before is None or before.names != cite.names or not (cite.names or cite.suffix):
            if before is not None and not cite.takes_over:
                always = collapse == "year" or collapsed
                after = delimiters.after if always else ""
                drafts.append(_delimiter(before, after or delimiters.layout))
            drafts.append(cite.whole(cite.drafts))
            collapsed = False
        else:
            collapsed = True
            if collapse != "year" and _same_year(before, cite):
                last = _range_end(cites, place) if collapse.endswith("ranged") else place
                cite = cites[last]
                drafts.append(Text("–") if last > place else Delimiter(delimiters.suffix))
                drafts.append(cite.whole(cite.year_suffix()))
                place = last
            elif year := cite.year():
                after = delimiters.after if before.cite.locator else ""
                drafts.append(_delimiter(before, after or delimiters.group))
                drafts.append(cite.whole(year))
        before = cite
        place += 1
    return drafts


def _same_year(before: RenderedCite, cite: RenderedCite) -> bool:
    """Tell whether a cite differs from the one before it in its year suffix alone."""
    return (
        bool(cite.suffix and before.suffix)
        and not before.cite.locator
        and not before.cite.suffix
        and cite.year_text() == before.year_text()
    )


def _range_end(cites: Sequence[RenderedCite], place: int) -> int:
    """Return the place of the last cite of a range a–c that begins before ``place``."""
    first = cites[place - 1]
    last = place - 1
    while (
        last + 1 < len(cites)
        and cites[last + 1].names == first.names
        and cites[last + 1].suffix == cites[last].suffix + 1
        and cites[last].bare
        and cites[last + 1].bare
        and cites[last + 1].year_text() == first.year_text()
    ):
        last += 1
    return last if last > place else place
