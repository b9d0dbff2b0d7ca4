"""Names between CSL and plain text: ``von Last, First, Jr`` and ``First von Last``."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from refcli.text.patterns import late
from refcli.values.people import name_forms, name_lists
from refcli.values.people.bodies import has_initials, is_body, is_of_body
from refcli.values.people.eastern_names import is_eastern
from refcli.values.people.initials import is_capitals, is_dotted, is_initials, pointed, spaced
from refcli.values.people.name import OTHERS, Name
from refcli.values.people.name_forms import is_suffix
from refcli.values.people.name_lists import JOINT
from refcli.values.people.others import is_others, without_others
from refcli.values.people.patronymics import is_patronymic, is_surname_first

__all__ = ["from_initials", "full_name", "inverted", "is_list", "is_person", "parse", "people"]

_MARKS: Final = str.maketrans("；，、|", ";;;;")
_CORPORATE: Final = ",, "
"""What EndNote writes for a comma within the name of a body."""


def parse(text: str) -> Name:
    """Return the name that a text tells.

    With a comma it is ``von Last, First`` or ``von Last, First, Jr``, the parts as they are
    written. Without one it is a person where a word is an initial (``A. Author-One``,
    ``Fanning E.``, ``Smith JA``), a patronymic or ``van``, or where there is one word only;
    else a body. A comma at the end says that it is a body, as in EndNote.

    >>> parse("van de Schoot, Rens")
    {'non-dropping-particle': 'van de', 'family': 'Schoot', 'given': 'Rens'}
    """
    text = _one_line(text).strip(" ;")
    if is_others(text):
        return {"literal": OTHERS}
    if _CORPORATE in text:
        return {"literal": text.replace(_CORPORATE, ", ").rstrip(",")}
    family, comma, rest = text.partition(",")
    if not comma:
        return _direct(text)
    if not rest.strip(" ,"):
        return {"literal": family}
    if is_of_body(family) and not has_initials(rest):
        return {"literal": text}
    given, _, suffix = (part.strip() for part in rest.partition(","))
    name = _family(family.strip())
    if given:
        name["given"] = given
    if suffix:
        name["suffix"] = suffix
    return name


def people(text: str) -> list[Name]:
    """Return the people and bodies that one field names, be it one or a list.

    Between names may stand a semicolon, a comma, "and" or "&"; a list that was cut ends in
    the literal others. Where a comma may divide a family name from a given one or two names
    from each other, it divides two names only if both have initials: ``Doe A, Roe BC`` is
    two people, ``García Márquez, Gabriel`` one.

    >>> [name["family"] for name in people("Doe, A., Roe, B. and Poe, C.")]
    ['Doe', 'Roe', 'Poe']
    """
    return [name.copy() for name in _people(_one_line(text))]


def _one_line(text: str) -> str:
    """Return a text in one line; IEEE's ``X. -Y. Wang`` loses the space before the hyphen."""
    text = " ".join(text.split())
    return _DIVIDED_INITIALS.sub("", text) if ". -" in text else text


_DIVIDED_INITIALS: Final = late(r"(?<=\b[^\W\d_]\.) (?=-[^\W\d_]\.)")


_PLAIN: Final = late(r"[^\s,;&]{2,}, [^\s,;&]+(?: (?=[^\W\d_a-zа-яё])[^\s,;&]+){0,2}")
"""One name as most files have it: no list looks like that."""


@lru_cache(maxsize=1 << 14)
def _people(text: str) -> list[Name]:
    if "\\" in text or "~" in text:
        # Imported here: hardly any name is written in TeX.
        from refcli.text import tex

        text = tex.decode(text)
    if _PLAIN.fullmatch(text) and not is_eastern(text[:3]):
        return [parse(text)]
    text = " ".join(text.translate(_MARKS).split())
    if is_others(text):
        return [{"literal": OTHERS}]
    whole = without_others(text)
    cut: list[Name] = [{"literal": OTHERS}] if whole != text else []
    whole = whole.rstrip(" ;," if cut else " ;")
    if ";" in whole:
        return _divided([_LEADING.sub("", part.strip()) for part in whole.split(";")]) + cut
    if (bodies := _with_bodies(whole)) and _CORPORATE not in whole:
        return _divided(bodies) + cut
    if _CORPORATE in whole or not is_list(whole):
        return [parse(whole if cut else text), *cut]
    return name_lists.listed(whole) + cut


