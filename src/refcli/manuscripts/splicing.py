"""Bytes put in the place of others: every byte that is not replaced stays."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from refcli.errors import InputError
from refcli.manuscripts.model import Manuscript, Source

__all__ = ["Edit", "encoded", "spliced", "spliced_text"]


class Edit(NamedTuple):
    """Characters of a source and what stands there instead."""

    source: int
    start: int
    end: int
    text: str


def spliced_text(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with stretches of it replaced. What begins inside another is left out."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda one: one[:2]):
        if start < at:
            continue
        parts += (text[at:start], new)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def spliced(manuscript: Manuscript, edits: Sequence[Edit], data: bytes) -> bytes:
    """Return a manuscript of a text kind, or a notebook, with these edits.

    What a file takes in comes out in the place where it does, for the result is one file.
    """
    if manuscript.kind == "notebook":
        return _notebook(manuscript, edits, data)
    return encoded(_whole(manuscript, edits, 0), manuscript.sources[0], data)


def _whole(manuscript: Manuscript, edits: Sequence[Edit], source: int) -> str:
    own = [(one.start, one.end, one.text) for one in edits if one.source == source]
    own += [
        (one.start, one.end, _whole(manuscript, edits, one.inner))
        for one in manuscript.inclusions
        if one.source == source
    ]
    return spliced_text(manuscript.sources[source].text, own)


def encoded(text: str, source: Source, data: bytes) -> bytes:
    """Return a text in the encoding of its source, with the byte order mark that it had.

    Raises InputError where the encoding lacks a character, or was only guessed.
    """
    mark = b""
    codec = source.encoding
    for name in ("utf-16", "utf-32"):
        if codec == name:
            small = data[:2] == b"\xff\xfe"
            codec = f"{name}-{'le' if small else 'be'}"
            mark = "\ufeff".encode(codec)
    if codec == "utf-8-sig":
        mark, codec = b"\xef\xbb\xbf", "utf-8"
    try:
        old = mark + source.text.encode(codec)
    except (LookupError, UnicodeEncodeError):
        old = b""
    if old != data:
        raise InputError(
            "{path}: its encoding is in doubt; save it as UTF-8 first", path=source.path
        )
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError as error:
        raise InputError(
            "{path}: {codec} has no {text!r}; save it as UTF-8 first",
            path=source.path,
            codec=codec,
            text=text[error.start],
        ) from None


def _notebook(manuscript: Manuscript, edits: Sequence[Edit], data: bytes) -> bytes:
    from refcli.manuscripts.kinds.notebook import raw_spans
    from refcli.manuscripts.one_file import read_source

    whole = read_source(data, manuscript.sources[0].path)
    is_ascii = "\\u" in whole.text
    found = []
    for cell, group in groupby(sorted(edits, key=lambda one: one.source), lambda one: one.source):
        own = list(group)
        spans = raw_spans(
            whole.text, manuscript.sources[cell].map, ((one.start, one.end) for one in own)
        )
        for one, places in zip(own, spans, strict=True):
            written = json.dumps(one.text, ensure_ascii=is_ascii)[1:-1]
            for start, end in places:
                found.append((start, end, written))
                written = ""
    return encoded(spliced_text(whole.text, found), whole, data)
