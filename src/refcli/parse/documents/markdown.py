"""Markdown to text: emphasis, links and headings without their marks."""

import re
from typing import Final

from refcli.parse.documents.links import doi_behind

__all__ = ["read_markdown"]

_FRONT_MATTER: Final = re.compile(
    r"\A---\n(?:[ \t]*#[^\n]*\n|\n)*+[\w\"'-]+:(?:[ \t][^\n]*)?\n.*?(?<=\n)(?:---|\.\.\.)[ \t]*\n",
    re.S,
)
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(?=\S)(.*)$", re.M)
_LINK: Final = re.compile(r"!?\[([^\[\]\n]{1,300})\]\(\s*<?([^()\s<>]{1,500})>?[^()\n]{0,100}\)")
_AUTOLINK: Final = re.compile(r"<((?:https?|ftp|mailto):[^<>\s]{1,500})>")
_EMPHASIS: Final = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,300}?)(?<=\S)\1(?!\w)")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~<>-])")
_FOOTNOTE: Final = re.compile(r"^\[\^([\w-]+)\]:[ \t]*", re.M)
_CODE: Final = re.compile(r"`([^`\n]*)`")


def read_markdown(markdown: str) -> str:
    """Return the text of a Markdown page, its lists and lines as they are.

    The cells of a row stand on one line. Footnotes (``[^1]: …``) become a numbered list; a
    link's DOI that its text lacks is added.
    """
    text = markdown.replace("\r\n", "\n")
    text = _FRONT_MATTER.sub("", text)
    text = _TABLE_RULE.sub("", text)
    text = _TABLE_ROW.sub(_cells, text)
    text = _HEADING.sub(_heading, text)
    text = _numbered_footnotes(text)
    text = _LINK.sub(lambda link: link[1] + doi_behind(link[2], link[1]), text)
    text = _AUTOLINK.sub(r"\1", text)
    for _ in range(2):
        text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", _CODE.sub(r"\1", text))


def _heading(found: re.Match[str]) -> str:
    title = found[1].rstrip().rstrip("#").rstrip()
    return f"\n\n{title}\n"


_TABLE_RULE: Final = re.compile(
    r"^[ \t]*+\|?(?:[ \t]*+:?-{2,}+:?[ \t]*+\|)++[ \t]*+:?-*+:?[ \t]*+$\n?", re.M
)
_TABLE_ROW: Final = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.M)


def _cells(row: re.Match[str]) -> str:
    r"""Return the cells of a row with a tab between them; ``\|`` is part of a cell."""
    cells = re.split(r"(?<!\\)\|", row[1])
    return "\t".join(map(str.strip, cells)).replace("\\|", "|").strip()


def _numbered_footnotes(text: str) -> str:
    """Return the text with numbers before its notes: their own, or counted where some are names."""
    numbers: dict[str, int] = {}
    own = all(found[1].isdecimal() for found in _FOOTNOTE.finditer(text))

    def label(found: re.Match[str]) -> str:
        name = found[1]
        number = int(name) if own else numbers.setdefault(name, len(numbers) + 1)
        return f"[{number}] "

    return _FOOTNOTE.sub(label, text)
