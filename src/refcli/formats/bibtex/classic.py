r"""What the classic styles of BibTeX print of works that they have no entry type for.

``plain``, ``abbrv``, ``ieeetr`` and their kin (btxbst.doc) print of @misc, @booklet and
@unpublished no number, publisher, address on the web or number on arXiv, only
``howpublished`` and ``note``. So these say it once more, and the reader, which knows what they
would say, takes it for no more than that.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from refcli.formats.bibtex.verbatim import from_verbatim
from refcli.values import identifiers

__all__ = ["CARRYING", "carried"]

CARRYING: Final = frozenset({"howpublished", "note"})
"""The fields that say again what others say."""

_KINDS: Final = frozenset({"misc", "booklet", "unpublished"})


def carried(kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    r"""Return what an entry's ``howpublished`` and ``note`` say again, in TeX, by their names.

    ``kind`` is the entry's type; ``fields`` are the others of the entry as BibTeX names them,
    without delimiters. A field that the entry has already carries nothing.

    >>> carried("misc", {"number": "ISO 690:2021", "publisher": "ISO", "address": "Geneva"})
    {'howpublished': 'ISO 690:2021, ISO, Geneva'}
    >>> carried("misc", {"url": "http://a.org/x", "urldate": "2024-05-06"})
    {'howpublished': '\\url{http://a.org/x}', 'note': 'Accessed: 2024-05-06'}
    """
    if kind not in _KINDS:
        return {}
    address, place = _address(fields), ", ".join(dict.fromkeys(_places(kind, fields)))
    seen = _seen(fields) if address else ""
    if kind == "unpublished" or "howpublished" in fields:
        # A manuscript has but this field for it all, without which BibTeX warns.
        found = {"note": _joined(place, address, seen)}
    elif "note" in fields:
        found = {"howpublished": _joined(place, address)}
    else:
        said = {"note": ". ".join(filter(None, (place, seen)))} if address else {}
        found = {"howpublished": address or place, **said}
    return {name: value for name, value in found.items() if value and name not in fields}


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _address(fields: Mapping[str, str]) -> str:
    """Return the address on the web as a command, "" where another identifier says as much."""
    url = from_verbatim(fields.get("url", ""))
    if not url or identifiers.of_resolver(url) or not _SAFE.fullmatch(url):
        return ""
    eprint = fields.get("eprint", "")
    return "" if eprint and eprint in url else rf"\url{{{url}}}"


_SAFE: Final = re.compile(r"[^\s{}\\^#]+")
"""What the command takes as it is, wherever it stands."""


def _places(kind: str, fields: Mapping[str, str]) -> Iterator[str]:
    """Give where a work is to be found, the most telling first, each as it is printed."""
    text = {name: value.strip() for name, value in fields.items()}
    get = text.get
    subtype, number = get("entrysubtype", ""), get("number", "")
    series = " ".join(filter(None, (get("volume", ""), get("journal", ""), get("pages", ""))))
    country, version = get("jurisdiction", ""), get("version", "")
    if number and subtype == "legal_case" and number == get("volume"):
        number = ""
    if number and subtype == "patent":
        number = " ".join(filter(None, ("" if number.startswith(country) else country, number)))
    yield from filter(None, (number, series))
    if version:
        yield f"{_words(fields).version} {version}" if version[0].isdigit() else version
    if eprint := get("eprint", ""):
        server, group = get("archiveprefix", ""), get("primaryclass", "")
        joint = ":" if server == "arXiv" else ", "
        number = joint.join(filter(None, (server, eprint)))
        yield f"{number} [{group}]" if group else number
    others = ("eventtitle", "venue", "authority", "publisher", "institution", "organization")
    yield from filter(None, map(get, others, [""] * len(others)))
    if kind != "booklet":
        yield from filter(None, [get("address", "")])


def _seen(fields: Mapping[str, str]) -> str:
    """Return on what day the page was seen, in the words of the entry's language."""
    day = fields.get("urldate", "")
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
        return ""
    words = _words(fields)
    return f"{words.accessed}: {day if words is _ENGLISH else '.'.join(reversed(day.split('-')))}"


class _Words(NamedTuple):
    version: str
    accessed: str


_ENGLISH: Final = _Words("version", "Accessed")
_RUSSIAN: Final = _Words("версия", "дата обращения")


def _words(fields: Mapping[str, str]) -> _Words:
    return _RUSSIAN if fields.get("language") == "russian" else _ENGLISH
