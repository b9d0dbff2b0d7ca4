"""A list of names: cut by the et-al rules, joined with delimiters, "and" and "et al.".

CSL 1.0.2, "Name": delimiter-precedes-last, delimiter-precedes-et-al, et-al-use-last.
"""

from collections.abc import Sequence
from typing import NamedTuple

from refcli.csl.context import SUBSEQUENT, Context
from refcli.csl.elements.name_options import ListStyle
from refcli.csl.elements.name_parts import NameStyle, render_person
from refcli.csl.items.particles import Person
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Block, Draft, Suffix

__all__ = ["NameList", "join_names", "names_shown"]


class NameList(NamedTuple):
    """The people of one variable, and how many of them are shown."""

    variable: str
    people: tuple[Person, ...]
    shown: int
    others: bool
    """Whether the source itself cut the list with "et al."."""
    levels: Sequence[int]
    """How much of each given name is shown to tell people apart."""


def names_shown(cx: Context, count: int, style: ListStyle, place: int, others: bool = False) -> int:
    """Return how many of so many names are shown.

    ``place`` counts the name lists of an item, for what disambiguation asks of each. A list
    that its source cut (``others``) is longer than any ``et-al-min``.
    """
    least, first = style.min, style.use_first
    if cx.area == "citation" and cx.cite.position >= SUBSEQUENT:
        least, first = style.subsequent_min, style.subsequent_use_first
    if not least or (count < least and not others) or first >= count:
        return count
    wanted = cx.disambiguation.names
    return min(max(first, wanted[place] if place < len(wanted) else 0), count)


def join_names(names: NameList, style: ListStyle, name_style: NameStyle) -> list[Draft]:
    """Render the names that are shown, joined, with what stands for the rest."""
    shown, people = names.shown, names.people
    rendered = [_person(names, index, style, name_style) for index in range(shown)]
    if shown == len(people) and not names.others:
        return _complete(names, rendered, style)
    drafts = _delimited(names.variable, rendered, style.delimiter)
    if style.use_last and not names.others:
        drafts.append(Text(style.delimiter, names.variable))
        if len(people) > shown + 1:
            drafts.append(Text("… ", names.variable, "et-al"))
        drafts.append(_person(names, len(people) - 1, style, name_style))
        return drafts
    if not style.et_al or name_style.sorting:
        return drafts
    inverted = _is_inverted(people[shown - 1], style.sort_order, shown - 1)
    if _precedes(style.precedes_et_al, shown + 1, inverted):
        drafts.append(Text(style.delimiter, names.variable))
    elif not _is_ideograph(style.et_al[0]):
        drafts.append(Text(" ", names.variable))
    term = Text(style.et_al, names.variable, "et-al")
    drafts.append(Block([term], style.et_al_formats) if style.et_al_formats else term)
    if style.formats:
        # The specification does not say that "et al." is a name; citeproc-js prints it like one.
        drafts = [Block(drafts, style.formats)]
    if style.separator:
        drafts.append(Suffix(style.separator))
    return drafts


def _person(names: NameList, index: int, style: ListStyle, name_style: NameStyle) -> Draft:
    inverted = style.sort_order == "all" or (style.sort_order == "first" and index == 0)
    level = names.levels[index] if index < len(names.levels) else 0
    person = names.people[index]
    drafts = render_person(
        person, name_style, names.variable, index, inverted=inverted, level=level
    )
    wrap = style.wrap_body if person.literal else style.wrap
    return wrap(drafts) or Block(drafts)


def _complete(names: NameList, rendered: list[Draft], style: ListStyle) -> list[Draft]:
    """Join all the names of a list, "and" before the last."""
    if not style.and_term or len(rendered) < 2:
        return _delimited(names.variable, rendered, style.delimiter)
    *first, last = rendered
    drafts = _delimited(names.variable, first, style.delimiter)
    term = style.and_term
    before = names.people[len(first) - 1]
    inverted = _is_inverted(before, style.sort_order, len(first) - 1)
    is_body = style.parts_bodies and bool(names.people[-1].literal)
    inverted = inverted and not (is_body and before.literal)
    if term[-1].isspace():
        pass
    elif _precedes(style.precedes_last, len(rendered), inverted, is_body=is_body):
        drafts.append(Text(style.delimiter, names.variable))
        term = f"{'' if style.delimiter[-1:].isspace() else ' '}{term} "
    else:
        term = f" {term} "
    return [*drafts, Text(term, names.variable, "and"), last]


def _delimited(variable: str, rendered: Sequence[Draft], delimiter: str) -> list[Draft]:
    drafts: list[Draft] = []
    for draft in rendered:
        if drafts:
            drafts.append(Text(delimiter, variable))
        drafts.append(draft)
    return drafts


def _is_ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff"


def _is_inverted(person: Person, order: str, index: int) -> bool:
    """Tell whether a name is inverted; a body that comes first in an inverted list counts so."""
    if not person.literal and not person.romanesque:
        return False
    return bool(order) and (index == 0 or (order == "all" and not person.literal))


def _precedes(rule: str, count: int, inverted: bool, *, is_body: bool = False) -> bool:
    """Tell whether the delimiter stands before the last name or "et al.".

    Where the last of three or more is a body the delimiter parts it from the persons, as
    citeproc-js has it: the specification speaks of persons alone.
    """
    if is_body and rule != "always":
        return inverted if count == 2 and rule == "after-inverted-name" else count > 2
    if rule in ("always", "never"):
        return rule == "always"
    return inverted if rule == "after-inverted-name" else count > 2
