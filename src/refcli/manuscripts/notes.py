"""The citations of a style of notes: where a mark stands in the sentence, how a cite ends.

What a style prints for a note is a whole note with its full stop. In a sentence the mark of a
note has no space before it; in a note that says more than the cite the full stop is the
sentence's own (Chicago Manual of Style 14.26 and 14.37 in its 17th edition; pandoc does the same,
``notes-after-punctuation`` in its manual).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from refcli.csl.tree import Node, Span, Tree, plain
from refcli.csl.typography.blocks import Suffix
from refcli.text import word_lists

__all__ = ["Mark", "begins_note", "begun", "gone_before", "is_raised", "mark_for", "within"]


def is_raised(tree: Tree) -> bool:
    """Tell whether a citation is a raised number, as the mark of a note is: ``ice.¹``."""
    spans = [node for node in tree if plain([node])]
    return bool(spans) and all(
        isinstance(node, Span)
        and (node[:2] == ("vertical-align", "sup") or is_raised(node.children))
        for node in spans
    )


def begun(tree: Tree, prefixes: Iterable[str]) -> Tree:
    """Return a cite that begins a note, so that it begins with a capital.

    Only what the author typed before the cite is changed: a name keeps its small letter.

    >>> from refcli.csl.tree import Text
    >>> plain(begun([Text("see "), Text("Doe", "author")], ["see"]))
    'See Doe'
    """
    text = plain(tree)
    if not any(prefix[:1].islower() and text.startswith(prefix.rstrip()) for prefix in prefixes):
        return tree
    return _capitalized(tree)


def _capitalized(tree: Tree) -> list[Node]:
    first, *rest = tree
    if isinstance(first, Span):
        return [first._replace(children=_capitalized(first.children)), *rest]
    return [first._replace(text=first.text[:1].upper() + first.text[1:]), *rest]


def begins_note(before: str) -> bool:
    """Tell whether what stands before a cite that is in a note is the beginning of the note.

    >>> begins_note("Ice.^["), begins_note("[^1]: "), begins_note("Ice.^[As said, ")
    (True, True, False)
    """
    return _BEGINNING.search(before) is not None


_BEGINNING: Final = re.compile(
    r"(?:^|\n|[\[{]|\[\^[^\]\s]*\]:|\[fn:[^\]\s]*[\]:]|\.\. \[[^\]]*\])\s*$"
)
"""The beginning of a paragraph, which a note of Word or LibreOffice is, a bracket, or a label."""


def within(tree: Tree, following: str) -> Tree:
    """Return a cite in a note that says more, without the full stop that the style ends with.

    ``following`` is the text behind the cite. The full stop stays where the note ends with the
    cite or a new sentence begins; one that belongs to a word ("Ibid.") stays always.

    >>> from refcli.csl.tree import Text
    >>> plain(within([Text("Doe, 5"), Suffix(".")], " and others."))
    'Doe, 5'
    """
    if _goes_on(following) and tree and isinstance(tree[-1], Suffix) and tree[-1].text == ".":
        return tree[:-1]
    return tree


def _goes_on(following: str) -> bool:
    rest = following.lstrip()
    return bool(rest) and rest[0] not in "]}<" and not rest[0].isupper()


class Mark(NamedTuple):
    """Where the mark of a note goes: what it takes the place of, and what stands around it."""

    start: int
    end: int
    before: str
    after: str


def mark_for(text: str, start: int, end: int, language: str, *, behind: str = ".,;:!?…") -> Mark:
    """Return where the mark of a note goes whose citation was typed from ``start`` to ``end``.

    The space before it goes; in a language that has its marks behind a full stop or a comma
    these come first, if they are among the marks of ``behind``.

    >>> mark_for("Ice [@doe2001]. Then", 4, 14, "en")
    Mark(start=3, end=15, before='.', after='')
    >>> mark_for("Лёд [@doe2001]. Затем", 4, 14, "ru")
    Mark(start=3, end=14, before='', after='')
    """
    before, cited = "", end
    found = _PUNCTUATION.match(text, end)
    if found and _stands_behind_punctuation(language) and not found[0].strip(behind):
        end = found.end()
        # "Ice melts. [@doe2001]." is a sentence of its own: its full stop goes with it.
        is_own = found[0] == "." and _ENDED.search(text, max(0, start - 50), start)
        before = "" if is_own else found[0]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    space = _SPACE.search(line)
    if space is not None:
        return Mark(start - len(space[0]), end, before, "")
    # A citation that begins a line of a paragraph: the mark goes to the line before.
    if not line and (broken := _LINE.search(text[max(0, start - 2000) : start])):
        blanks = _BLANKS.match(text, end)
        end = blanks.end() if blanks else end
        after = "" if text[end : end + 1] in ("\n", "\r", "") else broken[2]
        return Mark(start - len(broken[2]), end, before, after)
    return Mark(start, end, before, "") if re.search(r"\w", line) else Mark(start, cited, "", "")


def gone_before(text: str, language: str) -> str:
    """Return the punctuation that a citation stood before until it was made a note.

    ``text`` is what stands before the mark, which is to become the citation again.

    >>> gone_before("Ice.", "en"), gone_before("Лёд.", "ru"), gone_before("Ice", "en")
    ('.', '', '')
    """
    found = _BEHIND.search(text)
    return found[0] if found and _stands_behind_punctuation(language) else ""


def _stands_behind_punctuation(language: str) -> bool:
    marks = word_lists.lists("refcli.manuscripts", "note-marks.txt")
    return language[:2].lower() in marks["behind-punctuation"]


_BEHIND: Final = re.compile(r"(?<=[\w”’»\"')])[.,;:!?…]+$")
_ENDED: Final = re.compile(r"[.!?…][ \t\u00a0~]*$")
_PUNCTUATION: Final = re.compile(r"[.,;:!?…]+(?![\w.])")
_SPACE: Final = re.compile(r"(?<=[^\s|>*+-])[ \t\u00a0~]+$")
"""What parts a citation from the word before it, not from the mark of an item of a list."""

_LINE: Final = re.compile(r"(?:^|\n)[ \t]*([^\W\d][^\n]*[\w,;’”»)\]}*_])[ \t]*(\r?\n)$")
"""A line of running text: no heading, item, table, comment or command."""

_BLANKS: Final = re.compile(r"[ \t]*")
