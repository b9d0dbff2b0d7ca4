"""Bodies among names: which names are those of an organisation, and where one ends.

A body's name holds what parts people elsewhere: `Centers for Disease Control and
Prevention` is one author, and so is `Committee on Foreign Relations, U.S. Senate`.
"""

from collections.abc import Sequence
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late
from refcli.text.remembered import remembered
from refcli.values.newspapers import is_called_behind_article
from refcli.values.people.family_first import is_given, may_be_given
from refcli.values.people.initials import is_capitals, is_dotted

__all__ = ["SHORT_NAMES", "has_initials", "is_body", "is_of_body", "rejoined"]

_LISTS: Final = word_lists.lists(__package__, "name-words.txt")
_LINKS: Final = frozenset(_LISTS["link"])
_BODY_WORDS: Final = frozenset(_LISTS["body-word"])
_LETTERS_TOLD: Final = min(map(len, _LISTS["body"]))
_BEGINNINGS: Final = frozenset(word[:_LETTERS_TOLD] for word in _LISTS["body"])
"""The first letters of the words that call a body: most words are told from them by these."""
_ENDS: Final = tuple(_LISTS["body-end"])
"""How compounds that call a body end: `Jugendinstitut`."""
_FIRMS: Final = frozenset(_LISTS["firm"])
"""Capitals of a land or of a firm's form: `Министерство здравоохранения РФ`."""

_LANDS: Final = late(r"\b(?:U\.\s?[SKN]\.(?:\s?A\.)?|E\.\s?U\.)(?=\s[^\W\d_]{3})")
"""What stands before a body's name and looks like initials: `U.S. Senate`."""

_PIECES: Final = late("[-'’]")
"""What parts the words of a compound, and the article from its noun: `L'Office`."""

_SITE: Final = late(r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|NET|COM|ORG|DE|AT|CH)")
"""A site that stands for the body behind it: `GBIF.org`."""


@remembered(8192)
def _kind(word: str) -> str:
    """Return what a word says of the name that it is in: body, part of one, link, or ""."""
    low = word.strip(".,:()").casefold()
    for piece in _PIECES.split(low):
        if piece in _BODY_WORDS:
            return "body"
        if piece[:_LETTERS_TOLD] in _BEGINNINGS and piece.startswith(_LISTS["body"]):
            return "body"
    if low.endswith(_ENDS):
        return "body"
    if low.startswith(_LISTS["part"]):
        return "part"
    return "link" if low in _LINKS and word.islower() else ""


def is_of_body(text: str) -> bool:
    """Tell whether a name of several words holds a word that only bodies bear."""
    words = text.split()
    return len(words) > 1 and any(_kind(word) in {"body", "part"} for word in words)


def is_body(text: str) -> bool:
    """Tell a body from people: by a word that bodies bear, and no initials beside it.

    What ends in a figure is no person: `Horizon 2020`.
    """
    words = text.split()
    if len(words) == 1:
        return "." in text and bool(_SITE.fullmatch(text))
    if words[:1] in (["The"], ["THE"]) or _ends_small(words):
        return True
    if is_called_behind_article(text):
        return True
    if words and words[0] in SHORT_NAMES and _goes_on(words):
        return True
    if len(words) == 2 and all(map(_is_cyrillic_acronym, words)):
        return True
    if words and words[-1].isdigit() and words[0].isalpha():
        return True
    if words and words[-1] in _LISTS["land"] and words[0].isalpha():
        return len(words[0]) > 1 and not may_be_given(words[0])
    if not any(map(_kind, words)) and not _is_of_land(text):
        return False
    return not has_initials(text)


def _goes_on(words: Sequence[str]) -> bool:
    """Tell what stands behind the letters of a body from initials: `NASA JPL`, `WHO Europe`."""
    behind = words[1]
    if len(words) == _TWO and len(words[0]) > _TWO and len(behind) == _LETTERS:
        return behind.isupper()
    return behind[:1].isupper() and len(behind) > _LETTERS


