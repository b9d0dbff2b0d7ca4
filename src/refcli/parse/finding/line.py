"""A line of a text that knows its place: indent, page, and the blank lines before it."""

from typing import NamedTuple

__all__ = ["Line"]


class Line(NamedTuple):
    """One line of a text, without the space around it."""

    text: str
    indent: int
    """Columns before the text."""
    blanks: int
    """Blank lines before it; a page break alone does not count."""
    page: int
    """The page that it stands on, counted from 0 (form feeds end a page)."""
    number: int = 0
    """The line of the text that it is, counted from 1; parts of one line share it."""
    whole: bool = False
    """Whether it is known to be a reference, from how its page or table was set."""
