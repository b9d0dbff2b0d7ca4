"""The statement of responsibility: who did what, `` ; `` between the groups.

The words before the names say the role; those that govern the genitive ("под ред.") have the
names inflected, and the record keeps the nominative, with the source's form where the
nominative does not tell it (GOST R 7.0.100-2018, 5.2.6).
"""

import re
from typing import Any, Final

from refcli.parse.building.gost.marks import CUT, PERSON, Fields, trimmed
from refcli.text import word_lists
from refcli.text.scripts import is_cyrillic
from refcli.values.people import name_lists
from refcli.values.people.bodies import is_body
from refcli.values.people.inflection import with_source_form
from refcli.variants import GENITIVE

__all__ = ["LANGUAGES", "heading_fields", "statement_fields"]

_GENITIVE: Final = (
    ("geneditor", re.compile(r"под\s(?:общ(?:ей|\.)?)\s?ред(?:акцией|\.)?")),
    ("scieditor", re.compile(r"под\s(?:науч(?:ной|н\.|\.)?)\s?ред(?:акцией|\.)?")),
    (
        "editor",
        re.compile(
            r"под\sред(?:акцией|\.)?|(?:за|під)\s(?:(?:заг|наук)\.\s)?ред(?:акцією|\.)|пад\s(?:агул\.\s)?рэд(?:акцыяй|\.)"
        ),
    ),
)
_NOMINATIVE: Final = (
    (
        "respeditor",
        re.compile(r"отв(?:етственный|етственные|\.)\s?ред(?:акторы?|\.)?|відп\.\sред\."),
    ),
    (
        "chiefeditor",
        re.compile(r"(?:гл(?:авный|авные|ав\.|\.)|гал\.|голов\.)\s?рэ?е?д(?:акторы?|\.)?"),
    ),
    (
        "compiler",
        re.compile(r"(?:авт\.-)?(?:[сС]ост(?:авител[ьи]|\.)?|уклад\.|упоряд\.|склад\.):?"),
    ),
    (
        "editor",
        re.compile(
            r"р[еэ]д(?:акт[оа]ры?|кол(?:легия|\.)|\.-сост\.|\.):?|(?:науч(?:ный|\.)|наук\.)\s?ред(?:актор|\.)?"
        ),
    ),
)
_TRANSLATOR: Final = re.compile(
    r"(?:пер(?:евод|\.)|перекл\.)(?:\s(?:с|со|з)\s(?P<language>(?:др\.-)?[а-яії]+)\.?)?(?=\s|$)"
)
_LEADS: Final = {
    key: "|".join(entry.replace(" ", r"\s?") for entry in entries)
    for key, entries in word_lists.entries(__package__, "roles.txt").items()
}
_ROLE: Final = "|".join(_LEADS.values())
_SEVERAL: Final = re.compile(
    rf"(?P<roles>(?:{_ROLE})(?:(?:,|\sи|\sі|,?\sс)\s?(?:{_ROLE}))*):?(?=\s|$)",
    re.IGNORECASE,
)
"""One role or more in a row: `вступ. ст., сост. и коммент.`"""

_HELD: Final = re.compile(
    "|".join(_LEADS[key] for key in ("compiler", "translator", "editor")), re.IGNORECASE
)
"""One role alone that has a variable of its own."""

_WORDED: Final = "as worded"
"""Where a group says more than a variable holds, and is to be kept as it is worded."""

_OF_PERSON: Final = re.compile(_LEADS["person"], re.IGNORECASE)
_VARIABLES: Final = {
    key: re.compile(rf"(?:^|,\s|\sи\s|\sі\s)(?:{_LEADS[key]})(?![а-яё])", re.IGNORECASE)
    for key in ("compiler", "translator", "editor")
}
_BODY: Final = re.compile(
    r"(?:Рос(?:сийск\w+|\.)|Всерос\w*\.?|М-во|Министерство|Минздрав|Федер\w*\.?|Ассоц\w*\.?"
    r"|О-во|Общество|Ин-т|Институт|Науч\w*\.?|Центр\w*\.?|Гос\w*\.?|Департамент|Комитет|Администрация"
    r"|Управление|Служба|Агентство|Агенція|Фонд|Союз|Совет|Верховна|Міністерство|Нац\w*\.?|Дзярж\w*\.?"
    r"|(?:[А-ЯЁ][а-яё-]+\.?\s){1,2}(?:гос\.|нац\.|респиратор|обществ|ассоциац|ун-т|ин-т)\w*)(?:\s(?!ред)|$)"
    r"|[А-ЯЁ][а-яё]*стат$"
)
"""How ministries and societies begin that answer for what has no author."""

_DEGREES: Final = re.compile(r"^(?:(?:проф|акад|доц|д-ра|канд|чл\.-корр|д\.|к\.)[^А-ЯЁA-Z]*)+")
_SPELT: Final = r"[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич)\s[А-ЯЁ][а-яё-]+"
"""A name with its patronymic, the family name last."""

_PEOPLE: Final = re.compile(
    rf"(?P<people>(?:{PERSON}|{_SPELT})(?:(?:,|,?\sи)\s?(?:{PERSON}|{_SPELT}))*)"
    rf"{CUT}?"
)
_FULL_NAME: Final = re.compile(
    r"(?P<family>[А-ЯЁ][а-яё-]+)\s(?P<given>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич))"
)
LANGUAGES: Final = {
    abbreviated: tag
    for tag, words in word_lists.lists(__package__, "languages.txt").items()
    for abbreviated in words
}
"""Codes of languages (ISO 639), by how ``пер. с …`` abbreviates them."""