def _ends_small(words: Sequence[str]) -> bool:
    """Tell `OpenStreetMap contributors`: a family name that ends a name has its capital."""
    if len(words) != _TWO:
        return False
    first, last = words
    plain = first.isalpha() and first[0].isupper() and last.isalpha()
    return plain and last.islower() and len(last) > _PARTICLE


_TWO: Final = 2
_PARTICLE: Final = 5
"""Letters of a particle, or of what an initial's lost capital makes of a name, at most."""


def _is_of_land(text: str) -> bool:
    """Tell `U.S. Geological Survey` from `U. S. Ruiz`."""
    land = _LANDS.match(text)
    return land is not None and len(text[land.end() :].split()) > 1


def _is_cyrillic_acronym(word: str) -> bool:
    """Tell `НИУ` and `ВШЭ`: initials have two letters at most, families in capitals four."""
    return 3 <= len(word) <= 4 and word.isupper() and "А" <= word[0] <= "Я"


def has_initials(text: str) -> bool:
    """Tell whether initials say that a person is named: `J. Smith`, `Smith JA`."""
    for part in _LANDS.sub("", text).split(","):
        words = part.split()
        if any(map(is_dotted, words)):
            return True
        if len(words) in {2, 3} and len(words[-1]) < 4 and is_capitals(words[-1]):
            return words[-1] not in _FIRMS and not is_capitals(words[0])
    return False


def rejoined(parts: Sequence[str]) -> list[str]:
    """Join what an "and" inside a body's name has split; ``parts`` alternate with joints."""
    groups = [parts[0]]
    for joint, right in zip(parts[1::2], parts[2::2], strict=True):
        if _is_one_body(groups[-1], right):
            groups[-1] += joint + right
        else:
            groups.append(right)
    return groups


def _is_one_body(left: str, right: str) -> bool:
    before, after = left.split(), right.partition(",")[0].split()
    if not before or not after or has_initials(left) or has_initials(right):
        return False
    if after[0].islower() and before[0][0].isupper() and is_body(left):
        return True
    if len(before) > _TWO and before[-2] in _OF and before[-1].endswith(_ADJECTIVE):
        return is_of_body(left)
    if len(after) == 1 and after[0].casefold() in _FIELDS:
        return is_of_body(left)
    heads = after if after[0].casefold() not in _LAST or len(after) == 1 else after[1:]
    left_kinds, right_kinds = ({_kind(word) for word in words} for words in (before, heads))
    if {word.casefold() for word in before} & _QUALIFYING and len(before) == _TWO:
        left_kinds = left_kinds - {"body"}
    if "body" in right_kinds and "body" in left_kinds:
        return False
    if right_kinds & {"body", "part"} and not left_kinds & {"body", "part"}:
        told = "link" in left_kinds or before[0] == "The" or before[0].isupper()
        return told or len(before) == 1 or not any(map(is_given, (before[0], after[0])))
    return bool(left_kinds & {"body", "part"}) and (
        len(before) > 1 or bool(right_kinds & {"body", "part"})
    )


_FIELDS: Final = frozenset(("research", "development", "training", "technology", "innovation"))
"""What a body is for, behind an "and": `Center for Drug Evaluation and Research`."""

_LAST: Final = frozenset(_LISTS["last-word"])
"""What tells a firm only as its last word: `Agency for Drugs and Technologies in Health`."""

SHORT_NAMES: Final = frozenset(_LISTS["short-body"])
"""Letters by which bodies are known: `WHO`."""
_LETTERS: Final = 3
_QUALIFYING: Final = frozenset(("national", "international", "european", "royal", "federal"))
"""What begins the name of a body and is none: `National Health and Medical Research Council`."""

_OF: Final = frozenset(("for", "of", "on"))
_ADJECTIVE: Final = ("al", "ic", "ary")
"""How a word ends that is no name's last: `Consortium for Political and Social Research`."""
