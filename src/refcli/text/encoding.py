"""Bytes to text: which encoding a file is in, told by its bytes and by what it says itself.

UTF-8 proves itself: text in another encoding hardly ever is valid UTF-8. UTF-16 shows in
its byte order mark or its zero bytes. What is neither is one of the 8-bit encodings that
reference lists are found in: windows-1251, KOI8-R, DOS 866 for Cyrillic, windows-1253, 1255 and
1256 for Greek, Hebrew and Arabic, windows-1252, ISO 8859-1 or Mac Roman for Western letters,
windows-1250 and windows-1254 for those of Central Europe and Turkish. Those are told apart by
how letters stand together, and by which language has them all. Before them come those of
Chinese, Japanese and Korean (`east_asian`).
"""

import codecs
import re
from typing import Final

from refcli.text.east_asian import east_asian_encoding
from refcli.text.patterns import late

__all__ = ["MIXED", "decode"]

MIXED: Final = "utf-8+cp1252"
"""The name given to UTF-8 with some stray bytes in it, which are read as windows-1252."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CYRILLIC: Final = ("cp1251", "koi8-r", "koi8-u", "cp866", "mac-cyrillic")

_DECLARED: Final = late(rb"""(?i)(?:encoding|charset)\s*[=:]\s*["']?([a-z][\w.-]{2,20})""")

_SAMPLE: Final = 1 << 18
"""Bytes that an 8-bit encoding is guessed from."""


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the Python name of the encoding that it was read in.

    Every byte is read: nothing is dropped and no U+FFFD is put in. A byte order mark is
    taken off (``utf-8-sig``, ``utf-16``, ``utf-32``). Line ends stay as they are. A name
    other than UTF-8 or UTF-16 is a guess that the user should be told of.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            text = _try(data, name)
            return (text, name) if text is not None else (_patched(data), MIXED)
    if (name := _utf16_without_mark(data)) and (text := _try(data, name)) is not None:
        return text, name
    if (text := _try(data, "utf-8")) is not None:
        return text, "utf-8"
    if (name := _declared(data)) and (text := _try(data, name)) is not None:
        return text, name
    if _mostly_utf8(data):
        return _patched(data), MIXED
    for name in (east_asian_encoding(data[:_SAMPLE]), *_guesses(data[:_SAMPLE]), "cp1252"):
        if (text := _try(data, name)) is not None:
            return text, name
    return data.decode("latin-1"), "latin-1"


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _utf16_without_mark(data: bytes) -> str:
    """Tell UTF-16 by its zeros: Latin text has one in every second byte."""
    head = data[:1000]
    if len(head) < 4 or b"\0" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _declared(data: bytes) -> str:
    """Read the 8-bit encoding that the file names itself, as XML, HTML and JabRef do."""
    found = _DECLARED.search(data[:2048])
    if found is None:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        b"".decode(name)
    except LookupError:
        return ""
    return "" if name.startswith("utf") else name


