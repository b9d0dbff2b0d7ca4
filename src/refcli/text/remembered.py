"""What was found of a word, kept for the next time that the word is met."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["remembered"]

Key = TypeVar("Key")
Value = TypeVar("Value")


class _Memory(dict[Key, Value]):
    """What a function gave, by what it was asked; all of it is forgotten when it is full."""

    def __init__(self, find: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: Key) -> Value:
        value = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value


def remembered(most: int) -> Callable[[Callable[[Key], Value]], Callable[[Key], Value]]:
    """Keep what a function of one argument gives, for at most so many arguments.

    As ``functools.lru_cache``, for what is asked a hundred times a reference: that puts what was
    asked in front of a list of all, which costs more than the looking up itself.

    >>> upper = remembered(2)(str.upper)
    >>> upper("a"), upper("a")
    ('A', 'A')
    """

    def remember(find: Callable[[Key], Value]) -> Callable[[Key], Value]:
        return _Memory(find, most).__getitem__

    return remember
