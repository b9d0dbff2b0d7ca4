"""Languages as records name them, and their tags (BCP 47)."""

from functools import cache, lru_cache
from typing import Final

from refcli.text import word_lists
from refcli.text.patterns import late

__all__ = ["babel_name", "is_language", "language_tag", "tag_of_name"]

_TAG: Final = late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=1024)
def language_tag(declared: str) -> str:
    """Return the tag of a language as a record names it, "" where it cannot be told.

    >>> language_tag("rus"), language_tag("de_at"), language_tag("English")
    ('ru', 'de-AT', 'en')
    """
    # CSL-M joins the original to the language of a translation: "de>ru", "ru<de".
    name = declared.rpartition(">")[2].partition("<")[0].strip()
    if len(name) > _TAG_LENGTH and (known := _names().get(name.lower())):
        return known
    match = _TAG.match(name)
    if not match or (match.end() < len(name) and name[match.end()].isalpha()):
        return ""
    parts = match.group().replace("_", "-").split("-")
    base = parts[0].lower()
    if len(base) > _TAG_LENGTH:
        base = _names().get(base, base)
    return "-".join([base, *(p.upper() if len(p) == 2 else p.title() for p in parts[1:])])


_TAG_LENGTH: Final = 2
"""Letters of a tag of ISO 639-1, which needs no list; "uk" is Ukrainian here."""


def is_language(declared: str) -> bool:
    """Tell what names a language: a name of one, or a tag whose codes of two letters exist.

    >>> is_language("de-AT"), is_language("chu"), is_language("xx-yy"), is_language("en-XX")
    (True, True, False, False)
    """
    base, *others = language_tag(declared).split("-")
    codes = word_lists.lists(__package__, "language-codes.txt")
    is_known = base in codes["language"] if len(base) == _TAG_LENGTH else bool(base)
    regions = [part for part in others if len(part) == _TAG_LENGTH]
    return is_known and all(part in codes["region"] for part in regions)


def babel_name(tag: str) -> str:
    """Return babel's name of a language, by which a .bib names it, "" where it has none.

    >>> babel_name("ru-RU"), babel_name("pt-BR"), babel_name("zh"), babel_name("tlh")
    ('russian', 'brazilian', 'chinese', '')
    """
    names = _babel_names()
    return names.get(tag) or names.get(tag.partition("-")[0], "")


def tag_of_name(name: str) -> str:
    """Return the tag of a language by a name of it alone, "" for any other text.

    To babel, whose names are among them, ``uk`` is British; `language_tag` takes it for a tag.
    """
    return _names().get(name.lower(), "")


@cache
def _names() -> dict[str, str]:
    return word_lists.aliases(__package__, "language-names.txt")


@cache
def _babel_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, tag in _names().items():
        names.setdefault(tag, name)
    return names
