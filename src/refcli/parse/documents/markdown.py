"""Markdown to text: emphasis, links and headings without their marks."""

import re
from typing import Final

from refcli.parse.documents.emphasis import without_emphasis
from refcli.parse.documents.footnotes import with_numbers
from refcli.parse.documents.links import doi_behind
from refcli.parse.documents.obsidian import without_note_marks
from refcli.parse.documents.text_tables import rows_on_lines
from refcli.text.brackets import each_argument

__all__ = ["read_markdown"]

_FRONT_MATTER: Final = re.compile(
    r"\A---\n(?:[ \t]*#[^\n]*\n|\n)*+[\w\"'-]+:(?:[ \t][^\n]*)?\n.*?(?<=\n)(?:---|\.\.\.)[ \t]*\n",
    re.S,
)
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(?=\S)(.*)$", re.M)
_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]{1,300})\]"
    r"\(\s*<?((?:[^()\s<>]|\([^()\s<>]{0,100}\)){1,500})>?[^()\n]{0,100}\)"
)
"""A link; its address may hold brackets that close (CommonMark 0.31, 6.3), as old DOIs do."""
_AUTOLINK: Final = re.compile(r"<((?:https?|ftp|mailto):[^<>\s]{1,500})>")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~<>-])")
_FOOTNOTE: Final = re.compile(r"^\[\^([\w-]+)\]:[ \t]*", re.M)
_INLINE_NOTE: Final = re.compile(r"\^(?=\[)")
_CODE: Final = re.compile(r"`([^`\n]*)`")


def read_markdown(markdown: str) -> str:
    """Return the text of a Markdown page, its lists and lines as they are.

    The cells of a row stand on one line. Footnotes (``[^1]: …``) become a numbered list,
    pandoc's inside of the text (``^[…]``) too; a link's DOI that its text lacks is added.
    """
    text = markdown.replace("\r\n", "\n")
    text = _FRONT_MATTER.sub("", text)
    text = rows_on_lines(_HEADING.sub(_heading, without_note_marks(text)))
    notes: list[str] = []

    def note(inside: str) -> str:
        if inside.isdecimal():
            return f"[{inside}]"
        notes.append(inside)
        return ""

    text = with_numbers(each_argument(_INLINE_NOTE, text, note, "[]"), _FOOTNOTE, notes)
    text = _LINK.sub(lambda link: link[1] + doi_behind(link[2], link[1]), text)
    text = _AUTOLINK.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", _CODE.sub(r"\1", without_emphasis(text, "*_")))


def _heading(found: re.Match[str]) -> str:
    title = found[1].rstrip().rstrip("#").rstrip()
    return f"\n\n{title}\n"
