"""Lines of tag and value: what RIS, MEDLINE, Refer, Web of Science and Ovid have in common."""

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Field", "fields_of"]


class Field(NamedTuple):
    """A tag with its value; the lines of a value are kept apart by line feeds."""

    tag: str
    value: str
    line: int
    """Where it begins, counted from 1."""


def fields_of(source: str, tag_line: re.Pattern[str]) -> Iterator[Field]:
    """Yield the fields of a tagged file.

    ``tag_line`` matches a line that begins a field: its first group is the tag; of the
    others one at most matches, the value. A line without a tag goes on with the field before it;
    before the first field it is a header that programs put there, which is skipped.
    """
    tag, lines, start = "", list[str](), 0
    for number, line in enumerate(source.splitlines(), start=1):
        match = tag_line.match(line)
        if match is None:
            if tag and line.strip():
                lines.append(line.strip())
            continue
        if tag:
            yield Field(tag, "\n".join(lines), start)
        tag = match[1]
        value = match[last].strip() if (last := match.lastindex or 1) > 1 else ""
        lines, start = [value] if value else [], number
    if tag:
        yield Field(tag, "\n".join(lines), start)
