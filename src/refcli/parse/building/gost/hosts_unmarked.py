"""Hosts that no `` // `` introduces, as DSTU 8302:2015 allows.

``Автор. Назва. Збірник : матеріали конф. Львів : ЛНУ, 2016. С. 201–205.``: a full stop stands
there before the host as before everything else. What the host says of itself tells it: that it
is the papers of a meeting, or a newspaper by its day.
"""

import re
from typing import Final

from refcli.parse.building.gost.marks import ABBREVIATED, UPPER

__all__ = ["with_host_mark"]

_COLLECTION: Final = (
    r"(?:матеріали|тези|зб\.|збірник|праці|матер\.|материалы|сб\.|сборник|тез\.|труды|тр\.)\s"
)
_SENTENCE: Final = rf"[{UPPER}«\"“][^.:/]+"
_UNMARKED: Final = re.compile(
    rf"\.\s(?={_SENTENCE}\s?:\s{_COLLECTION}.*\.\s(?:[СсPp]\.|Вип\.|Вып\.)\s?\d"
    rf"|{_SENTENCE}\.\s(?:19|20)\d\d\.\s\d{{1,2}}\s[а-яії]{{3,9}}\.?(?:\s\(№\s?\d+\))?\.\s[СсP]\.)"
)
_INITIAL: Final = re.compile(rf"(?:^|[\s.])[{UPPER}]$")


_OLD: Final = re.compile(
    r",\s(?:19|20)\d\d,\s(?:[Тт]\.|№|N|[Вв]ып\.|[Вв]ип\.)\s?\d[^/]*,\s[СсP]\.\s?\d"
)
"""What follows a journal as it stood before GOST 7.1-76: `Природа, 1984, № 12, с. 20–23`."""

_STOP: Final = re.compile(rf"(?<!\s[{UPPER}])(?<!^[{UPPER}])\.\s(?=[{UPPER}«])")
_SERIES: Final = re.compile(r"Сер|Отд|Естеств|Гуманит|Хим|Физ|Мат|Техн|Общ|Биол")


def with_host_mark(text: str) -> str:
    """Return a description with the mark `` // `` before a host that has none."""
    if "//" in text.replace("://", ""):
        return text
    if old := _OLD.search(text):
        for stop in reversed(list(_STOP.finditer(text, 0, old.start()))):
            before = text[: stop.start()].rpartition(" ")[2].lower()
            if before not in ABBREVIATED and not _SERIES.match(text, stop.end()):
                return f"{text[: stop.start()]} // {text[stop.end() :]}"
    for match in _UNMARKED.finditer(text):
        if not _INITIAL.search(text[: match.start()]):
            return f"{text[: match.start()]} // {text[match.end() :]}"
    return text
