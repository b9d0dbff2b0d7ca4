"""cs:names: lists of names, "et al.", labels, substitution.

CSL 1.0.2, "Names", "Name", "Et-al", "Substitute", "Label in cs:names".
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from refcli.csl.affixes import dress, formats_of, strip_periods
from refcli.csl.blocks import NAMES, PERSON, Block, Draft, Formats
from refcli.csl.collation import SEPARATOR
from refcli.csl.context import SUBSEQUENT, Context
from refcli.csl.locale import Locale
from refcli.csl.name_parts import NameStyle, part_style, render_person
from refcli.csl.particles import Person
from refcli.csl.text_case import apply_case
from refcli.csl.tree import Text
from refcli.csl.xmlfile import Element
from refcli.record import OTHERS

__all__ = ["INHERITED", "ListStyle", "NameOptions", "compile_names"]

Render = Callable[[Context], Draft | None]

INHERITED: Final = (
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "et-al-use-last",
    "initialize",
    "initialize-with",
    "name-as-sort-order",
    "sort-separator",
    "name-form",
    "name-delimiter",
    "names-delimiter",
)
"""The inheritable name options (CSL 1.0.2)."""


class NameOptions(NamedTuple):
    """What names inherit: the options of the style and of the area, and the style's ways."""

    values: Mapping[str, str]
    demote: str
    hyphens: bool
    sorting: bool
    forced: Mapping[str, str] = {}
    """What a sort key sets, whatever the names elements say."""


class ListStyle(NamedTuple):
    """How a list of names is cut and joined."""

    delimiter: str
    and_term: str
    precedes_last: str
    precedes_et_al: str
    min: int
    use_first: int
    subsequent_min: int
    subsequent_use_first: int
    use_last: bool
    sort_order: str
    et_al: str
    et_al_formats: Formats
    suppress_min: int
    suppress_max: int

    def hides(self, people: tuple[Person, ...]) -> bool:
        """Tell whether a list is too long or too short to be printed here.

        CSL-M, suppress-min and suppress-max: names are silent from so many on, or up to so
        many. A list that its source cut with "et al." is longer than any number.
        """
        if not self.suppress_min and not self.suppress_max:
            return False
        cut = people[-1].literal == OTHERS
        return (self.suppress_min > 0 and (cut or len(people) >= self.suppress_min)) or (
            not cut and len(people) <= self.suppress_max
        )


class _Label(NamedTuple):
    form: str
    plural: str
    before: bool
    case: str
    strip: bool
    dress: Callable[[list[Draft]], Draft | None]


class _Names(NamedTuple):
    """A cs:names element compiled."""

    name: NameStyle
    names: ListStyle
    label: _Label | None
    wrap_name: Callable[[list[Draft]], Draft | None]
    locale: Locale
    counts: bool


def compile_names(
    element: Element,
    locale: Locale,
    quotes: tuple[str, str, str, str],
    options: NameOptions,
    compile_child: Callable[[Element, Element | None], Render | None],
    outer: Element | None = None,
) -> Render:
    """Compile a cs:names element.

    ``outer`` is the cs:names whose substitute this element stands in: a bare shorthand
    takes its name, et-al and label elements from there. ``compile_child`` compiles what
    stands in this element's own substitute.
    """
    variables = element.get("variable").split()
    own = _borrowed(element, outer)
    parts = _compiled(own, locale, quotes, options)
    delimiter = (
        element.get("delimiter")
        or (outer.get("delimiter") if outer is not None else "")
        or options.values.get("names-delimiter", "")
    )
    clothes = element
    if outer is not None and element.get("display") == "" and outer.get("display"):
        clothes = element
    wrap = dress(clothes, NAMES)
    substitute = element.first("substitute")
    substitutes: list[Render] = []
    for child in substitute.children if substitute is not None else ():
        compiled = compile_child(child, own)
        if compiled is not None:
            substitutes.append(compiled)
    in_substitute = outer is not None

    def render(cx: Context) -> Draft | None:
        if cx.hide_names:
            return None
        cx.tried += 1
        drafts = _rendered(cx, variables, parts, delimiter)
        if drafts:
            cx.found += 1
            if in_substitute and cx.substituting and cx.done is not None:
                cx.done.update(variables)
            return wrap(drafts)
        if substitutes:
            return _substitute(cx, substitutes, wrap)
        return None

    return render