_LEADING: Final = late(r"^(?:and|und|et|y|e|и|&)\s+(?=\S)")
"""The "and" behind a semicolon: ``Doe, J.; and Poe, A.``."""


def _divided(parts: Sequence[str]) -> list[Name]:
    """Return the names between semicolons, of which a part may be a list again.

    Who stands without a comma beside ``Jane Doe`` is a person, too.
    """
    found: list[Name] = []
    for part in filter(None, parts):
        is_one = _CORPORATE in part or not is_list(part)
        found += [parse(part)] if is_one else name_lists.listed(part)
    straight = [part for part in parts if part and "," not in part]
    if not any("given" in parse(part) for part in straight):
        return found
    return [_as_person(name) if name.get("literal") in straight else name for name in found]


def _with_bodies(text: str) -> list[str]:
    """Return the people and the bodies of a list each apart, ``Doe JA, Clay Group``, else [].

    Only where each person has initials: a body's name may have commas of its own.
    """
    pieces = _APART.split(text)
    bodies = [piece for piece in pieces if is_body(piece) and not _is_whole(piece)]
    people = [piece for piece in pieces if piece not in bodies]
    return pieces if bodies and people and all(map(_is_whole, people)) else []


_APART: Final = late(r", (?:and |& )?|(?<= [A-Z]) (?:and|&) |(?<=[A-Z]{2}) (?:and|&) ")


def _as_person(name: Name) -> Name:
    literal = name.get("literal", "")
    return full_name(literal) if " " in literal and is_person(literal) else name


def is_list(text: str) -> bool:
    """Tell several names from one, where no semicolon stands between them."""
    joined = [part for part in JOINT.split(text)[::2] if part.strip(" ,")]
    pieces = [piece.strip() for part in joined for piece in part.split(",") if piece.strip()]
    signed = [has_initials(piece) for piece in pieces]
    if len(joined) > 1:
        if is_body(text) if any(signed) else is_of_body(text):
            return False
        return (
            any(signed)
            or all(len(part.split()) > 1 and is_person(part.strip(" ,")) for part in joined)
            or all(_are_inverted(part) for part in joined)
        )
    if len(pieces) > 1 and all(_is_whole(piece) for piece in pieces):
        return True
    if len(pieces) > 1 and all(len(p.split()) > 1 and is_person(p) for p in pieces):
        return len(pieces) > _PAIR or _are_straight(*pieces)
    if is_of_body(text) and not any(signed):
        return False
    is_long = len(pieces) > 3
    return is_long and ((any(signed) and not is_of_body(pieces[0])) or _are_inverted(text))


def _are_straight(one: str, other: str) -> bool:
    """Tell ``Jane Doe, Max A. Roe`` from a family name and given names."""
    first, last = one.partition(" ")[0], other.rpartition(" ")[2]
    return name_forms.is_given(first) and not has_initials(last)


def _are_inverted(text: str) -> bool:
    """Tell ``Doe, Jane, Roe, Max``: pairs of a family name and given ones, some of them known."""
    pieces = [piece.strip() for piece in text.strip(" ,").split(",")]
    families, given = pieces[::2], pieces[1::2]
    if not given or len(families) != len(given) or not all(map(is_person, given)):
        return False
    are_families = all(is_person(name.lstrip(_SMALL)) for name in families if name)
    known = sum(name_forms.is_given(name.partition(" ")[0]) for name in given)
    return are_families and (len(given) == 1 or known * 2 >= len(given))


_SMALL: Final = "abcdefghijklmnopqrstuvwxyz' "
"""What particles before a family name consist of."""


_PAIR: Final = 2
"""Pieces between commas that may yet be one name: ``García Márquez, Gabriel José``."""


