r"""TeX read as Unicode, with CSL's markup for what is set apart.

No macro is expanded and no file read: an unknown command stays in the text as it is written.
The way is linear in the length of the text and uses no recursion, so no nesting of braces can
exhaust the stack.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.text.markup import MARKUP, NO_CASE, SMALL_CAPS
from refcli.text.scripts import is_cyrillic
from refcli.text.tex import tables

__all__ = ["compose", "decode"]

_PLAIN: Final = re.compile(r"""[\\{}$~`'"<-](?:(?<=[\\{}$~`])|(?<=-)-|(?<=')'|(?<=")=|(?<=<)<)""")
"""What makes a text worth the long way: one of a few characters, so that the others are passed
over at once."""

_TOKEN: Final = re.compile(
    r"\\(?P<word>[A-Za-z]+)\*?(?P<space>\s*)"
    r"|\\(?P<mark>.)"
    r"|(?P<text>[^\\{}$~^_`'?!-]+|[?!](?!`))"
    r"|(?P<other>---?|``|''|[?!]`|.)",
    re.DOTALL,
)

_LIGATURES: Final = {
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "~": "\u00a0",
    "?`": "¿",
    "!`": "¡",
}

_QUOTES: Final = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")")}

_BREAKS: Final = {"par": "\n\n", "newline": "\n", "newblock": " ", "linebreak": "\n"}
_SPANS: Final = {"<sc>": SMALL_CAPS}

Wrapper = Callable[[str], str]


class _Group(NamedTuple):
    """A brace group, or what follows a declaration."""

    parts: list[str]
    waiting: list[Wrapper]
    """What the next piece is the argument of, the last first."""
    wrapper: Wrapper | None
    declared: bool
    """Whether a declaration (``\\em``) opened it: then it ends with the group around it."""


def decode(text: str, *, protect: bool = False) -> str:
    r"""Return the Unicode text, in CSL's markup, that TeX would print.

    With ``protect``, a brace group that holds letters which a style may otherwise change
    (a small letter where title case puts a capital) becomes ``<span class="nocase">``.

    >>> decode(r"M{\"o}ller \& $\mu$-rhythm, H$_2$O --- \emph{in vitro}")
    'Möller & μ-rhythm, H<sub>2</sub>O — <i>in vitro</i>'
    """
    if _PLAIN.search(text) is None:
        return text
    if "{{{{" in text:
        text = _HEAP.sub(r"\1", text)
    if '"' in text or "<<" in text:
        text = _russian(text)
    if "`" in text:
        text = _SINGLE_QUOTED.sub(r"‘\1’", text)
    if "\\" in text:
        text = compose(_plainer(text))
    if "\\" in text or "$" in text or (protect and "{" in text and _NESTED.search(text)):
        decoded = _Decoder(text, protect).run()
    else:
        decoded = _without_commands(text, protect)
    if _OPEN in decoded:
        decoded = _marked_protection(decoded).translate(_NO_MARKERS)
    return decoded if decoded.isascii() else unicodedata.normalize("NFC", decoded)


def _plainer(text: str) -> str:
    r"""Return the text with what needs no table put in plainer terms.

    Of ``\ifmmode A\else B\fi``, as APS writes accents, the branch for text is taken; an
    accent over nothing is the mark itself; ``\ensuremath`` is a formula; of two forms of a title
    the printed one is taken, and how far a line is broken from the next is left out.
    """
    if "\\ifmmode" in text:
        text = _IN_MATHS.sub(r"\1", text)
    if "\\texorpdfstring" in text:
        text = _IN_PRINT.sub(r"\1", text)
    if "\\\\[" in text:
        text = _BROKEN_BY.sub(r"\\\\", text)
    if "\\mbox" in text:
        text = _MOVED.sub(_moved, text)
    text = _OVER_NOTHING.sub(lambda match: _BARE_MARKS[match[1]], text)
    return _ENSURED.sub(r"$\1$", text) if "\\ensuremath" in text and "$" not in text else text


