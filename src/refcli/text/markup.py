"""Tags of HTML that a copied text has kept."""

import re
from typing import Final

__all__ = ["TAG", "without_tags"]

TAG: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,60})?/?>")
"""A tag, `<i>` or `<br />`; not an address in angle brackets, `<https://example.org>`."""


def without_tags(text: str) -> str:
    """Return the text without its tags; most texts have none, and cost nothing."""
    return TAG.sub("", text) if "<" in text else text
