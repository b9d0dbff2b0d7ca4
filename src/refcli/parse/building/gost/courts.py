"""Decisions of Russian courts that have no title of their own.

``Решение Арбитражного суда Пермского края от 12.03.2020 по делу № А50-12345/2019``: what it is,
whose, of what day, in which case (GOST R 7.0.5-2008 has them as published acts).
"""

import re
from typing import Final

from refcli.parse.building.gost.acts import HOSTED, published
from refcli.parse.building.gost.marks import DAY, NUMBER, Fields
from refcli.values import dates

__all__ = ["decision"]

_CODE: Final = r"[\dА-ЯЁA-Zа-я][\dА-ЯЁа-яA-Z./()-]*\d[\dА-ЯЁа-яA-Z/()-]*"
_DECISION: Final = re.compile(
    r"(?P<title>(?:(?:[А-ЯЁ][а-яё]+\s){0,1}(?i:решение|определение|постановление|приговор|обзор"
    r"|кассационное определение|апелляционное определение|заключение))\s"
    r"(?:[А-ЯЁа-яё.-]+\s){0,8}?(?i:суда|судов|судьи|коллегии|президиума|пленума)\b[^\d№«\"/]*?)"
    rf",?\s(?:от|від)\s(?P<day>{DAY})(?:\s?[гр]\.)?"
    rf"(?:,?\s{NUMBER}(?P<number>{_CODE}))?(?:,?\s(?:по\sделу|у\sсправі|дело)\s{NUMBER}(?P<case>{_CODE}))?"
    rf"(?:\s\([^)]*\))?(?=\.?\s?$|\.?\s//|\.\s|\s{HOSTED})"
)


def decision(text: str) -> Fields | None:
    """Return the fields of a decision without a title, or None where the text is none."""
    match = _DECISION.match(text)
    if match is None or not (match["number"] or match["case"]):
        return None
    number, case = match["number"], match["case"]
    return {
        "type": "legal_case",
        "title": match["title"].strip(" ,"),
        "genre": None,
        "number": f"{number} по делу № {case}" if number and case else number or case,
        "issued": dates.find(match["day"]),
        **published(text, match.end()),
    }
