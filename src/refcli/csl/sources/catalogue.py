"""The catalogue of styles: what there is, by name, title, field of science and format.

Reading eleven thousand files takes seconds, so the catalogue of the published styles is
made once and kept as a JSON file in a cache folder, until the package that carries them
changes.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

from refcli.csl.sources.repository import (
    ALIASES,
    BUILT_IN,
    PUBLISHED_PREFIX,
    built_in_path,
    published_folder,
)
from refcli.durable import make_folder, replace_file

__all__ = ["StyleInfo", "built_in", "catalogue", "describe", "matching"]

_HEAD_BYTES: Final = 12_000
"""How far into a style file its ``info`` element is looked for."""

_INFO: Final = re.compile(r"<info>(.*?)</info>", re.DOTALL)
_TITLE: Final = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_SHORT: Final = re.compile(r"<title-short[^>]*>(.*?)</title-short>", re.DOTALL)
_FIELD: Final = re.compile(r"""<category\s[^>]*field\s*=\s*["']([^"']+)""")
_FORMAT: Final = re.compile(r"""<category\s[^>]*citation-format\s*=\s*["']([^"']+)""")
_PARENT: Final = re.compile(
    r"""<link\b(?=[^>]*independent-parent)[^>]*\bhref\s*=\s*["'][^"']*/([^"'/]+)["']"""
)
_LANGUAGE: Final = re.compile(r"""<style\b[^>]*default-locale\s*=\s*["']([^"']+)""")


class StyleInfo(NamedTuple):
    """What the head of a style file says of the style."""

    name: str
    """What ``--style`` takes."""
    title: str
    format: str
    """``author-date``, ``numeric``, ``note``, ``author`` or ``label``."""
    fields: tuple[str, ...]
    parent: str = ""
    """The style that a dependent style points to."""
    language: str = ""
    short: str = ""
    built_in: bool = False


def catalogue(cache: Path | None = None) -> list[StyleInfo]:
    """Return every style within reach: the built-in ones, then the published ones by name.

    A published style whose name means a built-in one has its full id for its name. ``cache`` is
    the folder to keep the catalogue in; a folder that cannot be written to costs only time.
    """
    folder = published_folder()
    if folder is None:
        return built_in()
    published = _published(folder, cache)
    return [*built_in(), *(_reachable(style) for style in published)]


def _reachable(style: StyleInfo) -> StyleInfo:
    taken = style.name in BUILT_IN or style.name in ALIASES
    return style._replace(name=PUBLISHED_PREFIX + style.name) if taken else style


def built_in() -> list[StyleInfo]:
    """Return the styles that ship with refcli."""
    return [
        describe(name, built_in_path(name).read_bytes())._replace(built_in=True)
        for name in BUILT_IN
    ]


def matching(styles: Iterable[StyleInfo], words: Sequence[str]) -> Iterator[StyleInfo]:
    """Give the styles that every word is found in: name, title, field, format or language."""
    wanted = [word.casefold() for word in words]
    for style in styles:
        text = " ".join(
            (style.name, style.title, style.short, style.format, *style.fields, style.language)
        ).casefold()
        if all(word in text for word in wanted):
            yield style


def describe(name: str, xml: bytes) -> StyleInfo:
    """Read the head of a style file, without parsing the rest."""
    head = xml[:_HEAD_BYTES].decode("utf-8", "replace")
    found = _INFO.search(head)
    info = found.group(1) if found else head
    return StyleInfo(
        name,
        _first(_TITLE, info),
        _first(_FORMAT, info),
        tuple(dict.fromkeys(_FIELD.findall(info))),
        _first(_PARENT, info),
        _first(_LANGUAGE, head),
        _first(_SHORT, info),
    )


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return unescape(" ".join(match.group(1).split())) if match else ""


def _published(folder: Path, cache: Path | None) -> list[StyleInfo]:
    stamp = f"{folder}:{folder.stat().st_mtime_ns}"
    file = cache / "styles.json" if cache else None
    if file and (kept := _kept(file, stamp)) is not None:
        return kept
    styles = sorted(_read_all(folder))
    if file:
        _keep(file, stamp, styles)
    return styles


def _read_all(folder: Path) -> Iterator[StyleInfo]:
    for path in folder.glob("**/*.csl"):
        with path.open("rb") as stream:
            yield describe(path.stem, stream.read(_HEAD_BYTES))


def _kept(file: Path, stamp: str) -> list[StyleInfo] | None:
    try:
        data = json.loads(file.read_text("utf-8"))
        if data["stamp"] != stamp:
            return None
        return [
            StyleInfo(name, title, format_, tuple(fields), parent, language, short)
            for name, title, format_, fields, parent, language, short in data["styles"]
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(file: Path, stamp: str, styles: Sequence[StyleInfo]) -> None:
    data = {"stamp": stamp, "styles": [style[:-1] for style in styles]}
    try:
        make_folder(file.parent)
        replace_file(file, json.dumps(data, ensure_ascii=False).encode())
    except OSError:
        return
