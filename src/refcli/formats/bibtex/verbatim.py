"""Fields that are no TeX: addresses, identifiers, file names (biblatex manual, 2.2.1)."""

import re
from typing import Final

from refcli.text.entities import without_entities
from refcli.text.tex import is_balanced

__all__ = ["from_verbatim", "to_file_name", "to_verbatim"]

_ESCAPED: Final = re.compile(r"\\([_%&#~{}$])|\{\\([_%&#~$])\}")
_COMMAND: Final = re.compile(
    r"\\(?:(?:url|path|nolinkurl)\s*\{(.*)\}|href\s*\{([^{}]*)\}.*)", re.DOTALL
)
_GROUP: Final = re.compile(r"\{([^{}]*)\}")


def from_verbatim(value: str) -> str:
    r"""Return what a field holds; people escape ``_`` and ``%`` there nevertheless.

    >>> from_verbatim(r"\url{http://x.org/a\_b}")
    'http://x.org/a_b'
    """
    value = " ".join(value.split())
    if "\\" not in value and "{" not in value and "$" not in value:
        return without_entities(value) if "&" in value and ";" in value else value
    if match := _COMMAND.fullmatch(value):
        value = (match[1] or match[2] or "").strip()
    if match := _GROUP.fullmatch(value):
        value = match[1].strip()
    value = _WORD.sub(lambda match: _CHARACTERS[match[1] or match[2]], value)
    value = _TILDE.sub("~", value)
    return without_entities(_ESCAPED.sub(lambda match: match[1] or match[2], value))


_CHARACTERS: Final = {
    "textless": "<",
    "textgreater": ">",
    "textasciitilde": "~",
    "textunderscore": "_",
    "sim": "~",
    "less": "<",
    "greater": ">",
}
"""Commands that stand in addresses for characters of theirs."""

_WORD: Final = re.compile(
    rf"\{{?\$?\\({'|'.join(_CHARACTERS)})\b(?:\$?\}}|\{{\}}|\$|\s)?"
    rf"|\$\\({'|'.join(_CHARACTERS)})\$"
)
_TILDE: Final = re.compile(r"\\~\{\}|\{~\}|\{\\~\{?\}?\}")


def to_verbatim(value: str) -> str:
    """Return an address fit for a field: what would break out of it is percent-encoded."""
    value = " ".join(value.split())
    if is_balanced(value) and from_verbatim(value) == value:
        return value
    return "".join(_PERCENT.get(character, character) for character in value)


def to_file_name(value: str) -> str:
    """Return a file's name fit for a field: it keeps its backslashes."""
    return value if is_balanced(value) else value.replace("{", "%7B").replace("}", "%7D")


_PERCENT: Final = {"{": "%7B", "}": "%7D", "\\": "%5C"}
