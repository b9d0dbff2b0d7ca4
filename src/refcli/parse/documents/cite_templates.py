"""The templates in which Wikipedias hold a work in fields: ``{{cite journal |title=… |doi=…}}``.

Their names and fields, in several languages, stand in ``wiki-templates.txt`` and
``wiki-fields.txt`` (Wikipedia, "Help:Citation Style 1", and its like in other languages).
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from refcli.record import OTHERS, Name, Record
from refcli.text import word_lists
from refcli.values import dates, pages
from refcli.values.languages import language_tag
from refcli.values.people import name_lists

__all__ = ["fields_of", "is_cite", "record_of"]

_FIGURES: Final = re.compile(r"-?\d+(?=-|$)")

_BY_FIELDS: Final = "by fields"

_ROLES: Final = ("author", "editor", "translator")
"""The people of a work."""

_PARTS: Final = frozenset({"family", "given", "whole"})
"""What a field tells of one of them."""

_LONGEST_NUMBER: Final = 4
"""Figures that count people."""

_PLAIN: Final = frozenset(
    {
        *("title", "publisher", "publisher-place", "volume", "issue", "edition", "DOI", "PMID"),
        *("PMCID", "ISBN", "ISSN", "URL", "collection-title", "genre", "volume-title", "number"),
        *("note", "number-of-pages"),
    }
)
"""What holds a variable of CSL as it is."""

_IN_JOURNALS: Final = frozenset({"article-journal", "article-newspaper", "article-magazine"})


@cache
def _types() -> dict[str, str]:
    return word_lists.aliases(__package__, "wiki-templates.txt")


@cache
def _meanings() -> dict[str, str]:
    return word_lists.aliases(__package__, "wiki-fields.txt")


def is_cite(template: str) -> bool:
    """Tell whether a template of this name holds a work in fields."""
    return _named(template) in _types()


def _named(template: str) -> str:
    return " ".join(template.replace("_", " ").split()).lower()


def fields_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of a template, name and value, from what stands behind its name."""
    for part in text.split("|"):
        name, equals, value = part.partition("=")
        if equals and value.strip():
            yield name.strip().lower(), " ".join(value.split())


def record_of(template: str, fields: Mapping[str, str]) -> Record | None:
    """Return the work that a template holds, None where it tells neither title nor people.

    A field that no variable is known for is kept under ``custom``.
    """
    held, people, rest = _sorted(fields)
    record: Record = {"type": _type(_types()[_named(template)], held)}
    for role in _ROLES:
        if names := _names(people, role):
            record[role] = names
    if "author" in record and held.get("cut"):
        record["author"] = [*record["author"], {"literal": OTHERS}]
    variables: dict[str, Any] = {name: held[name] for name in held if name in _PLAIN}
    variables |= _host(record["type"], held)
    if "page" in held:
        variables["page"] = pages.full_range(held["page"])
    if "arxiv" in held:
        variables |= {"archive": "arXiv", "archive_location": held["arxiv"]}
    if tag := language_tag(held.get("language", "")):
        variables["language"] = tag
    day = held.get("date") or " ".join(filter(None, (held.get("month"), held.get("year"))))
    for variable, value in (("issued", day), ("accessed", held.get("accessed", ""))):
        if value:
            variables[variable] = dates.parse(value)
    if not ("title" in variables or "author" in record or "editor" in record):
        return None
    record.update(variables)
    record["custom"] = {"source": {"format": "mediawiki"}, **({"fields": rest} if rest else {})}
    return record


_Person = dict[str, str]


def _sorted(
    fields: Mapping[str, str],
) -> tuple[dict[str, str], dict[tuple[str, str], _Person], dict[str, str]]:
    """Return the fields by what they hold, the parts of people by role and number, the others."""
    held: dict[str, str] = {}
    people: dict[tuple[str, str], _Person] = {}
    rest: dict[str, str] = {}
    for name, value in fields.items():
        number = "".join(filter(str.isdecimal, name))[:_LONGEST_NUMBER] or "1"
        meaning = _meanings().get(_FIGURES.sub("", name), "")
        role, _, part = meaning.rpartition("-")
        if role in _ROLES and part in _PARTS:
            people.setdefault((role, number), {})[part] = value
        elif meaning:
            held.setdefault(meaning, value)
        else:
            rest[name] = value
    return held, people, rest


def _names(people: Mapping[tuple[str, str], _Person], role: str) -> list[Name]:
    found: list[Name] = []
    for (whose, _), person in sorted(people.items(), key=lambda one: int(one[0][1])):
        if whose != role:
            continue
        family, given = person.get("family", ""), person.get("given", "")
        if family and given:
            found.append({"family": family, "given": given})
        elif name := family or person.get("whole", "") or given:
            found += name_lists.listed(name) or [{"literal": name}]
    return found


def _type(type: str, held: Mapping[str, str]) -> str:
    """Return the type of a work: a part of a book is a chapter; fields tell what no name does."""
    if type == _BY_FIELDS:
        if "journal" in held:
            return "article-journal"
        if "part" in held or ("work" in held and "publisher" in held):
            return "chapter"
        if "work" in held and ({"issue", "volume"} & set(held)):
            return "article-journal"
        return "webpage" if "URL" in held and "publisher" not in held else "book"
    return "chapter" if type == "book" and "part" in held else type


def _host(type: str, held: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of what a work stands in."""
    edition = {"edition": held["издание"]} if "издание" in held and type not in _IN_JOURNALS else {}
    if "part" in held and type in ("chapter", "entry-encyclopedia", "paper-conference"):
        return {"title": held["part"], "container-title": held.get("title", ""), **edition}
    journal = held.get("journal") or held.get("work")
    if not journal and type in _IN_JOURNALS:
        journal = held.get("издание")
    return {**({"container-title": journal} if journal else {}), **edition}
