"""The interpreter of pybtex with bounds: a ``.bst`` file is a program, and may come from anyone."""

import io
from typing import Any, Final

from pybtex.bibtex.exceptions import BibTeXError
from pybtex.bibtex.interpreter import Interpreter
from pybtex.database.input.bibtex import Parser

__all__ = ["run_bounded"]

_STEPS: Final = 300_000
_STEPS_OF_ENTRY: Final = 30_000
"""Values that a style may put on the stack, at all and for each entry; real ones take 3,000."""

_STEPS_OF_CHARACTER: Final = 400
"""The same for each character of the entries: some styles go through names letter by letter."""

_LONGEST: Final = 1_000_000
"""Characters of one text."""

_HELD: Final = 20_000_000
"""Characters of all texts on the stack, and of what is written."""

_LARGEST_NUMBER: Final = 1 << 63


def run_bounded(script: Any, bibtex: str) -> str:
    """Return what a style, as pybtex has parsed it, writes for the entries of a BibTeX text.

    Raises BibTeXError where it would not end, or fill the memory.
    """
    bbl: str = _BoundedInterpreter(Parser, "utf-8").run(
        script, ["*"], [io.StringIO(bibtex)], min_crossrefs=2
    )
    return bbl


class _BoundedInterpreter(Interpreter):  # type: ignore[misc]  # pybtex has no types
    """An interpreter that stops a style which would not end, or fill the memory."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._steps = _STEPS
        self._held = 0
        self._written = 0

    def push(self, value: Any) -> None:
        """Put a value on the stack; raises BibTeXError where that was done too often."""
        self.step()
        if isinstance(value, str):
            self._held += len(value)
            if self._held > _HELD or len(value) > _LONGEST:
                raise BibTeXError("it makes endlessly long texts")
        elif isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
            raise BibTeXError("it makes endlessly large numbers")
        super().push(value)

    def pop(self) -> Any:
        """Take a value from the stack."""
        value = super().pop()
        if isinstance(value, str):
            self._held -= len(value)
        return value

    def output(self, string: str) -> None:
        """Write a text; raises BibTeXError where too much was written."""
        self._written += len(string)
        if self._written > _HELD:
            raise BibTeXError("it writes without end")
        super().output(string)

    def step(self) -> None:
        """Count a step; raises BibTeXError where there were too many."""
        self._steps -= 1
        if self._steps < 0:
            raise BibTeXError("it does not come to an end")

    def command_function(self, name_: Any, body: Any) -> None:
        """Define a function whose calls are counted, for one may call another twice, and so on."""
        super().command_function(name_, [_Step(), *body])

    def command_read(self) -> None:
        """Read the entries; each may take its share of steps."""
        super().command_read()
        entries = [self.bib_data.entries[citation] for citation in self.citations]
        length = sum(len(str(value)) for entry in entries for value in entry.fields.values())
        self._steps += _STEPS_OF_ENTRY * len(entries) + _STEPS_OF_CHARACTER * length


class _Step:
    """What a function does first: it counts."""

    def execute(self, interpreter: _BoundedInterpreter) -> None:
        """Count the call."""
        interpreter.step()
