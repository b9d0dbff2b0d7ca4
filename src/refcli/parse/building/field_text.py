"""The text of a field, cut from the reference: its words, and the marks that belong to them."""

from typing import Final

from refcli.parse.labelling.labels import Span
from refcli.parse.labelling.tokens import Tokens
from refcli.text.markup import without_tags
from refcli.text.patterns import late

__all__ = ["field_text", "raw_text"]

_PAIRS: Final = {"(": ")", "[": "]", "«": "»", "“": "”", "„": "“", "{": "}", "「": "」"}
_ALL_PAIRS: Final = tuple(_PAIRS.items())
_ASCII_PAIRS: Final = tuple(pair for pair in _ALL_PAIRS if pair[0].isascii())
_EDGE: Final = " \t\r\n\u00a0,;:/|-–—―−"
_ABBREVIATED: Final = late(
    r"(?:^|[\s.(-])(?![A-ZА-Я]{2,3}$)(?!(?<=\.)[a-z]{2,3}$)(?!(?<=&\s)(?!Co|Cie|Cia)[A-Z])(?:[^\W\d_]{1,3}|Verl|univ|ed|edn|изд|Inc|Ltd|Corp)$"
)
"""A short word, or one that is known; neither letters in capitals, `ACM`, nor the end of an
address, `lenta.ru`, nor a partner, `Harper & Row`, is an abbreviated word."""

_LONE_POINT: Final = late(r"[^.]*\s[^\W\d_]\.")
"""`Health Info Libr J.`: where no other word has a point, the last one ends the sentence."""

_FULL_WIDTH: Final = str.maketrans("（）［］：，；．", "()[]:,;.")
_NAMED: Final = frozenset(("title", "container"))
_MEDIA: Final = ("Online", "En ligne", "En línea")
_MEDIUM: Final = late(rf"(?<=[^\W_])(?:[.\s]*\.\s*(?:{'|'.join(_MEDIA)}))\.?$")
"""The medium behind a title, as ISO 690 has it: `Medieval Studies. Online`."""

_WHOLE: Final = late(r"[A-ZА-Я]{2}$|[^\W\d_]{3}[aeiouаеиоуыэюяь]$|[^\W\d_]{4}[aeo]s$")
"""The end of a word that no point abbreviates: capitals, a vowel, a plural of a long word."""

_DOMAIN: Final = late(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}")
_MAY_ABBREVIATE: Final = frozenset(("publisher", "location", "edition", "genre"))


def raw_text(tokens: Tokens, span: Span) -> str:
    """Return the text of a span with the marks that touch it."""
    before = tokens.gaps[span.first].replace("\u00a0", " ").rpartition(" ")[2]
    after = tokens.gaps[span.last].replace("\u00a0", " ").partition(" ")[0]
    text = before + tokens.text[tokens.starts[span.first] : tokens.ends[span.last - 1]] + after
    text = without_tags(text)
    return text if text.isascii() else text.translate(_FULL_WIDTH)


def field_text(tokens: Tokens, span: Span) -> str:
    """Return the text of a field: its words and the marks that belong to them.

    Brackets and quotation marks are kept where both are inside, the final point where it
    ends an abbreviation; marks that only part fields are left out.
    """
    text = tokens.text[tokens.starts[span.first] : tokens.ends[span.last - 1]]
    before, after = without_tags(tokens.gaps[span.first]), without_tags(tokens.gaps[span.last])
    text = " ".join(without_tags(text).split())
    plain = text.isascii() and before.isascii() and after.isascii()
    for opening, closing in _ASCII_PAIRS if plain else _ALL_PAIRS:
        if opening not in text and closing not in text:
            continue
        missing = text.count(opening) - text.count(closing)
        if missing > 0 and closing in after[:3]:
            text += after[: after.index(closing) + 1].lstrip(".,")
            after = after[after.index(closing) + 1 :]
        elif missing < 0 and opening in before[-3:]:
            text = before[before.rindex(opening) :] + text
    text = _with_quote(text, before, after)
    if span.label in _TITLES:
        text, after = _with_signs(text, before, after)
    if (mark := after.lstrip()[:1]) in _ENDING:
        text += after[: after.index(mark) + 1]  # `Que faire ?`
    elif after[:1] == "." and not text.endswith(".") and _keeps_point(text, span.label):
        text += "."
    if span.label in _NAMED and text.rstrip(".").endswith(_MEDIA):
        text = _MEDIUM.sub("", text)
    if span.label == "container" and _LONE_POINT.fullmatch(text):
        text = text[:-1]
    return text.strip(_EDGE)


_ENDING: Final = frozenset("?!…")
_TITLES: Final = frozenset(("title", "volume-title", "translation", "container", "collection"))


def _with_signs(text: str, before: str, after: str) -> tuple[str, str]:
    """Return a title with the signs that stand at its ends, and the gap that is left behind it.

    `¿Qué hacer?`, `#MeToo`, `… and ice`, `the top 1%`, `Programming in C#`, `To be...`.
    """
    signed = "..." in before or not _SIGNS.isdisjoint(before)
    if signed and (found := _BEGINNING.search(before)):
        text = found[0] + text
    if found := _END.match(after):
        text, after = text + found[0], after[found.end() :]
    return text, after


_SIGNS: Final = frozenset("¿¡#$€£…")
_BEGINNING: Final = late(r"(?:[¿¡#$€£]+|(?<=\s)(?:…|\.\.\.)\s?|(?<=[«„“\"])(?:…|\.\.\.)\s?)$")
_END: Final = late(r"[%‰#]|\.\.\.(?!\.)")


def _with_quote(text: str, before: str, after: str) -> str:
    """Return a text with the quote that the other one lacks: `On 'Camp'`, `‘We will’: a study`."""
    if text.count('"') % 2:
        if before.endswith('"'):
            return f'"{text}'
        return f'{text}"' if '"' in after[:3] else text
    for opening, closing in _SINGLE:
        if closing in after[:3]:
            opened = len(_OPENED.findall(text)) - len(_CLOSED.findall(text))
            return text + closing if opened > 0 else text
        if before.endswith(opening) and _CLOSED.search(text):
            return opening + text
    return text


_SINGLE: Final = (("'", "'"), ("‘", "’"))
_OPENED: Final = late(r"(?<=\s)['‘](?=\w)")
_CLOSED: Final = late(r"(?<=[\w?!.])['’](?=[\s.,;:]|$)")


def _keeps_point(text: str, label: str) -> bool:
    if label == "container":
        return "." in text and not _WHOLE.search(text) and not _DOMAIN.fullmatch(text)
    return label in _MAY_ABBREVIATE and bool(_ABBREVIATED.search(text))