def _substitute(
    cx: Context,
    substitutes: Sequence[Render],
    wrap: Callable[[list[Draft]], Draft | None],
) -> Draft | None:
    """Render the first substitute that gives anything; what it printed stays silent then."""
    for candidate in substitutes:
        before, was = cx.done, cx.substituting
        cx.done = set(before) if before else set()
        cx.substituting = True
        draft = candidate(cx)
        cx.substituting = was
        if draft is not None:
            cx.found += 1
            return wrap([draft])
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


def _compiled(
    element: Element, locale: Locale, quotes: tuple[str, str, str, str], options: NameOptions
) -> _Names:
    name = element.first("name") or Element("name", {}, element.line)
    values = {**options.values, **element.attributes, **name.attributes, **options.forced}
    form = name.get("form") or options.values.get("name-form", "long")
    parts = {part.get("name"): part for part in name.all("name-part")}
    style = NameStyle(
        form=form,
        initialize=values.get("initialize") != "false",
        initialize_with=values.get("initialize-with"),
        hyphens=options.hyphens,
        sort_separator=SEPARATOR if options.sorting else values.get("sort-separator", ", "),
        demote=options.demote,
        family=part_style(parts.get("family")),
        given=part_style(parts.get("given")),
        quotes=quotes,
        language=locale.language,
        sorting=options.sorting,
    )
    et_al = element.first("et-al")
    use_first = _count(values.get("et-al-use-first"), 0)
    least = _count(values.get("et-al-min"), 0) if use_first else 0
    names = ListStyle(
        delimiter=SEPARATOR
        if options.sorting
        else name.attributes.get("delimiter", options.values.get("name-delimiter", ", ")),
        and_term="" if options.sorting else _and_term(values.get("and", ""), locale),
        precedes_last=values.get("delimiter-precedes-last", "contextual"),
        precedes_et_al=values.get("delimiter-precedes-et-al", "contextual"),
        min=least,
        use_first=use_first,
        subsequent_min=_count(values.get("et-al-subsequent-min"), least),
        subsequent_use_first=_count(values.get("et-al-subsequent-use-first"), use_first),
        use_last=values.get("et-al-use-last") == "true",
        sort_order="all" if options.sorting else values.get("name-as-sort-order", ""),
        et_al=locale.text(et_al.get("term", "et-al") if et_al is not None else "et-al"),
        et_al_formats=formats_of(et_al) if et_al is not None else (),
        suppress_min=_count(name.get("suppress-min"), 0),
        suppress_max=_count(name.get("suppress-max"), 0),
    )
    return _Names(
        style,
        names,
        _label(element),
        dress(Element("name", _outward(name), name.line)),
        locale,
        form == "count",
    )


def _outward(name: Element) -> dict[str, str]:
    """Return the formatting and affixes of cs:name, without its other attributes."""
    return {
        key: value
        for key, value in name.attributes.items()
        if key.startswith(("font-", "text-dec", "vertical")) or key in ("prefix", "suffix")
    }


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


def _count(value: str | None, default: int) -> int:
    return int(value) if value and value.isdigit() else default


def _and_term(kind: str, locale: Locale) -> str:
    if kind == "text":
        return locale.text("and", "and")
    return (
        (locale.term("and", "symbol") if ("and", "symbol") in locale.terms else "&") or "&"
        if kind == "symbol"
        else ""
    )


def _rendered(cx: Context, variables: list[str], parts: _Names, delimiter: str) -> list[Draft]:
    """Render the name lists of all variables, roles that share their people together."""
    lists: list[tuple[str, tuple[Person, ...], str]] = []
    for variable in variables:
        people = cx.item.names(variable)
        if people and not (cx.done and variable in cx.done) and not parts.names.hides(people):
            lists.append((variable, people, variable))
    if parts.counts:
        total = sum(_shown(cx, people, parts.names, 0)[0] for _, people, _ in lists)
        return [Text(str(total))] if total else []
    if not lists:
        return []
    if len(lists) == 2 and {lists[0][0], lists[1][0]} == {"editor", "translator"}:
        if lists[0][1] == lists[1][1] and parts.locale.term(
            "editortranslator", parts.label.form if parts.label else "long"
        ):
            lists = [(lists[0][0], lists[0][1], "editortranslator")]
    drafts: list[Draft] = []
    for variable, people, term in lists:
        one = _one_list(cx, variable, people, term, parts)
        if drafts and one:
            drafts.append(Text(delimiter))
        drafts += one
    return drafts


def _shown(
    cx: Context, people: tuple[Person, ...], style: ListStyle, place: int
) -> tuple[int, bool]:
    """Return how many names are shown, and whether "et al." stands for the rest."""
    total = len(people)
    least, first = style.min, style.use_first
    if cx.area == "citation" and cx.cite.position >= SUBSEQUENT:
        least, first = style.subsequent_min, style.subsequent_use_first
    shown = total
    if least and total >= least and first < total:
        shown = max(first, 0)
    wanted = cx.disambiguation.names
    if place < len(wanted) and shown < total:
        shown = min(max(shown, wanted[place]), total)
    return shown, shown < total


