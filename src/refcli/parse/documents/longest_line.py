"""How long a line of text may be in which references are looked for."""

from typing import Final

from refcli.errors import InputError

__all__ = ["check_lines"]

_LONGEST: Final = 2_000_000
"""Characters: a whole book has fewer, and each is looked at for some ten reasons."""


def check_lines(text: str, name: str) -> None:
    """Raise InputError, which names the input and the line, where a line is too long."""
    at = 0
    while len(text) - at > _LONGEST:
        end = max(text.rfind(mark, at, at + _LONGEST) for mark in "\n\r")
        if end < 0:
            raise InputError(
                "{name}, line {line} of its text: more than {most:,} characters; "
                "give each reference a line of its own",
                name=name,
                line=text.count("\n", 0, at) + 1,
                most=_LONGEST,
            )
        at = end + 1
