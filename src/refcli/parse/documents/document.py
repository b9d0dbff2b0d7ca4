"""What a document of any kind gives: its text, and the records that stand in it as data."""

from collections.abc import Sequence
from typing import NamedTuple

from refcli.record import Record

__all__ = ["Document"]


class Document(NamedTuple):
    """What a document holds: its text, and the records that stand in it as data.

    The text keeps the lines as they are set: spaces before a line are its indent, form feeds
    end the pages. What the records were printed as is not in the text again.
    """

    text: str
    records: list[Record]
    places: str = ""
    """What the places of its text are named by: ``line``, ``page``, or nothing."""
    files: Sequence[tuple[str, str]] = ()
    """What it holds in formats of bibliography files: the name of the format, and the text."""
    damaged: Sequence[int] = ()
    """The pages, counted from 1, that could not be read."""
