"""A Russian record in Latin letters, as the "References" of a journal want it.

What Russian medical and economic journals ask for (Elpub's guide to references; Scopus and
Web of Science read such lists): authors transliterated, the title transliterated with its
translation in brackets, or translated alone; the same for the journal; the place by its
English name; ``Publ.`` behind the publisher. A translation is never made up: where a record
holds none, that is said.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from refcli.record import DATE_VARIABLES, NAME_VARIABLES, OTHERS, Name, Record, text
from refcli.text import word_lists
from refcli.text.scripts import CYRILLIC, CYRILLIC_LANGUAGES, language_of, script
from refcli.text.transliteration import Signs, to_latin
from refcli.values.places import latin_place
from refcli.variants import TRANSLATED, forms_of, texts_of

__all__ = ["Romanization", "Romanized", "has_cyrillic", "known_spellings", "romanized"]

Titles = Literal["both", "translated", "transliterated"]
"""``Metod [Method]``, ``Method`` alone, or ``Metod`` alone."""


@dataclass(frozen=True)
class Romanization:
    """How to write a Cyrillic record in Latin letters."""

    scheme: str = "bsi"
    """A scheme of `refcli.text.transliteration`."""
    signs: Signs = "ascii"
    titles: Titles = "both"
    spellings: Mapping[str, str] = field(default_factory=dict)
    """Surnames in small Cyrillic letters, each with the Latin spelling that its bearer has."""
    anew: bool = False
    """Whether titles are transliterated though the record has them so, by whatever scheme."""


class Romanized(NamedTuple):
    """A record in Latin letters, and what of it has no translation."""

    record: Record
    missing: list[str]
    """The variables, of ``title`` and ``container-title``, that lack a translation."""
    language: str
    """The language of the original (BCP 47), "" where the record was not Cyrillic."""


_TRANSLATED: Final = ("title", "container-title")
_ALWAYS_BOTH: Final = frozenset(("container-title", "collection-title", "event-title"))
"""What a reader needs under its own name, however the title is written."""

_ACTS: Final = frozenset(("bill", "legislation", "regulation", "treaty", "legal_case"))
_KEPT: Final = frozenset(("id", "type", "custom", "multi", "language", "DOI", "URL"))


def romanized(record: Record, how: Romanization) -> Romanized:
    """Return a record in Latin letters; one in another language than these stays itself.

    Names, titles and the like come from the record's variants where it has them, else they
    are transliterated. No Cyrillic letter is left. A Russian record that is in Latin letters
    already takes the translations that it holds.
    """
    has_letters = any(has_cyrillic(value) for name, value in record.items() if name not in _KEPT)
    if not has_letters and str(record.get("language"))[:2].lower() not in CYRILLIC_LANGUAGES:
        return Romanized(record, [], "")
    language = _language(record)
    latin: Record = {"language": TRANSLATED}
    missing: list[str] = []
    letters = _Letters(how, language)
    for variable, value in record.items():
        if variable in _KEPT:
            latin.setdefault(variable, value)
        elif variable in NAME_VARIABLES and isinstance(value, list):
            latin[variable] = [letters.name(name) for name in value]
        elif variable in DATE_VARIABLES:
            latin[variable] = letters.anywhere(value)
        elif isinstance(value, str) and TRANSLATED in texts_of(record, variable):
            latin[variable] = letters.variable(record, variable, value)
        elif isinstance(value, str) and has_cyrillic(value):
            latin[variable] = letters.variable(record, variable, value)
            if variable in _TRANSLATED:
                missing.append(variable)
        else:
            latin[variable] = value
    latin |= _of_whole(record)
    latin.pop("multi", None)
    return Romanized(latin, missing, language)


def _of_whole(record: Record) -> Record:
    """Return what a record in Latin letters has that no variable of the original gives.

    A work of which only the translated title is known is called by it; what stands beside the
    issue of a gazette is the year of the gazette, not that of the act in it.
    """
    found: Record = {}
    if "title" not in record and (title := texts_of(record, "title").get(TRANSLATED)):
        found["title"] = title
    if record.get("type") in _ACTS and {"container-title", "available-date"} <= record.keys():
        found["issued"] = record["available-date"]
    return found


def known_spellings(records: Iterable[Record], own: Mapping[str, str]) -> dict[str, str]:
    """Return how surnames are spelt in Latin letters.

    First counts what the records of the library say of their people, then ``own`` (the
    user's table, surname to spelling), then the table that ships with refcli.
    """
    known = {family.lower(): latin for family, latin in _shipped().items()}
    known |= {family.lower(): latin for family, latin in own.items()}
    for record in records:
        for variable in NAME_VARIABLES:
            for name in record.get(variable) or []:
                form = _form(name) if isinstance(name, dict) else None
                family = name.get("family") if form else None
                if form and family and form.get("family"):
                    known[family.lower()] = form["family"]
    return known


def has_cyrillic(value: Any) -> bool:
    """Tell whether a value, or anything in it, has a Cyrillic letter."""
    if isinstance(value, str):
        return not value.isascii() and any(script(letter) == CYRILLIC for letter in value)
    if isinstance(value, Mapping):
        return any(has_cyrillic(part) for name, part in value.items() if name != "multi")
    return isinstance(value, list) and any(map(has_cyrillic, value))


class _Letters:
    """The transliteration of one record."""

    def __init__(self, how: Romanization, language: str) -> None:
        self._how = how
        self._language = language

    def latin(self, value: str) -> str:
        latin = to_latin(_QUOTES.sub('"', value), self._how.scheme, self._language, self._how.signs)
        return latin if latin.isascii() else latin.replace("№", "No.")

    def anywhere(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.latin(value)
        if isinstance(value, dict):
            return {name: self.anywhere(part) for name, part in value.items()}
        return [self.anywhere(part) for part in value] if isinstance(value, list) else value

    def name(self, name: Any) -> Any:
        """Return a person by the spelling that is known, else transliterated."""
        if not isinstance(name, dict) or name.get("literal") == OTHERS:
            return name
        if form := _form(name):
            return dict(form)
        plain = {part: value for part, value in name.items() if part != "multi"}
        latin = self.anywhere(plain)
        if known := self._how.spellings.get(str(name.get("family") or "").lower()):
            latin["family"] = known
        return latin

    def variable(self, record: Record, variable: str, value: str) -> str:
        if special := _SPECIAL.get(variable):
            return self.latin(special(value))
        texts = texts_of(record, variable)
        translation = texts.get(TRANSLATED, "")
        held = next((texts[tag] for tag in texts if tag.endswith("-Latn")), "")
        own = held if held and not self._how.anew else self.latin(value)
        if variable == "publisher":
            return _publisher(translation or own)
        if variable == "publisher-place":
            return translation or self.latin(latin_place(value))
        titles = "both" if variable in _ALWAYS_BOTH else self._how.titles
        if not translation or titles == "transliterated":
            return own
        return translation if titles == "translated" else f"{own} [{translation}]"


_QUOTES: Final = re.compile("[«»„“”]")


def _language(record: Record) -> str:
    declared = str(record.get("language") or "").partition("-")[0].lower()
    if declared in _OTHER_CYRILLIC:
        return declared
    return language_of(" ".join(text(record, name) for name in _TRANSLATED), "ru")


_OTHER_CYRILLIC: Final = CYRILLIC_LANGUAGES - {"ru"} | {"sr"}
"""Languages that a record may name and Russian letters alone do not show."""


def _form(name: Mapping[str, Any]) -> Name | None:
    """Return a person's name in Latin letters, as the record has it."""
    forms = forms_of(name)
    tags = [TRANSLATED, *(tag for tag in forms if str(tag).endswith("-Latn"))]
    return next((forms[tag] for tag in tags if tag in forms), None)


def _publisher(name: str) -> str:
    """Return a publisher as "References" have it: ``Nauka Publ.``; a body keeps its name.

    >>> _publisher("Izd-vo Nauka"), _publisher("MGU imeni Lomonosova")
    ('Nauka Publ.', 'MGU imeni Lomonosova')
    """
    bare = _PUBLISHING_HOUSE.sub("", name).strip(' "')
    is_house = bare != name.strip() or len(bare.split()) <= _HOUSE
    if _ENDS_AS_PUBLISHER.search(bare) or not is_house or bare.isupper():
        return bare
    return f"{bare} Publ."


_HOUSE: Final = 2
"""Words that the name of a publishing house has at most; a longer one is an institution."""

_PUBLISHING_HOUSE: Final = re.compile(r"(?i)^izd(?:-vo|atel[’'ʹ]?stvo)\.? ")
_ENDS_AS_PUBLISHER: Final = re.compile(r"(?i)\b(?:publ|publishers?|press|verlag)\.?$")


def _edition(value: str) -> str:
    """Return the number of an edition, which a style words in its own language."""
    match = re.match(r"(\d+)(?:-?[её])?\s*(?:е\s*)?(?:-е\s*)?(?:изд|вид|выд)?", value)
    return match[1] if match and match[1] else value


def _genre(value: str) -> str:
    """Return the kind of a document, a thesis by its degree: ``Cand. Sci. (Med.) thesis``."""
    plain = " ".join(re.sub(r"\.{2,}|…", " ", value.lower()).split())
    for kind, beginnings in _genres("kind").items():
        for beginning in beginnings:
            words = beginning.split(" ")
            if all(word in plain for word in words) and plain.startswith(words[0]):
                return kind.format(_science(plain))
    return value


def _science(genre: str) -> str:
    found = (
        name
        for name, branches in _genres("science").items()
        if any(re.search(rf"(?<!\w){re.escape(branch)}(?!\w)", genre) for branch in branches)
    )
    return max(found, key=len, default="")


@lru_cache(maxsize=2)
def _genres(sort: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, meaning in word_lists.aliases(__package__, "genres.txt").items():
        kind, _, name = meaning.partition(" ")
        if kind == sort:
            found.setdefault(name, []).append(word)
    return found


def _shipped() -> dict[str, str]:
    return _pairs("latin-names.txt")


@lru_cache(maxsize=4)
def _pairs(name: str) -> dict[str, str]:
    return word_lists.pairs("\n".join(word_lists.lines(__package__, name)), name)


def _land(value: str) -> str:
    """Return a land by its English name, as it stands where none is known."""
    return _pairs("lands.txt").get(value.strip(), value)


def _parts(value: str) -> str:
    """Return a volume or issue with the designations in it in English: ``2, bk. 1``."""
    words = _pairs("parts.txt")
    return _DESIGNATED.sub(lambda match: words.get(match[1].lower(), match[0]), value)


_DESIGNATED: Final = re.compile(r"\b([А-Яа-яЁёІі]+)\b\.?")

_SPECIAL: Final[dict[str, Callable[[str], str]]] = {
    "edition": _edition,
    "genre": _genre,
    "jurisdiction": _land,
    "volume": _parts,
    "issue": _parts,
}
