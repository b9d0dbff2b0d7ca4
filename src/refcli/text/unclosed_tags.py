"""Marks of HTML that never close, where Python's own parser looks for their ends each time."""

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


def without_unclosed_tags(html: str) -> str:
    """Return a page in which each ``<`` that opens what never closes is a character, ``&lt;``.

    ``html.parser`` does the same with them, but reads to the end of the page for each.
    """
    if "<!" in html:
        html = _ODD_SECTION.sub("&lt;", html)
        for opening, closing in _ENDS:
            if opening.search(html):
                last = max((match.start() for match in closing.finditer(html)), default=0)
                html = html[:last] + opening.sub("&lt;", html[last:])
    last = html.rfind(">") + 1
    return html[:last] + html[last:].replace("<", "&lt;")
