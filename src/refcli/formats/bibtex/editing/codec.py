"""A .bib file's bytes and its text: one to one, in whatever encoding it is."""

import unicodedata
from typing import Final

from refcli.errors import LibraryError
from refcli.text import encoding

__all__ = ["decode", "encode"]


def decode(data: bytes) -> tuple[str, str]:
    """Return a file's text and the codec that ``encode`` gives its very bytes back with.

    A byte order mark stays in the text. Bytes that no encoding explains become lone
    surrogates, which stand for themselves.
    """
    whole, name = encoding.decode(data)
    if name == "utf-8":
        return whole, name
    if name == "utf-16":
        name = "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-16-be"
    elif name == "utf-32":
        name = "utf-32-le" if data.startswith(b"\xff\xfe") else "utf-32-be"
    elif name.startswith("utf-8"):
        name = "utf-8"
    text = data.decode(name, errors="surrogateescape" if name == "utf-8" else "strict")
    return text, name


def encode(text: str, codec: str) -> bytes:
    """Return the bytes of a text in the codec that ``decode`` named.

    A letter that the codec lacks is written as TeX (``\\'{e}``). Raises LibraryError where TeX
    has no escape for it either.
    """
    if codec == "utf-8":
        return text.encode(codec, errors="surrogateescape")
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return "".join(_encodable(character, codec) for character in text).encode(codec)


_TEX_ACCENTS: Final = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0323": "d",
    "\u0327": "c",
    "\u0328": "k",
}
_TEX_LETTERS: Final = {
    "–": "--",
    "—": "---",
    "“": "``",
    "”": "''",
    "’": "'",
    "‘": "`",
    "…": r"\ldots{}",
    "ß": r"{\ss}",
    "ø": r"{\o}",
    "Ø": r"{\O}",
    "ł": r"{\l}",
    "Ł": r"{\L}",
    "æ": r"{\ae}",
    "Æ": r"{\AE}",
    "œ": r"{\oe}",
    "ı": r"{\i}",
    "\u00a0": "~",
    "№": r"\textnumero{}",
    "«": r"\guillemotleft{}",
    "»": r"\guillemotright{}",
}


def _encodable(character: str, codec: str) -> str:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        pass
    else:
        return character
    if letter := _TEX_LETTERS.get(character):
        return letter
    base, *marks = list(unicodedata.normalize("NFD", character))
    if len(marks) == 1 and marks[0] in _TEX_ACCENTS and base.isascii():
        return f"{{\\{_TEX_ACCENTS[marks[0]]}{{{base}}}}}"
    raise LibraryError(
        "{character!r} cannot be written in this file's encoding, {codec}: convert it to UTF-8",
        character=character,
        codec=codec,
    )
