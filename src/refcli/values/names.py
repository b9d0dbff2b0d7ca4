"""Names between CSL and plain text: ``von Last, First, Jr`` and ``First von Last``."""

import re
from collections.abc import Mapping
from typing import Any, Final

from refcli.record import OTHERS, Name
from refcli.values.patronymics import is_patronymic, is_surname_first

__all__ = ["from_initials", "inverted", "parse", "split_commas"]

_OTHERS: Final = frozenset({"et al", "et al.", "others", "and others", "и др", "и др."})
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}|[^\W\d_]")
_CORPORATE: Final = ",, "
"""What EndNote writes for a comma within the name of a body."""


def parse(text: str) -> Name:
    """Return the name that a text tells.

    With a comma it is ``von Last, First`` or ``von Last, First, Jr``. Without one it is a
    person where a word is an initial (``A. Author-One``, ``Fanning E.``) or where there is
    one word only, else a body. A comma at the end says that it is a body, as in EndNote.

    >>> parse("van de Schoot, Rens")
    {'non-dropping-particle': 'van de', 'family': 'Schoot', 'given': 'Rens'}
    """
    text = " ".join(text.split()).strip(" ;")
    if text.rstrip(",").lower() in _OTHERS:
        return {"literal": OTHERS}
    if _CORPORATE in text:
        return {"literal": text.replace(_CORPORATE, ", ").rstrip(",")}
    family, comma, rest = text.partition(",")
    if not comma:
        return _direct(text)
    if not rest.strip(" ,"):
        return {"literal": family}
    given, _, suffix = (part.strip() for part in rest.partition(","))
    name = _family(family.strip())
    if given:
        name["given"] = given
    if suffix:
        name["suffix"] = suffix
    return name


def split_commas(text: str) -> list[str]:
    """Return the names of a list that has commas for all its marks, [] where it is not one.

    >>> split_commas("Иванов И. И., Петров П."), split_commas("Smith, J., Doe, A. B.")
    (['Иванов И. И.', 'Петров П.'], ['Smith, J.', 'Doe, A. B.'])
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and all(_ONE.fullmatch(part) or _is_full(part) for part in parts):
        return parts
    families, given = parts[::2], parts[1::2]
    are_pairs = len(parts) > 3 and len(families) == len(given)
    if are_pairs and all(map(_DOTTED.fullmatch, given)) and all(map(_FAMILY.fullmatch, families)):
        return [", ".join(pair) for pair in zip(families, given, strict=True)]
    return []


_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,2}\.[ -]?){1,3}")
_FAMILY: Final = re.compile(r"[^\W\d_][\w'’-]+(?: [\w'’-]+)?")
_ONE: Final = re.compile(rf"{_FAMILY.pattern} {_DOTTED.pattern}")


def _is_full(text: str) -> bool:
    return is_surname_first(text.split())


def inverted(name: Mapping[str, Any]) -> str:
    """Return a name as ``von Last, First, Jr``; a body's commas are doubled, as in EndNote."""
    if literal := name.get("literal"):
        if literal == OTHERS:
            return "et al."
        corporate = str(literal).replace(", ", _CORPORATE)
        return f"{corporate}," if _direct(corporate).get("family") else corporate
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    family = f"{particle} {name.get('family', '')}".strip()
    parts = [family, name.get("given", ""), name.get("suffix", "")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return ", ".join(parts)


def from_initials(text: str) -> Name:
    """Return a name of MEDLINE's short form, ``Long VK Jr``: surname, bare initials, suffix.

    >>> from_initials("de la Cruz JA 3rd")
    {'non-dropping-particle': 'de la', 'family': 'Cruz', 'given': 'JA', 'suffix': '3rd'}
    """
    if text.strip().lower() in _OTHERS:
        return {"literal": OTHERS}
    words = text.split()
    suffix = words.pop() if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if len(words) < 2 or not words[-1].isupper() or len(words[-1]) > 4:
        return {"literal": text}
    name = _family(" ".join(words[:-1]))
    name["given"] = words[-1]
    if suffix:
        name["suffix"] = suffix
    return name


_SUFFIXES: Final = frozenset({"Jr", "Sr", "2nd", "3rd", "4th", "5th", "Jr.", "Sr."})


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
    words = text.split()
    if len(words) == 1:
        return {"family": text}
    if is_surname_first(words):
        return {"family": words[0], "given": " ".join(words[1:])}
    if len(words) == 3 and is_patronymic(words[1]):
        return {"family": words[2], "given": " ".join(words[:2])}
    initials = [bool(_INITIALS.fullmatch(word)) for word in words]
    if not any(initials) or all(initials) or len(words) > 6:
        return {"literal": text}
    if initials[-1] and not initials[0]:
        first = initials.index(True)
        return {**_family(" ".join(words[:first])), "given": " ".join(words[first:])}
    if not initials[0]:
        return {"literal": text}
    last = max(i for i, is_initial in enumerate(initials) if is_initial)
    return {**_family(" ".join(words[last + 1 :])), "given": " ".join(words[: last + 1])}
