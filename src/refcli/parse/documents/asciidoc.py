"""AsciiDoc to text: the entries of its bibliography as items, its notes as a numbered list.

AsciiDoc Language Documentation: bibliography section, footnotes, links, tables.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from refcli.parse.documents.emphasis import without_emphasis
from refcli.parse.documents.footnotes import behind_text
from refcli.parse.documents.links import doi_behind
from refcli.text.brackets import each_argument

__all__ = ["read_asciidoc"]

_LEFT_OUT: Final = re.compile(r"^(/{4,}|-{4,}|\.{4,})[ \t]*\n.*?^\1[ \t]*$", re.M | re.S)
_SETTING: Final = re.compile(
    r"^(?://[^\n]*|:!?[\w-]+!?:[^\n]*|\[(?=[^\d\n\[\]])[^\n\[\]]*\]|\[\[[^\n\[\]]*\]\]|<<<|'''|\+)"
    r"[ \t]*$",
    re.M,
)
_HEADING: Final = re.compile(r"^={1,6}[ \t]+(\S[^\n]*)$", re.M)
_ENTRY: Final = re.compile(
    r"^[ \t]*[*-]+[ \t]+\[\[\[([^\[\],\n]+)(?:,[ \t]*([^\[\]\n]+))?\]\]\][ \t]*", re.M
)
_ANCHOR: Final = re.compile(r"\[\[\[?[^\[\]\n]{1,100}\]\]\]?")
_CITED: Final = re.compile(r"<<([^<>,\n]{1,100})(?:,[ \t]*([^<>\n]{1,100}))?>>")
_LINK: Final = re.compile(r"(?:link:)?(https?://[^\s\[\]]{1,500})\[([^\[\]\n]{0,300})\]")
_FOOTNOTE: Final = re.compile(r"footnote(?:ref)?:[\w-]*(?=\[)")
_TABLE: Final = re.compile(r"^\|={3,}[ \t]*\n(.*?)^\|={3,}[ \t]*$", re.M | re.S)
_CELL: Final = re.compile(r"(?<!\\)(?:^|(?<=\s))[\w.^<>+*]*\|")


def read_asciidoc(source: str) -> str:
    """Return the text of a source, its lists and lines as they are.

    An entry of a bibliography (``* [[[key]]] …``) is an item, behind its number where each gives
    one; attributes, comments and blocks of code are left out.
    """
    text = _SETTING.sub("", _LEFT_OUT.sub("", source.replace("\r\n", "\n")))
    text = _TABLE.sub(_rows, _HEADING.sub("\n\n\\1\n", text))
    notes: list[str] = []

    def note(inside: str) -> str:
        notes.append(inside)
        return ""

    text = behind_text(each_argument(_FOOTNOTE, text, note, "[]"), notes)
    text = _ANCHOR.sub("", _items(text))
    text = _CITED.sub(lambda cited: cited[2] or f"[{cited[1]}]", text)
    text = _LINK.sub(_linked, text)
    return without_emphasis(text, "*_`#")


def _items(text: str) -> str:
    """Return the entries as items of a list, behind their numbers where each gives one."""
    numbered = all((entry[2] or entry[1]).strip().isdecimal() for entry in _ENTRY.finditer(text))
    return _ENTRY.sub(lambda entry: f"[{entry[2] or entry[1]}] " if numbered else "• ", text)


def _linked(link: re.Match[str]) -> str:
    shown = link[2].rstrip("^") or link[1]
    return shown + doi_behind(link[1], shown)


def _rows(table: re.Match[str]) -> str:
    """Return the rows of a table as lines, a tab between the cells.

    A row stands on a line, or each cell on one of its own and a blank line behind the row.
    """
    lines = [line for line in table[1].split("\n") if not line or line.lstrip().startswith("|")]
    cells = [[cell.strip() for cell in _CELL.split(line)[1:]] for line in lines]
    whole = sum(len(row) > 1 for row in cells) * 2 >= sum(map(bool, cells))
    rows = cells if whole else list(_blocks(cells))
    return "\n\n" + "\n".join("\t".join(row) for row in rows if row) + "\n\n"


def _blocks(lines: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield what stands between blank lines as one row."""
    row: list[str] = []
    for line in [*lines, []]:
        row += line
        if not line:
            yield row
            row = []
