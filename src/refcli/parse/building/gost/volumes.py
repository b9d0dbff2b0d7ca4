"""Volumes and parts in the title of a work (GOST R 7.0.100-2018, 5.1.4).

``Собрание сочинений. В 6 т. Т. 4. Герменевтика``; ``Время и рассказ. Т. 1. Интрига``;
``Механика. Том 1``; ``Философия. В 3 кн. Книга вторая. Просветление``.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import Fields, trimmed
from refcli.values.numbers import ordinal

__all__ = ["IN_VOLUMES", "volumes_of"]

_COUNT: Final = r"(?:т|тт|томах|томи|кн|книгах|ч|частях|вып)\b\.?"
_DESIGNATION: Final = r"(?:Т|Том|Кн|Книга|Ч|Часть|Вып)\b\.?"
_NUMBER: Final = r"\d+|[IVX]+|[а-я]{3,9}(?:ая|ья|ый|ой|ий|ое)"

_TURKIC: Final = r"(?:томда|томдық|томдо|томлыкта|кітапта|китапта)\b"
"""How many volumes there are in Tatar, Kazakh and Kirghiz, whose endings say `in`."""

IN_VOLUMES: Final = re.compile(
    rf"\[?(?:[ВвУу]\s|(?=\d+\s{_TURKIC}))(?P<volumes>\d+)(?:-х)?\.?\s?"
    rf"(?:(?:т|тт|ч|кн|томах|частях|книгах)\b\.?|{_TURKIC})?(?:,\s\d+\s(?:кн|ч|вып)\b\.?)?\]?"
    r"(?:[.,]\s?(?:Т|Том|Ч|Часть|Кн)\.?\s?(?P<volume>\d+|[IVX]+)\b)?(?:[:.]\s?(?P<title>.+))?"
)
"""How many volumes there are, as a piece of other title information: `в 3 т.`"""

_COUNTED: Final = re.compile(
    rf"(?P<title>.+?)[.:]\s[ВвУу]\s(?P<volumes>\d+)(?:-х)?\s{_COUNT}"
    rf":?\s{_DESIGNATION}\s(?P<volume>{_NUMBER})"
    r"(?:[.,]\s(?:Ч|Часть|Кн|Книга|[тчк]н?)\b\.?\s(?P<part>\d+(?:[–-]\d+)?))?"
    r"(?:[.:,]\s(?P<name>[^\d].+))?\.?"
)
_NAMED: Final = re.compile(
    rf"(?P<title>.{{3,}}?)\.\s{_DESIGNATION}\s(?P<volume>{_NUMBER})[.:]\s(?P<name>[А-ЯЁІЇЄA-Z].+)"
)
_BARE: Final = re.compile(
    r"(?P<title>.+?)[.,]\s?(?:Том|Т\.|Часть|Ч\.|Кн\.)\s?(?P<volume>\d+(?:[–-]\d+)?|[IVX]+)"
)


def volumes_of(title: str) -> Fields:
    """Return the title of the whole, its volumes, and the number and title of the volume.

    Empty where a title names no volume.
    """
    match = _COUNTED.fullmatch(title) or _NAMED.fullmatch(title) or _BARE.fullmatch(title)
    if match is None:
        return {}
    found = {name: value for name, value in match.groupdict().items() if value}
    volume = found["volume"]
    number = volume if volume[0].isdigit() or volume.isupper() else ordinal(volume)
    if not number:
        return {}
    fields: Fields = {"title": found["title"], "volume": number}
    for variable, group in (("number-of-volumes", "volumes"), ("part-number", "part")):
        if group in found:
            fields[variable] = found[group]
    if match.re is not _BARE:
        name = found.get("name")
        fields["volume-title"] = trimmed(name) if name else None
    return fields
