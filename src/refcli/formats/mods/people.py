"""The names of MODS: by their parts, or as libraries write a whole one.

Source: the MODS User Guidelines, version 3, "name".
"""

import re
from typing import Final

from refcli.formats.shared.xml_elements import Element, find_text, plain_text
from refcli.record import OTHERS, Name
from refcli.values.people import names

__all__ = ["name_of"]

_LIFE: Final = re.compile(
    r",?\s*\(?\b(?:(?:ca?\.|b\.|d\.|born|died|fl\.)\s*)?(?:\d{3,4}\??\s*-\s*(?:\d{3,4}\??)?|\d{4})\)?\.?$"
    r"|,?\s*\(?-\s?\d{3,4}\)?\.?$"
)
"""The years of a life, which libraries write behind a name: ``Doe, Jane, 1903-1988``."""


def name_of(person: Element) -> Name:
    """Return the name of a ``name`` element, an empty one if nothing is in it."""
    parts: dict[str, list[str]] = {}
    for part in person.findall("namePart"):
        if text := plain_text(part):
            parts.setdefault(part.get("type") or "", []).append(text)
    given, family = " ".join(parts.get("given", [])), " ".join(parts.get("family", []))
    # A body goes from the whole to its part: ``Rain Agency``, ``Clay Division``.
    between = ". " if person.get("type") == "corporate" else " "
    whole = between.join(parts.get("", []))
    if not whole and not family and not given:
        if person.find("etal") is not None:
            return {"literal": OTHERS}
        whole = find_text(person, "displayForm")
    if family or given:
        name = names.parse(f"{family}, {given}") if family and given else Name(family=family)
        if not family:
            name = {"given": given}
    elif not whole:
        return {}
    elif person.get("type", "personal") != "personal":
        return {"literal": whole.removesuffix(".") if ". " in whole else whole}
    else:
        whole = _without_fuller_form(_LIFE.sub("", whole))
        is_typed = person.get("type") == "personal"
        name = names.full_name(whole) if is_typed and "," not in whole else names.parse(whole)
    if suffix := " ".join(parts.get("termsOfAddress", [])):
        name["suffix"] = suffix
    return name


def _without_fuller_form(name: str) -> str:
    """Leave off what libraries add of the given names: ``Lee, Robert E. (Robert Edward)``."""
    match = _FULLER_FORM.fullmatch(name)
    is_fuller = match and match[2].lstrip()[:1] == match[3][:1] and "." in match[2]
    return f"{match[1]},{match[2]}" if match and is_fuller else name


_FULLER_FORM: Final = re.compile(r"([^,]+),([^,()]+?)\s*\(([^()]+)\)")
