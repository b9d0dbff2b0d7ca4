"""Entities of HTML that stand in files of plain text: ``Tests &amp; trials``."""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["without_entities"]

_ENTITY: Final = late(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});")


def without_entities(text: str) -> str:
    """Return the text with each entity as the character that it stands for.

    Only what ends in a semicolon is one: ``R&D;`` stays, for there is no entity ``D``.
    """
    if "&" not in text:
        return text
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    # Imported here: most "&" are no entity.
    import html

    return html.unescape(entity.group())
