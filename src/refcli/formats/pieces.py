"""A large file in pieces, each a small file of its own, so that its size costs no memory."""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final, NamedTuple

__all__ = ["SIZE", "Piece", "cut", "decoded", "enclosed", "follow"]

SIZE: Final = 1 << 20
"""Bytes of a piece; what is not longer is read as a whole."""

_HEAD: Final = 1000
"""Bytes in which text of two bytes a letter shows by its zeros."""

_WINDOW: Final = 1 << 14
"""Characters that are looked through first for where a record ends."""


class Piece(NamedTuple):
    """Whole records of a larger text, and how many lines of it stand before them."""

    text: str
    lines_before: int


def decoded(file: BinaryIO, size: int = SIZE) -> Iterator[str] | None:
    """Give the text of a file longer than ``size`` bytes, part by part; None if it is not UTF-8.

    The file is looked through first: what is not UTF-8 up to its end has no text here. Then,
    and where it is shorter, the file stands where it stood before.
    """
    begin = file.tell()
    head = file.read(size)
    is_long = bool(file.read(1))
    file.seek(begin)
    if not is_long or b"\0" in head[:_HEAD]:
        return None
    is_text = _is_utf8(file, size)
    file.seek(begin)
    return _texts(file, size) if is_text else None


def _is_utf8(file: BinaryIO, size: int) -> bool:
    try:
        return all(text is not None for text in _texts(file, size))
    except UnicodeDecodeError:
        return False


def _texts(file: BinaryIO, size: int) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    while data := file.read(size):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


def cut(texts: Iterable[str], between: re.Pattern[str]) -> Iterator[Piece]:
    """Cut a text, which comes in parts of any length, where one record certainly ends.

    ``between`` matches what stands before the first line of a record. The last such place of
    each part counts, so that a piece is about as long as a part.
    """
    held: list[str] = []
    tail, lines = "", 0
    for text in texts:
        held.append(text)
        seen = tail + text
        tail = seen[-_WINDOW:]
        if not (end := _last_end(between, seen)):
            continue
        whole = "".join(held)
        place = len(whole) - len(seen) + end
        yield Piece(whole[:place], lines)
        lines += whole.count("\n", 0, place)
        held, tail = [whole[place:]], whole[place:][-_WINDOW:]
    if rest := "".join(held):
        yield Piece(rest, lines)


def follow(texts: Iterable[str]) -> Iterable[str]:
    """Make one file of several, where it is one record behind another."""
    return texts


def enclosed(texts: Iterable[str], head: str, tail: str) -> Iterator[str]:
    """Make one file of several that all have a head and a tail, as XML does.

    >>> "".join(enclosed(["<a>1</a>", "<a>2</a>"], "<a>", "</a>"))
    '<a>12</a>'
    """
    yield head
    for text in texts:
        yield text.removeprefix(head).removesuffix(tail)
    yield tail


def _last_end(between: re.Pattern[str], text: str) -> int:
    """Return where the last match ends, 0 if there is none."""
    window = _WINDOW
    while True:
        start = max(0, len(text) - window)
        ends = [match.end() for match in between.finditer(text, start)]
        if ends or not start:
            return ends[-1] if ends else 0
        window *= 8
