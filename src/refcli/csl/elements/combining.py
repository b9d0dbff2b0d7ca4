"""Closures put together: one after the other, the first that prints, a branch of cs:choose."""

from collections.abc import Callable, Sequence

from refcli.csl.context import Context
from refcli.csl.typography.blocks import Block, Draft

__all__ = ["Branch", "Render", "branch", "delimited", "first_of", "nothing", "sequence"]

Render = Callable[[Context], Draft | None]
"""An element of a style, compiled: what it prints of an item, None for nothing."""


class Branch(Block):
    """What a branch of cs:choose prints: a group around it delimits the pieces one by one."""

    __slots__ = ()


def sequence(children: list[Render]) -> Render:
    """Make one closure of several that print one after the other."""
    if len(children) == 1:
        return children[0]

    def render(cx: Context) -> Draft | None:
        drafts = [draft for child in children if (draft := child(cx)) is not None]
        if not drafts:
            return None
        return drafts[0] if len(drafts) == 1 else Block(drafts)

    return render


def branch(children: list[Render]) -> Render:
    """Make one closure of the children of a branch of cs:choose."""
    if len(children) == 1:
        return children[0]

    def render(cx: Context) -> Draft | None:
        pieces: list[Draft] = []
        for child in children:
            draft = child(cx)
            if isinstance(draft, Branch):
                pieces += draft.children
            elif draft is not None:
                pieces.append(draft)
        if not pieces:
            return None
        return pieces[0] if len(pieces) == 1 else Branch(pieces)

    return render


def first_of(children: list[Render]) -> Render:
    """Make one closure that prints what the first of several prints."""

    def render(cx: Context) -> Draft | None:
        for child in children:
            draft = child(cx)
            if draft is not None:
                return draft
        return None

    return render


def delimited(drafts: Sequence[Draft], delimiter: Draft) -> list[Draft]:
    """Return drafts with a delimiter between each two."""
    pieces: list[Draft] = [drafts[0]]
    for draft in drafts[1:]:
        pieces += (delimiter, draft)
    return pieces


def nothing(_: Context) -> Draft | None:
    """Print nothing: a term that no locale has."""
    return None
