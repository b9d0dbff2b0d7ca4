"""The options that ``cite`` and ``bib`` share, and how they write what was printed."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import PurePath
from typing import Any, Final

import click

from refcli.cli.alike import say_each
from refcli.cli.outputs import STDOUT, write_output
from refcli.cli.settings.files import journal_style
from refcli.cli.shared.locales import LOCALE
from refcli.cli.terminal import Terminal
from refcli.errors import RequestError
from refcli.speech import spoken

__all__ = [
    "BIBTEX",
    "FORMATS",
    "SUFFIXES",
    "chosen_format",
    "style_options",
    "write_entries",
]

BIBTEX: Final = "bibtex"
"""The style and the format that print records as a .bib file has them."""

FORMATS: Final = (
    *("text", "html", "markdown", "latex", "rtf", "docx", "odt", "rst", "terminal", "json"),
    BIBTEX,
)

SUFFIXES: Final = {
    ".bib": BIBTEX,
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".odt": "odt",
    ".rst": "rst",
    ".rtf": "rtf",
    ".tex": "latex",
}
"""The formats that file names ask for; any other name gets text."""

_LINES: Final = ("text", "terminal")
"""Formats whose entries are broken into lines where a person reads them."""
_NOT_WRITTEN: Final = (".doc", ".pdf")
_FILES: Final = ("docx", "odt")
"""Formats that are not text: only a file can take them."""

_BETWEEN: Final = {"markdown": "\n\n", "rst": "\n\n", "latex": "\n\n"}
"""What separates entries in a format where a single line break does not."""

_DOCUMENTS: Final = frozenset(("rtf", "json"))
"""Formats in which even one entry is a whole document."""


def style_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how to print."""
    options = (
        click.option(
            "-s",
            "--style",
            default="gost",
            show_default=True,
            envvar="REFCLI_STYLE",
            show_envvar=True,
            metavar="STYLE",
            help="A built-in style (gost, gost-note, gost-7.0.100, gost-7.1, vancouver, apa, "
            "geotar, mla, chicago-author-date, harvard, ieee, ama, iso690, din-1505-2, abnt, "
            "gb-t-7714), bibtex, the name of a published style (see: refcli styles) or of a "
            "journal in your settings, a .csl or .bst file, or a style of pybtex (plain, unsrt, "
            "alpha).",
        ),
        click.option(
            "--set",
            "switches",
            metavar="SWITCHES",
            help="What the journal does in its own way: dash=–,colon=tight,initials=tight,"
            "comma=yes,et-al=plain,authors=first,doi=url,medium=none,places=short,issue=point,"
            "edn=yes.",
        ),
        click.option(
            "-f",
            "--format",
            type=click.Choice(FORMATS),
            metavar="FORMAT",
            help=f"The output format: {', '.join(FORMATS)}; by default as the suffix of FILE says, "
            "else terminal for a terminal and text for a pipe.",
        ),
        click.option(
            "--per-entry-language/--no-per-entry-language",
            default=None,
            help="Print each entry with the terms of its own language; by default as the style "
            "has it: the built-in styles do.",
        ),
        click.option(
            "--locale",
            type=LOCALE,
            metavar="TAG",
            help="The language of the list (ru, en-US), where the style or the entries do not "
            "set it.",
        ),
        click.option(
            "--numbers/--no-numbers",
            default=True,
            help="Print the numbers of a numbered style, or leave them out.",
        ),
        click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of stdout."),
    )

    @wraps(function)
    def with_habits(*args: Any, style: str, switches: str | None, **kwargs: Any) -> Any:
        return function(*args, style=_with_switches(journal_style(style), switches), **kwargs)

    wrapped: Callable[..., Any] = with_habits
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def _with_switches(style: str, switches: str | None) -> str:
    if not switches:
        return style
    from refcli.csl.sources.switches import divided

    joint = "," if divided(style)[1] else ":"
    return f"{style}{joint}{switches}"


def chosen_format(terminal: Terminal, format: str | None, output: str | None) -> str:
    """Return the format asked for, or the one that suits where the text goes.

    Raises RequestError for a file that refcli does not write, and for a document to stdout.
    """
    if format in _FILES and output in (None, STDOUT):
        raise RequestError("a .{format} file needs a name: -o list.{format}", format=format)
    if format:
        return format
    if output is None or output == STDOUT:
        return "terminal" if terminal.colour else "text"
    suffix = PurePath(output).suffix.lower()
    if suffix in _NOT_WRITTEN:
        raise RequestError(
            "{output}: refcli cannot write {suffix}; write .docx, .odt or .rtf",
            output=output,
            suffix=suffix[1:],
        )
    return SUFFIXES.get(suffix, "text")


def write_entries(
    terminal: Terminal,
    entries: Sequence[tuple[str, Any]],
    warnings: Sequence[str],
    *,
    format: str,
    output: str | None,
    numbers: bool,
    whole_list: bool,
    fragment: bool = False,
    languages: Mapping[str, str] | Sequence[Mapping[str, str]] = (),
    locale: str | None = None,
    sections: Sequence[tuple[str, Sequence[tuple[str, Any]]]] = (),
) -> None:
    """Write printed entries: a whole list as the format has lists, or one after the other.

    ``sections`` are several lists, each under its heading, in the place of ``entries``. A list
    as HTML is a whole page, or with ``fragment`` a piece of one; ``languages`` gives the
    language of each entry, in all sections or for each of them, ``locale`` that of the list.
    """
    from refcli.csl.output import write, write_list
    from refcli.csl.output.numbering import without_number

    if not numbers:
        entries = [(key, without_number(tree)) for key, tree in entries]
    text: str | bytes
    if format in _FILES or (format == "html" and whole_list and not fragment):
        from refcli.csl.output.documents import write_document

        text = write_document(
            sections or [("", entries)], format, languages or {}, language=locale or ""
        )
    elif format in _LINES and terminal.out_is_tty and output in (None, STDOUT):
        text = _on_terminal(terminal, sections or [("", entries)], format)
    elif sections:
        from refcli.csl.output.sections import write_sections

        text = write_sections(sections, format)
    elif whole_list or format in _DOCUMENTS:
        text = write_list(entries, format)
    else:
        pieces = [write(tree, format, links=True).strip() for _, tree in entries]
        text = _BETWEEN.get(format, "\n").join(pieces) + ("\n" if pieces else "")
    write_output(terminal, output, text, painted=format == "terminal")
    say_each(lambda warning: terminal.remark(f"refcli: {spoken(warning)}"), warnings)


def _on_terminal(
    terminal: Terminal, sections: Sequence[tuple[str, Sequence[tuple[str, Any]]]], format: str
) -> str:
    """Return lists with their lines broken between words, and a gap between the entries."""
    from refcli.cli.wrapping import wrapped
    from refcli.csl.output import write

    parts: list[str] = []
    for heading, entries in sections:
        parts += [heading] if heading else []
        parts += [wrapped(write(tree, format).strip(), terminal.width) for _, tree in entries]
    return "\n\n".join(parts) + ("\n" if parts else "")
