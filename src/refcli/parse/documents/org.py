"""Org-mode to text: its notes numbered, its links and emphasis without their marks.

Org manual: headings (2.2), links (4.1), footnotes (12.10), keywords and blocks (17).
"""

import re
from typing import Final

from refcli.parse.documents.emphasis import without_emphasis
from refcli.parse.documents.footnotes import with_numbers
from refcli.parse.documents.links import doi_behind
from refcli.parse.documents.text_tables import rows_on_lines
from refcli.text.brackets import each_argument

__all__ = ["read_org"]

_CODE: Final = re.compile(
    r"^[ \t]*#\+begin_(?:src|export|comment)\b(?:(?!#\+begin_)(?!#\+end_).)*+#\+end_\w+[ \t]*$",
    re.I | re.M | re.S,
)
_DRAWER: Final = re.compile(
    r"^[ \t]*:[\w-]+:[ \t]*\n(?:[ \t]*:(?![\w-]+:[ \t]*\n)[^\n]*\n)*+[ \t]*:END:[ \t]*$", re.M
)
_SETTING: Final = re.compile(r"^[ \t]*#(?:\+[^\n]*|[ \t][^\n]*)?$", re.M)
_HEADING: Final = re.compile(
    r"^\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?(\S.*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$", re.M
)
_NOTE: Final = re.compile(r"^\[fn:([\w-]+)\][ \t]*", re.M)
_CITED: Final = re.compile(r"\[fn:[\w-]+\]")
_INLINE_NOTE: Final = re.compile(r"(?=\[fn:[\w-]*:)")
_NAME: Final = re.compile(r"\Afn:[\w-]*:")
_LINK: Final = re.compile(r"\[\[([^\[\]\n]{1,500})\](?:\[([^\[\]\n]{1,300})\])?\]")
_BOX: Final = re.compile(r"^([ \t]*(?:[-+]|\d+[.)])[ \t]+)\[[ X-]\][ \t]+", re.M)


def read_org(source: str) -> str:
    """Return the text of an Org file, its lists and lines as they are.

    Footnotes (``[fn:1] …``) become a numbered list, those inside of the text too; blocks of code,
    drawers and settings are left out.
    """
    text = source.replace("\r\n", "\n")
    text = _SETTING.sub("", _DRAWER.sub("", _CODE.sub("", text)))
    text = rows_on_lines(_HEADING.sub("\n\n\\1\n", text))
    notes: list[str] = []

    def note(inside: str) -> str:
        notes.append(_NAME.sub("", inside))
        return ""

    text = each_argument(_INLINE_NOTE, text, note, "[]")
    text = _CITED.sub("", with_numbers(text, _NOTE, notes))
    text = _LINK.sub(_linked, _BOX.sub(r"\1", text))
    return without_emphasis(without_emphasis(text, "/"), "*_=~")


def _linked(link: re.Match[str]) -> str:
    shown = link[2] or link[1]
    return shown + doi_behind(link[1], shown)
