"""A name as CSL-JSON has it: a person in parts, or a body as one text."""

from typing import Any, Final, TypedDict

__all__ = ["OTHERS", "Name", "display_name", "surname"]

Name = TypedDict(
    "Name",
    {
        "family": str,
        "given": str,
        "dropping-particle": str,
        "non-dropping-particle": str,
        "suffix": str,
        "comma-suffix": bool,
        "static-ordering": bool,
        "literal": str,
        "parse-names": bool,
        "multi": dict[str, Any],
    },
    total=False,
)

OTHERS: Final = "others"
"""The literal that ends a name list which was cut with "et al." (pandoc, biblatex)."""


def surname(name: Name) -> str:
    """Return what a name is known by: particle and family name, or a body's whole name."""
    if literal := name.get("literal"):
        return literal
    family = name.get("family", "")
    particle = name.get("non-dropping-particle") or name.get("dropping-particle", "")
    if not particle:
        return family or name.get("given", "")
    return f"{particle}{'' if particle[-1] in _BINDING else ' '}{family}"


def display_name(name: Name) -> str:
    """Return a name for a person's eyes, surname first: ``di Giacomo D.``."""
    parts = (surname(name), name.get("given", "") if name.get("family") else "", name.get("suffix"))
    return " ".join(part for part in parts if part)


_BINDING = "'’-"
"""Marks that join a particle to its family name without a space: d'Alembert."""
