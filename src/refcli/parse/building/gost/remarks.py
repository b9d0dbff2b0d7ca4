"""Remarks of a Russian description, for which CSL has no variable (GOST R 7.0.100-2018, 5.8).

An act is quoted ``(ред. от 19.12.2023)``, an order was ``(Зарегистрировано в Минюсте …)``, a
patent has its classes, a standard says what it replaces and since when it is in force. They
stand between the areas that a record has, and hide the marks of these. So they are taken out
first, and kept as worded.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import DAY, Fields
from refcli.values import dates
from refcli.values.remarks import LEADS

__all__ = ["with_remarks", "without_remarks"]

_AREAS: Final = "|".join(LEADS[kind] for kind in ("standard", "area", "access"))
_AREA: Final = (
    r"\.\s?[–—-]\s|(?<!\sг)\.\s(?=[А-ЯЁІЇЄҐ][\w-]*\.?(?:,\s|\s?:\s|\s;\s)|\d+\s[сc]\.|\(|URL|№)"
)
"""The mark of a next area: a dash, or a point before a place, an extent, an address."""

_PLACES: Final = (
    re.compile(rf"\s?(?::\s)?[\[(](?P<said>(?i:{LEADS['bracket']})(?:[^()\[\]]|\([^()]*\))*)[)\]]"),
    re.compile(
        rf"\s?[:;,]\s(?P<said>(?i:{LEADS['piece']})\s.*?)(?=\s[:;/]\s|\s//|{_AREA}|\.?$)",
    ),
    re.compile(
        rf"(?<=[.)\]»])\s?(?:[–—-]\s?|//\s)?(?P<said>(?:{_AREAS}).*?)"
        r"(?:(?=\.?\s?[–—-]\s(?!\d))|(?<![\s.,][А-ЯЁ])(?<!\sс)(?=\.\s(?:[А-ЯЁІЇЄҐA-Z\d(№]))|(?=\.?$))\.?"
    ),
    re.compile(
        rf"\s?[,:;]\s?(?P<said>(?:{LEADS['classes']})"
        r"\s?(?:\(\d{4}\.\d\d\)|\d(?!\d))?\s?"
        r"(?:[,;]?\s?[A-HАВСЕН]\s?\d\d(?:\.\d|\s?[A-ZА-Я])(?:\s?\d+/\d+)?(?:\s?\(\d{4}\.\d\d\))?)+)"
    ),
    re.compile(r"(?<=[–—-]\s)(?P<said>[А-Я]\s?\d\d\d?)\s(?=[А-ЯЁ])"),
)
"""In brackets; a piece of other title information; an area; classes of a patent; author mark."""


def without_remarks(text: str) -> tuple[str, list[str]]:
    """Return a description without its remarks, and these as they are worded."""
    found: list[tuple[int, str]] = []
    for pattern in _PLACES:
        found += [(match.start("said"), _worded(match["said"])) for match in pattern.finditer(text)]
        text = pattern.sub(_blank, text)
    return _BLANKS.sub("", text), [said for _, said in sorted(found)]


def _worded(said: str) -> str:
    """Return a remark without the marks around it; the point of an initial is its own."""
    bare = said.strip(" .;:")
    return f"{bare}." if said.rstrip(" ;:").endswith(f"{bare}.") and _SHORT.search(bare) else bare


_SHORT: Final = re.compile(r"(?:^|[\s.])\w{1,5}$")
"""An initial, or a word that may be an abbreviation: `доп.`"""

_BLANK: Final = "\x00"
_BLANKS: Final = re.compile(rf"\s?{_BLANK}+")


def _blank(match: re.Match[str]) -> str:
    """Return as many blanks as a remark has letters, so that places stay the same."""
    return _BLANK * len(match.group())


_INTRODUCED: Final = re.compile(r"Введ\.?(?:ен)?\s[\d.–-]*?(?P<year>(?:19|20)\d\d)")
_DATED: Final = re.compile(rf"\b{DAY}")
_PRINTED: Final = re.compile(
    r"[.–—]\s[А-ЯЁ][\w-]*\.?(?:\s?:\s[^:]{2,60}?)?,\s(?P<year>(?:19|20)\d\d)\.(?:\s[–—-])?\s\d+\s[сc]\."
)
"""The year of an imprint, which a day in a remark is not."""

_LOOKED_UP: Final = re.compile(r"(?i)https?:|www\.|\bURL\b|обращ|доступ|звернення|звароту|просмотр")


def with_remarks(fields: Fields, remarks: list[str], text: str) -> Fields:
    """Return what was read of a text with its remarks as the note.

    A day in a remark is none on which somebody looked at the work; that since which a standard is
    in force dates it where nothing else does.
    """
    dated = "issued" not in fields and any(map(_DATED.search, remarks))
    if dated and (printed := _PRINTED.search(text)):
        fields["issued"] = dates.find(printed["year"])
    if fields.get("type") == "standard" and "issued" not in fields:
        for year in filter(None, map(_INTRODUCED.match, remarks)):
            fields["issued"] = dates.find(year["year"])
    said = [*filter(None, [str(fields.get("note") or "")]), *remarks]
    with_note = {**fields, "note": "; ".join(said)} if said else fields
    return with_note if _LOOKED_UP.search(text) else {**with_note, "accessed": None}
