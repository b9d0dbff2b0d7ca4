r"""Rich text (.rtf) to text: paragraphs, numbers of lists, notes, rows of tables.

Rich Text Format Specification 1.9.1: groups, control words, ``\'hh`` in the code page of the
document, ``\uN`` with what stands for it. What is not text (fonts, styles, pictures) is left
out; Word writes the number of a list item as text for readers that know no lists.
"""

import re
from functools import cache
from typing import Any, Final, NamedTuple

from refcli.parse.documents.document import Document
from refcli.text import word_lists

__all__ = ["read_rtf"]

_TOKEN: Final = re.compile(
    r"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z'])|'?)"
    r"|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)

_CHARACTERS: Final = {
    "par": "\n",
    "sect": "\n",
    "page": "\n",
    "line": "\n",
    "row": "\n",
    "cell": "\t",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
}

_SIGNS: Final = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}

_CHARSETS: Final = {
    0: 1252,
    77: 10000,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
}
"""The code page of each character set that a font may name."""


class _State(NamedTuple):
    """What holds inside a group."""

    skipped: bool = False
    in_fonts: bool = False
    fallback: int = 1
    """How many characters stand for one of Unicode."""
    codec: str = ""
    in_note: bool = False
    hidden: bool = False


def read_rtf(data: bytes) -> Document:
    """Return the text of a document, a line for each paragraph; notes follow as a list."""
    reader = _Reader()
    reader.read(data.decode("latin-1"))
    body = "".join(reader.body)
    notes = ["".join(note).strip() for note in reader.notes]
    numbered = "\n".join(
        f"{number}. {' '.join(note.split())}" for number, note in enumerate(notes, 1)
    )
    text = f"{body}\f{numbered}" if notes else body
    # Characters beyond the first plane come as two halves.
    return Document(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), [])


@cache
def _skipped() -> frozenset[str]:
    return frozenset(word_lists.lists("refcli.parse.documents", "rtf-groups.txt")["skipped"])


class _Reader:
    def __init__(self) -> None:
        self.body: list[str] = []
        self.notes: list[list[str]] = []
        self.states = [_State()]
        self.codec = "cp1252"
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.pending = 0
        """Characters that are left to skip behind one of Unicode."""
        self.starred = False

    def read(self, text: str) -> None:
        for found in _TOKEN.finditer(text):
            word, number, code, sign, brace, plain = found.groups()
            if brace == "{":
                self.states.append(self.states[-1])
                self.pending = 0
            elif brace:
                if len(self.states) > 1:
                    self.states.pop()
                self.pending = 0
            elif word:
                self._word(word, int(number) if number else None)
            elif code:
                self._bytes(bytes([int(code, 16)]))
            elif sign == "*":
                self.starred = True
                continue
            elif sign:
                self._put(_SIGNS.get(sign, "\n" if sign in "\r\n" else ""))
            elif plain:
                self._bytes(plain.encode("latin-1"))
            self.starred = False

    def _word(self, word: str, number: int | None) -> None:
        if word == "shptxt":
            # The text of a box, in a group of which the rest says how it is drawn.
            self._set(skipped=False)
            self._put("\n")
        elif word in _skipped() or (self.starred and word not in ("footnote", "shppict")):
            self._set(skipped=True, in_fonts=word == "fonttbl")
        elif word == "footnote":
            self._set(in_note=True)
            self.notes.append([])
        elif word == "u" and number is not None:
            self._put(chr(number % 65536))
            self.pending = self.states[-1].fallback
        elif word == "uc":
            self._set(fallback=1 if number is None else number)
        elif word == "v":
            self._set(hidden=number != 0)
        elif word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        else:
            self._setting(word, number)

    def _setting(self, word: str, number: int | None) -> None:
        """Follow the code pages: of the document, of a font, of the text that is set in it."""
        if word == "ansicpg" and number:
            self.codec = f"cp{number}"
        elif word == "mac":
            self.codec = "mac_roman"
        elif word == "f" and number is not None:
            self.font = number
            self._set(codec=self.fonts.get(number, ""))
        elif word == "fcharset" and self.states[-1].in_fonts and number in _CHARSETS:
            self.fonts[self.font] = f"cp{_CHARSETS[number]}"
        elif word == "outlinelevel":
            # A heading: two blank lines, which no list has inside its items.
            self._put("\n\n\n")

    def _set(self, **changes: Any) -> None:
        self.states[-1] = self.states[-1]._replace(**changes)

    def _bytes(self, data: bytes) -> None:
        if self.pending:
            skipped = min(self.pending, len(data))
            self.pending -= skipped
            data = data[skipped:]
        if data:
            codec = self.states[-1].codec or self.codec
            try:
                self._put(data.decode(codec, "replace"))
            except LookupError:
                self._put(data.decode("cp1252", "replace"))

    def _put(self, text: str) -> None:
        state = self.states[-1]
        if state.skipped or state.hidden or not text:
            return
        if state.in_note and self.notes:
            self.notes[-1].append(text)
        else:
            self.body.append(text)
