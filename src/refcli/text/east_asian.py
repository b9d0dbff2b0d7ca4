"""Chinese, Japanese and Korean text in encodings older than Unicode, told by its characters.

Each of these encodings reads nearly any bytes as characters of some kind. In the right one they
are those that texts use most; in a wrong one they are rare ones that nobody writes.
"""

import codecs
from collections.abc import Callable
from functools import cache
from typing import Final

from refcli.text import word_lists

__all__ = ["east_asian_encoding"]


def east_asian_encoding(data: bytes) -> str:
    """Return the Python name of the East Asian encoding of a text, or nothing if it is in none."""
    shares = {name: _share(data, name) for name in _EXPECTED}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _ENOUGH else ""


_ENOUGH: Final = 0.5
"""The share of characters beyond ASCII that must be usual ones.

Of lists of references, names and all, .6 to .95 are; of text read in a wrong encoding under .35.
"""


_FEWEST: Final = 8
"""Different usual characters that do not come together by chance."""


def _share(data: bytes, name: str) -> float:
    """Return which share of the characters of the text, read so, is usual in its language."""
    try:
        # The sample may end in the middle of a character.
        text = codecs.getincrementaldecoder(name)().decode(data)
    except UnicodeDecodeError:
        return 0.0
    letters = [letter for letter in text if letter > "\x7f" and letter not in _MARKS]
    usual = list(filter(_EXPECTED[name], letters))
    return len(usual) / len(letters) if len(set(usual)) >= _FEWEST else 0.0


_MARKS: Final = "，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’—…·・～－ー\u3000"


@cache
def _characters(language: str) -> frozenset[str]:
    found = word_lists.lists("refcli.text", "common-characters.txt")[language]
    return frozenset("".join(found))


def _is_simplified(letter: str) -> bool:
    return letter in _characters("simplified")


def _is_traditional(letter: str) -> bool:
    return letter in _characters("traditional")


def _is_japanese(letter: str) -> bool:
    return "ぁ" <= letter <= "ヺ" or letter in _characters("japanese")


@cache
def _syllables() -> frozenset[str]:
    """Return the syllables of KS X 1001: what is beyond them is hardly ever written."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return frozenset(b"".join(rows).decode("euc_kr"))


def _is_hangul(letter: str) -> bool:
    return letter in _syllables()


_EXPECTED: Final[dict[str, Callable[[str], bool]]] = {
    "gb18030": _is_simplified,
    "big5hkscs": _is_traditional,
    "cp932": _is_japanese,
    "euc_jp": _is_japanese,
    "cp949": _is_hangul,
}
