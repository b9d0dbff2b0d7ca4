r"""Formatted strings of Hayagriva: verbatim in braces, formulas of Typst between dollars.

Source: Hayagriva's file format, "Formattable strings". Typst sets what stands between dollars
as a formula, where ``#emph[…]`` and its like are its own markup: so CSL's is written.
"""

import re
from collections.abc import Callable
from typing import Final

from refcli.text.markup import NO_CASE, SMALL_CAPS

__all__ = ["decode", "encode"]

_FUNCTIONS: Final = {"i": "emph", "b": "strong", "sub": "sub", "sup": "super", "sc": "smallcaps"}
_TAGS: Final = {function: tag for tag, function in _FUNCTIONS.items()}

_MARKED: Final = re.compile(r"<(i|b|sub|sup|sc)>([^<>]*)</\1>")
_SPAN: Final = re.compile(rf"({re.escape(SMALL_CAPS)}|{re.escape(NO_CASE)})([^<>]*)</span>")
_OURS: Final = re.compile(r"\$#(emph|strong|sub|super|smallcaps)\[((?:[^\[\]\\$]|\\.)*)\]\$")
_GROUP: Final = re.compile(r"(?<!\\)\{((?:[^{}\\]|\\.)*)\}")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def encode(text: str) -> str:
    r"""Return a text in CSL's markup as a formatted string that Typst sets alike.

    Markup inside markup stays as it is written.

    >>> encode("Genome of <i>E. coli</i> at 5$")
    'Genome of $#emph[E. coli]$ at 5\\$'
    """
    if not _SPECIAL.search(text):
        return text
    pieces = ((_MARKED, _marked), (_SPAN, _span))
    return _pieces(text, pieces, lambda rest: re.sub(r"[\\${}]", r"\\\g<0>", rest))


_SPECIAL: Final = re.compile(r"[\\${}<]")


def decode(text: str) -> str:
    r"""Return a formatted string in CSL's markup; a formula of another kind stays as it is.

    >>> decode("Genome of $#emph[E. coli]$ at 5\\$")
    'Genome of <i>E. coli</i> at 5$'
    """
    if not re.search(r"[\\${]", text):
        return text
    pieces = ((_OURS, _tagged), (_GROUP, _verbatim))
    return _pieces(text, pieces, lambda rest: re.sub(r"\\([\\${}])", r"\1", rest))


Piece = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _pieces(text: str, pieces: tuple[Piece, ...], plain: Callable[[str], str]) -> str:
    """Put each piece that a pattern finds, and what stands between them, in other words."""
    found = sorted(
        ((match, write) for pattern, write in pieces for match in pattern.finditer(text)),
        key=lambda one: one[0].start(),
    )
    parts, position = list[str](), 0
    for match, write in found:
        if match.start() >= position:
            parts += [plain(text[position : match.start()]), write(match)]
            position = match.end()
    return "".join([*parts, plain(text[position:])])


def _in_brackets(text: str) -> str:
    return re.sub(r"[\\$#\[\]*_`<>@~{}'\"/=+-]", r"\\\g<0>", text)


def _marked(match: re.Match[str]) -> str:
    return f"$#{_FUNCTIONS[match[1]]}[{_in_brackets(match[2])}]$"


def _span(match: re.Match[str]) -> str:
    if match[1] == SMALL_CAPS:
        return f"$#smallcaps[{_in_brackets(match[2])}]$"
    return "{" + re.sub(r"[\\${}]", r"\\\g<0>", match[2]) + "}"


def _tagged(match: re.Match[str]) -> str:
    tag, content = _TAGS[match[1]], _ESCAPED.sub(r"\1", match[2])
    return f"{SMALL_CAPS}{content}</span>" if tag == "sc" else f"<{tag}>{content}</{tag}>"


def _verbatim(match: re.Match[str]) -> str:
    return f"{NO_CASE}{_ESCAPED.sub(chr(92) + '1', match[1])}</span>"