_MULTIBYTE: Final = late(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def _mostly_utf8(data: bytes) -> bool:
    sequences = _MULTIBYTE.findall(data)
    inside = sum(map(len, sequences))
    high = len(data) - len(data.translate(None, _HIGH))
    return inside > (high - inside) * 2


def _patched(data: bytes) -> str:
    return data.decode("utf-8", errors="refcli-cp1252")


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as windows-1252, or as ISO 8859-1 where it has none."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return _try(stray, "cp1252") or stray.decode("latin-1"), error.end


codecs.register_error("refcli-cp1252", _stray)


def _guesses(data: bytes) -> list[str]:
    """List encodings, the likeliest first; none where the text looks Western.

    In Western text high bytes stand among ASCII letters; Cyrillic words are runs of high
    bytes with none beside them. In the right Cyrillic encoding letters follow their like
    (small after small), and the letters that Russian uses most are there.
    """
    words = re.findall(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*", data)
    mixed = sum(word.translate(None, _HIGH) != b"" for word in words)
    if sum(len(word) > 1 for word in words) - mixed <= mixed:
        return _beside_western(words)
    cyrillic = sorted(_CYRILLIC, key=lambda name: -_plausibility(data, name))
    shares = {name: _share_frequent(data, name) for name in (cyrillic[0], *_ALPHABETS)}
    best = max(shares, key=lambda name: shares[name])
    surely = shares[best] >= _MOSTLY and shares[best] > shares[cyrillic[0]] + _CLEARLY
    return [best, *cyrillic] if surely else cyrillic


_ALPHABETS: Final = {
    "cp1253": "αάοόιίεέτσςνηήυύ",
    "cp1255": "יולהאמשנתרב",
    "cp1256": "ايلمونرتبةدعه",
}
"""The letters that Greek, Hebrew and Arabic use most, by their encodings."""

_MOSTLY: Final = 0.55


def _share_frequent(data: bytes, name: str) -> float:
    """Return which share of the letters beyond ASCII, read so, is of the most frequent ones."""
    text = data.decode(name, errors="replace").lower()
    letters = [letter for letter in text if letter > "\x7f" and letter.isalpha()]
    frequent = _ALPHABETS.get(name, "оеаинтсрвл")
    return sum(letter in frequent for letter in letters) / len(letters) if letters else 0.0


def _beside_western(words: list[bytes]) -> list[str]:
    """Return the encoding of Central Europe or of Turkish where one of its languages has them all.

    That is all the accented letters of these words, of which no Western language has as many.
    """
    spelled = [word for word in words if word.translate(None, _HIGH)]
    distinct = set(b"".join(spelled)) & set(_HIGH)
    if len(spelled) < _FEWEST or len(distinct) < _FEWEST:
        return []
    joined = b" ".join(spelled)
    shares = {name: _share_of_language(joined, name) for name in _BESIDE_CYRILLIC}
    best = max(shares, key=lambda name: shares[name])
    sure = shares[best] >= _NEARLY_ALL and shares[best] > shares["cp1252"] + _CLEARLY
    return [best] if sure else []


_BESIDE_CYRILLIC: Final = ("cp1252", "cp1250", "cp1254", "mac-roman")

_NEARLY_ALL: Final = 0.9
_CLEARLY: Final = 0.1
_FEWEST: Final = 4
"""Words and letters that tell a language."""


def _share_of_language(words: bytes, name: str) -> float:
    """Return which share of the accented letters, read so, the language has that has most."""
    from refcli.text import word_lists

    text = words.decode(name, errors="replace").lower()
    letters = [letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION]
    languages = word_lists.lists("refcli.text", "accented-letters.txt")[_LETTERS_OF.get(name, name)]
    counts = (sum(letter in language for letter in letters) for language in languages)
    return max(counts) / len(letters) if letters else 0.0


_LETTERS_OF: Final = {"mac-roman": "cp1252"}
"""Encodings that hold the letters of another at other places."""

_PUNCTUATION: Final = "«»–—“”„‘’‚…°§©®\xa0\xad\u0307"


_HIGH: Final = bytes(range(128, 256))
_SMALL_PAIR: Final = late("(?=[а-яё][а-яё])")
_ODD_PAIR: Final = late("(?=[а-яё][А-ЯЁ])")
_FREQUENT: Final = late("[оеаинтсрвл]")
_FOREIGN: Final = late("[^\x00-\x7fа-яёА-ЯЁіїєґІЇЄҐ№«»–—“”„’°§©…\xa0-]")


def _plausibility(data: bytes, name: str) -> int:
    text = data.decode(name, errors="replace")
    return (
        len(_SMALL_PAIR.findall(text))
        + 2 * len(_FREQUENT.findall(text))
        - 5 * len(_ODD_PAIR.findall(text))
        - 5 * len(_FOREIGN.findall(text))
    )
