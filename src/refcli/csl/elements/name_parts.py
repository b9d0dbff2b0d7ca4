"""One name: its parts in order, with particles, suffix, initials and name-part formatting.

CSL 1.0.2, "Name" and "Name-part order".
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from refcli.csl.elements.affixes import formats_of
from refcli.csl.elements.initials import initialize, normalize_initials
from refcli.csl.items.particles import Person
from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Block, Draft, Formats
from refcli.csl.typography.richtext import has_markup, rich
from refcli.csl.typography.text_case import apply_case
from refcli.text.scripts import is_cyrillic

__all__ = [
    "BARE_INITIALS",
    "FULL",
    "INITIALS",
    "NameStyle",
    "PartStyle",
    "name_key",
    "part_style",
    "render_person",
]

_JOINING: Final = ("'", "’", "-", "ʻ", "‘", "–")
"""What a particle ends with where no space follows it."""

_TYING: Final = frozenset(("cs", "fr", "ru"))
"""Languages that tie a particle to its name with a no-break space, as in citeproc-js."""

INITIALS: Final = 1
FULL: Final = 2
BARE_INITIALS: Final = 3
"""How much of a given name is shown to tell people apart: its initials where the style
initializes names, all of it, or its initials where names are short. 0 is what the style says."""


class PartStyle(NamedTuple):
    """What a cs:name-part element says of given or family names."""

    formats: Formats = ()
    prefix: str = ""
    suffix: str = ""
    case: str = ""


_PLAIN: Final = PartStyle()


class NameStyle(NamedTuple):
    """How names are written: the attributes of cs:name and what it inherits."""

    form: str
    initialize: bool
    initialize_with: str | None
    hyphens: bool
    sort_separator: str
    demote: str
    family: PartStyle
    given: PartStyle
    quotes: tuple[str, str, str, str]
    language: str
    sorting: bool
    case: str = ""
    """The grammatical case that the words before the name govern: ``genitive``, or ""."""


def part_style(element: Element | None) -> PartStyle:
    """Read a cs:name-part element."""
    if element is None:
        return PartStyle()
    return PartStyle(
        formats_of(element),
        element.get("prefix"),
        element.get("suffix"),
        element.get("text-case"),
    )


def render_person(
    person: Person, style: NameStyle, variable: str, index: int, *, inverted: bool, level: int = 0
) -> list[Draft]:
    """Render one name.

    ``inverted`` puts the family name first; ``level`` is how much of the given name is
    shown to tell the person apart: 0 as the style says, ``INITIALS``, ``FULL`` and so on.
    """
    if person.literal:
        return _writer(style, variable, index)(person.literal, style.family, "literal")
    write = _writer(style, variable, index)
    short = style.form == "short" and level == 0
    given = "" if short else _given(person, style, level)
    family = write(_inflected(person, style), style.family, "family")
    if not person.romanesque:
        return [*family, *write(given, style.given, "given")]
    space = "\u00a0" if style.language[:2] in _TYING else " "
    non_dropping = write(person.non_dropping, style.family, "non-dropping-particle")
    if short:
        if style.sorting and style.demote != "never":
            non_dropping = []
        if inverted and style.demote == "display-and-sort" and non_dropping:
            return _separated([family, non_dropping], style.sort_separator, variable)
        return _affixed(_join([non_dropping, family], variable, space), style.family)
    dropping = write(person.dropping, style.given, "dropping-particle")
    given_part = write(given, style.given, "given")
    suffix = write(_suffix(person, style), _PLAIN, "suffix") if person.suffix else []
    if inverted or person.static:
        demoted = style.demote == "display-and-sort" or (
            style.sorting and style.demote == "sort-only"
        )
        front = family if demoted else _join([non_dropping, family], variable, space)
        back = [given_part, dropping, non_dropping] if demoted else [given_part, dropping]
        parts = [
            _affixed(front, style.family),
            _affixed(_join(back, variable), style.given),
            suffix,
        ]
        separator = " " if person.static and not inverted else style.sort_separator
        return _separated([part for part in parts if part], separator, variable)
    tail = _join([dropping, non_dropping, family], variable, space)
    if suffix:
        tail = [*tail, Text(", " if person.comma_suffix else " ", variable), *suffix]
    return _join(
        [_affixed(given_part, style.given), _affixed(tail, style.family)],
        variable,
        "" if style.given.suffix[-1:].isspace() else " ",
    )


def _suffix(person: Person, style: NameStyle) -> str:
    """Return the suffix of a name, without the point that initials do not have either."""
    if style.initialize_with is not None and "." not in style.initialize_with:
        return person.suffix.replace(".", "")
    return person.suffix


def _inflected(person: Person, style: NameStyle) -> str:
    """Return the family name in the case that the style asks for, as far as that is sure."""
    language = style.language[:2]
    if style.case != "genitive" or language not in _INFLECTED or not is_cyrillic(person.family):
        return person.family
    from refcli.values.people.inflection import gender_of, genitive

    if person.genitive:
        return person.genitive
    inflected = genitive(person.family, gender_of(person.given)) or person.family
    is_sure = language == "ru" or inflected.endswith(_ALIKE)
    return inflected if is_sure else person.family


_INFLECTED: Final = frozenset(("ru", "uk", "be"))
_ALIKE: Final = ("ого", "а")
"""How genitives end that are the same in Ukrainian and Belarusian as in Russian."""


def _given(person: Person, style: NameStyle, level: int) -> str:
    given = person.given
    mark = style.initialize_with
    if mark is None and level == BARE_INITIALS and style.form == "short":
        mark = ""
    if not given or mark is None or not person.romanesque:
        return given
    if level == FULL and style.initialize:
        return given
    if style.initialize:
        return initialize(given, mark, style.hyphens)
    return normalize_initials(given, mark)


def name_key(person: Person, style: NameStyle, level: int) -> str:
    """Return what tells a person from others of the same family name at a level."""
    if level == 0 or not person.given:
        return ""
    return _given(person, style._replace(initialize=True), level)


def _writer(
    style: NameStyle, variable: str, index: int
) -> Callable[[str, PartStyle, str], list[Draft]]:
    def write(text: str, part: PartStyle, label: str) -> list[Draft]:
        if not text:
            return []
        drafts = _text(text, style, variable, label, index)
        if part.case:
            drafts = apply_case(part.case, drafts, style.language)
        return [Block(drafts, part.formats)] if part.formats else drafts

    return write


def _text(text: str, style: NameStyle, variable: str, label: str, index: int) -> list[Draft]:
    if not has_markup(text):
        return [Text(text, variable, label, index)]
    return [
        piece._replace(person=index) if isinstance(piece, Text) else piece
        for piece in rich(text, variable, label, style.quotes)
    ]


def _affixed(drafts: list[Draft], part: PartStyle) -> list[Draft]:
    if not drafts or not (part.prefix or part.suffix):
        return drafts
    return [
        *([Text(part.prefix)] if part.prefix else ()),
        *drafts,
        *([Text(part.suffix)] if part.suffix else ()),
    ]


def _join(parts: list[list[Draft]], variable: str, space: str = " ") -> list[Draft]:
    """Join the parts of a name with a space, but none after an apostrophe or hyphen.

    Some languages keep a particle on the line of its name: there the space does not break.
    """
    result: list[Draft] = []
    for part in parts:
        if not part:
            continue
        if space and result and not _ends_joining(result):
            result.append(Text(space, variable))
        result += part
    return result


def _ends_joining(drafts: list[Draft]) -> bool:
    last = drafts[-1]
    while not isinstance(last, Text):
        if not last.children:
            return False
        last = last.children[-1]
    return last.part.endswith("particle") and last.text.endswith(_JOINING)


def _separated(parts: list[list[Draft]], separator: str, variable: str) -> list[Draft]:
    result: list[Draft] = []
    for part in parts:
        if result:
            result.append(Text(separator, variable))
        result += part
    return result
