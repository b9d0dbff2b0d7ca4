"""cs:names: the people of one or more variables, labels, substitution.

CSL 1.0.2, "Names", "Substitute", "Label in cs:names".
"""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from refcli.csl.context import Context
from refcli.csl.elements.affixes import Dress, dress, strip_periods
from refcli.csl.elements.name_list import NameList, join_names, names_shown
from refcli.csl.elements.name_options import ListStyle, NameOptions, list_style, name_style
from refcli.csl.elements.name_parts import NameStyle
from refcli.csl.items.particles import Person
from refcli.csl.sources.locale import Locale
from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import NAMES, PEOPLE, Block, Delimiter, Draft
from refcli.csl.typography.text_case import apply_case
from refcli.record import OTHERS

__all__ = ["compile_names"]

Render = Callable[[Context], Draft | None]

_SHARED: Final = frozenset(("editor", "translator"))
"""The roles that are printed together where the same people have both."""


class _Label(NamedTuple):
    """A cs:label of a cs:names element."""

    form: str
    plural: str
    before: bool
    case: str
    strip: bool
    dress: Dress


class _Names(NamedTuple):
    """A cs:names element compiled."""

    style: NameStyle
    list: ListStyle
    label: _Label | None
    locale: Locale
    delimiter: str


def compile_names(
    element: Element,
    locale: Locale,
    quotes: tuple[str, str, str, str],
    options: NameOptions,
    compile_child: Callable[[Element, Element | None], Render | None],
    *,
    outer: Element | None = None,
) -> Render:
    """Compile a cs:names element.

    ``outer`` is the cs:names whose substitute this element stands in: a bare shorthand
    takes its name, et-al and label elements from there. ``compile_child`` compiles what
    stands in this element's own substitute.
    """
    variables = element.get("variable").split()
    own = _borrowed(element, outer)
    name = own.first("name") or Element("name", {}, own.line)
    values = options.merged(own, name)
    names = _Names(
        name_style(name, values, options, locale, quotes),
        list_style(own, name, values, options, locale),
        None if options.sorting else _label(own),
        locale,
        element.get("delimiter")
        or (outer.get("delimiter") if outer is not None else "")
        or options.values.get("names-delimiter", ""),
    )
    shorthand = own is not element and outer is not None
    wrap = dress(outer if shorthand and outer is not None else element, NAMES)
    substitute = element.first("substitute")
    children = substitute.children if substitute is not None else ()
    compiled = (compile_child(child, own) for child in children)
    substitutes = [one for one in compiled if one is not None]
    in_substitute = outer is not None
    counts = options.sorting and outer is None and names.style.form == "count"

    def render(cx: Context) -> Draft | None:
        cx.tried += 1
        if cx.hide_names:
            return None
        drafts = _rendered(cx, variables, names)
        if not drafts:
            found = _substitute(cx, substitutes)
            return Text("0") if found is None and counts else found
        cx.found += 1
        if in_substitute and cx.substituting and cx.done is not None:
            cx.done.update(variables)
        return wrap(drafts)

    return render


def _substitute(cx: Context, substitutes: Sequence[Render]) -> Draft | None:
    """Render the first substitute that gives anything; what it printed stays silent then."""
    for candidate in substitutes:
        before, was = cx.done, cx.substituting
        cx.done = set(before) if before else set()
        cx.substituting = True
        draft = candidate(cx)
        cx.substituting = was
        if draft is not None:
            cx.found += 1
            named = isinstance(draft, Block) and draft.role == NAMES
            return draft if named else Block([draft], role=NAMES)
        cx.done = before
    return None


def _borrowed(element: Element, outer: Element | None) -> Element:
    """Return the element with the children of the outer one where it has none itself."""
    if outer is None or any(c.name in ("name", "et-al", "label") for c in element.children):
        return element
    merged = Element("names", element.attributes, element.line)
    merged.children = [
        *(child for child in outer.children if child.name != "substitute"),
        *element.all("substitute"),
    ]
    return merged


def _label(element: Element) -> _Label | None:
    label = element.first("label")
    if label is None:
        return None
    order = [child.name for child in element.children]
    return _Label(
        label.get("form", "long"),
        label.get("plural", "contextual"),
        "name" in order and order.index("label") < order.index("name"),
        label.get("text-case"),
        label.get("strip-periods") == "true",
        dress(label),
    )


def _rendered(cx: Context, variables: Sequence[str], names: _Names) -> list[Draft]:
    """Render the name lists of all variables, roles that share their people together."""
    lists: list[tuple[str, tuple[Person, ...]]] = []
    for variable in variables:
        people = cx.item.names(variable)
        if people and not (cx.done and variable in cx.done) and not names.list.hides(people):
            lists.append((variable, people))
    if names.style.form == "count":
        total = sum(names_shown(cx, len(people), names.list, 0) for _, people in lists)
        return [Text(str(total))] if total else []
    if _is_shared(lists, names):
        variable, people = lists[0]
        return _one_list(cx, variable, people, "editortranslator", names)
    drafts: list[Draft] = []
    for variable, people in lists:
        one = _one_list(cx, variable, people, variable, names)
        if drafts and one:
            drafts.append(Delimiter(names.delimiter))
        drafts += one
    return drafts


def _is_shared(lists: Sequence[tuple[str, tuple[Person, ...]]], names: _Names) -> bool:
    """Tell whether the same people are editors and translators, and the locale has a term."""
    if len(lists) != 2 or {variable for variable, _ in lists} != _SHARED:
        return False
    form = names.label.form if names.label else "long"
    return lists[0][1] == lists[1][1] and bool(names.locale.term("editortranslator", form))


def _one_list(
    cx: Context, variable: str, people: tuple[Person, ...], term: str, names: _Names
) -> list[Draft]:
    """Render the people of one variable, and the label for their role."""
    others = people[-1].literal == OTHERS
    if others:
        people = people[:-1]
    place = cx.name_lists
    cx.name_lists += 1
    shown = names_shown(cx, len(people), names.list, place, others)
    if cx.trace is not None:
        cx.trace.append((variable, people, shown, names.style))
    if shown == 0:
        return []
    givens = cx.disambiguation.givens
    levels = givens[place] if place < len(givens) else ()
    listed = NameList(variable, people, shown, others, levels)
    drafts: list[Draft] = [Block(join_names(listed, names.list, names.style), role=PEOPLE)]
    if names.label is None:
        return drafts
    label = _labelled(names.label, variable, term, len(people) + others, names.locale)
    if label is None:
        return drafts
    return [label, *drafts] if names.label.before else [*drafts, label]


def _labelled(label: _Label, variable: str, term: str, count: int, locale: Locale) -> Draft | None:
    plural = label.plural == "always" or (label.plural == "contextual" and count > 1)
    text = locale.term(term, label.form, plural)
    if not text:
        return None
    drafts: list[Draft] = [Text(text, variable, "label")]
    if label.strip:
        drafts = strip_periods(drafts)
    if label.case:
        drafts = apply_case(label.case, drafts, locale.language)
    return label.dress(drafts)
