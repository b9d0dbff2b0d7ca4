"""What a rule is: a row of the table of rules."""

from collections.abc import Callable
from typing import Final, NamedTuple

from refcli.parse.labelling.tokens import Tokens

__all__ = ["Rule", "labelled"]

_NONE: Final[frozenset[str]] = frozenset()


class Rule(NamedTuple):
    """One rule: what it does to labels, in place; which of them must, and must not, be there."""

    apply: Callable[[Tokens, list[str]], None]
    states: str
    example: str
    needs: frozenset[str] = _NONE
    lacks: frozenset[str] = _NONE
    hints: tuple[str, ...] = ()
    """What the text must hold one of: looked for first, for most texts have none."""
    words: frozenset[str] = _NONE
    """Which of its words there must be one of, likewise."""

    @property
    def name(self) -> str:
        """What the rule is called: the name of its function."""
        return getattr(self.apply, "__name__", "")


def labelled(*labels: str) -> frozenset[str]:
    """Return the labels that a rule needs or lacks."""
    return frozenset(labels)