_IN_MATHS: Final = re.compile(
    r"\\ifmmode\b(?:(?!\\ifmmode|\\fi\b).)*?\\else\b\s?((?:(?!\\ifmmode).)*?)\\fi\b(?:\{\}|\s?)",
    re.DOTALL,
)
_OVER_NOTHING: Final = re.compile(r"(?<!\\)\\([~^])\s?\{\s*\}")
_BARE_MARKS: Final = {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_MOVED: Final = re.compile(r"\\mbox\{\\text(super|sub)script\{([^{}]+)\}\}")


def _moved(match: re.Match[str]) -> str:
    """Return the characters that are raised or lowered by themselves: boxed, unlike markup."""
    table = tables.RAISED if match[1] == "super" else tables.LOWERED
    return "".join(map(table.get, match[2], match[2])) if {*match[2]} <= table.keys() else match[0]


_ARGUMENT: Final = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_IN_PRINT: Final = re.compile(rf"\\texorpdfstring\s*{_ARGUMENT}\s*{_ARGUMENT}")
_BROKEN_BY: Final = re.compile(r"\\\\\[-?[\d.]+ ?[a-z]{2}\]")
_ENSURED: Final = re.compile(r"\\ensuremath\s*\{((?:[^{}]|\{[^{}]*\})*)\}")

_HEAP: Final = re.compile(r"([{}])\1{19,}")
"""Braces in heaps mean no more than one, and would take a group each."""

_SINGLE_QUOTED: Final = re.compile(r"(?<![\w`\\])`([^`'\\{}]{1,200})'(?![\w'])")


def _russian(text: str) -> str:
    """Read what Russian keyboards type for TeX: babel's hyphen and dash, T2A's guillemets."""
    if is_cyrillic(text):
        for pattern, character in _RUSSIAN:
            text = pattern.sub(character, text)
    return text


_RUSSIAN: Final = (
    (re.compile(r'(?<=\w)"[=~](?=\w)'), "-"),
    (re.compile(r'(?<=[\s~])"---'), "—"),
    (re.compile(r"<<([^<>]*)>>"), r"«\1»"),
)
_OPEN, _SHUT = "\ufdd0", "\ufdd1"
"""Noncharacters that hold the place of protecting braces until the words around are known."""

_PROTECTED: Final = re.compile(f"(?<![^\\W_])({_OPEN}+)([^{_OPEN}{_SHUT}]*)({_SHUT}+)(?![^\\W_])")
_NO_MARKERS: Final = {ord(_OPEN): None, ord(_SHUT): None}


def compose(text: str) -> str:
    r"""Return the text with the plainest escapes read: accents on one letter, ``\&``.

    Most TeX in bibliographies is no more than this, and it takes one substitution.

    >>> compose(r"M{\\\"u}ller \\& \\'{E}. \\emph{x}")
    'Müller & É. \\\\emph{x}'
    """
    text = _ACCENTED.sub(_composed, text)
    if "\\" in text and "$" not in text and "\\\\" not in text:
        for mark in "&%#_":
            text = text.replace(f"\\{mark}", mark)
    return text


_ACCENTED: Final = re.compile(
    r"""(?<!\\)(?<!\\["'`^~=.A-Za-z])\{\\(["'`^~=.])\ ?(?:\{([A-Za-z])\}|([A-Za-z]))\}
    |(?<!\\)\\(["'`^~=.])\{([A-Za-z])\}""",
    re.VERBOSE,
)
_NESTED: Final = re.compile(r"\{[^{}]*\{")


def _composed(match: re.Match[str]) -> str:
    braced, in_braces, letter, mark, argument = match.groups()
    return _composed_letter(in_braces or letter or argument, braced or mark)


@lru_cache(maxsize=1024)
def _composed_letter(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", letter + tables.ACCENTS[mark])


def _without_commands(text: str, protect: bool) -> str:
    """Read a text without a command or a formula: dashes, quotes, ties and braces."""
    for marks, character in _LIGATURES.items():
        if marks in text:
            text = text.replace(marks, character)
    if "{" in text and protect:
        text = _GROUP.sub(_guarded_group, text)
    return text.translate(_NO_BRACES)


def _guarded_group(match: re.Match[str]) -> str:
    return f"{_OPEN}{match[1]}{_SHUT}"


_GROUP: Final = re.compile(r"\{([^{}]*)\}")
_NO_BRACES: Final = {ord("{"): None, ord("}"): None}


def _marked_protection(text: str) -> str:
    """Turn the held places into markup where whole words were protected, not the whole text."""
    text = text.replace(_SHUT + _OPEN, "")
    if text.startswith(_OPEN) and text.endswith(_SHUT) and text.count(_OPEN) == 1:
        return text
    return _PROTECTED.sub(_no_case, text)


def _no_case(match: re.Match[str]) -> str:
    content = match[2]
    return f"{NO_CASE}{content}</span>" if _is_changeable(MARKUP.sub("", content)) else content


class _Decoder:
    """One pass over a text, with the open groups on a stack of its own."""

    def __init__(self, text: str, protect: bool) -> None:
        self._text = text
        self._protect = protect
        self._groups = [_Group([], [], None, declared=False)]
        self._math = False

    def run(self) -> str:
        text = self._text
        for match in _TOKEN.finditer(text):
            if match.lastgroup == "text":
                self._add(match["text"])
            elif (word := match["word"]) is not None:
                self._command(word, match["space"], followed=text[match.end() : match.end() + 1])
            elif (mark := match["mark"]) is not None:
                self._mark(mark)
            else:
                self._special(match["other"], match.end())
        while len(self._groups) > 1:
            self._close_brace()
        return "".join(self._groups[0].parts)

    def _add(self, piece: str) -> None:
        """Add text; a command that waits takes its first character."""
        group = self._groups[-1]
        if group.waiting:
            piece = piece.lstrip()
            if not piece:
                return
            self._emit(piece[0])
            piece = piece[1:]
        if piece:
            group.parts.append(piece)

    def _emit(self, piece: str) -> None:
        """Add one piece as a whole: the argument of whatever waits."""
        group = self._groups[-1]
        while group.waiting:
            piece = group.waiting.pop()(piece)
        group.parts.append(piece)

    def _open_brace(self, end: int) -> None:
        waiting = self._groups[-1].waiting
        wrapper = waiting.pop() if waiting else None
        outermost = self._protect and wrapper is None and len(self._groups) == 1
        if outermost and self._text[end : end + 1] != "\\":
            wrapper = _guarded
        self._groups.append(_Group([], [], wrapper, declared=False))

    def _close_brace(self) -> None:
        """End the innermost group, and the declarations that were made in it."""
        while len(self._groups) > 1:
            group = self._groups.pop()
            self._emit_group(group)
            if not group.declared:
                return

    def _emit_group(self, group: _Group) -> None:
        content = "".join(group.parts)
        if group.wrapper is not None:
            content = group.wrapper(content)
        if content:
            self._emit(content)

    def _special(self, piece: str, end: int) -> None:
        if piece == "{":
            self._open_brace(end)
        elif piece == "}":
            self._close_brace()
        elif piece == "$":
            self._math = not self._math
        elif piece in "^_" and self._math:
            self._groups[-1].waiting.append(_raised if piece == "^" else _tagged("<sub>"))
        elif piece == "'" and self._math:
            self._emit("′")
        else:
            self._emit(_LIGATURES.get(piece, piece))

    def _mark(self, mark: str) -> None:
        if mark in tables.ACCENTS:
            self._groups[-1].waiting.append(_accented(tables.ACCENTS[mark]))
        elif mark in "()[]":
            self._math = mark in "(["
        else:
            self._emit(tables.MARKS.get(mark, f"\\{mark}"))

    def _command(self, word: str, space: str, followed: str) -> None:
        group = self._groups[-1]
        if tables.is_declaration(word):
            self._groups.append(_Group([], [], _tagged(tables.font(word)), declared=True))
        elif word in _BREAKS:
            group.parts.append(_BREAKS[word])
        elif (wrapper := _wrapper(word, space, followed)) is not None:
            group.waiting.append(wrapper)
        elif not tables.is_transparent(word) and not tables.is_silent(word):
            character = tables.symbol(word)
            if character is not None and self._is_between(character, space):
                character += " "
            if self._math and tables.is_function(word):
                character = self._apart(word, followed)
            self._emit(f"\\{word}{space}" if character is None else character)

    def _apart(self, function: str, followed: str) -> str:
        """Return a function's name with the spaces that TeX sets around it."""
        before = "".join(self._groups[-1].parts[-1:])[-1:]
        lead = " " if before.isalnum() or before in (")", "]", ">") else ""
        return f"{lead}{function}{' ' if followed.isalnum() or followed == chr(92) else ''}"

    def _is_between(self, character: str, space: str) -> bool:
        """Tell an operator with spaces around it, of which TeX sets both: ``a \\le b``."""
        before = self._groups[-1].parts[-1:]
        is_spaced = bool(space) and self._math and before != [] and before[0].endswith(" ")
        return is_spaced and unicodedata.category(character[-1:] or "x") == "Sm"


def _wrapper(word: str, space: str, followed: str) -> Wrapper | None:
    """Return what a command does to its argument, None where it takes none."""
    if name := tables.font(word):
        return _tagged(name)
    if word == "ElsevierGlyph":
        return _glyph
    if word in tables.ACCENTS and (space or followed.isalpha() or followed in "{\\"):
        return _accented(tables.ACCENTS[word])
    if followed != "{":
        return None
    if tables.is_transparent(word):
        return str
    if tables.is_silent(word):
        return lambda _: ""
    if word in _QUOTES:
        opening, closing = _QUOTES[word]
        return lambda piece: f"{opening}{piece}{closing}"
    if tables.symbol(word) is not None:
        return None
    return lambda piece: f"\\{word}{{{piece}}}"


def _is_changeable(text: str) -> bool:
    """Tell whether a word has no capital, so that title case would give it one."""
    return any(word == word.lower() != word.upper() for word in text.split())


def _guarded(piece: str) -> str:
    return f"{_OPEN}{piece}{_SHUT}"


def _tagged(tag: str) -> Wrapper:
    opening = _SPANS.get(tag, tag)
    closing = "</span>" if tag in _SPANS else f"</{tag[1:]}"
    return lambda piece: f"{opening}{piece}{closing}" if piece else ""


def _raised(piece: str) -> str:
    """Return what stands raised in a formula; a raised ring is a degree, a raised prime a prime."""
    return _SIGNS.get(piece) or _tagged("<sup>")(piece)


_SIGNS: Final = {"○": "°", "∘": "°", "′": "′"}


def _glyph(code: str) -> str:
    """Return the character of a code point, as ScienceDirect writes those that TeX lacks."""
    number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else 0
    return chr(number) if 0x20 < number < 0xD800 else f"\\ElsevierGlyph{{{code}}}"


def _accented(mark: str) -> Wrapper:
    def compose(piece: str) -> str:
        base = {"ı": "i", "ȷ": "j"}.get(piece[:1], piece[:1])
        return unicodedata.normalize("NFC", f"{base or ' '}{mark}") + piece[1:]

    return compose
