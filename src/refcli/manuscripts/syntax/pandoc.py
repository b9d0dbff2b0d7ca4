"""Citations as pandoc writes them: ``[see @key, p. 3; -@other]``, ``@key [p. 3]``.

Pandoc's manual, "Citation syntax". The same is typed in Markdown, Quarto, MyST and notebooks,
and by hand in Word and LibreOffice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Citation, Item
from refcli.manuscripts.syntax.masking import BLANK, FILL

__all__ = ["KEY", "find_citations"]

KEY: Final = re.compile(
    r"(?<![\w\\@])(-?)@(?:\{([^{}\s]+)\}|(\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*))(?!@)"
)
"""A key with its ``@``: letters, figures, and single marks between them; anything in braces."""

_BRACKET: Final = re.compile(r"\\.|[\[\]]|\n[ \t\r]*\n|\n\f", re.DOTALL)

_PLACE: Final = re.compile(r"[ \t]?\r?\n?[ \t]?\[")

Accept = Callable[[str], bool]

Words = Callable[[str], str]
"""Makes of what stands around a key the words that are printed."""


class _Part(NamedTuple):
    """A stretch of a bracket between semicolons."""

    start: int
    end: int


def find_citations(
    text: str,
    accept: Accept,
    *,
    source: int = 0,
    one_line: bool = False,
    in_markdown: bool = False,
) -> list[Citation]:
    """Return the citations in a text whose code, comments and the like are blotted out.

    ``accept`` refuses keys that are something else, as cross-references are. With ``one_line``
    no citation goes over the end of a line, for lines are paragraphs. What is emphasized around a
    key ``in_markdown`` is so in CSL's markup.
    """
    words = _emphasized if in_markdown else _words
    keys = [match for match in KEY.finditer(text) if accept(_key(match))]
    if not keys:
        return []
    pairs = _pairs(text, one_line=one_line)
    found: list[Citation] = []
    done = 0
    for match in keys:
        if match.start() < done:
            continue
        citation = _bracketed(text, match, pairs, source, words) or _narrative(
            text, match, pairs, source, words
        )
        found.append(citation)
        done = citation.end
    return found


def _key(match: re.Match[str]) -> str:
    return match[2] or match[3]


def _pairs(text: str, *, one_line: bool) -> list[tuple[int, int]]:
    """Return the brackets that belong together, by their beginnings; none over a blank line."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    pattern = re.compile(rf"{_BRACKET.pattern}|\n", re.DOTALL) if one_line else _BRACKET
    for match in pattern.finditer(text):
        mark = match[0]
        if mark == "[":
            opened.append(match.start())
        elif mark == "]":
            if opened:
                pairs.append((opened.pop(), match.end()))
        elif mark[0] == "\n":
            opened.clear()
    return sorted(pairs)


def _around(pairs: list[tuple[int, int]], offset: int) -> Iterator[tuple[int, int]]:
    """Give the brackets around an offset, the innermost first."""
    from bisect import bisect_left

    at = bisect_left(pairs, (offset, 0)) - 1
    seen = 0
    while at >= 0 and seen < 50:
        if pairs[at][1] > offset:
            yield pairs[at]
        seen += 1
        at -= 1


def _bracketed(
    text: str, match: re.Match[str], pairs: list[tuple[int, int]], source: int, words: Words
) -> Citation | None:
    for start, end in _around(pairs, match.start()):
        if text[start - 1 : start] in ("!", "^", "\\") and start:
            continue
        if text[end : end + 1] in ("(", "{") or re.match(r"\[(?!@)[^\]]*\]", text[end : end + 40]):
            continue
        doubled = text[start - 1 : start] == "[" and text[end : end + 1] == "]" and start > 0
        # ^[[@key]] is a note that holds nothing else.
        if doubled and text[start - 2 : start - 1] != "^":
            return _wiki(text, match, start - 1, end + 1, source)
        items = _items(text, start + 1, end - 1, words)
        if items:
            alone = len(items) == 1 and items[0].suppress_author
            mode = "suppress-author" if alone else "parenthetical"
            return Citation(tuple(items), mode, source, start, end)
    return None


