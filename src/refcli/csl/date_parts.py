"""cs:date: dates rendered by their parts, in the style's or the locale's order.

CSL 1.0.2, "Date", "Date-part", "Date Ranges", "AD and BC", "Seasons".
"""

from collections.abc import Callable
from typing import Final

from refcli.csl.affixes import Dress, dress, strip_periods
from refcli.csl.blocks import Draft
from refcli.csl.context import Context
from refcli.csl.dates import Date, Day
from refcli.csl.locale import Locale
from refcli.csl.numbers import ordinal
from refcli.csl.sorting import date_key
from refcli.csl.text_case import apply_case
from refcli.csl.tree import Text
from refcli.csl.xmlfile import Element

__all__ = ["DATE", "compile_date", "suffix_letters"]

DATE: Final = "date"
"""The role of the block that a date element renders."""

_RANK: Final = {"year": 0, "month": 1, "day": 2}
_SHOWN: Final = {
    "year": ("year",),
    "year-month": ("year", "month"),
    "year-month-day": ("year", "month", "day"),
}
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def suffix_letters(number: int) -> str:
    """Return a year suffix as letters: 1 is a, 26 is z, 27 is aa."""
    letters = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        letters = _LETTERS[place] + letters
    return letters


class _Part:
    """One date-part of a cs:date, compiled."""

    __slots__ = ("beside_day", "case", "dash", "dress", "form", "name", "prefix", "strip", "suffix")

    def __init__(self, element: Element, dash: str) -> None:
        self.name = element.get("name")
        self.form = element.get("form")
        self.case = element.get("text-case")
        self.strip = element.get("strip-periods") == "true"
        self.dash = element.get("range-delimiter") or dash
        self.prefix = element.get("prefix")
        self.suffix = element.get("suffix")
        self.beside_day = False
        """Whether the date shows a day too, which asks for the genitive of a month."""
        bare = Element("date-part", dict(element.attributes), element.line)
        bare.attributes.pop("prefix", None)
        bare.attributes.pop("suffix", None)
        self.dress: Dress = dress(bare)


def compile_date(
    element: Element, locale: Locale, explicit_suffix: bool
) -> Callable[[Context], Draft | None]:
    """Compile a cs:date element for a locale.

    ``explicit_suffix`` says that the style prints the variable ``year-suffix`` itself, so
    that it is not added to the year.
    """
    variable = element.get("variable")
    source, parts = _parts(element, locale)
    case = element.get("text-case")
    clothes = Element("date", {**source.attributes, **element.attributes}, element.line)
    if source is not element:
        for affix in ("prefix", "suffix"):
            if affix not in element.attributes:
                clothes.attributes.pop(affix, None)
    wrap = dress(clothes, DATE)
    delimiter = clothes.get("delimiter")
    shown = frozenset(part.name for part in parts)
    has_year = "year" in shown
    for part in parts:
        part.beside_day = "day" in shown

    def render(cx: Context) -> Draft | None:
        cx.tried += 1
        date = cx.item.date(variable)
        if (
            date is None
            or (cx.trial and variable == "accessed")
            or (cx.done and variable in cx.done)
        ):
            return None
        if cx.substituting and cx.done is not None:
            cx.done.add(variable)
        if cx.area == "sort":
            cx.found += 1
            return Text(date_key(date, shown), variable)
        drafts = _rendered(date, parts, delimiter, variable, locale)
        if not drafts:
            return None
        cx.found += 1
        number = cx.disambiguation.suffix
        if number and not cx.suffix_used and not explicit_suffix and has_year:
            drafts = _with_suffix(drafts, variable, number, cx)
        if case:
            drafts = apply_case(case, drafts, locale.language)
        return wrap(drafts)

    return render


def _parts(element: Element, locale: Locale) -> tuple[Element, list[_Part]]:
    """Return the element that gives the order, and the parts to show."""
    dash = locale.text("year-range-delimiter", "–")
    form = element.get("form")
    source = locale.dates.get(form) if form else None
    if source is None:
        return element, [_Part(part, dash) for part in element.all("date-part")]
    shown = _SHOWN.get(element.get("date-parts", "year-month-day"), _SHOWN["year-month-day"])
    own = {part.get("name"): part.attributes for part in element.all("date-part")}
    parts = []
    for part in source.all("date-part"):
        name = part.get("name")
        if name in shown:
            overriding = {
                key: value
                for key, value in own.get(name, {}).items()
                if key not in ("prefix", "suffix")
            }
            merged = Element("date-part", {**part.attributes, **overriding}, part.line)
            parts.append(_Part(merged, dash))
    return source, parts


def _with_suffix(drafts: list[Draft], variable: str, number: int, cx: Context) -> list[Draft]:
    """Put the year suffix behind the last year, or behind all where there is none."""
    suffix = Text(suffix_letters(number), variable, "year-suffix")
    if not _insert_suffix(drafts, suffix):
        return drafts
    cx.suffix_used = True
    return drafts


def _insert_suffix(drafts: list[Draft], suffix: Text) -> bool:
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        if isinstance(draft, Text):
            if draft.part in ("year", "literal"):
                drafts.insert(index + 1, suffix)
                return True
        elif _insert_suffix(draft.children, suffix):
            return True
    return False


