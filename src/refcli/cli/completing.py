"""What the shell offers when Tab is pressed: keys, tags, styles, fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import click

from refcli.text.patterns import late

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from refcli.library import Library

__all__ = ["with_completion"]

_MOST: Final = 200


def with_completion(command: click.Command) -> click.Command:
    """Let each parameter of a command complete what it takes, told by its name."""
    for parameter in command.params:
        found = _COMPLETE.get(parameter.name or "")
        if found is not None:
            parameter._custom_shell_complete = found
    return command


def _library(ctx: click.Context) -> Library:
    from refcli.library import open_library

    root = ctx.find_root()
    return open_library(root.params.get("library"))


_Complete = Callable[[click.Context, click.Parameter, str], list["CompletionItem"]]


def _quietly(offers: Callable[[click.Context, str], Iterable[tuple[str, str]]]) -> _Complete:
    """Return a completion that offers nothing where something is wrong."""

    def complete(
        ctx: click.Context, _parameter: click.Parameter, begun: str
    ) -> list[CompletionItem]:
        from itertools import islice

        from click.shell_completion import CompletionItem

        from refcli.errors import RefcliError
        from refcli.text.controls import one_line

        try:
            found = list(islice(offers(ctx, begun), _MOST))
        except (RefcliError, OSError):
            return []
        # What would act, or be taken for an option, is not offered.
        sound = [
            (word, help_)
            for word, help_ in found
            if word == one_line(word) and (begun.startswith("-") or not word.startswith("-"))
        ]
        return [CompletionItem(word, help=one_line(help_)[:60]) for word, help_ in sound]

    return complete


def _keys(ctx: click.Context, begun: str) -> Iterable[tuple[str, str]]:
    from refcli.record import key, text

    at, doi = begun[: begun.startswith("@")], _BEFORE_DOI.match(begun)
    for record in _library(ctx).records:
        title = text(record, "title")
        if doi and (found := text(record, "DOI")) and (doi[0] + found).startswith(begun):
            yield doi[0] + found, title
        elif key(record) and (at + key(record)).startswith(begun):
            yield at + key(record), title


_BEFORE_DOI: Final = late(r"(?:doi:|https?://(?:dx\.)?doi\.org/)|(?=10\.)", re.IGNORECASE)
"""What a DOI on the command line begins with."""


def _file(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Let the shell itself complete the name of a file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def _tags(ctx: click.Context, begun: str) -> Iterable[tuple[str, str]]:
    *done, last = begun.split(",")
    before = "".join(f"{tag}," for tag in done)
    from refcli.record import tags as tags_of

    tags = {tag for record in _library(ctx).records for tag in tags_of(record)}
    return ((before + tag, "") for tag in sorted(tags) if tag.startswith(last))


def _styles(_ctx: click.Context, begun: str) -> Iterable[tuple[str, str]]:
    from refcli.bst import PYBTEX_STYLES
    from refcli.cli.shared.printing import BIBTEX
    from refcli.csl.sources import catalogue
    from refcli.csl.sources.repository import published_folder

    own = {style.name: style.title for style in catalogue.built_in()}
    own |= {BIBTEX: "a .bib file"} | dict.fromkeys(PYBTEX_STYLES, "a style of pybtex")
    folder = published_folder()
    files = folder.rglob(f"{begun}*.csl") if folder and begun.replace("-", "").isalnum() else ()
    published = sorted({path.stem for path in files} - set(own))
    offers = [*own.items(), *((name, "") for name in published)]
    return (offer for offer in offers if offer[0].startswith(begun))


def _query(ctx: click.Context, begun: str) -> Iterable[tuple[str, str]]:
    from refcli.library.queries.fields import fields

    field, colon, value = begun.rpartition(":")
    if colon and field.lstrip("-") in ("tag", "tags"):
        return ((f"{field}:{tag}", "") for tag, _ in _tags(ctx, value))
    names = [f"{name}:" for name in sorted({*fields(), "has"})]
    return [*((name, "") for name in names if begun and name.startswith(begun)), *_keys(ctx, begun)]


def _sort(_ctx: click.Context, begun: str) -> Iterable[tuple[str, str]]:
    from refcli.library.queries.fields import fields

    before, comma, last = begun.rpartition(",")
    return ((f"{before}{comma}{n}", "") for n in sorted(fields()) if n.startswith(last))


_COMPLETE: Final[dict[str, _Complete]] = {
    "source": _file,
    "target": _file,
    "output": _file,
    "report": _file,
    "against": _file,
    "entries": _quietly(_keys),
    "entry": _quietly(_keys),
    "words": _quietly(_query),
    "query": _quietly(_query),
    "tags": _quietly(_tags),
    "style": _quietly(_styles),
    "sort": _quietly(_sort),
    "columns": _quietly(_sort),
}