_SCHOOL: Final = re.compile(r"\b(?:ун-т|ин-т|ін-т|универс|універс|акад|НИИ|НДІ)")
"""What a body that gives degrees is called, abbreviated or not."""


def statement_fields(statement: str, has_heading: bool, kind: str) -> Fields:
    """Return the people and bodies of a statement by their roles.

    ``has_heading`` says that the authors stand at the beginning of the description already: the
    statement then repeats them, and may name more. ``kind`` is the type as far as it is known.
    """
    fields: Fields = {}
    unplaced: list[str] = []
    groups = (trimmed(_CAPITAL.sub(_small, part)) for part in re.split(r"\s?;\s", statement))
    for group in filter(None, groups):
        found = _group(group, kind)
        if not found or found.pop(_WORDED, None):
            unplaced.append(group)
        for variable, value in found.items():
            if variable == "author" and has_heading:
                if len(value) > 1 or kind == "thesis":
                    fields["author"] = value
                elif "literal" in value[0]:
                    unplaced.append(group)
            else:
                fields.setdefault(variable, value)
    if unplaced:
        fields["note"] = " ; ".join(unplaced)
        if any(map(_SEVERAL.match, unplaced)):
            fields.setdefault("editor", None)
            fields.setdefault("contributor", None)
    return fields


_IN_BRACKETS: Final = re.compile(r"\((?P<role>[^()]{3,30})\)[.,:]?\s*(?=[«\"“‘(\[\w])")


def heading_fields(people: list[Any], behind: str) -> tuple[Fields, str]:
    """Return what the people of a heading did, and what follows: `Орлов П. С. (ред.) Оптика`.

    Those behind whom no role stands in brackets are the authors.
    """
    match = _IN_BRACKETS.match(behind)
    role = match["role"].strip().lower() if match else ""
    if match and _TRANSLATOR.fullmatch(role):
        return {"author": None, "translator": people}, behind[match.end() :]
    for name, pattern in (*_GENITIVE, *_NOMINATIVE):
        if match and pattern.fullmatch(role):
            return {"author": None, **_editors(name, people)}, behind[match.end() :]
    return {"author": people}, behind


_CAPITAL: Final = re.compile(r"^\s*(?:Под|Пер|Сост|Отв|Ред|Науч|Гл|Вступ|Подгот|Публ)(?=[\s.])")
"""How a role begins in a list that sets a capital behind the stroke."""


def _small(match: re.Match[str]) -> str:
    return match.group().lower()


def _group(group: str, kind: str) -> Fields:
    """Return what a group says, and whether it says more than variables hold."""
    several = _SEVERAL.match(group)
    if several and not _HELD.fullmatch(several["roles"]):
        return _several(several["roles"], group[several.end() :])
    if match := _TRANSLATOR.match(group):
        people = _people(group[match.end() :], genitive=True)
        language = LANGUAGES.get(match["language"] or "", "")
        return {
            **({"translator": people} if people else {}),
            **({"translated-from": language} if language else {}),
        }
    for genitive, roles in ((True, _GENITIVE), (False, _NOMINATIVE)):
        for role, pattern in roles:
            if match := pattern.match(group):
                return _editors(role, _people(group[match.end() :], genitive=genitive))
    if kind == "thesis" and (match := _FULL_NAME.fullmatch(group)):
        return {"author": [{"family": match["family"], "given": match["given"]}]}
    people = _people(group, genitive=False)
    if people:
        return {"author": people}
    if not kind and _BODY.match(group):
        return {"author": [{"literal": group}], "container-title": None, "type": "book"}
    if kind == "report" or (kind == "thesis" and (is_body(group) or _SCHOOL.search(group))):
        return {"publisher": group}
    return {"author": [{"literal": group}]} if kind == "dataset" else {}


def _several(roles: str, behind: str) -> Fields:
    """Return the variables of roles in a row; who has none of its own contributes."""
    people = _people(behind, genitive=not _OF_PERSON.match(roles))
    known = [name for name, pattern in _VARIABLES.items() if pattern.search(roles)]
    return {
        **(dict.fromkeys(known or ["contributor"], people) if people else {}),
        _WORDED: True,
    }


def _editors(role: str, people: list[Any]) -> Fields:
    if not people:
        return {}
    if role == "compiler":
        return {"compiler": people}
    return {"editor": people} if role == "editor" else {"editor": people, "editor-type": role}


def _people(text: str, *, genitive: bool) -> list[Any]:
    match = _PEOPLE.match(_DEGREES.sub("", f"{text.strip(' :.,')}."))
    if match is None:
        return []
    people: list[Any] = list(name_lists.find(match["people"] + (match["cut"] or "")))
    return [_in_nominative(name) for name in people] if genitive else people


def _in_nominative(name: dict[str, Any]) -> dict[str, Any]:
    family = str(name.get("family") or "")
    if not is_cyrillic(family):
        return name
    nominative, form = with_source_form(family, str(name.get("given") or ""))
    kept = {"multi": {"_key": {GENITIVE: {"family": form}}}} if form else {}
    return {**name, "family": nominative, **kept}
