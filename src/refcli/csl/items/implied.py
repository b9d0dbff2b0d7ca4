"""Variables that a record does not hold by name but implies.

- ``alt-title``, ``alt-container-title`` and the like: the same variable in another language,
  as the record's ``multi`` has it (CSL-M, "alt-title",
  https://citeproc-js.readthedocs.io/en/latest/csl-m/). Of several languages the one that the
  entry is printed in comes first, then English.
- ``translated-container-title``: the English name of a container that the record has
  transliterated, as an ``alt-container-title`` that stands only where the reader needs it: a
  container in its own letters has none.
- ``publisher-place-full``, ``publisher-place-abbreviated``: the place with the names of its cities
  spelt out (``М.``: Москва), or abbreviated.
- ``language-name``: the language of the work, where the entry is printed in another one;
  ``language-name-original``: the same, where even the letters of the record are not those
  of the work's language, so that the record is transliterated or translated (both CSL-M).
  The value is a language tag; printed, it is the name that the locale has for it under the
  term ``language-name-ru``.
- ``translated-from``: the language that the work was translated from, as biblatex keeps it
  (``origlanguage``) or as CSL-M joins it to the language (``de>ru``). Printed, it is the
  locale's term ``translated-from-de``.
- ``main-title``: the title of the work in several volumes that a volume or a part belongs to,
  as biblatex keeps it (``maintitle``).
- ``editor-type``: what an editor did, where he did more than edit, as biblatex keeps it
  (``editortype``): ``geneditor``, ``scieditor``. Printed, it is the locale's term
  ``editor-type-geneditor``, which in Russian governs the genitive.
- ``editor-post``: the same, where it says what he is: ``compiler``, ``respeditor``,
  ``chiefeditor``; his name stands in the nominative.
- ``isbd-title``, ``isbd-container-title``: the title of a whole work with other title
  information after a colon with spaces on both sides, as ISBD prescribes; that of an article
  or a journal has its author's punctuation, and so has what stands in brackets.
- ``title-proper``, ``title-rest``: the same before that colon, and behind it.
- ``issued-day``: the day of issue, where it is known.
- ``extent-number``: the extent where it is a number, ``41+1``, and so takes a mark behind it.
- ``title-as-heading``: the title of a work that GOST gives no heading: of nobody, or of four
  and more authors.
- ``author-in-full``: the given names of the first author, where they are more than initials.
- ``elocation-id``: the number of an article without pages, which records keep where the page
  would stand, or CSL keeps as its number: ``e025460``, ``Doc60`` (JATS, ``elocation-id``).
- ``journal-without-points``: the journal, abbreviated where it is known so, without the full
  stops of abbreviations (``J. Eur. CME``: ``J Eur CME``); those in ``Web 2.0`` stay, and so do
  those of a title that is not a journal's.
- ``volume-number``, ``issue-number``: a volume or issue that is a number with what belongs to
  it, ``3 (76)``, ``3/4``, ``e1``, ``IV``, and so takes a mark before it ("No."); empty where
  it is said in words: ``Spring``, ``Suppl. 1``.
- ``edition-statement``: the edition in words, with the word that ``2-е, испр.`` lacks.
- ``other-event``, ``plain-number`` and the like: what no other variable has said (``unsaid``).
- ``remarks-on-title`` and the like: what GOST has a place for in the note (``remarks``).
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from refcli.csl.items.remarks import REMARKS
from refcli.csl.items.unsaid import UNSAID
from refcli.record import OTHERS, date_parts, names
from refcli.text.scripts import CYRILLIC, CYRILLIC_LANGUAGES, LATIN, script_of
from refcli.values.languages import language_tag
from refcli.values.numbers import edition_statement
from refcli.values.places import full_place, short_place
from refcli.variants import texts_of

__all__ = ["IMPLIED", "PRINTED_BY_TERM", "implied"]

PRINTED_BY_TERM: Final = {
    "language-name": "language-name",
    "language-name-original": "language-name",
    "translated-from": "translated-from",
    "editor-type": "editor-type",
    "editor-post": "editor-type",
}
"""The variables whose value is a code, and the beginning of the term that it is printed by."""

_EDITOR_TYPES: Final = frozenset(("geneditor", "scieditor"))
_EDITOR_POSTS: Final = frozenset(("compiler", "respeditor", "chiefeditor"))

_SCRIPTS: Final = {
    **dict.fromkeys(CYRILLIC_LANGUAGES, CYRILLIC),
    **dict.fromkeys(("ar", "fa", "ur"), "Arab"),
    "el": "Grek",
    "he": "Hebr",
    "hi": "Deva",
    "hy": "Armn",
    "ja": "Jpan",
    "ka": "Geor",
    "ko": "Kore",
    "th": "Thai",
    "zh": "Hani",
}
"""The script of a language where it is not Latin; Serbian and Uzbek have two."""

_EITHER: Final = frozenset(("sr", "uz", "az"))

_ALTERNATIVE: Final = "alt-"

_ELOCATION: Final = re.compile(r"(?=[^\W\d_]*\d)(?=\d*[^\W\d_])[^\W_]+(?:\.\d+)?")
"""One word of letters and digits."""

_NUMBER: Final = re.compile(r"[^\W\d_]{0,2}\d|[IVXLCDM]+(?![\w.])|[^\W\d_]$")
_ROMAN: Final = re.compile(r"[ivxlcdm]+", re.IGNORECASE)


def implied(record: Mapping[str, Any], variable: str, language: str) -> str:
    """Return an implied variable of a record, "" where it implies none.

    ``language`` is the tag of the locale that the entry is printed in (``ru-RU``).

    >>> implied({"page": "e025460"}, "elocation-id", "en-US")
    'e025460'
    >>> implied({"language": "ru", "title": "A review"}, "language-name-original", "en-US")
    'ru'
    """
    read = IMPLIED.get(variable)
    return read(record, language) if read else ""


def _numbered(variable: str) -> "_Reader":
    def read(record: Mapping[str, Any], _: str) -> str:
        value = str(record.get(variable) or "").strip()
        return value if _NUMBER.match(value) else ""

    return read


def _editor(known: frozenset[str]) -> "_Reader":
    def read(record: Mapping[str, Any], _: str) -> str:
        kind = _field(record, "editortype")
        return kind if kind in known else ""

    return read


_SERIALS: Final = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "periodical", "post", "webpage")
)
_COLON: Final = re.compile(r"(?<=[^\s:]): (?=\S)")


def _isbd(title: str) -> str:
    """Return a title with " : " for the colon before other title information.

    A colon in brackets or quotation marks belongs to what stands in them.
    """
    return _COLON.sub(lambda colon: ": " if _OPEN.search(title[: colon.start()]) else " : ", title)


_OPEN: Final = re.compile(r"\([^)]*$|\[[^]]*$|«[^»]*$|“[^”]*$")
"""A bracket or quotation mark that nothing closes."""


def _isbd_title(record: Mapping[str, Any], _: str) -> str:
    title = str(record.get("title") or "")
    kind = record.get("type")
    is_part = record.get("container-title") or (kind in _SERIALS and kind != "webpage")
    return title if is_part else _isbd(title)


def _isbd_container(record: Mapping[str, Any], _: str) -> str:
    title = str(record.get("container-title") or "")
    return title if record.get("type") in _SERIALS else _isbd(title)


def _journal_without_points(record: Mapping[str, Any], _: str) -> str:
    short = record.get("container-title-short") or record.get("journalAbbreviation")
    title = str(short or record.get("container-title") or "")
    if not str(record.get("type") or "").startswith(("article", "review")):
        return title
    return " ".join(_INNER_POINT.sub(" ", _POINT.sub("", title)).split())


_POINT: Final = re.compile(r"(?<=[^\W\d_])\.(?=\s|$|[,:;)])")
"""The full stop of an abbreviation."""
_INNER_POINT: Final = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_](?:\b|$))")
"""One between two letters, ``N.Y.``."""


def _issued_day(record: Mapping[str, Any], _: str) -> str:
    dates = date_parts(record)
    return str(dates[0].day or "") if dates else ""


def _author_in_full(record: Mapping[str, Any], _: str) -> str:
    people = names(record)
    given = people[0].get("given", "") if people else ""
    return given if _WORD.search(given) else ""


_WORD: Final = re.compile(r"[^\W\d_]{3}")


def _extent(record: Mapping[str, Any], _: str) -> str:
    """Return an extent that is a number, ``41+1`` or ``xii, 313 [3]``, and takes a mark."""
    text = str(record.get("number-of-pages") or "").strip()
    return text if _EXTENT.fullmatch(text) else ""


_EXTENT: Final = re.compile(r"(?:[ivxlcIVXLC]+[,+ ]\s*)?\d[\d\s,+–-]*(?:\[\d+\])?")


def _title_as_heading(record: Mapping[str, Any], _: str) -> str:
    """Return the title of a work that GOST gives no heading: of nobody, or of four and more."""
    people = names(record)
    if 0 < len(people) <= _IN_HEADING and people[-1].get("literal") != OTHERS:
        return ""
    title = record.get("title-short") or record.get("shortTitle") or record.get("title")
    return str(title or "")


_IN_HEADING: Final = 3
"""Authors that a heading holds (GOST R 7.0.5-2008, 4.10.1)."""


def _original_language(record: Mapping[str, Any], language: str) -> str:
    own = _other_language(record, language)
    return own if _is_rewritten(record, own) else ""


def _translated_container(record: Mapping[str, Any], language: str) -> str:
    if script_of(str(record.get("container-title") or "")) == CYRILLIC:
        return ""
    return _alternative(record, "container-title", _base(language))


def _elocation(record: Mapping[str, Any]) -> str:
    if record.get("type") in ("article-newspaper", "article-magazine"):
        return ""  # A4 is a page of section A
    is_article = str(record.get("type") or "").startswith("article")
    value = record.get("page") or (record.get("number") if is_article else "")
    text = str(value or "").strip()
    return text if _ELOCATION.fullmatch(text) and not _ROMAN.fullmatch(text) else ""


def _other_language(record: Mapping[str, Any], language: str) -> str:
    own = record.get("language")
    base = _base(language_tag(own)) if isinstance(own, str) else ""
    return base if base != _base(language) else ""


def _translated_from(record: Mapping[str, Any]) -> str:
    language = str(record.get("language") or "")
    original, arrow, _ = language.partition(">")
    if not arrow:
        _, arrow, original = language.partition("<")
    return _base(language_tag(original if arrow else _field(record, "origlanguage")))


def _field(record: Mapping[str, Any], name: str) -> str:
    """Return a field of a file format that CSL has no variable for."""
    custom = record.get("custom")
    if not custom:
        return ""
    fields = custom.get("fields") if isinstance(custom, Mapping) else None
    value = fields.get(name) if isinstance(fields, Mapping) else None
    return value if isinstance(value, str) else ""


def _is_rewritten(record: Mapping[str, Any], language: str) -> bool:
    if not language or language in _EITHER:
        return False
    letters = script_of(str(record.get("title") or ""))
    return bool(letters) and letters != _SCRIPTS.get(language, LATIN)


def _alternative(record: Mapping[str, Any], variable: str, language: str) -> str:
    known = {_base(tag): text for tag, text in texts_of(record, variable).items() if text}
    if not known:
        return ""
    main = str(record.get(variable) or "")
    for tag in (language, "en", *known):
        if (text := known.get(tag)) and text != main:
            return text
    return ""


def _alternative_of(variable: str) -> "_Reader":
    return lambda record, language: _alternative(record, variable, _base(language))


def _base(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].strip().lower()


_Reader = Callable[[Mapping[str, Any], str], str]

IMPLIED: Final[dict[str, _Reader]] = {
    **UNSAID,
    **REMARKS,
    "edition-statement": lambda record, _: edition_statement(str(record.get("edition") or "")),
    "elocation-id": lambda record, _: _elocation(record),
    "volume-number": _numbered("volume"),
    "issue-number": _numbered("issue"),
    "translated-from": lambda record, _: _translated_from(record),
    "editor-type": _editor(_EDITOR_TYPES),
    "editor-post": _editor(_EDITOR_POSTS),
    "isbd-title": _isbd_title,
    "title-proper": lambda record, language: _isbd_title(record, language).partition(" : ")[0],
    "title-rest": lambda record, language: _isbd_title(record, language).partition(" : ")[2],
    "isbd-container-title": _isbd_container,
    "issued-day": _issued_day,
    "author-in-full": _author_in_full,
    "title-as-heading": _title_as_heading,
    "extent-number": _extent,
    "journal-without-points": _journal_without_points,
    "main-title": lambda record, _: _field(record, "maintitle"),
    "language-name": _other_language,
    "language-name-original": _original_language,
    "publisher-place-full": lambda record, _: full_place(str(record.get("publisher-place") or "")),
    "publisher-place-abbreviated": lambda record, _: short_place(
        str(record.get("publisher-place") or "")
    ),
    "translated-container-title": _translated_container,
    **{
        f"{_ALTERNATIVE}{variable}": _alternative_of(variable)
        for variable in (
            *("title", "title-short", "container-title", "container-title-short"),
            *("collection-title", "event-title", "publisher", "publisher-place"),
        )
    },
}
"""The variables that a record implies, and how each is read of it and the printed language."""