def _rendered(
    date: Date, parts: list[_Part], delimiter: str, variable: str, locale: Locale
) -> list[Draft]:
    if date.start is None:
        shown = any(part.name == "year" for part in parts)
        return [Text(date.literal, variable, "literal")] if shown else []
    first, last = date.start, date.end
    if last is not None:
        return _range(first, last, parts, delimiter, variable, locale)
    drafts: list[Draft] = []
    for part in parts:
        draft = _part(part, first, variable, locale)
        if draft is not None:
            _append(drafts, part, draft, delimiter, variable)
    if date.open_ended and drafts:
        _drop_affix(drafts)
        drafts.append(Text(next((p.dash for p in parts if p.name == "year"), "–"), variable))
    return drafts


def _append(drafts: list[Draft], part: _Part, draft: Draft, delimiter: str, variable: str) -> None:
    if drafts and delimiter:
        drafts.append(Text(delimiter, variable))
    if part.prefix:
        drafts.append(Text(part.prefix, variable))
    drafts.append(draft)
    if part.suffix:
        drafts.append(Text(part.suffix, variable))


def _drop_affix(drafts: list[Draft]) -> None:
    last = drafts[-1]
    if isinstance(last, Text) and not last.part:
        drafts.pop()


def _range(
    first: Day, last: Day, parts: list[_Part], delimiter: str, variable: str, locale: Locale
) -> list[Draft]:
    """Render a range, what both ends share only once: ``May 7–9, 2008``."""
    widest = _difference(first, last, parts)
    if widest is None:
        return _rendered(Date(first), parts, delimiter, variable, locale)
    repeated = [
        index for index, part in enumerate(parts) if _RANK.get(part.name, 9) >= _RANK[widest]
    ]
    start, stop = repeated[0], repeated[-1] + 1
    drafts: list[Draft] = []
    for part in parts[:start]:
        draft = _part(part, first, variable, locale)
        if draft is not None:
            _append(drafts, part, draft, delimiter, variable)
    opening: list[Draft] = []
    for part in parts[start:stop]:
        draft = _part(part, first, variable, locale)
        if draft is not None:
            _append(opening, part, draft, delimiter, variable)
    closing: list[Draft] = []
    for part in parts[start:stop]:
        draft = _part(part, last, variable, locale)
        if draft is not None:
            _append(closing, part, draft, delimiter, variable)
    if opening:
        if drafts and delimiter:
            drafts.append(Text(delimiter, variable))
        _drop_affix(opening)
        drafts += opening
        dash = next((part.dash for part in parts if part.name == widest), "–")
        drafts.append(Text(dash, variable))
        if closing and isinstance(closing[0], Text) and not closing[0].part:
            closing.pop(0)
    drafts += closing
    for part in parts[stop:]:
        draft = _part(part, first, variable, locale)
        if draft is not None:
            _append(drafts, part, draft, delimiter, variable)
    return drafts


def _difference(first: Day, last: Day, parts: list[_Part]) -> str | None:
    """Return the largest shown part in which the ends differ."""
    shown = {part.name for part in parts}
    for name in ("year", "month", "day"):
        if getattr(first, name) != getattr(last, name):
            return name if name in shown else None if name != "year" else _next_shown(shown)
    return None


def _next_shown(shown: set[str]) -> str | None:
    return next((name for name in ("month", "day") if name in shown), None)


def _part(part: _Part, day: Day, variable: str, locale: Locale) -> Draft | None:
    """Render one part of a date, without its affixes; None where it is not known."""
    name = part.name
    label = name
    if name == "year":
        text = _year(day.year, part.form, locale)
    elif name == "month":
        text = _month(day.month, part.form, locale, part.beside_day and day.day > 0)
        label = "season" if day.month > 12 else name
    else:
        text = _day(day, part.form, locale)
    if not text:
        return None
    drafts: list[Draft] = [Text(text, variable, label)]
    if part.strip:
        drafts = strip_periods(drafts)
    if part.case:
        drafts = apply_case(part.case, drafts, locale.language)
    return part.dress(drafts)


def _year(year: int, form: str, locale: Locale) -> str:
    if not year:
        return ""
    if year < 0:
        return f"{-year}{_era(locale.text('bc', ' BC'))}"
    if year < 1000:
        return f"{year}{_era(locale.text('ad', ' AD'))}"
    return f"{year % 100:02d}" if form == "short" else str(year)


def _era(term: str) -> str:
    return term if not term or term[0].isspace() or not term[0].isalpha() else f" {term}"


def _month(month: int, form: str, locale: Locale, with_day: bool) -> str:
    if month > 12:
        return locale.text(f"season-{month - 12:02d}")
    if not month:
        return ""
    if form == "numeric":
        return str(month)
    if form == "numeric-leading-zeros":
        return f"{month:02d}"
    name = f"month-{month:02d}"
    text = locale.term(name, "short" if form == "short" else "long") or str(month)
    if with_day and text == locale.text(name):
        # "12 апреля", "3 мая", but "апрель 2001", "12 апр.": a month that is not abbreviated
        # stands in the genitive beside a day, which refcli's locales have as a form.
        genitive = locale.terms.get((name, "genitive"))
        return genitive.single if genitive is not None else text
    return text


def _day(day: Day, form: str, locale: Locale) -> str:
    if not day.day:
        return ""
    if form == "numeric-leading-zeros":
        return f"{day.day:02d}"
    if form == "ordinal" and (
        day.day == 1 or locale.options.get("limit-day-ordinals-to-day-1") != "true"
    ):
        return ordinal(str(day.day), locale, locale.genders.get(f"month-{day.month:02d}", ""))
    return str(day.day)
