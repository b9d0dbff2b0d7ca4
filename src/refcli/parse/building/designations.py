"""Designations: of laws, patents, reports and editions, taken apart into CSL variables."""

import re
from typing import Final

from refcli.text import word_lists

__all__ = ["application_in", "read_designation", "read_edition", "volumes_in"]

_ORDINALS: Final = {
    word: number
    for number, words in word_lists.lists(__package__, "ordinals.txt").items()
    for word in words
}
_EDITION: Final = re.compile(
    r"(?:(?P<number>\d{1,3})(?:\s?(?:\.?[ªº]|(?:st|nd|rd|th|ème|er?|a)\b)|\s?-?\s?(?:е|ое|ге|е)\b)?\.?"
    r"|(?P<word>[^\W\d_]+))\s*"
    r"(?:edition|edn?|éd(?:ition)?|auflage|aufl|издание|изд|видання|вид|edición|edizione|ediz"
    r"|edição|druk|wyd)\.?",
    re.IGNORECASE,
)
_MARK: Final = r"(?:№|\bN[ro]?\b\.?|\bnumber\b)\s*"
_PATENT: Final = re.compile(
    r"(?P<genre>пат(?:ент)?|patent|а\.\s?с|авт\.\s?свид(?:етельство)?)\b\.?\s*"
    r"(?:на изобретение\s*)?"
    rf"(?P<before>[^\W\d_]{{2,}}(?:\s[^\W\d_]+)?\s*)??(?:{_MARK})?"
    r"(?P<number>[A-Z]{0,2}\s?\d[\d\s,./]*\d(?:\s?[A-Z]\d?)?)\s*(?P<behind>[^\W\d_][^\d,;:]*)?",
    re.IGNORECASE,
)
_APPLICATION: Final = re.compile(
    rf"\W*{_MARK}(?P<number>\d[\d/]{{5,}})\s*[;,:]\s*заявл(?:ено)?\b\.?\s*"
    r"(?P<day>\d\d?\.\d\d?\.\d\d(?:\d\d)?)"
)
_NUMBERED: Final = re.compile(
    rf"(?P<genre>[^\W\d_][^\d№]*?)\s*,?\s*(?:\b(?:от|від|of|vom|dated)\s[^№]*?)?{_MARK}(?P<number>\S.*)",
    re.IGNORECASE,
)
_VOLUMES: Final = re.compile(
    r"\W*(?:(?:в|у|in|en)\s)?(\d{1,3})\s(?:т|тт|томах|томов|кн|книгах|bde?|bänden?|vols?|volumes?|tomes?|t)\b\.?",
    re.IGNORECASE,
)


def read_designation(text: str) -> dict[str, str]:
    """Return what a designation says, by CSL variable: genre, number, jurisdiction.

    ``федер. закон от 27.07.2006 № 152-ФЗ`` is a genre and a number, ``Пат. 2358036 Российская
    Федерация`` a number and a jurisdiction; what has no parts is a number as it stands.
    """
    if match := _PATENT.match(text):
        jurisdiction = (match["behind"] or match["before"] or "").strip(" .")
        genre = match["genre"] if match["genre"][0] in "аА" else ""
        found = {"genre": genre, "number": match["number"], "jurisdiction": jurisdiction}
        return {variable: value.strip() for variable, value in found.items() if value}
    if match := _NUMBERED.fullmatch(text):
        return {"genre": match["genre"].strip(" ,"), "number": match["number"]}
    return {"number": re.sub(rf"^{_MARK}", "", text)}


def read_edition(text: str) -> str:
    """Return the number of an edition that is only counted, any other as it is printed.

    CSL prints the word itself: ``3rd ed.`` and ``third edition`` give ``3``; ``2-е изд.,
    перераб. и доп.`` stays.
    """
    match = _EDITION.fullmatch(text.strip())
    if not match:
        return text
    return match["number"] or _ORDINALS.get(match["word"].lower(), text)


def application_in(text: str) -> tuple[str, str, str]:
    """Return the number and the day of the application for a patent, and the text without it.

    >>> application_in("заявитель Связь. № 2000131736/09 ; заявл. 18.12.00")
    ('2000131736/09', '18.12.00', 'заявитель Связь')
    """
    match = _APPLICATION.search(text)
    if not match:
        return "", "", text
    return match["number"], match["day"], text[: match.start()] + text[match.end() :]


def volumes_in(text: str) -> str:
    """Return how many volumes a work has: ``в 10 т.``, ``3 vols``, or "" for any other text."""
    match = _VOLUMES.fullmatch(text.strip())
    return match[1] if match else ""
