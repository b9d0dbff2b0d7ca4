"""Text made harmless: what would act on a terminal is shown, not done."""

import json
import re
from functools import cache
from itertools import zip_longest
from typing import Final

__all__ = ["in_json", "on_screen", "one_line", "printable"]

_SPACE: Final = re.compile(r"\s+")


def printable(text: str) -> str:
    r"""Return the text with every acting character shown as ``\x1b`` or ``\u202e``.

    Tabs and line feeds stay; escape sequences, bidirectional controls and lone surrogates
    lose their effect but not their trace.
    """
    return text if _is_plain(text) else _acting().sub(_shown, text)


def on_screen(text: str) -> str:
    """Return what a command prints, harmless but for the colours and links that are in it.

    The last door before a terminal: what a field holds is made ``printable`` before it gets
    colours, so that its own are none.
    """
    if _is_plain(text) or not _acting().search(text):
        return text
    kept = _paint().findall(text)
    plain = map(printable, _paint().split(text))
    return "".join(part for pair in zip_longest(plain, kept, fillvalue="") for part in pair)


def one_line(text: str) -> str:
    """Return the text harmless and on one line: for a table cell or a message."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # so is most text: of all spaces, the plain one alone is printable
    return _SPACE.sub(" ", printable(text)).strip()


def in_json(text: str) -> str:
    r"""Return the text of a JSON document with every acting character escaped as ``\u202e``.

    It means the same: such characters stand in its strings alone, where JSON has that escape.
    """
    if _is_plain(text):
        return text
    return _acting().sub(lambda match: json.dumps(match.group())[1:-1], text)


def _is_plain(text: str) -> bool:
    """Tell a text that cannot act, nearly always at once: what acts is not printable."""
    return text.replace("\n", "").replace("\t", "").isprintable()


# The patterns take milliseconds to compile, and most runs never meet what they look for.
@cache
def _acting() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls but tab and line feed
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (UAX 9)
        "\xad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # of no width
        "\U000e0000-\U000e007f"  # tags, which hide text
        "\ud800-\udfff]"  # lone surrogates, which no stream can encode
        # Joiners shape Arabic, Indic scripts and emoji; after a Latin letter they only hide.
        "|(?<![\u05d0-\u05ff\u0620-\u180d\u180f-\u1fff\u2190-\ufefe\uff00-\U000dffff])[\u200c\u200d]"
    )


@cache
def _paint() -> re.Pattern[str]:
    """Return what refcli itself sends to a terminal: colours (SGR of ECMA-48), links (OSC 8)."""
    return re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;(?:(?:https?|ftp|mailto):[\x21-\x7e]*)?\x1b\\")


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