def _is_whole(piece: str) -> bool:
    """Tell a whole name with initials, ``Doe A`` or ``A. Doe``, or with a patronymic."""
    words = piece.split()
    if len(words) > 2 and is_suffix(words[-1]):
        words.pop()
    while len(words) > 2 and words[0].islower() and name_forms.is_particle(words[0]):
        del words[0]
    if piece.isupper() and len(words) > 1:
        return len(words[-1]) < 3 < len(words[0]) + 1
    if len(words) < 2 or all(map(is_initials, words)):
        return is_eastern(piece)
    return is_surname_first(words) or has_initials(" ".join(words))


def full_name(text: str) -> Name:
    """Return the person of a full name without a comma: ``Jane Doe``, the family name last."""
    return name_forms.straight(text.split(), alone=False)


def is_person(text: str) -> bool:
    """Tell what may be a person's full name: up to three words with capitals, none a body's."""
    words = text.split()
    return len(words) < 4 and not is_body(text) and all(word[:1].isupper() for word in words)


def inverted(name: Mapping[str, Any]) -> str:
    """Return a name as ``von Last, First, Jr``; a body's commas are doubled, as in EndNote.

    A body that may be taken for a person has a comma at the end: ``Green Clay,``.
    """
    if literal := name.get("literal"):
        if literal == OTHERS:
            return "et al."
        corporate = str(literal).replace(", ", _CORPORATE)
        may_be_person = " " in corporate and "," not in corporate and is_person(corporate)
        return f"{corporate}," if may_be_person or _direct(corporate).get("family") else corporate
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    family = f"{particle} {name.get('family', '')}".strip()
    parts = [family, name.get("given", ""), name.get("suffix", "")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return ", ".join(parts)


def from_initials(text: str) -> Name:
    """Return a name of MEDLINE's short form, ``Long VK Jr``: surname, bare initials, suffix.

    >>> from_initials("de la Cruz JA 3rd")
    {'non-dropping-particle': 'de la', 'family': 'Cruz', 'given': 'J. A.', 'suffix': '3rd'}
    """
    if is_others(text):
        return {"literal": OTHERS}
    words = text.split()
    suffix = words.pop() if len(words) > 2 and is_suffix(words[-1]) else ""
    if len(words) < 2 or not words[-1].isupper() or len(words[-1]) > 4:
        return {"literal": text}
    name = _family(" ".join(words[:-1]))
    name["given"] = pointed(words[-1:])
    if suffix:
        name["suffix"] = suffix
    return name


def _family(text: str) -> Name:
    """Split the particle off a family name: its words in small letters at the beginning."""
    words = text.split()
    count = 0
    while count < len(words) - 1 and words[count][:1].islower():
        count += 1
    if not count:
        return {"family": text}
    return {"non-dropping-particle": " ".join(words[:count]), "family": " ".join(words[count:])}


def _direct(text: str) -> Name:
    """Read a name without a comma: a person where a sign tells it, else a body.

    A given name that no family bears is such a sign: ``Jane Doe``.
    """
    words = spaced(text).split() if _GLUED.match(text) else text.split()
    if len(words) == 1:
        is_acronym = len(text) > 1 and text.isupper()
        return {"literal": text} if is_acronym or is_eastern(text) else {"family": text}
    if not words or len(words) > _MOST_WORDS or is_body(text) or not _has_sign(words):
        return {"literal": text}
    return name_forms.straight(words, alone=True)


_MOST_WORDS: Final = 6
_GLUED: Final = late(r"(?:[^\W\d_]\.){1,3}[^\W\d_][^\W\d_.]+")
"""Initials that a space has been lost behind: J.Roe."""


def _has_sign(words: list[str]) -> bool:
    """Tell a person by initials, a patronymic, or a particle that bodies do not have."""
    if is_surname_first(words) or any(is_patronymic(word) for word in words[1:]):
        return len(words) == 3
    first, *middle, last = words
    if name_forms.is_given(first) and is_person(" ".join(words)) and not first.isupper():
        return True
    if any(map(is_dotted, words)):
        return not all(map(is_initials, words))
    if any(word in name_forms.words_of("personal") for word in middle):
        return True
    if last in name_forms.words_of("firm") or first.isupper() == last.isupper():
        return False
    return is_capitals(last) or len(first) == 1 or any(len(word) == 1 for word in middle)
