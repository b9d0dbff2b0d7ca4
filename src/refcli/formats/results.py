"""What reading and writing give: records and problems, a text and its losses."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from refcli.errors import located
from refcli.record import Record
from refcli.speech import Message, counted

__all__ = ["Loss", "Losses", "Problem", "ReadResult", "WriteResult", "one_by_one"]


class Problem(NamedTuple):
    """Something in an input that could not be read as it stands, and where it stands.

    An *error* says that a part of the input is damaged: what could be read of it is in the
    records, the rest is only in the file. A *warning* says that a choice was made for the
    reader (an encoding that was guessed, a key that is there twice).
    """

    message: str
    line: int | None = None
    """Counted from 1; None where the problem has no one place."""
    column: int | None = None
    key: str = ""
    """The citation key of the entry that it stands in, where that is known."""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """Return the problem as one line for a person: ``line 3, column 7: no comma …``."""
        if not self.line:
            return self.message
        template = "line {line}, column {column}: {message}" if self.column else ""
        return Message(
            template or "line {line}: {message}",
            line=self.line,
            column=self.column,
            message=self.message,
        )

    def at(self, file: str) -> str:
        """Return the problem as a line that begins with the file and the place in it."""
        return located(file, self.message, self.line, self.column)

    def below(self, lines: int) -> "Problem":
        """Return the problem as it stands where so many lines come before its text."""
        return self._replace(line=self.line + lines) if lines and self.line else self


class Loss(NamedTuple):
    """A field that a format cannot hold, said once for all records that have it."""

    field: str
    entries: int
    """How many records lost it."""
    example: str
    """The citation key of the first of them."""

    def __str__(self) -> str:
        """Return the loss as one line for a person: ``custom.files (3 entries, first: x)``."""
        if not self.example:
            return self.field
        return counted(
            "{field} ({count} entry: {key})",
            "{field} ({count} entries, first: {key})",
            self.entries,
            field=self.field,
            key=self.example,
        )


class ReadResult(NamedTuple):
    """What was read: the records in the order of the file, and what was wrong with it."""

    records: list[Record]
    problems: list[Problem]
    encoding: str = "utf-8"
    """The encoding that the bytes were read in, as Python names it."""


class WriteResult(NamedTuple):
    """What was written: the text of a whole file, and what that format could not hold."""

    text: str
    losses: list[Loss]


class Losses:
    """Collects what a writer had to leave out, each field once."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._examples: dict[str, str] = {}
        self._latest: dict[str, str] = {}

    def add(self, field: str, key: str) -> None:
        """Note that the record of this key loses this field."""
        if self._latest.get(field) != key or not key:
            self._counts[field] = self._counts.get(field, 0) + 1
        self._examples.setdefault(field, key)
        self._latest[field] = key

    def join(self, others: Iterable[Loss]) -> None:
        """Add what further records lose."""
        for field, entries, example in others:
            self._counts[field] = self._counts.get(field, 0) + entries
            self._examples.setdefault(field, example)

    def listed(self) -> list[Loss]:
        """Return the losses in the order in which they were met."""
        return [Loss(field, self._counts[field], key) for field, key in self._examples.items()]


def one_by_one(
    records: Iterable[Record], written: Callable[[Mapping[str, Any], Losses], str]
) -> WriteResult:
    """Write a file that is one record after another; ``written`` makes the text of each."""
    losses = Losses()
    text = "".join(written(record, losses) for record in records)
    return WriteResult(text, losses.listed())
