"""Where locale files come from: those that ship with refcli, and those that are installed."""

from functools import cache
from pathlib import Path
from typing import Final

from refcli.csl.sources import files
from refcli.csl.sources.files import DATA, MISSING_EXTRA, read_file
from refcli.csl.sources.locale import NEXT_TO_RUSSIAN
from refcli.errors import RequestError

__all__ = ["has_locale", "locale_chain", "read_locale"]

_DEFAULT_LOCALE: Final = "en-US"

_PRIMARY_DIALECTS: Final = {
    "en": "en-US",
    "zh": "zh-CN",
    "sr": "sr-Cyrl-RS",
    "nb": "nb-NO",
    "kk": "kk-KZ",
}
"""The dialect of a bare language where ``xx-XX`` does not name it (CSL 1.0.2, locales)."""


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


def has_locale(language: str) -> bool:
    """Tell whether there are terms in a language itself, whatever its dialect.

    >>> has_locale("ru-RU"), has_locale("en"), has_locale("tlh")
    (True, True, False)
    """
    base = language.replace("_", "-").partition("-")[0].lower()
    return any(name.partition("-")[0] == base for name in _locale_names())


def read_locale(name: str) -> bytes:
    """Return the locale file of a name that ``locale_chain`` gave: its XML."""
    path = _locale_path(name)
    if path is None:
        raise RequestError(
            "no locale {name}: for the published ones {missing_extra}",
            name=name,
            missing_extra=MISSING_EXTRA,
        )
    return read_file(path)


def _canonical(tag: str) -> str:
    language, *rest = tag.split("-")
    return "-".join([language.lower(), *(p.upper() if len(p) == 2 else p.title() for p in rest)])


@cache
def _locale_names() -> frozenset[str]:
    folders = [folder for folder in (DATA, _published_locales()) if folder]
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
    folders = [DATA, _published_locales()]
    for folder in folders if name in _OWN_LOCALES else reversed(folders):
        if folder and (path := folder / f"locales-{name}.xml").is_file():
            return path
    return None


def _published_locales() -> Path | None:
    return files.package_folder("citeproc", "data/locales")
