"""The marks and words of a GOST description, as patterns that its readers share."""

import re
from typing import Any, Final

from refcli.text import word_lists
from refcli.text.scripts import is_cyrillic
from refcli.values.people import name_lists
from refcli.values.people.name_forms import words_of

__all__ = [
    "ABBREVIATED",
    "CUT",
    "DAY",
    "FULL_HEADING",
    "HEADING",
    "INVERTED",
    "NUMBER",
    "PERSON",
    "UPPER",
    "Fields",
    "author_heading",
    "headed",
    "joined",
    "plain_marks",
    "trimmed",
]

Fields = dict[str, Any]
"""CSL variables with their values; None for what the reference does not have."""

UPPER: Final = "А-ЯЁІЇЄҐЎӘҒҚҢӨҰҮҺA-Z"
_LOWER: Final = "а-яёіїєґўәғқңөұүһ"
_ALIKE: Final = "aceopxyi"
"""Latin letters that look like Cyrillic ones, as a careless hand types them in a Russian name."""

_PARTICLE: Final = rf"(?:{word_lists.any_of(filter(is_cyrillic, words_of('particle')))})"
_FAMILY: Final = (
    rf"(?:{_PARTICLE}\s){{0,2}}(?:[{UPPER}][{_LOWER}{_ALIKE}'’ʼ]*[{_LOWER}]|[A-Z][a-zà-ÿ'’]+)(?:-[{UPPER}][{_LOWER}a-z]+)?"
    rf"(?:\s(?:оглы|кызы)|\s(?:делла|дель|да|ван дер|фон дер)\s[{UPPER}][{_LOWER}]+)?"
)
_INITIAL: Final = rf"[{UPPER}][{_LOWER}]?\."
_INITIALS: Final = rf"{_INITIAL}(?:\s?-?{_INITIAL}(?:\s?-?{_INITIAL}(?!\s?{_INITIAL}))?)?"
"""Three at most, and the third is not the first of two that follow: `П. И. Ф. М. Достоевский`."""

INVERTED: Final = rf"{_FAMILY},?\s?{_INITIALS}(?:\s(?:{_PARTICLE}\b|[двф]\.))?"
"""``Иванов И. И.``, ``Иванов, И.И.``"""

PERSON: Final = rf"(?:{_INITIALS}\s?{_FAMILY}|{INVERTED})"
"""A person in either order."""

CUT: Final = r"(?P<cut>,?\s\[?(?:и др|и соавт|та ін|і інш)\.?\]?)"
"""What says that the names before it are not all (GOST R 7.0.80)."""

_RANK: Final = "|".join(word_lists.lists(__package__, "documents.txt")["rank"])
HEADING: Final = re.compile(
    rf"(?P<people>{INVERTED}(?:(?:,|,?\sи)\s?{INVERTED})*)"
    rf"(?P<rank>,\s(?:{_RANK})\.?|\s\(реж\.\))?{CUT}?\.?\s+(?=[«\"“‘(\[\w])"
)
"""Authors at the beginning of a description (GOST R 7.0.80)."""

_FULL: Final = r"[А-ЯЁ][а-яё-]+,?\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич)"
FULL_HEADING: Final = re.compile(
    rf"(?P<people>{_FULL}(?:,\s(?:{_FULL}|[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё-]+))*){CUT}?\.\s+(?=[«\"“(\w])"
)
"""Authors whose names are written out: ``Петров Иван Сергеевич, Барбара Коэн.``"""

_WORKS: Final = frozenset(word_lists.lists(__package__, "documents.txt")["work"])
_OF_WORK: Final = re.compile(r"(?:ство|ние|ость|изм|ика|тура|фия|гия|фика|пция|сия|ция)$")
_BARE: Final = rf"{_FAMILY}\s[{UPPER}]{{1,3}}"
_UNDOTTED: Final = re.compile(rf"(?P<people>{_BARE}(?:,\s{_BARE})*){CUT}?\.\s+(?=[«\"“‘(\[\w])")
"""Authors as Vancouver has them, in a list with marks of GOST: `Иванов ИИ, Петров ПП.`"""

_MONONYM: Final = re.compile(
    rf"(?P<people>(?:{'|'.join(word_lists.lists(__package__, 'documents.txt')['mononym'])}))"
    r"(?P<cut>)\.\s(?=[«\"“А-ЯЁ])"
)
"""An author of one name: `Платон. Государство`."""

_WHOSE: Final = re.compile(
    rf"[{UPPER}][{_LOWER}-]+(?:ова|ева|ина|ына|ого|его|ой|а|я|и|у|ю)(?![{_LOWER}])"
)
"""A family name in the genitive, as it stands behind what was his: `Философия Н. А. Бердяева`."""


