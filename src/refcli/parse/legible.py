"""The text of a reference as its reader sees it, without what copying from a page leaves in it."""

import re
from typing import Final
from unicodedata import normalize

from refcli.parse.cut_addresses import with_whole_addresses
from refcli.parse.finding.buttons import way_back, without_buttons
from refcli.parse.lead import without_lead
from refcli.parse.markup import without_markup
from refcli.text.entities import without_entities
from refcli.text.mojibake import repaired_in_part
from refcli.text.patterns import late

__all__ = ["legible"]

_UNSEEN: Final = late("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Soft hyphens, spaces of no width and marks of direction."""

_SPACES: Final = late("[\xa0\u2000-\u200a\u2028\u2029\u202f\u205f]")
"""Spaces of other widths, those at which no line breaks, and Unicode's ends of lines."""

_TIE: Final = late(r"(?<=[.,])~(?=\S)|(?<=\b[^\W\d_])~(?=[^\W_])|(?<=[^\W_]{2})~(?=\d)")
"""A space of TeX at which no line breaks: `J.~Roe`, `Vol.~3`; an address has it behind a stroke."""

_DOTTED: Final = {"\u0131": "i", "\u0237": "j"}
_DOTLESS: Final = late("[\u0131\u0237](?=[\u0300-\u036f])")
"""A letter that TeX took the point off for an accent: `Martı́nez`."""

_SPACED: Final = late(r"(?<=[\w)\]”»]) (?=[,.](?:\s[^\s.]|$))|(?<=[^\W\d_]{3}\.)\.(?= )")
"""A space before a comma or a point, and a point that is doubled."""

_STRANGE: Final = late("[\x80-\x9f\ufffd\ufb00-\ufb05¨´ˆ˜ˇ¸˚÷…¹²³⁰⁴-⁹†‡§¶\uff01-\uff5e]")
"""Characters that seldom stand in a reference as they should be."""


def legible(text: str) -> str:
    """Return a text without what is not seen, its accents and entities as single characters.

    The marks of markup, what is typed in TeX for marks, marks of footnotes, words broken at the
    ends of lines, and the buttons in brackets behind a reference go, too.

    >>> legible("Poe, A., &amp; Roe, B. (2001). No\u00adise. Ice, 3, 1–9. [CrossRef] [PubMed]")
    'Poe, A., & Roe, B. (2001). Noise. Ice, 3, 1–9.'
    """
    plain = without_markup(_typed(_in_characters(text)))
    if not plain.isascii():
        plain = _composed(plain)
    if _is_strange(plain):
        plain = _plainly_set(plain)
    if "<" in plain:
        plain = _BREAK.sub(" ", _RAISED.sub("", plain))
    if "\n" in plain or "¬" in plain:
        plain = _BROKEN_WORD.sub("", plain)
    if "- " in plain:
        plain = _CUT_WORD.sub("", plain)
    if "  " in plain or "\n" in plain:
        plain = _WIDE.sub(" ", plain)
    if "//" in plain or "/ /" in plain or "oi:" in plain or "OI:" in plain:
        plain = with_whole_addresses(plain)
    if " ," in plain or " ." in plain or ".. " in plain:
        plain = _SPACED.sub("", plain)
    if "ited " in plain:
        plain = _CITED_BY.sub("", plain)
    plain = without_lead(_from_its_beginning(plain))
    return without_buttons(plain) if plain.endswith("]") else plain


def _composed(plain: str) -> str:
    """Return a text with its accents in single characters, and `ed.` in Latin letters."""
    if "\u0131" in plain or "\u0237" in plain:
        plain = _DOTLESS.sub(lambda letter: _DOTTED[letter[0]], plain)
    plain = normalize("NFC", _SPACES.sub(" ", _UNSEEN.sub("", plain)))
    if "\u0435d" in plain:  # the first letter is a Cyrillic one
        plain = plain.replace("\u0435ds.", "eds.").replace("\u0435d.", "ed.")
    return _TORN_NAME.sub(r"\1", plain)


def _is_strange(text: str) -> bool:
    """Tell at little cost whether a text may have characters that its writer did not mean."""
    if "*" in text or ".." in text or "$-" in text or "_" in text:
        return True
    return not text.isascii() and _STRANGE.search(text) is not None


def _in_characters(text: str) -> str:
    """Return a text whose characters are not written as entities, nor as others by mistake."""
    text = without_entities(text)
    if "&" in text and _ENTITY.search(text):
        text = without_entities(text)
    return text if text.isascii() else repaired_in_part(text)


_ENTITY: Final = late(r"&#?\w{2,8};")
"""What is still an entity once they are read: a page had made two of each."""


def _typed(text: str) -> str:
    """Return a text with the marks that people type in TeX as they are printed.

    An address that a word processor took for the beginning of a sentence is small again.
    """
    if "~" in text:
        text = _TIE.sub(" ", text)
    if "¡http" in text:
        text = _OLD_BRACKETS.sub(r"<\1>", text)
    if "Http" in text:
        text = text.replace("Http://", "http://").replace("Https://", "https://")
    if "‘‘" in text or "``" in text:
        text = _DOUBLED.sub(r"“\1”", text)
    if "--" in text and "://" not in text:
        text = text.replace("---", "—").replace("--", "–")
    text = text.replace(r"\&", "&")
    tail = text[-_TAIL:]
    return text[:-_TAIL] + _RAISED_EDITION.sub(_edition, tail) if _FIFTH.search(tail) else text


_TAIL: Final = 60
"""Characters at the end of a reference that its place, year and pages take."""
_RAISED_EDITION: Final = late(
    r"(?P<town>[,.:]\s(?:[A-ZÄÖÜ][\w/-]*\.?(?:\s[a-zäöü]{1,3}\.?){0,2}[\s,]+){1,3}?)"
    r"(?<!\bReport )(?<!\bPaper )(?<!\bN[ro]\. )(?<!\bNote )(?<!\bBericht )(?<!\bVol\. )"
    r"(?P<edition>[2-9]|1\d|[²³⁴-⁹]|¹[⁰¹²³⁴-⁹])(?P<year>1[89]\d\d|20[0-2]\d)"
    r"(?=(?:,\sS\.\s\d[\d–-]*(?:\sff?)?)?\.?$)"
)
"""A raised number before the year, as German historians count editions: `, München ⁶1993`."""
_FIFTH: Final = late(r"[\d⁰¹²³⁴-⁹](?:1[89]|20)\d\d")
"""A figure at a year: most tails have none, and nothing else is looked for."""


def _edition(found: re.Match[str]) -> str:
    counted = normalize("NFKC", found["edition"])
    return f"{found['town'].rstrip(' ,')}, {counted}. Aufl. {found['year']}"


_DOUBLED: Final = late(r"(?:‘‘|``)([^‘`]{1,300}?)(?:’’|'')")
"""Double quotes that are typed as two single ones."""

_OLD_BRACKETS: Final = late(r"¡(https?://[^¿\s]+)¿")
"""What TeX's first fonts have for `<` and `>`."""

_TORN_NAME: Final = late(r"([B-DF-HJ-NP-TV-Z])(?<!\w.) (?=[äöüåæøéèíñčšž][a-z]{2,}, [A-Z]\.)")
"""What a page's reader tore before an accent: `L üthje, T.`."""

_FOOTNOTE: Final = late(r"(?<=[^\W\d_]{3})(?:[*†‡§¶]{1,3}(?=[,;.:\s]|$)|[⁰¹²³⁴-⁹]{1,2}(?![\w⁰-⁹]))")
"""The mark of a footnote behind a word: `Roe¹, J.*`."""

_RAISED: Final = late(r"(?<=[^\W\d_]{3})<sup>[\d*†‡a-c,\s]{1,6}</sup>")
_BREAK: Final = late(r"\s*<br\s?/?>\s*")
_RANGE: Final = late(
    r"(?<![^\s:.,;(])(\d{1,5})\s?(?:÷|_|…|\ufffd|\.\.|\$-{1,2}\$)\s?(\d{1,5})(?![\w/])"
)
"""Pages between which stands what a font, a keyboard or a lost encoding has for a dash."""

_CITED_BY: Final = late(
    r"[.,;]? \[?[Cc]ited (?:[Bb]y:? ?(?:\(since \d{4}\) ?)?\d+|\d+ times)"
    r"(?:; All Open Access(?:, [A-Z]\w+ Open Access)*)?\]?(?=[.,;]? |[.,;]?$)"
)
"""How often a work is cited, as Scopus says in the notes of its .bib."""

_BROKEN_WORD: Final = late(
    r"[-\u2010¬](?<=[^\W\d_].)\s*\n\s*(?=[^\W\d_A-ZÀ-ÞА-Я])|¬(?<=[^\W\d_].)\s*(?=[^\W\d_A-ZÀ-ÞА-Я])"
)
_CUT_WORD: Final = late(
    r"- (?<=[^\W\d_]{2}- )(?!(?:und|oder|bis|bzw|sowie|wie|and|or|to|et|ou|или)\b)"
    r"(?=[^\W\d_A-ZÀ-ÞА-Я]{2})"
)
"""What a broken word was broken with; `Vor- und Nachnamen` is two words."""
_WIDE: Final = late(r"[ \r\n\f\v]{2,}|[\r\n\f\v]")
_EASTERN: Final = late("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FULL_WIDTH: Final = {at: at - 0xFEE0 for at in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def _plainly_set(text: str) -> str:
    """Return a text whose characters are those that its writer meant."""
    # Imported here: few references have such characters.
    from refcli.text.glyphs import joined

    text = _CONTROL.sub(_of_windows, text)
    text = _FOOTNOTE.sub("", joined(text, typed=True))
    if not _EASTERN.search(text):
        text = text.translate(_FULL_WIDTH)
    return _RANGE.sub(r"\1–\2", text)


_CONTROL: Final = late("[\x80-\x9f]")


def _of_windows(control: re.Match[str]) -> str:
    """Return what windows-1252 has for a control character."""
    return control[0].encode("latin-1").decode("cp1252", "ignore")


def _from_its_beginning(plain: str) -> str:
    """Return a reference without the marks that a page or a list has before or around it."""
    if plain[:2] in {"^ ", "↑ "}:
        plain = way_back().sub("", plain, count=1) or plain
    if plain[:1] in _NO_BEGINNING:
        plain = plain.lstrip(_NO_BEGINNING) or plain
    if plain[:1] in _PAIRS:
        return _unwrapped(plain)
    return plain


_NO_BEGINNING: Final = " .,;:»>|/"
"""Marks that no reference begins with."""

_PAIRS: Final = {'"': '"', "“": "”", "«": "»", "„": "“", "'": "'", "‘": "’", "(": ")", "[": "]"}
_DATED: Final = late(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def _unwrapped(text: str) -> str:
    """Return a reference without the quotation marks or brackets that stand around all of it."""
    opening, closing = text[0], _PAIRS[text[0]]
    inner = text.rstrip(" .,;")[1:-1]
    if not text.rstrip(" .,;").endswith(closing) or not _DATED.search(inner):
        return text
    depth = 0
    for mark in inner:
        if mark == closing:
            depth -= 1
        elif mark == opening:
            depth += 1
        if depth < 0:
            return text
    return inner if depth == 0 else text
