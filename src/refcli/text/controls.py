"""Text made harmless: what would act on a terminal is shown, not done."""

import re
from typing import Final

__all__ = ["in_json", "one_line", "printable"]

_ACTING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (UAX 9)
    "\ud800-\udfff]"  # lone surrogates, which no stream can encode
)

_SPACE: Final = re.compile(r"\s+")


def printable(text: str) -> str:
    r"""Return the text with every acting character shown as ``\x1b`` or ``\u202e``.

    Tabs and line feeds stay; escape sequences, bidirectional controls and lone surrogates
    lose their effect but not their trace.
    """
    return _ACTING.sub(_shown, text)


def one_line(text: str) -> str:
    """Return the text harmless and on one line: for a table cell or a message."""
    return _SPACE.sub(" ", printable(text)).strip()


def in_json(text: str) -> str:
    r"""Return the text of a JSON document with every acting character escaped as ``\u202e``.

    It means the same: such characters stand in its strings alone, where JSON has that escape.
    """
    return _ACTING.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
