"""Designations: of laws, patents and reports, taken apart into CSL variables."""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["application_in", "read_designation", "year_of_standard"]

_MARK: Final = r"(?:№|\bN[ro]?\b\.?|\bnumber\b):?\s*"
_PATENT: Final = late(
    r"(?P<genre>пат(?:ент)?|patent|а\.\s?с|авт\.\s?свид(?:етельство)?)\b\.?\s*"
    r"(?:на изобретение\s*)?"
    rf"(?P<before>[^\W\d_]{{2,}}(?:\s[^\W\d_]+)?\s*)??(?:{_MARK})?"
    r"(?P<number>[A-Z]{0,2}\s?\d[\d\s,./]*\d(?:\s?[A-Z]\d?)?)\s*(?P<behind>[^\W\d_][^\d,;:]*)?",
    re.IGNORECASE,
)
_OF_LAND: Final = late(
    r"(?P<genre>(?:[A-Z][\w.]*\s){0,3}?(?:[Pp]at(?:ent\b|\.)(?:\s[Aa]pp(?:l\.|lication))?(?:\sPubl\.)?"
    r"|Ger\. Offen\.|PCT Int\. Appl\.|Jpn\. (?:Kokai )?Tokkyo Koho|Fr\. Demande)),?\s"
    r"(?:[Nn]o\.?\s)?(?P<number>(?:[A-Z]{2}\s?)?\d[\d\s,./-]*\d(?:\s?[A-Z]\d?)?)[.,]?"
)
_APPLICATION: Final = late(
    rf"(?:\W*(?:{_MARK})?(?<![\d/])(?P<number>\d[\d/]{{5,}})\s*[;,:]\s*)?\bзаявл(?:ено)?\b\.?\s*"
    r"(?P<day>\d\d?\.\d\d?\.\d\d(?:\d\d)?)"
)
_NUMBERED: Final = late(
    rf"(?P<genre>[^\W\d_][^\d№]*?)\s*,?\s*(?:\b(?:от|від|of|vom|dated)\s[^№]*?)?{_MARK}(?P<number>\S.*)",
    re.IGNORECASE,
)


_CONTRACT: Final = late(r"[.;]\s(?:Contract|Grant|Task\sOrder)\s.*")
"""What stands behind the number of a report that was paid for."""
_OF_BODY: Final = late(
    r"(?P<genre>(?:[A-Z][\w’&-]*\s(?:[a-z]+\s){0,2})?"
    r"(?:[Dd]ocument|[Gg]uideline|[Gg]uidance|[Ss]tandard|[Ss]upplement))\s"
    r"\[?(?P<number>[A-Z]{1,4}\d[\w-]*)\]?"
)
"""`CLSI document M27-A3`, `Clinical guideline [CG90]`."""


def read_designation(text: str) -> dict[str, str]:
    """Return what a designation says, by CSL variable: genre, number, jurisdiction.

    ``федер. закон от 27.07.2006 № 152-ФЗ`` is a genre and a number, ``Пат. 2358036 Российская
    Федерация`` a number and a jurisdiction; what has no parts is a number as it stands.
    """
    if match := _OF_LAND.fullmatch(text):
        return {"genre": match["genre"], "number": match["number"]}
    if match := _PATENT.match(text):
        jurisdiction = (match["behind"] or match["before"] or "").strip(" .")
        genre = match["genre"] if match["genre"][0] in "аА" else ""
        found = {"genre": genre, "number": match["number"], "jurisdiction": jurisdiction}
        return {variable: value.strip() for variable, value in found.items() if value}
    text = _CONTRACT.sub("", text)
    if match := _OF_BODY.fullmatch(text) or _NUMBERED.fullmatch(text):
        return {"genre": match["genre"].strip(" ,"), "number": match["number"]}
    return {"number": re.sub(rf"^(?:{_MARK}|no\.\s*)", "", text)}


def application_in(text: str) -> tuple[str, str, str]:
    """Return the number and the day of the application for a patent, and the text without it.

    >>> application_in("заявитель Связь. № 2000131736/09 ; заявл. 18.12.00")
    ('2000131736/09', '18.12.00', 'заявитель Связь')
    """
    match = _APPLICATION.search(text)
    if not match:
        return "", "", text
    return match["number"] or "", match["day"], text[: match.start()] + text[match.end() :]


_YEAR_OF_STANDARD: Final = late(
    r"^[A-Z]+(?:[/ ][A-Z][A-Za-z]*){0,3}\s?\d[\d.]*(?:-\d{1,2})*(?:\s[A-Z]\w+\s\d+)?"
    r"(?:[-—–:](?:19|20)\d\d\+A\d{1,2})*[-—–:]((?:19|20)\d\d(?:-\d\d)?)$"
)
"""When a standard was given, as its number ends: `ISO 690:2010`, `DIN EN 1993-1-1:2010-12`."""


def year_of_standard(number: str) -> str:
    """Return the year, and the month, with which the number of a standard ends, "" for others.

    >>> year_of_standard("DIN EN 1993-1-1:2010-12"), year_of_standard("TR-2010")
    ('2010-12', '')
    """
    match = _YEAR_OF_STANDARD.search(number)
    return match[1] if match else ""
