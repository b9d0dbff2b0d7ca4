"""Remarks of one kind counted together: a file with one fault a thousand times is told so once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Final

from refcli.speech import Message
from refcli.text.patterns import late

__all__ = ["Remarks", "say_each", "shortened"]

_SHOWN: Final = 10
"""Of each kind, as many are said one by one."""

_KINDS: Final = 50
"""Kinds that are told apart: behind them all others are one."""

_VARYING: Final = late(r"\d+|'[^']*'|\"[^\"]*\"")


class Remarks:
    """Says messages as they come, of each kind the first few, and in the end how many more.

    Messages are of a kind where one template made them.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._counts: Counter[Hashable] = Counter()
        self._first: dict[Hashable, str] = {}

    def say(self, messages: Iterable[str]) -> None:
        """Say messages, or only count them."""
        for message in messages:
            kind = _kind(message)
            if kind not in self._first and len(self._first) >= _KINDS:
                kind = None
            self._first.setdefault(kind, message)
            self._counts[kind] += 1
            if self._counts[kind] <= _SHOWN:
                self._say(message)

    def end(self) -> None:
        """Say, of each kind with more than were said, how many."""
        for kind, count in self._counts.items():
            if count > _SHOWN:
                first = self._first[kind]
                self._say(
                    Message(
                        "{message}; and {count} more of this kind",
                        message=first,
                        count=count - _SHOWN,
                    )
                )


def say_each(say: Callable[[str], None], messages: Iterable[str]) -> None:
    """Say messages, of each kind the first few; then, of each kind with more, how many more."""
    remarks = Remarks(say)
    remarks.say(messages)
    remarks.end()


def shortened(messages: Iterable[str]) -> list[str]:
    """Return the first messages of each kind, in their order, and how many more there are."""
    said: list[str] = []
    say_each(said.append, messages)
    return said


def _kind(message: str) -> Hashable:
    if not isinstance(message, Message):
        return _VARYING.sub("", message)
    inner = [
        _kind(value)
        for name, value in message.values.items()
        if isinstance(value, Message) or (name == "message" and isinstance(value, str))
    ]
    return message.template, *inner
