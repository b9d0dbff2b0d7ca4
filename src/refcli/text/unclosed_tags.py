"""Marks of HTML that Python's own parser takes its time or room for: unclosed, or crowded."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["without_unclosed_tags"]

_ODD_SECTION: Final = re.compile(
    r"<(?=!\[(?!(?:temp|cdata|ignore|include|rcdata)\s*\[|(?:if|else|endif)\b))", re.I
)
"""A marked section of no kind that ``html.parser`` knows: it raises AssertionError there."""

_ENDS: Final = (
    (re.compile("<(?=!--)"), re.compile(r"--\s*>")),
    (re.compile(r"<(?=!\[(?:if|else|endif))", re.I), re.compile(r"\]\s*>")),
    (re.compile(r"<(?=!\[(?!if|else|endif))", re.I), re.compile(r"\]\s*\]\s*>")),
)
"""What opens a comment or a marked section, and what closes it."""


_LONG_TAG: Final = re.compile(r"(<[A-Za-z][^\s<>]*+)([^<>]{65536,}+)")
_MOST_ATTRIBUTES: Final = 10_000
"""Attributes of a tag: a picture in one is long, but it is one."""


def without_unclosed_tags(html: str) -> str:
    """Return a page in which each ``<`` that opens what never closes is a character, ``&lt;``.

    ``html.parser`` does the same with them, but reads to the end of the page for each. A tag with
    thousands of attributes, each of which takes many times its text, loses them.
    """
    html = _LONG_TAG.sub(_uncrowded, html)
    if "<!" in html:
        html = _ODD_SECTION.sub("&lt;", html)
        for opening, closing in _ENDS:
            if opening.search(html):
                last = max((match.start() for match in closing.finditer(html)), default=0)
                html = html[:last] + opening.sub("&lt;", html[last:])
    last = html.rfind(">") + 1
    return html[:last] + html[last:].replace("<", "&lt;")


def _uncrowded(tag: re.Match[str]) -> str:
    return tag[1] if tag[2].count("=") > _MOST_ATTRIBUTES else tag[0]
