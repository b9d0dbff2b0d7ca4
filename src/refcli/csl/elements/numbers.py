"""Numbers: what a number variable holds, and the forms that it is printed in.

CSL 1.0.2, "Number": content is numeric when it consists of numbers alone, which may have
letters before or after them ("D2", "2b"), may be lower-case roman, and are joined by
commas, hyphens, ampersands or "and".
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.csl.elements.page_range import format_pages
from refcli.csl.sources.locale import Locale
from refcli.values.last_page import completed

__all__ = [
    "Number",
    "is_numeric",
    "number_form",
    "ordinal",
    "read_number",
    "roman",
    "without_label",
]

_UNIT: Final = re.compile(r"[^\W_]*[0-9]+[^\W\d_]*(?:(?:/|\\-)[^\W_]*[0-9]+[^\W\d_]*)*|[ivxlcdm]+")
_STRICT: Final = re.compile(
    r"[^\W\d_]*[0-9]+[^\W\d_]*(?:(?:/|\\-)[^\W\d_]*[0-9]+[^\W\d_]*)*|[ivxlcdm]+"
)
"""A number as the condition ``is-numeric`` takes it: one run of digits with letters."""
_JOINT: Final = re.compile(
    r"(\s*(?:,|&|(?<!\\)[-–])\s*(?:(?:and|et|und|y|и)\s+)?|\s+(?:and|et|und|y|и)\s+)"
)
_DASHES: Final = ("-", "–")
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
"""Millions with commas between their thousands."""
_PAGES_OF_ARTICLES: Final = re.compile(r"(?<!\w)(\d+:\d+)-(\d+:\d+)(?!\w)")
"""Pages that are counted article by article: ``12:1-12:20``."""
_LABEL: Final = re.compile(r"([A-Za-z]+\.)\s*(?=\S)")

_LABELS: Final = {
    "art.": "article",
    "bk.": "book",
    "c.": "chapter",
    "ch.": "chapter",
    "chap.": "chapter",
    "col.": "column",
    "fig.": "figure",
    "fol.": "folio",
    "l.": "line",
    "ll.": "line",
    "n.": "note",
    "nn.": "note",
    "no.": "issue",
    "nos.": "issue",
    "op.": "opus",
    "p.": "page",
    "pp.": "page",
    "para.": "paragraph",
    "paras.": "paragraph",
    "pt.": "part",
    "pts.": "part",
    "r.": "rule",
    "sec.": "section",
    "secs.": "section",
    "sv.": "sub-verbo",
    "v.": "verse",
    "vv.": "verse",
    "vrs.": "verse",
    "vol.": "volume",
    "vols.": "volume",
}
"""The abbreviations of locator labels that a number may begin with."""


class Number(NamedTuple):
    """A number variable: its numbers and what joins them, or a text that is not a number."""

    numeric: bool
    """Whether it is made of numbers and their joints only."""
    units: tuple[str, ...]
    joints: tuple[str, ...]
    labels: tuple[str, ...]
    """For each unit the locator label written before it, "" if there is none."""

    def is_plural(self, label: str = "") -> bool:
        """Tell whether it takes its label in the plural."""
        if len(set(self.units)) < 2:
            return False
        return self.numeric and self.labels[1] in ("", label)

    @property
    def is_name(self) -> bool:
        """Whether it is one number with marks in it: ``114-11``, ``2-305-117``, ``9,393,023``."""
        if not self.joints:
            return False
        if set(self.joints) == {","}:
            return _GROUPED.fullmatch(",".join(self.units)) is not None
        if any(joint not in _DASHES for joint in self.joints):
            return False
        if len(self.units) > 2:
            return True
        first, last = self.units
        return first.isdecimal() and last.isdecimal() and int(completed(first, last)) < int(first)


_PLAIN: Final = ("",)


def is_numeric(text: str) -> bool:
    """Tell whether a text is numeric (the condition ``is-numeric``).

    What brings its own label is not, so that no style puts a second one before it: ``No. 45``.
    """
    if text.isdecimal():
        return True
    number = read_number(text)
    bare = number.numeric and not any(number.labels)
    return bare and all(_STRICT.fullmatch(unit) for unit in number.units)


@lru_cache(maxsize=4096)
def read_number(text: str) -> Number:
    """Read a number variable."""
    if text.isdecimal():
        return Number(True, (text,), (), _PLAIN)
    parts = _JOINT.split(text)
    units, labels = [], []
    for part in parts[::2]:
        match = _LABEL.match(part)
        label = _LABELS.get(match.group(1).lower(), "") if match else ""
        unit = part[match.end() :] if match and label else part
        if not _UNIT.fullmatch(unit):
            return Number(False, (text,), (), _PLAIN)
        units.append(unit)
        labels.append(label)
    return Number(True, tuple(units), tuple(parts[1::2]), tuple(labels))


def without_label(text: str, label: str) -> tuple[str, str]:
    """Return a locator without the label that its text begins with, and that label."""
    match = _LABEL.match(text)
    found = _LABELS.get(match.group(1).lower(), "") if match else ""
    rest = text[match.end() :] if match else ""
    return (rest, found) if found and rest[:1].isalnum() else (text, label)


def number_form(
    text: str,
    form: str,
    locale: Locale,
    *,
    pages: str | None = None,
    gender: str = "",
    label: str = "",
) -> str:
    """Return a number variable in a form: "", numeric, ordinal, long-ordinal or roman.

    ``pages`` is the page-range-format, None for what is not a page; ``gender`` is that of the
    variable's noun; ``label`` is the label that stands before the number anyway.
    """
    if text.isdecimal():
        return _FORMS[form](text, locale, gender) if form in _FORMS else text
    number = read_number(text)
    dash = locale.text("page-range-delimiter", "–")
    if not number.numeric or (pages is None and number.is_name):
        return _unlike_a_number(text, dash if pages is not None else "-")
    change = _FORMS.get(form)
    result: list[str] = []
    for piece in _pieces(number):
        foreign = piece.label not in ("", label)
        if foreign:
            change = None
        first, last = piece.first, piece.last
        if last and change is None:
            written = format_pages(f"{first}-{last}", pages or "", dash)
        elif change is None:
            written = first
        elif not last:
            written = change(first, locale, gender)
        elif first.isdecimal() and last.isdecimal():
            written = f"{change(first, locale, gender)}{dash}{change(last, locale, gender)}"
        else:
            written = f"{first}-{last}"
        if foreign and (piece.label != "page" or pages is None):
            result.append(f"{locale.term(piece.label, 'short', bool(last)) or piece.label} ")
        result += [written.replace("\\-", "-"), _joint(piece.joint, locale)]
    whole = "".join(result)
    return whole[:1].upper() + whole[1:] if number.labels[0] and text[0].isupper() else whole


def _unlike_a_number(text: str, dash: str) -> str:
    return _PAGES_OF_ARTICLES.sub(rf"\1{dash}\2", text).replace("\\-", "-")


class _Piece(NamedTuple):
    """A number, or a range of two, and what follows it."""

    label: str
    first: str
    last: str
    joint: str


def _pieces(number: Number) -> Iterator[_Piece]:
    """Give the numbers and the ranges that a number variable holds, in order."""
    units, labels = number.units, number.labels
    joints = (*number.joints, "", "")
    place = 0
    while place < len(units):
        joint, following = joints[place], joints[place + 1]
        ranged = joint.strip() in _DASHES and not labels[place + 1]
        if ranged and following.strip() not in _DASHES:
            yield _Piece(labels[place], units[place], units[place + 1], following)
            place += 2
        else:
            yield _Piece(labels[place], units[place], "", "-" if ranged else joint)
            place += 1


def _joint(joint: str, locale: Locale) -> str:
    if joint.strip() == "&":
        return f" {locale.term('and', 'symbol') or '&'} "
    return ", " if joint.strip() == "," else joint


_Change = Callable[[str, Locale, str], str]


def ordinal(unit: str, locale: Locale, gender: str = "") -> str:
    """Return digits as an ordinal number, ``2nd``; other text as it is."""
    if not unit.isdecimal() or len(unit) > _MAX_DIGITS:
        return unit
    return f"{unit}{locale.ordinal_suffix(int(unit), gender)}"


def _long_ordinal(unit: str, locale: Locale, gender: str) -> str:
    if unit.isdecimal() and len(unit) < 3 and 1 <= int(unit) <= 10:
        name = f"long-ordinal-{int(unit):02d}"
        word = locale.term(f"{name}@{gender}") if gender else None
        word = word or locale.term(name)
        if word:
            return word
    return ordinal(unit, locale, gender)


def roman(unit: str) -> str:
    """Return digits as a lower-case roman number up to 3999; other text as it is."""
    from refcli.values import numbers

    return (numbers.roman(int(unit)) if unit.isdecimal() and len(unit) < 5 else "") or unit


_MAX_DIGITS: Final = 12

_FORMS: Final[dict[str, _Change]] = {
    "ordinal": ordinal,
    "long-ordinal": _long_ordinal,
    "roman": lambda unit, _locale, _gender: roman(unit),
}
