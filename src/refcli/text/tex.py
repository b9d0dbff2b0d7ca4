r"""TeX escapes to Unicode and back, with CSL's rich text for what is set apart.

``decode`` reads what stands in a .bib field: accents (``\"{o}``), symbols (``\ss``), quotes
and dashes, mathematics as far as it is text (``$\mu$``, ``H$_2$O``), and font commands,
which become the markup of CSL-JSON: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``,
``<span style="font-variant:small-caps;">``. ``encode`` writes it so that TeX prints it and
``decode`` gives it back. Unicode letters stay Unicode both ways.

No macro is ever expanded and no file read: a command that is not known stays in the text as
it is written. Both are linear in the length of the text and use no recursion, so no nesting
of braces can exhaust the stack.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib import resources
from typing import Final, NamedTuple

__all__ = ["decode", "encode"]

SMALL_CAPS: Final = '<span style="font-variant:small-caps;">'
NO_CASE: Final = '<span class="nocase">'

_PLAIN: Final = re.compile(r"[\\{}$~`]|--|''")
"""What makes a text worth the long way."""

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

_ACCENTS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "G": "\u030f",
    "U": "\u030e",
    "f": "\u0311",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
    "hat": "\u0302",
    "tilde": "\u0303",
    "bar": "\u0304",
    "dot": "\u0307",
    "ddot": "\u0308",
    "acute": "\u0301",
    "grave": "\u0300",
    "check": "\u030c",
    "breve": "\u0306",
    "vec": "\u20d7",
}

_MARKS: Final = {
    **{mark: mark for mark in "&%$#_{}"},
    " ": " ",
    "\n": " ",
    "\t": " ",
    ",": "\u2009",
    ";": " ",
    ":": " ",
    ">": " ",
    "!": "",
    "/": "",
    "-": "",
    "@": "",
    "\\": "\n",
    "|": "‖",
    "(": "",
    ")": "",
    "[": "",
    "]": "",
}
"""One-character commands; those of ``_ACCENTS`` go before."""

_FONTS: Final = {
    **dict.fromkeys(
        ("emph", "textit", "textsl", "mathit", "mkbibemph", "em", "it", "itshape", "sl"), "<i>"
    ),
    **dict.fromkeys(("textbf", "mathbf", "mkbibbold", "bf", "bfseries", "boldsymbol"), "<b>"),
    **dict.fromkeys(("textsc", "sc", "scshape", "mkbibsc"), SMALL_CAPS),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript", "sp"), "<sup>"),
    **dict.fromkeys(("textsubscript", "mkbibsubscript", "sb"), "<sub>"),
}

_DECLARATIONS: Final = frozenset({"em", "it", "itshape", "sl", "bf", "bfseries", "sc", "scshape"})
"""Font commands that hold to the end of their group instead of taking an argument."""

_TRANSPARENT: Final = frozenset(
    "text textrm textup textnormal textmd textsf texttt textlatin textcyrillic textgreek mathrm "
    "mathsf mathtt mathcal mathbb mathfrak mathnormal operatorname mbox hbox fbox makebox uppercase "
    "underline uline url path nolinkurl enquoteplain ensuremath protect relax normalfont rm sf tt "
    "rmfamily sffamily ttfamily upshape mdseries selectfont displaystyle textstyle limits left "
    "right big Big bigl bigr nocorr bibstring autocap uppercase lowercase MakeLowercase "
    "MakeUppercase MakeCapital acro ce ocirc noindent smallskip nobreak penalty emergencystretch "
    "break strut null tiny small footnotesize large Large unskip ignorespaces linebreak hskip".split()
)
"""Commands that change how their argument looks in ways that a record does not tell."""

_SILENT: Final = frozenset(
    {"noopsort", "SortNoop", "vspace", "hspace", "label", "vphantom", "hphantom"}
)
"""Commands whose argument is not printed."""

_QUOTES: Final = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")")}

_BREAKS: Final = {"par": "\n\n", "newline": "\n", "newblock": " ", "linebreak": "\n"}

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
    if "`" in text:
        text = _SINGLE_QUOTED.sub(r"‘\1’", text)
    decoded = _Decoder(text, protect).run()
    if _OPEN in decoded:
        decoded = _marked_protection(decoded).translate(_NO_MARKERS)
    return decoded if decoded.isascii() else unicodedata.normalize("NFC", decoded)


_SINGLE_QUOTED: Final = re.compile(r"(?<![\w`\\])`([^`'\\{}]{1,200})'(?![\w'])")
_OPEN, _SHUT = "\ufdd0", "\ufdd1"
"""Noncharacters that hold the place of protecting braces until the words around are known."""

_PROTECTED: Final = re.compile(f"(?<![^\\W_])({_OPEN}+)([^{_OPEN}{_SHUT}]*)({_SHUT}+)(?![^\\W_])")
_NO_MARKERS: Final = {ord(_OPEN): None, ord(_SHUT): None}


def _marked_protection(text: str) -> str:
    """Turn the held places into markup where whole words were protected, not the whole text."""
    text = text.replace(_SHUT + _OPEN, "")
    if text.startswith(_OPEN) and text.endswith(_SHUT) and text.count(_OPEN) == 1:
        return text
    return _PROTECTED.sub(_no_case, text)


def _no_case(match: re.Match[str]) -> str:
    content = match[2]
    return f"{NO_CASE}{content}</span>" if _is_changeable(_TAG.sub("", content)) else content


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
            self._groups[-1].waiting.append(_tagged("<sup>" if piece == "^" else "<sub>"))
        elif piece == "'" and self._math:
            self._emit("′")
        else:
            self._emit(_LIGATURES.get(piece, piece))

    def _mark(self, mark: str) -> None:
        if mark in _ACCENTS:
            self._groups[-1].waiting.append(_accented(_ACCENTS[mark]))
        elif mark in "()[]":
            self._math = mark in "(["
        elif mark == "-" and not self._math:
            return
        else:
            self._emit(_MARKS.get(mark, f"\\{mark}"))

    def _command(self, word: str, space: str, followed: str) -> None:
        group = self._groups[-1]
        if word in _DECLARATIONS:
            self._groups.append(_Group([], [], _tagged(_FONTS[word]), declared=True))
        elif word in _FONTS:
            group.waiting.append(_tagged(_FONTS[word]))
        elif word in _ACCENTS and (
            followed == "{" or space or followed.isalpha() or followed == "\\"
        ):
            group.waiting.append(_accented(_ACCENTS[word]))
        elif word in _TRANSPARENT:
            if followed == "{" and not group.waiting:
                group.waiting.append(str)
        elif word in _SILENT:
            if followed == "{":
                group.waiting.append(lambda _: "")
        elif word == "href" and followed == "{":
            group.waiting.append(lambda _: "")
        elif word in _QUOTES:
            opening, closing = _QUOTES[word]
            group.waiting.append(lambda piece: f"{opening}{piece}{closing}")
        elif word in _BREAKS:
            group.parts.append(_BREAKS[word])
        elif (symbol := _symbol(word)) is not None:
            self._emit(symbol)
        elif followed == "{":
            group.waiting.append(lambda piece: f"\\{word}{{{piece}}}")
        else:
            self._emit(f"\\{word}{space}")


def _is_changeable(text: str) -> bool:
    """Tell whether a word has no capital, so that title case would give it one."""
    return any(word == word.lower() != word.upper() for word in text.split())


def _guarded(piece: str) -> str:
    return f"{_OPEN}{piece}{_SHUT}"


def _tagged(opening: str) -> Wrapper:
    name = re.match(r"<(\w+)", opening)[1]  # type: ignore[index]
    return lambda piece: f"{opening}{piece}</{name}>" if piece else ""


def _accented(mark: str) -> Wrapper:
    def compose(piece: str) -> str:
        base = {"ı": "i", "ȷ": "j"}.get(piece[:1], piece[:1])
        return unicodedata.normalize("NFC", f"{base or ' '}{mark}") + piece[1:]

    return compose


_TAG: Final = re.compile(r"<(/?)(i|b|sub|sup|sc|em|strong|span)\b([^<>]*)>")
_TAG_COMMANDS: Final = {
    "i": r"\emph{",
    "em": r"\emph{",
    "b": r"\textbf{",
    "strong": r"\textbf{",
    "sub": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    "sc": r"\textsc{",
}

_ESCAPES: Final = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "&%$#_"},
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        "\u00a0": "~",
        "\u2009": r"\,",
    }
)
_SPECIAL: Final = re.compile(r"[&%$#_\\{}~^`\u00a0\u2009<\n]|--|''|[!?]`")


def encode(text: str) -> str:
    r"""Return the text, which may hold CSL's markup, as TeX; Unicode stays Unicode.

    Braces are balanced in what comes out, whatever the text holds.

    >>> encode("R&D of <i>E. coli</i> at 5%")
    'R\\\\&D of \\\\emph{E. coli} at 5\\\\%'
    """
    if _SPECIAL.search(text) is None:
        return text
    parts, position, closers = list[str](), 0, list[str]()
    for tag in _TAG.finditer(text):
        piece = _opening(tag)
        if tag[1]:
            if not closers or closers[-1] != tag[2]:
                continue
            closers.pop()
            piece = "}"
        elif piece is None or not _is_closed(text, tag):
            continue
        else:
            closers.append(tag[2])
        parts += [_escape(text[position : tag.start()]), piece]
        position = tag.end()
    parts.append(_escape(text[position:]))
    return "".join(parts) + "}" * len(closers)


_LIGATURE: Final = re.compile(r"(-(?=-)|'(?='))")
"""Marks that TeX would join to a dash or to quotes."""


def _opening(tag: re.Match[str]) -> str | None:
    if tag[2] != "span":
        return _TAG_COMMANDS[tag[2]]
    if "nocase" in tag[3]:
        return "{"
    return r"\textsc{" if "small-caps" in tag[3] else None


def _is_closed(text: str, tag: re.Match[str]) -> bool:
    return text.find(f"</{tag[2]}>", tag.end()) >= 0


def _escape(text: str) -> str:
    text = text.translate(_ESCAPES if _balanced(text) else _UNBALANCED_ESCAPES)
    text = _LIGATURE.sub(r"\1{}", text)
    return text.replace("\n\n", "\\par ").replace("\n", "\\newline ") if "\n" in text else text


_UNBALANCED_ESCAPES: Final = {
    **_ESCAPES,
    ord("{"): r"\textbraceleft{}",
    ord("}"): r"\textbraceright{}",
}


def _balanced(text: str) -> bool:
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    text = (resources.files("refcli.text") / "tex.txt").read_text("utf-8")
    symbols = {}
    for line in text.splitlines():
        if not line.startswith("# "):
            character, *commands = line.split()
            if character.startswith("U+"):
                character = chr(int(character[2:], 16))
            symbols.update(dict.fromkeys(commands, character))
    return symbols


@lru_cache(maxsize=1024)
def _symbol(word: str) -> str | None:
    """Return the character that a command prints: from our table, else from pylatexenc's."""
    if (character := _symbols().get(word)) is not None:
        return character
    from pylatexenc.latex2text import get_default_latex_context_db

    spec = get_default_latex_context_db().get_macro_spec(word)
    text = spec.simplify_repl if spec is not None else None
    return text if isinstance(text, str) and text and "%" not in text else None
