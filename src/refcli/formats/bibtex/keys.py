"""Localisation keys: what biblatex prints for ``type = {phdthesis}`` in an entry's language.

A record holds the words, for CSL styles print them as they are. Russian words are those of
GOST R 7.0.11 and of biblatex-gost, which puts the branch of science into them.
"""

from collections.abc import Mapping
from typing import Any, Final

from refcli import record as rec
from refcli.formats.bibtex import fields as tables
from refcli.text.scripts import is_cyrillic

__all__ = ["THESES", "country", "country_key", "kind_key", "kind_of_work", "state", "state_key"]

THESES: Final = ("phdthesis", "mastersthesis")
"""Entry types that are such a key: of these BibTeX itself prints the words."""


def kind_of_work(key: str, record: Mapping[str, Any], science: str = "") -> str:
    """Return what a key prints in the language of a record, "" for what is not a key.

    ``science`` is the branch of science of a Russian thesis (``ист.``), a field of biblatex-gost.
    """
    words = tables.KINDS[_language(record)].get(key.strip().lower(), "")
    return words.replace("{science}", f"{science} " if science else "")


def kind_key(words: str, record: Mapping[str, Any], science: str = "") -> str:
    """Return the key that prints these words in the language of a record, "" where none does."""
    keys = (key for key in tables.KINDS[_language(record)] if key != "mastersthesis")
    return next((key for key in keys if kind_of_work(key, record, science) == words), "")


def country(key: str, record: Mapping[str, Any]) -> str:
    """Return the name of the country that a key names, "" for what is not a key."""
    names = tables.COUNTRIES.get(key.strip().lower())
    return names[_language(record) == "ru"] if names else ""


def country_key(name: str, record: Mapping[str, Any]) -> str:
    """Return the key of a country, "" if there is none."""
    place = _language(record) == "ru"
    return next((key for key, names in tables.COUNTRIES.items() if names[place] == name), "")


def state(key: str, record: Mapping[str, Any]) -> str:
    """Return what a key of ``pubstate`` prints, "" for what is not a key."""
    words = tables.PUBSTATES.get(key.strip().lower())
    return words[_language(record) == "ru"] if words else ""


def state_key(words: str, record: Mapping[str, Any]) -> str:
    """Return the key of ``pubstate`` that prints these words, "" if there is none."""
    place = _language(record) == "ru"
    return next((key for key, known in tables.PUBSTATES.items() if known[place] == words), "")


def _language(record: Mapping[str, Any]) -> str:
    """Return ``ru`` or ``en``: by the language of a record, else by the letters of its title."""
    if language := rec.text(record, "language"):
        return "ru" if language.partition("-")[0] == "ru" else "en"
    return "ru" if is_cyrillic(rec.text(record, "title")) else "en"
