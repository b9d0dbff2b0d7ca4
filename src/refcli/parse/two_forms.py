"""One entry that gives a work twice: as it was printed, and in Latin letters.

Russian journals on the Elpub platform print each Russian reference with its English form in
brackets, ``Чазова И.Е. Диагностика … [Chazova I.E. Diagnosis … (In Russ.)]. https://doi…``;
others set the second form behind the first, or the Russian one in brackets behind the Latin.
Read as one, the entry would have each author twice.
"""

from typing import Final, NamedTuple

from refcli.text.patterns import late
from refcli.text.scripts import CYRILLIC, LATIN, has_cyrillic, script, script_of
from refcli.values.dates import PRINTED_YEAR

__all__ = ["Forms", "forms_of"]


class Forms(NamedTuple):
    """The two forms of one entry; a DOI or address at its end goes with the original."""

    original: str
    latin: str


_LEAST: Final = 30
"""Letters that a form has at least: less is a title in brackets, not a reference."""

_NAME: Final = late(r"[^\W\d_][\w’'`-]+")
_IN_BRACKETS: Final = late(r"\s*[\[(](?P<inner>.+)[\])]\.?(?P<tail>[^\[\]()]*|\s*https?://\S*)$")
_CAPITAL: Final = late(r"\s+(?=[A-Z])")


def forms_of(text: str) -> Forms | None:
    """Return the two forms of an entry, or None for one that has a single form."""
    if not has_cyrillic(text) or not any(script(letter) == LATIN for letter in text):
        return None
    return _bracketed(text) or _one_behind_the_other(text)


def _bracketed(text: str) -> Forms | None:
    start = next((at for at, mark in enumerate(text) if mark in "[(" and _opens(text, at)), None)
    if start is None or not (match := _IN_BRACKETS.match(text, start)):
        return None
    outside, inner = text[:start].strip(), match["inner"]
    tail = match["tail"].strip(" .")
    if script_of(inner) == LATIN and script_of(outside) == CYRILLIC:
        return _forms(f"{outside} {tail}".strip(), inner)
    if script_of(inner) == CYRILLIC and script_of(outside) == LATIN:
        return _forms(inner, f"{outside} {tail}".strip())
    return None


def _opens(text: str, at: int) -> bool:
    """Tell whether a bracket opens a whole reference: it begins with the first author."""
    first, name = _NAME.search(text), _NAME.match(text, at + 1)
    if at < _LEAST or not first or not name:
        return False
    return _same(first.group(), name.group())


def _same(one: str, other: str) -> bool:
    # Imported here: most entries are in one script.
    from refcli.text.transliteration import is_transliteration

    return is_transliteration(one, other) or is_transliteration(other, one)


def _one_behind_the_other(text: str) -> Forms | None:
    """Separate two forms where the Latin one begins with the first author."""
    first = _NAME.search(text)
    if first is None or script_of(first.group()) != CYRILLIC:
        return None
    for match in _CAPITAL.finditer(text, _LEAST):
        rest = text[match.end() :]
        name = _NAME.match(rest)
        if name and _same(name.group(), first.group()):
            return _forms(text[: match.start()], rest)
    return None


def _forms(original: str, latin: str) -> Forms | None:
    """Return the forms where both are references: with a year, long, and of one first author."""
    if min(len(original), len(latin)) < _LEAST:
        return None
    if not PRINTED_YEAR.search(original) or not PRINTED_YEAR.search(latin):
        return None
    one, other = _NAME.search(original), _NAME.search(latin)
    if not one or not other or not _same(other.group(), one.group()):
        return None
    return Forms(original, latin)
