"""What programs of notes add to Markdown: links between notes, highlights, comments, tags.

Obsidian Help, "Obsidian Flavored Markdown" and "Internal links"; Zettlr and Logseq share most.
"""

import re
from typing import Final

from refcli.text.patterns import late

__all__ = ["without_note_marks"]

_COMMENT: Final = late(r"%%[^%]*(?:%(?!%)[^%]*)*%%")
_KEY: Final = late(r"\[\[@[^\[\]\n]{1,100}\]\][ \t]?")
"""A link to the note on a work, by its citation key: the work itself stands behind it."""
_LINK: Final = late(r"!?\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_HIGHLIGHT: Final = late(r"==(?=[^\s=])([^\n=]{1,2000}(?:=[^\n=]{1,2000})*)==")
_BLOCK: Final = late(r"(?<=\S)[ \t]+\^[\w-]{1,40}[ \t]*$", re.M)
"""The name of a paragraph, behind it."""
_TAGS: Final = late(r"(?<=\S)(?:[ \t]+#[^\W\d][\w/-]{0,60})+[ \t]*$", re.M)
_CALLOUT: Final = late(r"^>[ \t]*\[![\w-]+\][+-]?[ \t]*", re.M)


def without_note_marks(text: str) -> str:
    """Return a text in Markdown without these marks; a link leaves what it shows."""
    text = _KEY.sub("", _COMMENT.sub("", text))
    text = _HIGHLIGHT.sub(r"\1", _LINK.sub(r"\1", text))
    return _BLOCK.sub("", _TAGS.sub("", _CALLOUT.sub("> ", text)))
