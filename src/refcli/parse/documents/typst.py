"""Typst to text: its notes as a numbered list, its functions without their names.

Typst reference, "Syntax": markup mode (headings, lists, links, labels) and code in it.
"""

import re
from typing import Final

from refcli.parse.documents.emphasis import without_emphasis
from refcli.parse.documents.footnotes import behind_text
from refcli.parse.documents.links import doi_behind
from refcli.text.brackets import each_argument

__all__ = ["read_typst"]

_COMMENT: Final = re.compile(r"/\*(?:(?!/\*|\*/).)*+\*/|(?<![:\w/])//[^\n]*", re.S)
_RULE: Final = re.compile(r"^[ \t]*#(?:set|show|let|import|include|bibliography)\b[^\n]*$", re.M)
_HEADING: Final = re.compile(r"^=+[ \t]+(\S[^\n]*?)(?:[ \t]*<[\w:.-]+>)?[ \t]*$", re.M)
_ITEM: Final = re.compile(r"^([ \t]*)\+[ \t]+", re.M)
_FOOTNOTE: Final = re.compile(r"#footnote(?=\[)")
_LINK: Final = re.compile(r"#link\(\"([^\"\n]{1,500})\"\)(?:\[([^\[\]\n]{0,300})\])?")
_CALL: Final = re.compile(r"#[a-z][\w.-]{0,40}(?:\([^()\n]{0,300}\))?(?=\[)")
_ESCAPE: Final = re.compile(r"\\([\\#*_`$\[\]@<>~=+/-])")


def read_typst(source: str) -> str:
    """Return the text of a source, its lists and lines as they are.

    Footnotes (``#footnote[…]``) become a numbered list; rules, comments and the call of a
    bibliography are left out.
    """
    text = _RULE.sub("", _COMMENT.sub("", source.replace("\r\n", "\n")))
    text = _ITEM.sub(r"\1• ", _HEADING.sub("\n\n\\1\n", text))
    notes: list[str] = []

    def note(inside: str) -> str:
        notes.append(inside)
        return ""

    text = behind_text(each_argument(_FOOTNOTE, text, note, "[]"), notes)
    text = _LINK.sub(_linked, text)
    for _ in range(_NESTED):
        text = each_argument(_CALL, text, lambda inside: inside, "[]")
    text = without_emphasis(text.replace("~", " "), "*_")
    return _ESCAPE.sub(r"\1", text).replace("---", "—").replace("--", "–")


_NESTED: Final = 2
"""Calls inside calls, so many deep."""


def _linked(link: re.Match[str]) -> str:
    shown = link[2] or link[1]
    return shown + doi_behind(link[1], shown)
