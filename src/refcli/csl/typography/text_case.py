"""The text-case attribute: lowercase, uppercase, capitalize, sentence and title case.

CSL 1.0.2, "Text-case". Title case is English: for an item in another language it leaves the
fields alone.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from refcli.csl.tree import Text
from refcli.csl.typography.blocks import Draft, leaves
from refcli.text import word_lists

__all__ = ["apply_case", "capitalize_first", "capitalize_term", "title_case"]

_LETTERS: Final = re.compile(r"[^\W_]+")
_WORD: Final = re.compile(r"[^\s\-–—/‑\"“”«»()\[\]{}…]+")

_ENDS_PHRASE: Final = frozenset(":?!")


def apply_case(
    case: str, drafts: Sequence[Draft], language: str, *, field: bool = False
) -> list[Draft]:
    """Return drafts in the case asked for; parts marked ``nocase`` stay as they are.

    ``language`` is that of the text (BCP 47, may be empty where it is unknown and English).
    A ``field`` of an item in another language than English has no title case; terms have.
    """
    if case == "title" and field and not _is_english(language):
        return list(drafts)
    if len(drafts) == 1 and isinstance(drafts[0], Text):
        piece = drafts[0]
        return [piece._replace(text=_change(case, piece.text, language))]
    pieces: list[tuple[str, bool]] = []
    _collect(drafts, False, pieces)
    whole = "".join(text for text, _ in pieces)
    changed = _SAME_LENGTH[case](whole) if case in _SAME_LENGTH else None
    texts: list[str] = []
    start = 0
    for text, keep in pieces:
        end = start + len(text)
        if keep:
            texts.append(text)
        elif changed is None:
            texts.append(_change(case, text, language))
        else:
            texts.append(changed[start:end])
        start = end
    texts.reverse()
    return _rebuilt(drafts, texts)


def _change(case: str, text: str, language: str) -> str:
    if case in _SAME_LENGTH:
        return _SAME_LENGTH[case](text)
    turkic = language[:2] in ("tr", "az")
    if case == "uppercase":
        return (text.replace("i", "İ") if turkic else text).upper()
    if case == "lowercase":
        return (text.replace("I", "ı").replace("İ", "i") if turkic else text).lower()
    return text


def _collect(drafts: Sequence[Draft], keep: bool, pieces: list[tuple[str, bool]]) -> None:
    for draft in drafts:
        if isinstance(draft, Text):
            pieces.append((draft.text, keep))
        else:
            block = draft
            _collect(block.children, keep or block.nocase, pieces)


def _rebuilt(drafts: Sequence[Draft], texts: list[str]) -> list[Draft]:
    result: list[Draft] = []
    for draft in drafts:
        if isinstance(draft, Text):
            text = texts.pop()
            result.append(draft._replace(text=text) if text else draft)
        else:
            block = draft
            result.append(block.with_children(_rebuilt(block.children, texts)))
    return result


def capitalize_first(text: str) -> str:
    """Return the text with its first letter in upper case, the length unchanged."""
    for index, character in enumerate(text):
        if character.isalnum():
            return text[:index] + _upper(character) + text[index + 1 :]
    return text


def capitalize_term(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts that begin with a capital, where they begin with a term.

    A term whose case the style sets is left alone.
    """
    first = next((piece for piece in leaves(drafts) if _LETTERS.search(piece.text)), None)
    return list(drafts) if first is None or first.part != "term" else _capitalized(drafts, first)


def _capitalized(drafts: Sequence[Draft], first: Text) -> list[Draft]:
    """Return drafts with one text, which they hold once, in a capital."""
    result: list[Draft] = []
    for draft in drafts:
        if draft is first:
            result.append(first._replace(text=capitalize_first(first.text)))
        elif isinstance(draft, Text) or draft.nocase:
            result.append(draft)
        else:
            result.append(draft.with_children(_capitalized(draft.children, first)))
    return result


def _capitalize_phrase(text: str) -> str:
    """Capitalize the first word, but not where a capital stands inside it (arXiv)."""
    word = _LETTERS.search(text)
    if word and any(character.isupper() for character in word.group()[1:]):
        return text
    return capitalize_first(text)


def _capitalize_all(text: str) -> str:
    return re.sub(r"\S+", lambda match: capitalize_first(match.group()), text)


def _sentence(text: str) -> str:
    words = list(_WORD.finditer(text))
    if not words:
        return text
    end = words[0].end()
    rest = "".join(_lower(character) for character in text[end:])
    first = text[:end]
    return f"{capitalize_first(first)}{rest}"


def title_case(text: str) -> str:
    """Return the text in title case, the length unchanged.

    Words that hold a capital letter stay; so do stop words, but for the first and last word
    and the first after a colon, question mark, exclamation mark or full stop.
    """
    words = list(_WORD.finditer(text))
    parts: list[str] = []
    position = 0
    begins = True
    for number, match in enumerate(words):
        word = match.group()
        gap = text[position : match.start()]
        parts.append(gap)
        parts.append(
            _title_word(
                word,
                begins=begins,
                ends=number == len(words) - 1 and not gap.endswith(_HYPHENS),
                hyphenated=gap.endswith(_HYPHENS) or text.startswith(_HYPHENS, match.end()),
                after_hyphen=gap.endswith(_HYPHENS),
            )
        )
        position = match.end()
        begins = word[-1] in _ENDS_PHRASE
    parts.append(text[position:])
    return "".join(parts)


_HYPHENS: Final = ("-", "‑")


def _title_word(
    word: str, *, begins: bool, ends: bool, hyphenated: bool, after_hyphen: bool
) -> str:
    if any(character.isupper() for character in word):
        return word
    bare = word.strip(".,;:!?'’")
    if len(bare) == 1 and (after_hyphen or not bare.isascii() or not begins):
        return word
    if bare in _stop_words() and not begins and not ends:
        if after_hyphen or not hyphenated:
            return word
    elif len(bare) > 2 and bare[1] in "'’" and bare[0] in "dl" and not begins:
        return word
    return capitalize_first(word)


@cache
def _stop_words() -> frozenset[str]:
    """Return the words that title case leaves in lower case."""
    return frozenset(word_lists.lists(__package__, "title-stop-words.txt")["words"])


def _upper(character: str) -> str:
    upper = character.upper()
    return upper if len(upper) == 1 else character


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _is_english(language: str) -> bool:
    return not language or re.match(r"en(?![a-z])", language.lower()) is not None


_SAME_LENGTH: Final[dict[str, Callable[[str], str]]] = {
    "capitalize-first": _capitalize_phrase,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": title_case,
}
