"""What TeX's commands stand for: the tables behind ``refcli.text.tex``, read when first used."""

from functools import lru_cache
from typing import Final

from refcli.text import word_lists

__all__ = [
    "ACCENTS",
    "LOWERED",
    "MARKS",
    "RAISED",
    "font",
    "is_declaration",
    "is_function",
    "is_silent",
    "is_transparent",
    "journal",
    "symbol",
]

ACCENTS: Final = {
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
    "h": "\u0309",
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
    "textcommabelow": "\u0326",
}
"""Commands that put a mark over or under the letter that follows, to the combining mark."""

MARKS: Final = {
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
"""One-character commands; those of ``ACCENTS`` take precedence."""


RAISED: Final = {
    **dict(zip("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", strict=True)),
    **dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)),
}
LOWERED: Final = dict(zip("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ", strict=True))
"""Characters that have a form of their own above and below the line, with that form."""


def symbol(word: str) -> str | None:
    """Return the text that a command prints: from our table, else from pylatexenc's."""
    if (character := _symbols().get(word)) is not None:
        return character
    return _from_pylatexenc(word)


def journal(word: str) -> str:
    """Return the name of the journal that a macro of astronomers prints, "" for another command."""
    return word_lists.aliases(__package__, "journals.txt").get(word, "")


def font(word: str) -> str:
    """Return the CSL tag that a font command stands for, "" for another command."""
    return _words("<").get(word, "")


def is_declaration(word: str) -> bool:
    """Tell a font command that holds to the end of its group instead of taking an argument."""
    return word in _words("declaration")


def is_function(word: str) -> bool:
    """Tell the name of a function in a formula."""
    return word in _words("function")


def is_transparent(word: str) -> bool:
    """Tell a command that changes how its argument looks, in ways no record tells."""
    return word in _words("transparent")


def is_silent(word: str) -> bool:
    """Tell a command whose argument is not printed."""
    return word in _words("silent")


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    symbols = {}
    for line in word_lists.lines(__package__, "symbols.txt"):
        character, *commands = line.split()
        if character.startswith("U+"):
            character = chr(int(character[2:], 16))
        symbols.update(dict.fromkeys(commands, character))
    return symbols


@lru_cache(maxsize=8)
def _words(kind: str) -> dict[str, str]:
    """Return the commands of a kind, each with the name that stands before its line."""
    found = {}
    for line in word_lists.lines(__package__, "commands.txt"):
        name, _, words = line.partition(": ")
        if name.startswith(kind):
            found.update(dict.fromkeys(words.split(), name))
    return found


@lru_cache(maxsize=1024)
def _from_pylatexenc(word: str) -> str | None:
    from pylatexenc.latex2text import get_default_latex_context_db

    spec = get_default_latex_context_db().get_macro_spec(word)
    text = spec.simplify_repl if spec is not None else None
    return text if isinstance(text, str) and text and "%" not in text else None
