"""Tags in texts: the markup of CSL-JSON, and what a copied text has kept of HTML."""

from typing import Final

from refcli.text.patterns import late

__all__ = ["MARKUP", "NO_CASE", "SMALL_CAPS", "TAG", "without_tags"]

SMALL_CAPS: Final = '<span style="font-variant:small-caps;">'
NO_CASE: Final = '<span class="nocase">'
"""The two tags of CSL-JSON's markup that are more than a letter or two; ``</span>`` ends each."""

MARKUP: Final = late(r"<(/?)(i|b|sub|sup|sc|em|strong|span)\b([^<>]*)>")
"""A tag of CSL-JSON's markup, or of HTML's for the same: its slash, its name, the rest."""

TAG: Final = late(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,60})?/?>")
"""A tag, `<i>` or `<br />`; not an address in angle brackets, `<https://example.org>`."""


def without_tags(text: str) -> str:
    """Return the text without its tags; most texts have none, and cost nothing."""
    return TAG.sub("", text) if "<" in text else text
