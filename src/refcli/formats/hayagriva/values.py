"""Texts and people of Hayagriva, each plain or a mapping of its parts."""

from collections.abc import Mapping
from typing import Any

from refcli.record import OTHERS, Name
from refcli.text.spaces import on_one_line
from refcli.values.people import names

__all__ = ["name_of", "person_of", "reads_back", "text_of"]


def name_of(person: Any) -> Name:
    """Return the name of a person."""
    if not isinstance(person, dict):
        return names.parse(str(person))
    if person.keys().isdisjoint(("given-name", "prefix", "suffix")):
        return {"literal": text_of(person.get("name"))}
    name: Name = {"family": text_of(person.get("name"))}
    if prefix := text_of(person.get("prefix")):
        name["non-dropping-particle"] = prefix
    if given := text_of(person.get("given-name")):
        name["given"] = given
    if suffix := text_of(person.get("suffix")):
        name["suffix"] = suffix
    return name


def person_of(name: Mapping[str, Any]) -> Any:
    """Return a name as Hayagriva has it, in the shortest form."""
    if literal := name.get("literal"):
        return "others" if literal == OTHERS else {"name": literal}
    person = {
        "name": name.get("family", ""),
        "given-name": name.get("given", ""),
        "prefix": name.get("non-dropping-particle") or name.get("dropping-particle") or "",
        "suffix": name.get("suffix", ""),
    }
    if not any(person[part] for part in ("given-name", "prefix", "suffix")):
        return person["name"]
    return {part: text for part, text in person.items() if text}


def reads_back(name: Mapping[str, Any]) -> bool:
    """Tell whether a name that was written is read as it was."""
    return name_of(person_of(name)) == name


def text_of(value: Any) -> str:
    """Return a formattable string: plain, or ``{value, verbatim, short}``."""
    if isinstance(value, dict):
        value = value.get("value", "")
    if isinstance(value, list):
        value = ", ".join(text_of(part) for part in value)
    return on_one_line(str(value)) if value is not None else ""
