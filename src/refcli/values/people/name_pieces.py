"""What stands between the commas of a list of names, and which two pieces are one name."""

from collections.abc import Sequence
from typing import NamedTuple

from refcli.text.remembered import remembered
from refcli.values.people.bodies import is_of_body
from refcli.values.people.initials import (
    IRISH,
    MOST_BARE,
    is_capitals,
    is_dotted,
    is_initials,
    is_single_letters,
    may_be_name,
)
from refcli.values.people.name_forms import is_degree, is_given, is_junior, is_particle, is_suffix

__all__ = ["Piece", "is_inverted", "pieces_of"]


class Piece(NamedTuple):
    """What stands between two commas, and what it looks like."""

    text: str
    words: Sequence[str]
    kind: str  # "initials", "whole" (a name with initials), "words"


def pieces_of(group: str) -> list[Piece]:
    """Return the pieces between the commas of names that no "and" divides, without degrees.

    `Hall, M.D.` has these initials.
    """
    pieces: list[Piece] = []
    for part in map(str.strip, group.split(",")):
        piece = _piece(part)
        if piece.kind == "degrees":
            lone = pieces[-1:] and len(pieces[-1].words) == 1 and is_single_letters(part)
            piece = piece._replace(kind=_kind(piece.words) if lone else "")
        if piece.kind:
            pieces.append(piece)
    return pieces


@remembered(8192)
def _piece(part: str) -> Piece:
    """Return a piece; its kind is "degrees" where it has nothing else, and "" without words."""
    words = tuple(word for word in part.split() if word.strip(".-–—'’"))
    if not words:
        return Piece(part, words, "")
    if len(words) == 2 and is_junior(words[-1]):
        return Piece(part, words, "words")
    return Piece(part, words, "degrees" if all(map(is_degree, words)) else _kind(words))


def _kind(words: Sequence[str]) -> str:
    while len(words) > 2 and (is_suffix(words[-1]) or is_particle(words[-1])):
        words = words[:-1]
    if _is_family_in_capitals(words):
        return "whole"
    initials = [is_initials(word) for word in words]
    if len(words) > 1 and len(words[0]) > 1 and words[0].isalpha() and is_dotted(words[1]):
        return "whole"
    bare = len(words[0]) == 1 or is_dotted(words[0])
    if initials[0] and (bare or not may_be_name(words[0])):
        last = words[-1]
        if len(last) > 1 and last.isupper() and "." not in last and may_be_name(last):
            return "whole"
    if any(initials) and all(
        initial or is_particle(word) for initial, word in zip(initials, words, strict=True)
    ):
        return "initials"
    if len(words[-1]) > MOST_BARE and all(word.isupper() and word.isalpha() for word in words):
        return "words"
    if len(words) > 1 and (initials[-1] or is_dotted(words[0]) or _is_letter(words[0])):
        return "whole"
    if len(words) == 2 and words[0].isupper() and not words[1].isupper() and words[0] != IRISH:
        return "whole"
    return "whole" if any(is_dotted(word) for word in words[1:-1]) else "words"


def _is_family_in_capitals(words: Sequence[str]) -> bool:
    """Tell a short family name in capitals before its initials: `HE K`, `LIU JY` (GB/T 7714).

    `VAN DAM` is a particle and a name.
    """
    return (
        len(words) == 2
        and all(word.isupper() and word.isalpha() for word in words)
        and len(words[0]) > 1
        and len(words[1]) <= min(3, len(words[0]))
        and not (len(words[1]) == 3 and is_particle(words[0].lower()))
    )


def _is_letter(word: str) -> bool:
    return len(word) == 1 and is_capitals(word)


def _is_short_family(piece: Piece, following: Piece) -> bool:
    """Tell a short family name in capitals from initials: `LI, X.`, `DOE, Jane`."""
    if "." in piece.text:
        return False
    named = following.kind == "words" or is_given(following.words[0])
    given = (named or len(piece.text) > MOST_BARE) and not following.text.isupper()
    lone = len(following.text) == 1 and len(piece.text) > MOST_BARE - 1
    return (given and len(piece.text) > 1) or (
        following.kind == "initials" and ("." in following.text or lone)
    )


def _are_several(pieces: Sequence[Piece]) -> bool:
    """Tell names that no comma divides: of several words each."""
    return all(len(piece.words) > 1 for piece in pieces)


def _is_capital_family(piece: Piece, following: Piece, pieces: Sequence[Piece]) -> bool:
    """Tell a family name in capitals before the only comma: `LEITE LOPES, Manuel Alvim`."""
    return len(pieces) == 2 and piece.text.isupper() and not following.text.isupper()


def _are_two_given(following: Piece, piece: Piece) -> bool:
    """Tell two given names behind a family name of two words: `García Márquez, María José`."""
    return all(map(is_given, following.words)) and not is_given(piece.words[0])


def _is_whole(piece: Piece) -> bool:
    """Tell a given name, an initial and a family name: `Daniel J. Brass`."""
    first, *inside, last = piece.words if len(piece.words) > 2 else ("", "")
    return any(map(is_initials, inside)) and not is_initials(first) and not is_initials(last)


def is_inverted(piece: Piece, following: Piece, pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a piece and the next, of these from ``index`` on, are one name, family first."""
    if piece.kind == "whole":
        bare = piece.text.isupper() and "." not in piece.text
        return bare and following.kind == "initials" and all(map(is_dotted, following.words))
    if piece.kind == "initials":
        return _is_short_family(piece, following)
    led = index and is_particle(piece.words[0]) and len(following.words) == 1  # dos Santos, Ana
    if led or following.kind == "initials" or _is_capital_family(piece, following, pieces):
        return True
    if len(piece.words) > 4 or is_of_body(piece.text) or _is_whole(following):
        return False
    given = [word for word in following.words if not is_initials(word) and not is_particle(word)]
    family = [
        word for at, word in enumerate(piece.words) if not is_particle(word if at else word.lower())
    ]
    most = 3 if index == 0 and len(family) == 1 and _are_several(pieces[2:]) else 2
    if len(given) > most or (len(given) == 2 and len(family) > 1):
        return not index and len(given) == 2 and _are_two_given(following, piece)
    rest = pieces[index:]
    if index and len(family) > 1 and _are_several(pieces[:index]):
        return False
    if len(rest) == 2 or index == 0:
        if following.kind == "whole" and is_initials(following.words[0]):
            return len(rest) == 2 and len(family) == 1
        return len(family) == 1 or len(given) == 1
    if _are_several(rest):
        return False
    named = following.kind == "words" or is_initials(following.words[-1])
    paired = len(given) == 1 or all(len(one.words) == 1 for one in rest[::2])
    return len(family) == 1 and paired and named and len(rest) % 2 == 0
