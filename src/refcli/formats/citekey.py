"""Citation keys: ``dudin2022development``, from author, year and title; ASCII, unique.

A key once given is stable: it is made from the record alone, and where two records would
have the same, the later one gets a letter (``smith2020art``, ``smith2020arta``).
"""

import re
import string
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from refcli import record as rec
from refcli.errors import RequestError
from refcli.record import Record
from refcli.text.controls import printable
from refcli.text.languages.small_words import small_words
from refcli.text.patterns import late

__all__ = ["DEFAULT_TEMPLATE", "Keys", "assign", "harmless", "make", "unique"]

DEFAULT_TEMPLATE: Final = "{author}{year}{title}"
"""Known parts: author, authors (up to three), year, title (its first word that tells
something), titles (three of them), journal (initials), volume, page, type."""


def make(record: Mapping[str, Any], template: str = DEFAULT_TEMPLATE) -> str:
    """Return the key that a record's content gives, "ref" where it gives none.

    What is in letters that have no form in ASCII goes by its language and year: ``zh2011``.

    Raises RequestError where the template names an unknown part.
    """
    wanted = _names(template)
    if unknown := [name for name in wanted if name not in _PARTS]:
        raise RequestError(
            "unknown part {{{unknown}}} in a key template; known: {names}",
            unknown=unknown[0],
            names=", ".join(_PARTS),
        )
    key = template.format(**{name: _PARTS[name](record) for name in wanted})
    is_plain = key.isascii() and key.isalnum()
    key = key if is_plain else _UNUSUAL.sub("", key) or _NAMELESS
    return f"{_language(record)}{key}" if key.isdigit() else key


_NAMELESS: Final = "ref"


def _language(record: Mapping[str, Any]) -> str:
    """Return what goes before a bare year, which would name the entry of that number: ``zh``."""
    return _ascii(rec.text(record, "language").partition("-")[0]) or _NAMELESS


_UNUSUAL: Final = late(r"[^\w:.+/-]+", re.ASCII)


@lru_cache(maxsize=8)
def _names(template: str) -> tuple[str, ...]:
    """Return the parts that a template names."""
    parts = string.Formatter().parse(template)
    return tuple(name for _, name, _, _ in parts if name is not None)


_ACTING: Final = late(r"""[\s`$;&|<>()\[\]{}*?!~#'"\\%^,\u2018-\u201f]+""")
"""What shells act on (POSIX sh, bash, zsh, fish, PowerShell, cmd), and white space."""

_LEADING: Final = "-@=+."
"""What at the beginning makes an option, a splat, a path or a formula of a word."""


def harmless(key: str) -> str:
    """Return a key without the characters that shells act on, each run of them a hyphen.

    It may be empty. A key is put into command lines, by a person and by completion.

    >>> harmless("smith2020$(rm -rf ~)"), harmless("DBLP:conf/icml/Smith")
    ('smith2020-rm-rf', 'DBLP:conf/icml/Smith')
    """
    if key.isalnum():
        return key
    if printable(key) == key and not _ACTING.search(key) and key[:1] not in _LEADING:
        return key
    shown = "".join(c for c in key if printable(c) == c)
    return _ACTING.sub("-", shown).lstrip(_LEADING).rstrip("-")


def unique(key: str, taken: Container[str], tried: dict[str, int] | None = None) -> str:
    """Return the key, with the first of ``a, b, … z, aa, ab, …`` that makes it a new one.

    ``tried`` keeps how far the letters of each key are taken, for many calls in a row while
    which keys are taken only grows: so a thousand like records are not a million questions.
    """
    count = tried.get(key, 0) if tried is not None else 0
    candidate = key + _letters(count)
    while candidate in taken:
        count += 1
        candidate = key + _letters(count)
    if tried is not None and count:
        tried[key] = count
    return candidate


