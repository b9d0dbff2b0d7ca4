"""The statement of responsibility: who did what, `` ; `` between the groups.

The words before the names say the role; those that govern the genitive ("под ред.") have the
names inflected, and the record keeps the nominative, with the source's form where the
nominative does not tell it (GOST R 7.0.100-2018, 5.2.6).
"""

import re
from typing import Any, Final

from refcli.parse.building.gost.marks import CUT, PERSON, Fields
from refcli.text.scripts import is_cyrillic
from refcli.values import name_lists
from refcli.values.bodies import is_body
from refcli.values.inflection import with_source_form
from refcli.variants import GENITIVE

__all__ = ["LANGUAGES", "statement_fields"]

_GENITIVE: Final = (
    ("geneditor", re.compile(r"под\s(?:общ(?:ей|\.)?)\s?ред(?:акцией|\.)?")),
    ("scieditor", re.compile(r"под\s(?:науч(?:ной|н\.|\.)?)\s?ред(?:акцией|\.)?")),
    ("editor", re.compile(r"под\sред(?:акцией|\.)?|за\sред(?:акцією|\.)|пад\sрэд(?:акцыяй|\.)")),
)
_NOMINATIVE: Final = (
    (
        "respeditor",
        re.compile(r"отв(?:етственный|етственные|\.)\s?ред(?:акторы?|\.)?|відп\.\sред\."),
    ),
    ("chiefeditor", re.compile(r"гл(?:авный|авные|\.)\s?ред(?:акторы?|\.)?")),
    ("compiler", re.compile(r"(?:авт\.-)?сост(?:авител[ьи]|\.)?:?|уклад\.|упоряд\.")),
    (
        "editor",
        re.compile(r"ред(?:акторы?|кол(?:легия|\.)|\.):?|науч(?:ный|\.)\s?ред(?:актор|\.)?"),
    ),
)
_TRANSLATOR: Final = re.compile(
    r"(?:пер(?:евод|\.)|перекл\.)(?:\s(?:с|со|з)\s(?P<language>[а-яії]+)\.?)?(?=\s|$)"
)
_OTHER: Final = re.compile(
    r"(?:вступ|публ|подгот|предисл|коммент|примеч|послесл|худож|ил\.|рец|рук|исполн|науч\. рук)"
)
_BODY: Final = re.compile(
    r"(?:Рос(?:сийск\w+|\.)|Всерос\w*\.?|М-во|Министерство|Минздрав|Федер\w*\.?|Ассоц\w*\.?"
    r"|О-во|Общество|Ин-т|Институт|Науч\w*\.?|Центр\w*\.?|Гос\w*\.?)\s(?!ред)"
)
"""How ministries and societies begin that answer for what has no author."""

_DEGREES: Final = re.compile(r"^(?:(?:проф|акад|доц|д-ра|канд|чл\.-корр|д\.|к\.)[^А-ЯЁA-Z]*)+")
_PEOPLE: Final = re.compile(
    rf"(?P<people>{PERSON}(?:(?:,|,?\sи)\s?{PERSON})*)"
    rf"{CUT}?"
)
_FULL_NAME: Final = re.compile(
    r"(?P<family>[А-ЯЁ][а-яё-]+)\s(?P<given>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич))"
)
LANGUAGES: Final = {
    "англ": "en", "нем": "de", "фр": "fr", "франц": "fr", "исп": "es", "итал": "it", "ит": "it",
    "лат": "la", "греч": "el", "пол": "pl", "польск": "pl", "укр": "uk", "чеш": "cs", "кит": "zh",
    "яп": "ja", "араб": "ar", "рум": "ro", "болг": "bg", "швед": "sv", "венг": "hu",
}  # fmt: skip
"""Codes of languages (ISO 639), by how ``пер. с …`` abbreviates them."""


_SCHOOL: Final = re.compile(r"\b(?:ун-т|ин-т|ін-т|универс|універс|акад|НИИ|НДІ)")
"""What a body that gives degrees is called, abbreviated or not."""


def statement_fields(statement: str, has_heading: bool, kind: str) -> Fields:
    """Return the people and bodies of a statement by their roles.

    ``has_heading`` says that the authors stand at the beginning of the description already: the
    statement then repeats them, and may name more. ``kind`` is the type as far as it is known.
    """
    fields: Fields = {}
    hides_editor = False
    for group in filter(None, (part.strip(" .") for part in re.split(r"\s;\s", statement))):
        for variable, value in _group(group, kind).items():
            if variable == "author" and has_heading:
                if len(value) > 1 or kind == "thesis":
                    fields["author"] = value
            else:
                fields.setdefault(variable, value)
        if _OTHER.match(group):
            hides_editor = True
    if hides_editor:
        fields.setdefault("editor", None)
    return fields


def _group(group: str, kind: str) -> Fields:
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
    if _OTHER.match(group):
        return {}
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


def _editors(role: str, people: list[Any]) -> Fields:
    if not people:
        return {}
    if role == "compiler":
        return {"compiler": people}
    return {"editor": people} if role == "editor" else {"editor": people, "editor-type": role}


def _people(text: str, *, genitive: bool) -> list[Any]:
    match = _PEOPLE.match(_DEGREES.sub("", text.strip(" :.,")))
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
