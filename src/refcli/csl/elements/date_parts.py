"""cs:date: dates rendered by their parts, in the style's or the locale's order.

CSL 1.0.2, "Date", "Date-part", "Date Ranges", "AD and BC", "Seasons".
"""

from collections.abc import Callable, Sequence
from typing import Final

from refcli.csl.context import Context
from refcli.csl.elements.affixes import Dress, dress, strip_periods
from refcli.csl.elements.numbers import ordinal
from refcli.csl.items.dates import Date, Day
from refcli.csl.sorting import date_key
from refcli.csl.sources.locale import Locale
from refcli.csl.sources.xmlfile import Element
from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Draft
from refcli.csl.typography.richtext import has_raised, rich
from refcli.csl.typography.text_case import apply_case

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


class _Style:
    """A cs:date element compiled: its parts in order, and what stands between them."""

    def __init__(self, element: Element, locale: Locale) -> None:
        source, self.parts = _parts(element, locale)
        self.variable = element.get("variable")
        self.locale = locale
        self.delimiter = element.get("delimiter") or source.get("delimiter")
        self.shown = frozenset(part.name for part in self.parts)
        for part in self.parts:
            part.beside_day = "day" in self.shown

    def render(self, date: Date) -> list[Draft]:
        """Render a date, a range, or a text that is not a date."""
        if date.start is None:
            return self.literal(date.literal)
        if date.end is not None:
            return self.range(date.start, date.end)
        drafts = self.day(self.parts, date.start)
        if date.open_ended and drafts:
            _drop_affix(drafts)
            drafts.append(self.text(self.dash("year")))
        return drafts

    def literal(self, words: str) -> list[Draft]:
        """Render a date in words where the year stands, with the formatting of the year."""
        for part in self.parts:
            if part.name == "year":
                dressed = part.dress([Text(words, self.variable, "literal")])
                return self.affixed(part, dressed) if dressed is not None else []
        return []

    def affixed(self, part: _Part, draft: Draft) -> list[Draft]:
        """Return a part that is rendered, between its affixes."""
        before = [self.text(part.prefix)] if part.prefix else []
        after = [self.text(part.suffix)] if part.suffix else []
        return [*before, draft, *after]

    def range(self, first: Day, last: Day) -> list[Draft]:
        """Render a range, what both ends share only once: ``May 7–9, 2008``."""
        widest = self.difference(first, last)
        if widest is None:
            return self.day(self.parts, first)
        repeated = [
            place
            for place, part in enumerate(self.parts)
            if _RANK.get(part.name, 9) >= _RANK[widest]
        ]
        start, stop = repeated[0], repeated[-1] + 1
        drafts = self.day(self.parts[:start], first)
        opening = self.day(self.parts[start:stop], first)
        closing = self.day(self.parts[start:stop], last)
        if opening:
            if drafts and self.delimiter:
                drafts.append(self.text(self.delimiter))
            _drop_affix(opening)
            drafts += [*opening, self.text(self.dash(widest))]
            if closing and isinstance(closing[0], Text) and not closing[0].part:
                closing.pop(0)
        return [*drafts, *closing, *self.day(self.parts[stop:], first, bool(drafts or closing))]

    def day(self, parts: Sequence[_Part], day: Day, follows: bool = False) -> list[Draft]:
        """Render the parts of one day that are known, each with its affixes."""
        drafts: list[Draft] = []
        for part in parts:
            draft = self.part(part, day)
            if draft is None:
                continue
            if self.delimiter and (drafts or follows):
                drafts.append(self.text(self.delimiter))
            drafts += self.affixed(part, draft)
        return drafts

    def part(self, part: _Part, day: Day) -> Draft | None:
        """Render one part of a date, without its affixes; None where it is not known."""
        label = part.name
        if label == "year":
            text = _year(day.year, part.form, self.locale)
        elif label == "month":
            with_day = part.beside_day and day.day > 0
            text = _month(day.month, part.form, self.locale, with_day)
            label = "season" if day.month > 12 else label
        else:
            text = _day(day, part.form, self.locale)
        if not text:
            return None
        drafts: list[Draft] = [Text(text, self.variable, label)]
        if has_raised(text):
            drafts = rich(text, self.variable, label, ("", "", "", ""))
        if part.strip:
            drafts = strip_periods(drafts)
        if part.case:
            drafts = apply_case(part.case, drafts, self.locale.language)
        return part.dress(drafts)

    def text(self, text: str) -> Text:
        """Return what only joins the parts of the date."""
        return Text(text, self.variable)

    def dash(self, name: str) -> str:
        """Return the range delimiter of a part."""
        return next((part.dash for part in self.parts if part.name == name), "–")

    def difference(self, first: Day, last: Day) -> str | None:
        """Return the largest shown part in which the ends differ."""
        for place, name in enumerate(_RANK):
            if first[place] != last[place]:
                if name in self.shown:
                    return name
                if name != "year":
                    return None
                return next((part for part in ("month", "day") if part in self.shown), None)
        return None


def compile_date(
    element: Element, locale: Locale, explicit_suffix: bool
) -> Callable[[Context], Draft | None]:
    """Compile a cs:date element for a locale.

    ``explicit_suffix`` says that the style prints the variable ``year-suffix`` itself, so
    that it is not added to the year.
    """
    variable = element.get("variable")
    style = _Style(element, locale)
    case = element.get("text-case")
    wrap = dress(_dressed(element, locale), DATE)
    takes_suffix = not explicit_suffix and "year" in style.shown

    def render(cx: Context) -> Draft | None:
        cx.tried += 1
        date = cx.item.date(variable)
        if date is None or (cx.done and variable in cx.done):
            return None
        if cx.trial and variable == "accessed":
            return None
        if cx.substituting and cx.done is not None:
            cx.done.add(variable)
        if cx.area == "sort":
            cx.found += 1
            return Text(date_key(date, style.shown), variable)
        drafts = style.render(date)
        if not drafts:
            return None
        cx.found += 1
        number = cx.disambiguation.suffix
        if number and takes_suffix and not cx.suffix_used:
            suffix = Text(suffix_letters(number), variable, "year-suffix")
            cx.suffix_used = _insert_suffix(drafts, suffix)
        if case:
            drafts = apply_case(case, drafts, locale.language)
        return wrap(drafts)

    return render


def _dressed(element: Element, locale: Locale) -> Element:
    """Return the element with the formatting of the locale's date, but not its affixes."""
    source = locale.dates.get(element.get("form")) if element.get("form") else None
    if source is None:
        return element
    inherited = {k: v for k, v in source.attributes.items() if k not in ("prefix", "suffix")}
    return Element("date", {**inherited, **element.attributes}, element.line)


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


def _drop_affix(drafts: list[Draft]) -> None:
    last = drafts[-1]
    if isinstance(last, Text) and not last.part:
        drafts.pop()


def _year(year: int, form: str, locale: Locale) -> str:
    if not year:
        return ""
    if year < 0:
        return f"{-year}{locale.text('bc', ' BC')}"
    if year < 1000:
        return f"{year}{locale.text('ad', ' AD')}"
    return f"{year % 100:02d}" if form == "short" else str(year)


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