def assign(records: Iterable[Record], taken: Iterable[str] = ()) -> list[Record]:
    """Return the records, each with a key of its own; a record that has one keeps it.

    The first of several records with one key keeps it. ``taken`` are keys that are in use
    elsewhere. The records given are not changed.
    """
    return Keys(taken).assign(records)


class Keys:
    """Gives keys to records that come some at a time, as ``assign`` does to all of them.

    A made key may be one that a record among those to come has; that one gets another then.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._used = set(taken)
        self._coming: set[str] = set()
        self._tried: dict[str, int] = {}

    def assign(self, records: Iterable[Record]) -> list[Record]:
        """Return these records, each with a key that none before them has."""
        listed = list(records)
        # A made key must not take one that a later record has of its own.
        self._coming = {rec.key(record) for record in listed}
        return [self._with_key(record) for record in listed]

    def __contains__(self, key: object) -> bool:
        """Tell whether a key is taken."""
        return key in self._used or key in self._coming

    def _with_key(self, record: Record) -> Record:
        key = rec.key(record)
        if not key:
            key = unique(make(record), self, self._tried)
        elif key in self._used:
            key = unique(key, self, self._tried)
        self._used.add(key)
        return record if record.get("id") == key else {"id": key} | record | {"id": key}


def _letters(count: int) -> str:
    text = ""
    while count:
        count, place = divmod(count - 1, 26)
        text = string.ascii_lowercase[place] + text
    return text


_NEITHER: Final = late("[^a-z0-9]+")
_MARKUP: Final = late(r"</?(?:i|b|sub|sup|sc|span)\b[^<>]*>")
_WORD: Final = late(r"[^\W_]+(?:['’`][^\W_]+)*")
_LATIN: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


@lru_cache(maxsize=1 << 14)
def _ascii(text: str) -> str:
    """Fold a word to the lower-case letters and digits of ASCII."""
    if text.isascii():
        return text.lower() if text.isalnum() else _NEITHER.sub("", text.lower())
    from refcli.text import transliteration

    lowered = transliteration.to_latin(text.lower()).lower().translate(_LATIN)
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if c.isascii() and c.isalnum())


def _surnames(record: Mapping[str, Any]) -> Iterator[str]:
    for variable in ("author", "editor", "director", "translator", "composer", "interviewer"):
        if people := rec.names(record, variable):
            return map(_surname, people)
    return iter(())


def _surname(name: rec.Name) -> str:
    if not name.get("literal"):
        return _ascii(rec.surname(name))
    # A body goes by its first word that tells something, as a title does.
    return next(_title_words(name["literal"]), "")


def _title_words(title: str) -> Iterator[str]:
    """Give the words of a title that tell something, all of them where none does."""
    plain = _MARKUP.sub("", title) if "<" in title else title
    words = filter(None, (_ascii(match.group()) for match in _WORD.finditer(plain)))
    small = []
    is_telling = False
    for word in words:
        if word in _stop_words():
            small.append(word)
        else:
            is_telling = True
            yield word
    if not is_telling:
        yield from small


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(map(_ascii, small_words("en", "de", "fr", "es", "ru")))


def _journal(record: Mapping[str, Any]) -> str:
    words = list(_title_words(rec.text(record, "container-title")))
    return "".join(word[0] for word in words) if len(words) > 1 else "".join(words)


_PARTS: Final[dict[str, Callable[[Mapping[str, Any]], str]]] = {
    "author": lambda record: next(_surnames(record), ""),
    "authors": lambda record: "".join(islice(_surnames(record), 3)),
    "year": lambda record: str(rec.year(record) or ""),
    "title": lambda record: next(_title_words(rec.text(record, "title")), ""),
    "titles": lambda record: "".join(islice(_title_words(rec.text(record, "title")), 3)),
    "journal": _journal,
    "volume": lambda record: _ascii(rec.text(record, "volume")),
    "page": lambda record: _ascii(rec.page_range(record)[0]),
    "type": lambda record: _ascii(rec.text(record, "type")),
}
