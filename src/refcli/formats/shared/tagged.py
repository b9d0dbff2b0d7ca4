"""Lines of tag and value: what RIS, MEDLINE, Refer, Web of Science and Ovid have in common."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from refcli.text.entities import without_entities

__all__ = ["Field", "as_value", "fields_of"]


class Field(NamedTuple):
    """A tag with its value; the lines of a value are kept apart by line feeds."""

    tag: str
    value: str
    line: int
    """Where it begins, counted from 1."""


_OTHER_ENDS: Final = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line besides a line feed."""


def fields_of(source: str, tag: re.Pattern[str]) -> Iterator[Field]:
    """Yield the fields of a tagged file.

    ``tag`` matches the beginning of a line that begins a field, up to where its value stands;
    its only group is the tag. A line without a tag goes on with the field before it;
    before the first field it is a header that programs put there, which is skipped.
    """
    if any(end in source for end in _OTHER_ENDS):
        source = "\n".join(source.splitlines())
    begun, value, start = "", "", 0
    for number, (found, rest) in enumerate(_lines(tag.pattern).findall(source), start=1):
        if found:
            if begun:
                yield Field(begun, value, start)
            begun, value, start = found, rest.strip(), number
        elif begun and (text := rest.strip()):
            value = f"{value}\n{text}" if value else text
    if begun:
        yield Field(begun, value, start)


@cache
def _lines(tag: str) -> re.Pattern[str]:
    """Return what matches each line: its tag, "" where it has none, and the rest of it."""
    return re.compile(rf"^(?:{tag})?(.*)$", re.MULTILINE)


def as_value(text: str, tag: re.Pattern[str]) -> str:
    """Return a text so that it reads back as one value: no line of it begins with a tag."""
    if without_entities(text) != text:
        text = text.replace("&", "&amp;")
    first, *others = text.splitlines() or [""]
    return "\n".join([first, *(f" {line}" if tag.match(line) else line for line in others)])