def _wiki(text: str, match: re.Match[str], start: int, end: int, source: int) -> Citation | None:
    """Read ``[[@key]]`` and ``[[@key|what is shown]]`` as Obsidian has them."""
    if text[start + 2 : match.start()].strip():
        return None
    key = _key(match).partition("#")[0]
    item = Item(key, match.start(2) if match[2] else match.start(3))
    return Citation((item,), "parenthetical", source, start, end)


def _parts(text: str, start: int, end: int) -> list[_Part]:
    parts, depth, begin = [], 0, start
    for at in range(start, end):
        letter = text[at]
        if letter in "{[":
            depth += 1
        elif letter in "}]":
            depth -= 1
        elif letter == ";" and depth <= 0:
            parts.append(_Part(begin, at))
            begin = at + 1
    return [*parts, _Part(begin, end)]


def _items(text: str, start: int, end: int, words: Words) -> list[Item]:
    """Return the items between two brackets, none where a part has no key."""
    items: list[Item] = []
    for part in _parts(text, start, end):
        matches = list(KEY.finditer(text, part.start, part.end))
        if not matches:
            return []
        before = part.start
        for place, match in enumerate(matches):
            last = matches[place + 1].start() if place + 1 < len(matches) else part.end
            items.append(_item(text, match, before, last, words))
            before = last
    return items


def _item(text: str, match: re.Match[str], before: int, end: int, words: Words) -> Item:
    prefix = words(text[before : match.start()]).lstrip()
    label, locator, suffix = split_locator(words(text[match.end() : end]))
    return Item(
        _key(match),
        match.start(2) if match[2] else match.start(3),
        locator,
        label,
        prefix,
        suffix.rstrip(),
        None,
        bool(match[1]),
    )


def _words(text: str) -> str:
    """Return words as they are printed: a line end is a space, an escaped mark the mark."""
    return re.sub(
        r"\s*\n\s*", " ", re.sub(r"\\([^\w\s])", r"\1", text.replace(BLANK, "").replace(FILL, ""))
    )


def _emphasized(text: str) -> str:
    """Return words of Markdown: what is emphasized there is so in CSL's markup, ``<i>cf.</i>``."""
    return _words(_EMPHASIS.sub(_in_csl, text))


_EMPHASIS: Final = re.compile(r"(?<![\w\\*_])(\*\*?|__?)(?=[^\s*_])([^*_]+)(?<![\s\\])\1(?![\w*_])")


def _in_csl(match: re.Match[str]) -> str:
    tag = "b" if len(match[1]) > 1 else "i"
    return f"<{tag}>{match[2]}</{tag}>"


def _narrative(
    text: str, match: re.Match[str], pairs: list[tuple[int, int]], source: int, words: Words
) -> Citation:
    """Read ``@key`` in the sentence, with what may follow: ``@key [p. 3; see @other]``."""
    end = match.end()
    locator = label = suffix = ""
    more: list[Item] = []
    if opening := _PLACE.match(text, end):
        pair = next((one for one in pairs if one[0] == opening.end() - 1), None)
        if pair and _is_place(text, pair):
            first, *rest = _parts(text, pair[0] + 1, pair[1] - 1)
            label, locator, suffix = split_locator(words(text[first.start : first.end]))
            more = _items(text, rest[0].start, pair[1] - 1, words) if rest else []
            end = pair[1]
    item = Item(
        _key(match),
        match.start(2) if match[2] else match.start(3),
        locator,
        label,
        "",
        suffix.rstrip(),
        None,
        bool(match[1]),
    )
    mode = "suppress-author" if match[1] else "narrative"
    return Citation((item, *more), mode, source, match.start(), end)


def _is_place(text: str, pair: tuple[int, int]) -> bool:
    inside = text[pair[0] + 1 : pair[1] - 1]
    first, *rest = _parts(text, pair[0] + 1, pair[1] - 1)
    return (
        inside[:1] != "^"
        and BLANK not in inside
        and not KEY.search(text, first.start, first.end)
        and all(KEY.search(text, one.start, one.end) for one in rest)
        and text[pair[1] : pair[1] + 1] not in ("(", "[", "{")
    )
