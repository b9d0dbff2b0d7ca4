"""Remarks of one kind counted together: a file with one fault a thousand times is told so once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Final

from refcli.speech import Message

__all__ = ["say_each", "shortened"]

_SHOWN: Final = 10
"""Of each kind, as many are said one by one."""

_KINDS: Final = 50
"""Kinds that are told apart: behind them all others are one."""

_VARYING: Final = re.compile(r"\d+|'[^']*'|\"[^\"]*\"")


def say_each(say: Callable[[str], None], messages: Iterable[str]) -> None:
    """Say messages, of each kind the first few; then, of each kind with more, how many more."""
    for message in shortened(messages):
        say(message)


def shortened(messages: Iterable[str]) -> list[str]:
    """Return the first messages of each kind, in their order, and how many more there are.

    Messages are of a kind where one template made them.
    """
    counts: Counter[Hashable] = Counter()
    first: dict[Hashable, str] = {}
    said = []
    for message in messages:
        kind = _kind(message)
        if kind not in first and len(first) >= _KINDS:
            kind = None
        first.setdefault(kind, message)
        counts[kind] += 1
        if counts[kind] <= _SHOWN:
            said.append(message)
    more = ((kind, count - _SHOWN) for kind, count in counts.items() if count > _SHOWN)
    return said + [
        Message("{message}; and {count} more of this kind", message=first[kind], count=count)
        for kind, count in more
    ]


def _kind(message: str) -> Hashable:
    if not isinstance(message, Message):
        return _VARYING.sub("", message)
    inner = [
        _kind(value)
        for name, value in message.values.items()
        if isinstance(value, Message) or (name == "message" and isinstance(value, str))
    ]
    return message.template, *inner
