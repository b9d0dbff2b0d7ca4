"""What a style says about names: the attributes of cs:name and those that it inherits.

CSL 1.0.2, "Name", "Et-al", "Inheritable Name Options".
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from refcli.csl.collation import SEPARATOR
from refcli.csl.elements.affixes import Dress, dress, formats_of
from refcli.csl.elements.name_parts import NameStyle, part_style
from refcli.csl.items.particles import Person
from refcli.csl.sources.locale import Locale
from refcli.csl.sources.xmlfile import Element
from refcli.csl.typography.blocks import PERSON, Formats
from refcli.record import OTHERS

__all__ = ["INHERITED", "ListStyle", "NameOptions", "list_style", "name_style"]

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

    def merged(self, element: Element, name: Element) -> dict[str, str]:
        """Return the options in force for a cs:names and its cs:name."""
        return {**self.values, **element.attributes, **name.attributes, **self.forced}


class ListStyle(NamedTuple):
    """How a list of names is cut and joined."""

    delimiter: str
    and_term: str
    precedes_last: str
    parts_bodies: bool
    """Whether a body that ends three or more names has the delimiter before it anyway."""
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
    separator: str
    """The suffix of cs:name where it is a mark and no more: "et al." takes it, too."""
    formats: Formats
    """The formatting of cs:name."""
    wrap: Dress
    """Puts the formatting and affixes of cs:name on a person."""
    wrap_body: Dress
    """The same for a body, which takes the formatting alone (as in citeproc-js)."""
    """The formatting and affixes of cs:name, which every name has."""

    def hides(self, people: tuple[Person, ...]) -> bool:
        """Tell whether a list is too long or too short to be printed here.

        CSL-M, suppress-min and suppress-max: names are silent from so many on, or up to so
        many; et-al-use-first="0" silences a list that it cuts. A list that its source cut
        with "et al." is longer than any number.
        """
        if not self.suppress_min and not self.suppress_max:
            return False
        cut = people[-1].literal == OTHERS
        return (self.suppress_min > 0 and (cut or len(people) >= self.suppress_min)) or (
            not cut and len(people) <= self.suppress_max
        )


def name_style(
    name: Element,
    values: Mapping[str, str],
    options: NameOptions,
    locale: Locale,
    quotes: tuple[str, str, str, str],
) -> NameStyle:
    """Read how each name is written from cs:name and the options in force."""
    parts = {part.get("name"): part for part in name.all("name-part")}
    return NameStyle(
        form=name.get("form") or options.values.get("name-form", "long"),
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
        case=name.get("grammatical-case"),
    )


def list_style(
    element: Element,
    name: Element,
    values: Mapping[str, str],
    options: NameOptions,
    locale: Locale,
) -> ListStyle:
    """Read how the list is cut and joined from cs:names, cs:name and the options in force.

    Names that are sorted have neither "and" nor delimiters that would take part in it.
    """
    et_al = element.first("et-al")
    use_first = _count(values.get("et-al-use-first"), 0)
    least = _count(values.get("et-al-min"), 0) if use_first else 0
    none_from = _count(values.get("et-al-min"), 0) if values.get("et-al-use-first") == "0" else 0
    delimiter = name.attributes.get("delimiter", options.values.get("name-delimiter", ", "))
    return ListStyle(
        delimiter=SEPARATOR if options.sorting else delimiter,
        and_term="" if options.sorting else _and_term(values.get("and", ""), locale),
        precedes_last=values.get("delimiter-precedes-last", "contextual"),
        parts_bodies=options.values.get("delimiter-precedes-last") != "never",
        precedes_et_al=values.get("delimiter-precedes-et-al", "contextual"),
        min=least,
        use_first=use_first,
        subsequent_min=_count(values.get("et-al-subsequent-min"), least),
        subsequent_use_first=_count(values.get("et-al-subsequent-use-first"), use_first),
        use_last=values.get("et-al-use-last") == "true",
        sort_order="all" if options.sorting else values.get("name-as-sort-order", ""),
        et_al=locale.text(et_al.get("term", "et-al") if et_al is not None else "et-al"),
        et_al_formats=formats_of(et_al) if et_al is not None else (),
        suppress_min=_count(name.get("suppress-min"), none_from),
        suppress_max=_count(name.get("suppress-max"), 0),
        formats=formats_of(name),
        separator="" if name.get("suffix").strip(" \u00a0,;:") else name.get("suffix"),
        wrap=dress(Element("name", _outward(name, "prefix", "suffix"), name.line), PERSON),
        wrap_body=dress(Element("name", _outward(name), name.line), PERSON),
    )


def _outward(name: Element, *affixes: str) -> dict[str, str]:
    """Return the formatting of cs:name and these affixes, without its other attributes."""
    return {
        key: value
        for key, value in name.attributes.items()
        if key.startswith(("font-", "text-dec", "vertical")) or key in affixes
    }


def _count(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() else default


def _and_term(kind: str, locale: Locale) -> str:
    if kind == "text":
        return locale.text("and", "and")
    if kind == "symbol":
        symbol = locale.terms.get(("and", "symbol"))
        return (symbol.single if symbol else "") or "&"
    return ""
