"""One reference in several languages and scripts: the variants that a record holds.

A record has one main text for each variable; what the same reference is called in another
language or script stands beside it, as CSL-M keeps it
(https://citeproc-js.readthedocs.io/en/latest/csl-m/): ``multi._keys[variable][tag]`` for
a text, ``multi._key[tag]`` within a name. The tags are BCP 47: ``en`` is a translation,
``ru-Latn`` a transliteration. A person's name in Latin letters is kept under ``en``, for that
is how English texts spell it.

Nothing here changes a record: each function returns a new one.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from refcli.record import NAME_VARIABLES, OTHERS, Name, Record, names, source, text, with_custom
from refcli.speech import Message
from refcli.text.scripts import LATIN, is_cyrillic, script_of

__all__ = [
    "GENITIVE",
    "TRANSLATED",
    "TRANSLITERATED",
    "bilingual",
    "forms_of",
    "people_in",
    "tags_of_people",
    "texts_of",
    "with_people",
    "with_text",
]

TRANSLATED: Final = "en"
TRANSLITERATED: Final = "ru-Latn"

GENITIVE: Final = "ru-x-genitive"
"""The tag of a name in the genitive, as a source has it after "под ред.", where the nominative
alone does not tell it: ``Асмуса`` of a man, ``Асмус`` of a woman."""

_TEXTS: Final = (
    *("title", "title-short", "container-title", "container-title-short"),
    *("collection-title", "event-title", "publisher", "publisher-place", "genre", "edition"),
)
"""The variables that a reference has in its own words in each language."""


def texts_of(record: Mapping[str, Any], variable: str) -> dict[str, str]:
    """Return the variants of a text variable by their tags, without the main text."""
    multi = record.get("multi")
    if not multi:  # nearly always, and an abstract class is slow to ask for
        return {}
    keys = multi.get("_keys") if isinstance(multi, Mapping) else None
    texts = keys.get(variable) if isinstance(keys, Mapping) else None
    if not isinstance(texts, Mapping):
        return {}
    return {tag: value for tag, value in texts.items() if isinstance(value, str)}


def with_text(record: Record, variable: str, tag: str, value: str) -> Record:
    """Return the record with one variant of a text; an empty value takes it away."""
    texts = {known: old for known, old in texts_of(record, variable).items() if known != tag}
    if value:
        texts[tag] = value
    multi = dict(record.get("multi") or {})
    keys = {name: old for name, old in (multi.get("_keys") or {}).items() if name != variable}
    if texts:
        keys[variable] = texts
    multi = {name: old for name, old in multi.items() if name != "_keys"}
    if keys:
        multi["_keys"] = keys
    rest = {name: old for name, old in record.items() if name != "multi"}
    return {**rest, "multi": multi} if multi else rest


def forms_of(name: Mapping[str, Any]) -> dict[str, Name]:
    """Return the variants of one person's or body's name by their tags, without the main form."""
    multi = name.get("multi")
    if not multi:
        return {}
    forms = multi.get("_key") if isinstance(multi, Mapping) else None
    if not isinstance(forms, Mapping):
        return {}
    return {tag: cast(Name, form) for tag, form in forms.items() if form and isinstance(form, dict)}


def people_in(record: Mapping[str, Any], variable: str, tag: str) -> list[Name | None]:
    """Return the people of a name variable in a language: None for each who has no such form."""
    return [forms_of(name).get(tag) for name in names(record, variable)]


def tags_of_people(record: Mapping[str, Any], variable: str) -> list[str]:
    """Return the tags of the languages that any person of a name variable has a form in."""
    return sorted({tag for name in names(record, variable) for tag in forms_of(name)})


def with_people(record: Record, variable: str, tag: str, forms: Sequence[Name | None]) -> Record:
    """Return the record with the forms of its people in a language, in their order.

    None is a person without such a form; no forms at all take that language away. Raises
    ValueError where there are more or fewer forms than people; "et al." counts for nothing in
    either.
    """
    forms = [form for form in forms if form is None or form.get("literal") != OTHERS]
    people = names(record, variable)
    if forms and len(forms) != len(people):
        raise ValueError(
            Message(
                "{variable} has {count} names, {variable}[{tag}] {other}",
                variable=variable,
                count=len(people),
                tag=tag,
                other=len(forms),
            )
        )
    given = iter(forms) if forms else iter([None] * len(people))
    changed = [
        name
        if not isinstance(name, dict) or name.get("literal") == OTHERS
        else _with_form(cast(Name, name), tag, next(given))
        for name in record.get(variable) or []
    ]
    return {**record, variable: changed} if changed else record


def bilingual(original: Record, latin: Record) -> Record:
    """Return one record of a work that a list has in Cyrillic and another in Latin letters.

    The original keeps all that it has. Texts and names of the Latin record become its
    variants; other values of it are taken where the original has none.
    """
    record = dict(original)
    for variable in _TEXTS:
        record = _with_latin_text(record, latin, variable)
    for variable in NAME_VARIABLES:
        record = _with_latin_people(record, latin, variable)
    for variable, value in latin.items():
        known = variable in record or variable in (*_TEXTS, *NAME_VARIABLES, "multi")
        if not known and not _is_said(record, variable, value):
            record[variable] = value
    return _with_both_sources(record, original, latin)


_OF_NO_HOST: Final = frozenset(("legislation", "legal_case", "regulation", "bill", "manuscript"))
"""What another list words in its own way: acts, and documents of archives."""

_COUNTS: Final = ("volume", "issue", "part-number")


def _is_said(record: Record, variable: str, value: object) -> bool:
    """Tell whether a record has what the other list counts by another name: `Вып. 2`, `vol. 2`."""
    if record.get("type") in _OF_NO_HOST:
        return variable in (*_COUNTS, "page", "note", "number-of-pages")
    figures = _FIGURES.findall(str(value))
    return variable in _COUNTS and any(
        figures == _FIGURES.findall(text(record, other)) for other in _COUNTS if other in record
    )


_FIGURES: Final = re.compile(r"\d+")

_IMPRINT: Final = frozenset(("collection-title", "genre", "publisher", "publisher-place"))
"""What a Russian record that lacks it does not take in Latin letters: the words of another list."""


_WHOLE: Final = frozenset(("thesis", "book", "legislation", "standard", "patent", "report"))
"""What nothing holds: what another list has there is its kind in words."""


def _with_latin_text(record: Record, latin: Record, variable: str) -> Record:
    from refcli.text.transliteration import is_transliteration

    main, other = text(record, variable), text(latin, variable)
    variants = texts_of(latin, variable)
    if main and script_of(main) == LATIN:
        return record
    if not main:
        kind = record.get("type")
        is_own = not is_cyrillic(text(record, "title")) or not (
            variable in _IMPRINT or (variable == "container-title" and kind in _WHOLE | _OF_NO_HOST)
        )
        return {**record, variable: other} if other and is_own else record
    if other and other != main and script_of(other) == LATIN:
        proper = main.partition(": ")[0]
        same = is_transliteration(other, main) or is_transliteration(other, proper)
        if same or variable == "title" or record.get("type") not in _OF_NO_HOST:
            variants.setdefault(TRANSLITERATED if same else TRANSLATED, other)
    known = texts_of(record, variable)
    for tag, value in variants.items():
        if tag not in known and value != main:
            record = with_text(record, variable, tag, value)
    return record


def _with_latin_people(record: Record, latin: Record, variable: str) -> Record:
    people, forms = names(record, variable), names(latin, variable)
    if not people:
        return {**record, variable: latin[variable]} if forms else record
    if len(forms) > len(people) or script_of(_surname(people[0])) == LATIN:
        return record
    # The shorter list was cut with "et al.": its people are the first ones.
    known = [*forms, *[None] * (len(people) - len(forms))]
    pairs = zip(people, known, strict=True)
    changed: list[Any] = [
        _with_form(name, TRANSLATED, form)
        if form and script_of(_surname(form)) == LATIN and TRANSLATED not in forms_of(name)
        else name
        for name, form in pairs
    ]
    ends = [name for name in record[variable] if name not in people]
    return {**record, variable: [*changed, *ends]}


def _with_both_sources(record: Record, original: Record, latin: Record) -> Record:
    one, other = source(original).get("text"), source(latin).get("text")
    if not other or (one and other in one):
        return record
    both = {**source(original), "text": "\n".join(filter(None, (one, other)))}
    return with_custom(record, source=both)


def _with_form(name: Name, tag: str, form: Name | None) -> Name:
    multi = dict(name.get("multi") or {})
    forms = {known: old for known, old in (multi.get("_key") or {}).items() if known != tag}
    if form:
        forms[tag] = {part: value for part, value in form.items() if part != "multi"}
    multi = {part: old for part, old in multi.items() if part != "_key"}
    if forms:
        multi["_key"] = forms
    rest = {part: value for part, value in name.items() if part != "multi"}
    return cast(Name, {**rest, "multi": multi} if multi else rest)


def _surname(name: Name) -> str:
    return name.get("family") or name.get("literal") or name.get("given") or ""
