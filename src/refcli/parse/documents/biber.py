r"""The ``.bbl`` files that biber writes: the data of biblatex, not a printed list.

What stands in them is the bibliography file's own (``\field{journaltitle}{…}``), as the
biblatex manual, 4.2, and biber's output of version 3 have it; it comes back as entries of BibTeX.
"""

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["is_biber", "read_biber"]

_ENTRY: Final = re.compile(r"\\entry\{([^{}]*)\}\{([^{}]*)\}.*?\n(.*?)\\endentry", re.S)
_MACRO: Final = re.compile(r"\\(field|list|name|verb|range)\{([a-z]+)\}")
_VERBATIM: Final = re.compile(r"\s*\\verb\s(.*?)\n\s*\\endverb", re.S)
_PART: Final = re.compile(r"(?<![a-z])(family|given|prefix|suffix)=\{")
_INTERNAL: Final = re.compile(r"sort|label|hash|extra|source|single|unique|era$|init$")
_DASH: Final = re.compile(r"\\bibrangedash\s?")
_DELIMITER: Final = re.compile(r"\\bib(?:name|init)(?P<kind>period|delim[a-i]?|hyphendelim)\s?")
"""What biber puts between the parts of a name (biblatex manual, 3.14.4)."""
_ORDER: Final = ("year", "month", "day")


def is_biber(text: str) -> bool:
    r"""Tell biber's data from a list that LaTeX prints."""
    return "\\endentry" in text and "\\entry{" in text


def read_biber(text: str) -> str:
    """Return the entries of a ``.bbl`` of biber as a bibliography file of biblatex."""
    text = re.sub(r"(?<!\\)%[ \t]*\n\s*", "", text)
    entries = []
    seen: set[str] = set()
    for match in _ENTRY.finditer(text):
        key, kind, body = match.groups()
        if key in seen:
            continue
        seen.add(key)
        fields = _dated(dict(_fields(body)))
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
        entries.append(f"@{kind}{{{key},\n{lines}}}\n")
    return "\n".join(entries)


def _fields(body: str) -> Iterator[tuple[str, str]]:
    for match in _MACRO.finditer(body):
        macro, name = match.groups()
        if macro == "range" or _INTERNAL.search(name):
            continue
        if macro == "verb":
            if found := _VERBATIM.match(body, match.end()):
                yield name.removesuffix("raw"), found[1].strip()
            continue
        groups = list(_groups(body, match.end(), 1 if macro == "field" else 9))
        if macro == "field" and groups:
            yield name, _DASH.sub("--", groups[0])
        elif macro == "list" and len(groups) > 1:
            yield name, " and ".join(_groups(groups[-1], 0, 99))
        elif macro == "name" and groups:
            people = [_person(person) for person in _groups(groups[-1], 0, 99)]
            yield name, " and ".join(filter(None, people))


def _person(text: str) -> str:
    parts: dict[str, str] = {}
    for match in _PART.finditer(text):
        value = next(_groups(text, match.end() - 1, 1), "")
        parts.setdefault(match[1], _DELIMITER.sub(_delimited, value).strip())
    family = " ".join(filter(None, (parts.get("prefix"), parts.get("family"))))
    if not parts.get("given"):
        return f"{{{family}}}" if " " in family else family
    return ", ".join(filter(None, (family, parts.get("suffix"), parts["given"])))


def _groups(text: str, at: int, most: int) -> Iterator[str]:
    """Yield what stands in the braces that follow one another from a place on."""
    while most and (match := re.compile(r"\s*\{").match(text, at)):
        start = at = match.end()
        depth = 1
        while depth and at < len(text):
            depth += {"{": 1, "}": -1}.get(text[at], 0) if text[at - 1] != "\\" else 0
            at += 1
        yield text[start : at - 1]
        most -= 1


def _dated(fields: dict[str, str]) -> dict[str, str]:
    """Return the fields with each date in one: ``date``, ``urldate``, ``origdate``."""
    for prefix in ("", "url", "orig", "event"):
        parts = [fields.pop(prefix + part, "") for part in _ORDER]
        if parts[0]:
            fields[f"{prefix}date"] = "-".join(part.zfill(2) for part in parts if part)
        for part in _ORDER:
            fields.pop(f"{prefix}end{part}", None)
    return fields


def _delimited(delimiter: re.Match[str]) -> str:
    return {"period": ".", "hyphendelim": "-"}.get(delimiter["kind"], " ")