def _one_list(
    cx: Context, variable: str, people: tuple[Person, ...], term: str, parts: _Names
) -> list[Draft]:
    others = people[-1].literal == OTHERS
    if others:
        people = people[:-1]
        if not people:
            return []
    place = cx.name_lists
    cx.name_lists += 1
    shown, cut = _shown(cx, people, parts.names, place)
    if cx.trace is not None:
        cx.trace.append((variable, people, shown, parts.name))
    if shown == 0:
        return []
    names = _people(cx, variable, people, shown, cut or others, others, parts, place)
    wrapped = parts.wrap_name(names)
    drafts = [wrapped] if wrapped is not None else []
    if parts.label is None or parts.name.sorting:
        return drafts
    label = _labelled(parts.label, variable, term, len(people) + others, parts.locale)
    if label is None:
        return drafts
    return [label, *drafts] if parts.label.before else [*drafts, label]


def _people(
    cx: Context,
    variable: str,
    people: tuple[Person, ...],
    shown: int,
    cut: bool,
    others: bool,
    parts: _Names,
    place: int,
) -> list[Draft]:
    style = parts.names
    givens = cx.disambiguation.givens
    levels = givens[place] if place < len(givens) else ()
    order = style.sort_order
    rendered: list[Draft] = []
    for index in range(shown):
        inverted = order == "all" or (order == "first" and index == 0)
        level = levels[index] if index < len(levels) else 0
        person = render_person(people[index], parts.name, inverted, level, variable, index)
        rendered.append(Block(person, role=PERSON))
    inverted_last = _is_inverted(people[shown - 1], order, shown - 1)
    drafts: list[Draft] = [rendered[0]]
    if not cut:
        for index in range(1, shown):
            if index == shown - 1 and style.and_term:
                if style.and_term[-1].isspace():
                    drafts.append(Text(style.and_term, variable, "and"))
                elif _precedes(
                    style.precedes_last, shown, _is_inverted(people[index - 1], order, index - 1)
                ):
                    drafts.append(Text(style.delimiter, variable))
                    drafts.append(
                        Text(f"{_space(style.delimiter)}{style.and_term} ", variable, "and")
                    )
                else:
                    drafts.append(Text(f" {style.and_term} ", variable, "and"))
            elif index == shown - 1 and shown == 2 and style.precedes_last == "never" and False:
                drafts.append(Text(" ", variable))
            else:
                drafts.append(Text(style.delimiter, variable))
            drafts.append(rendered[index])
        return drafts
    for index in range(1, shown):
        drafts.append(Text(style.delimiter, variable))
        drafts.append(rendered[index])
    if style.use_last and not others and len(people) > shown + 1:
        last = len(people) - 1
        inverted = order == "all"
        level = levels[last] if last < len(levels) else 0
        drafts.append(Text(style.delimiter, variable))
        drafts.append(Text("… ", variable, "et-al"))
        person = render_person(people[last], parts.name, inverted, level, variable, last)
        drafts.append(Block(person, role=PERSON))
        return drafts
    if style.use_last and not others and len(people) == shown + 1:
        drafts.append(Text(style.delimiter, variable))
        person = render_person(people[shown], parts.name, order == "all", 0, variable, shown)
        drafts.append(Block(person, role=PERSON))
        return drafts
    if style.et_al and not parts.name.sorting:
        if _precedes(style.precedes_et_al, shown + 1, inverted_last):
            drafts.append(Text(style.delimiter, variable))
        else:
            drafts.append(Text("" if _is_ideograph(style.et_al[0]) else " ", variable))
        term = Text(style.et_al, variable, "et-al")
        drafts.append(Block([term], style.et_al_formats) if style.et_al_formats else term)
    return drafts


def _is_ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff"


def _space(delimiter: str) -> str:
    return "" if delimiter[-1:].isspace() else " "


def _is_inverted(person: Person, order: str, index: int) -> bool:
    if person.literal or not person.romanesque:
        return False
    return order == "all" or (order == "first" and index == 0)


def _precedes(rule: str, count: int, inverted: bool) -> bool:
    """Tell whether the delimiter stands before the last name or "et al."."""
    if rule == "always":
        return True
    if rule == "never":
        return False
    if rule == "after-inverted-name":
        return inverted
    return count > 2


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
