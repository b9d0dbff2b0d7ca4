"""The values of a long JSON text as they come: of an array, or one on each line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

__all__ = ["are_many", "values"]

_LONGEST: Final = 1 << 24
"""Characters that a value may have: a longer one is broken, or not one of many."""

_SPACE: Final = " \t\r\n"


class _Text:
    """A JSON text that comes in parts, of which what has been used is forgotten."""

    def __init__(self, texts: Iterable[str], decoder: json.JSONDecoder) -> None:
        self._texts = iter(texts)
        self._decoder = decoder
        self._text = ""
        self._place = 0
        self._lines = self._column = 0

    def sign(self) -> str:
        """Return the next character that is no space, "" at the end of the text."""
        while True:
            while self._place < len(self._text) and self._text[self._place] in _SPACE:
                self._place += 1
            if self._place < len(self._text):
                return self._text[self._place]
            if not self._more():
                return ""

    def skip(self) -> None:
        """Step over the character that ``sign`` gave."""
        self._place += 1

    def value(self) -> Any:
        """Return the value that begins here, and step over it."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._place)
            except json.JSONDecodeError as error:
                if len(self._text) - self._place > _LONGEST:
                    raise self.error(f"a value does not end in {_LONGEST:,} characters") from None
                if not self._more():
                    raise self.error(error.msg, error.pos) from None
                continue
            if end < len(self._text) or not self._more():
                self._place = end
                return value

    def error(self, message: str, place: int | None = None) -> json.JSONDecodeError:
        """Return what is wrong at a place, by default here, with its line and column."""
        place = self._place if place is None else place
        error = json.JSONDecodeError(message, "", 0)
        error.lineno = self._lines + self._text.count("\n", 0, place) + 1
        begin = self._text.rfind("\n", 0, place) + 1
        error.colno = place - begin + 1 + (0 if begin else self._column)
        return error

    def _more(self) -> bool:
        """Read on, and forget what was used; False at the end."""
        text = next(self._texts, None)
        if text is None:
            return False
        used = self._text[: self._place]
        self._lines += used.count("\n")
        begin = used.rfind("\n") + 1
        self._column = len(used) - begin + (0 if begin else self._column)
        self._text, self._place = self._text[self._place :] + text, 0
        return True


def values(texts: Iterable[str], decoder: json.JSONDecoder) -> Iterator[Any]:
    """Give the values of an array, or of JSON Lines, whose text comes in parts.

    Raises json.JSONDecodeError where the text is broken, with the line and column that it has
    there.
    """
    text = _Text(texts, decoder)
    return _of_array(text) if text.sign() == "[" else _of_lines(text)


def are_many(beginning: str) -> bool:
    """Tell by the beginning of a text whether it is an array or JSON Lines, not one value."""
    line = beginning.strip().partition("\n")[0]
    if line.startswith("["):
        return True
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _of_array(text: _Text) -> Iterator[Any]:
    text.skip()
    sign = "," if text.sign() != "]" else "]"
    while sign == ",":
        yield text.value()
        sign = text.sign()
        if sign not in ("]", ","):
            raise text.error("Expecting ',' delimiter")
        if sign == ",":
            text.skip()
            text.sign()
    text.skip()
    if text.sign():
        raise text.error("Extra data")


def _of_lines(text: _Text) -> Iterator[Any]:
    while text.sign():
        yield text.value()