_ORDAINED: Final = re.compile(
    r"(?P<people>[А-ЯЁ][а-яё]+(?:\s(?:[А-ЯЁ][а-яё]+|\([А-ЯЁ][а-яё-]+\))){0,3})"
    rf"(?P<rank>,\s(?:{_RANK})\b\.?(?:\s[А-ЯЁ][а-яё]+(?:ий|ой))?)(?P<cut>)\.?\s(?=[«\"“А-ЯЁ])"
)
"""A saint or bishop without a family name: `Иоанн Златоуст, свт. Беседы`."""


def author_heading(title: str) -> re.Match[str] | None:
    """Return the authors at the beginning of a title, None where none stand there.

    Initials behind a word that names a work or a subject are those of the name behind them:
    `Письма А. А. Фета`, `Творчество Ф. М. Достоевского`.
    """
    match = HEADING.match(title)
    if match is None:
        others = (_UNDOTTED, _MONONYM, _ORDAINED)
        return next(filter(None, (pattern.match(title) for pattern in others)), None)
    first = match["people"].split()[0].rstrip(",")
    of_work = first in _WORKS or (len(first) > _SHORT and _OF_WORK.search(first))
    if of_work and _WHOSE.match(title, match.end()):
        return None
    return match


def headed(heading: re.Match[str]) -> list[Any]:
    """Return the names of a heading; the rank of a cleric stays with the name before it."""
    rank = (heading.groupdict().get("rank") or "").strip(", ")
    if heading.re is _ORDAINED:
        return [{"literal": f"{heading['people']}, {rank}"}]
    names: list[Any] = list(name_lists.find(heading["people"] + (heading["cut"] or "")))
    if rank and not heading["cut"]:
        names[-1] = {**names[-1], "suffix": rank, "comma-suffix": True}
    return names


_SHORT: Final = 5
"""Letters that a family name may have where it ends as words do: `Бошния`."""

NUMBER: Final = r"(?:№|N)\s?"
_DAY_IN_WORDS: Final = r"\d{1,2}\s[а-яіїє]{3,9}\.?\s\d{4}"
DAY: Final = rf"(?:\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)|{_DAY_IN_WORDS})"
"""A day: ``30.11.1994``, ``21 нояб. 2011``."""

_MEDIUM: Final = re.compile(
    r"\s?\[(?:Текст|Интернет|Электронный ресурс|Електронний ресурс|Электронны рэсурс|Мультимедиа"
    r"|Ноты|Карты|Изоматериал|Звукозапись|Видеозапись|Кинофильм|Микроформа|Рукопись)"
    r"(?:\s?:[^\]]*)?\]"
    r"|\s?[.\]]?\s?[–—-]\s(?:Электронн(?:ая|ые|ый)\s(?:программа|данные|ресурс)|Текст|Тэкст|Изображение|Видео|Звук)\s?:\s?(?:непосредственный|электронн(?:ый|ая|ые)"
    r"|визуальное|електронний|электронны)(?=\W|$)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"^\s*\[?\d{1,4}[.)\]]\s*(?=\D)")
_SPACES: Final = re.compile(r"\s+")


def plain_marks(text: str) -> str:
    """Return a reference on one line, without its number in the list and its general material.

    ``[Текст]``, ``[Электронный ресурс]`` (GOST 7.1) and ``– Текст : электронный`` (7.0.100) say
    what a work is printed on, and part what belongs together.
    """
    text = _SPACES.sub(" ", text).strip()
    return _MEDIUM.sub("", _LABEL.sub("", text))


def joined(parts: list[str]) -> str:
    """Return a title and its other information as a record has them: ``Title: other``.

    A point before `` : `` ends no sentence: it is that of an abbreviation.
    """
    *front, last = [part.strip() for part in parts if part.strip(" .")] or [""]
    return ": ".join((*front, trimmed(last)))


def trimmed(text: str) -> str:
    """Return a text without the spaces and points around it, save for that of an abbreviation."""
    bare = text.strip(" .")
    cut = len(text.rstrip()) > len(text.rstrip(" ."))
    keeps = bare.rpartition(" ")[2].lower() in ABBREVIATED or _LAST_INITIAL.search(bare)
    return f"{bare}." if cut and keeps else bare


_LAST_INITIAL: Final = re.compile(rf"[\s.][{UPPER}]$")


ABBREVIATED: Final = frozenset(word_lists.lists(__package__, "documents.txt")["abbreviated"])
