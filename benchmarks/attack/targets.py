"""What is given texts that repeat themselves: every reader, printer, matcher, query, document."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias
from xml.sax.saxutils import escape

from benchmarks.attack.documents import packed

__all__ = ["Target", "targets"]

Target: TypeAlias = Callable[[str], object]

_STYLES: Final = ("gost", "apa", "vancouver", "chicago-author-date")
_OUTPUTS: Final = ("html", "latex", "markdown", "rtf")
_DOCUMENTS: Final = (
    *("txt", "html", "md", "tex", "rtf", "docx", "odt", "epub", "pptx"),
    *("org", "rst", "adoc", "typ", "wiki", "ipynb"),
)
_MANUSCRIPTS: Final = (
    *("md", "tex", "typ", "org", "rst", "html", "txt", "aux", "bcf", "ipynb", "docx", "odt"),
)
_FIELDS: Final = ("", "title:", "title:=", "author:", "year:", "has:", "-", "~", "(", '"')

_CSL: Final = (
    "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='in-text'><info>"
    "<title>a</title><id>a</id></info><citation><layout><text variable='title'/></layout>"
    "</citation><bibliography><layout>{}</layout></bibliography></style>"
)
_ELEMENTS: Final = {
    "prefix": '<text variable="title" prefix="{}"/>',
    "name": '<text macro="{}"/>',
    "groups": "<group>{}</group>",
}


def targets() -> dict[str, Target]:
    """Return what is attacked, by its name."""
    return {
        **_formats(),
        **_printers(),
        **_values(),
        **_matchers(),
        **{f"document {kind}": _document(kind) for kind in _DOCUMENTS},
        **{f"raw {kind}": _raw_document(kind) for kind in ("docx", "odt", "epub", "rtf", "pptx")},
        **{f"manuscript {kind}": _manuscript(kind) for kind in _MANUSCRIPTS},
        **_network(),
    }


def record_of(text: str) -> dict[str, Any]:
    """Return a record that holds a text wherever one can stand."""
    return {
        "id": "a",
        "type": "article-journal",
        "title": text,
        "author": [{"family": text, "given": text}],
        "container-title": text,
        "page": text,
        "volume": text,
        "issued": {"literal": text},
    }


def _formats() -> dict[str, Target]:
    from refcli import formats

    def reader(name: str) -> Target:
        return lambda text: formats.read(text.encode("utf-8", "replace"), name)

    def writer(name: str) -> Target:
        return lambda text: formats.write([record_of(text)], name)

    read = [name for name, entry in formats.FORMATS.items() if entry.can_read]
    written = [name for name, entry in formats.FORMATS.items() if entry.can_write]
    return {
        **{f"read {name}": reader(name) for name in read},
        **{f"write {name}": writer(name) for name in written},
    }


def _printers() -> dict[str, Target]:
    from refcli import citing
    from refcli.bilingual.romanize import Romanization, romanized
    from refcli.csl.output import write
    from refcli.look.page import Page, page

    def printer(style: str) -> Target:
        return lambda text: citing.print_list([record_of(text)], style)

    def output(form: str) -> Target:
        def wrote(text: str) -> object:
            printed = citing.print_list([{"id": "a", "type": "book", "title": text}], "apa")
            return [write(tree, form) for _, tree in printed.entries]

        return wrote

    return {
        **{f"print {style}": printer(style) for style in _STYLES},
        **{f"print as {form}": output(form) for form in _OUTPUTS},
        "print plain": _in_plain,
        "page": lambda text: page([record_of(text)], Page()),
        "romanize": lambda text: romanized(record_of(text), Romanization()),
        **{f"CSL {name}": _csl(xml) for name, xml in _ELEMENTS.items()},
        "bst": _bst,
    }


def _in_plain(text: str) -> object:
    """Print a quarter of a text with pybtex, which takes its time for each brace and word."""
    from refcli import citing

    record = {"id": "a", "type": "book", "title": text[: len(text) // 4]}
    return citing.print_list([record], "plain")


def _csl(element: str) -> Target:
    from refcli import citing

    def printed(text: str) -> object:
        inner = text if element == _ELEMENTS["groups"] else escape(text, {'"': "&quot;"})
        with tempfile.TemporaryDirectory() as folder:
            style = Path(folder) / "a.csl"
            style.write_text(_CSL.format(element.format(inner)), "utf-8", "replace")
            return citing.print_list([{"id": "a", "type": "book", "title": "b"}], str(style))

    return printed


def _bst(text: str) -> object:
    from refcli import citing

    with tempfile.TemporaryDirectory() as folder:
        style = Path(folder) / "a.bst"
        style.write_text(text, "utf-8", "replace")
        return citing.print_list([{"id": "a", "type": "book", "title": "b"}], str(style))


def _values() -> dict[str, Target]:
    from refcli.formats import citekey
    from refcli.text import transliteration
    from refcli.text.controls import on_screen, printable
    from refcli.text.fold import fold
    from refcli.text.tex import compose, decode, encode
    from refcli.values import dates
    from refcli.values.people import names

    return {
        "names": lambda text: [*names.people(text), names.parse(text)],
        "dates": dates.parse,
        "key": lambda text: citekey.make(record_of(text)),
        "harmless key": citekey.harmless,
        "TeX": lambda text: (decode(text), compose(text), encode(text)),
        "fold": fold,
        "translit": transliteration.to_latin,
        "screen": lambda text: (printable(text), on_screen(text)),
    }


def _matchers() -> dict[str, Target]:
    from refcli.check import examine as check
    from refcli.cleaning import clean
    from refcli.dedupe import examine
    from refcli.library.queries.query import compile_query
    from refcli.library.readable import edited, lines
    from refcli.look.statistics import statistics
    from refcli.parse import parse_reference

    def query(field: str) -> Target:
        return lambda text: compile_query(field + text).test(record_of("a"))

    return {
        "parse": parse_reference,
        "dedupe": lambda text: examine([record_of(text), {**record_of(text + "x"), "id": "b"}]),
        **{f"query {field}": query(field) for field in _FIELDS},
        "query in text": lambda text: compile_query("b").test(record_of(text)),
        "edit": lambda text: edited(record_of(text), lines(record_of(text))),
        "check": lambda text: check([record_of(text)]),
        "clean": lambda text: clean(record_of(text)),
        "stats": lambda text: statistics([record_of(text)]),
    }


def _document(kind: str) -> Target:
    def read(text: str) -> object:
        from refcli.reading import read

        return read(packed(kind, _marked(kind, text).encode("utf-8", "replace")), f"a.{kind}")

    return read


def _raw_document(kind: str) -> Target:
    def read(text: str) -> object:
        from refcli.reading import read

        return read(packed(kind, text.encode("utf-8", "replace")), f"a.{kind}")

    return read


def _manuscript(kind: str) -> Target:
    def work(text: str) -> object:
        from refcli.errors import RefcliError
        from refcli.manuscripts import scan_bytes
        from refcli.manuscripts.fill import fill
        from refcli.manuscripts.filled import Options
        from refcli.manuscripts.link import find_links
        from refcli.manuscripts.renumber import renumber

        data = packed(kind, _marked(kind, text).encode("utf-8", "replace"))
        manuscript = scan_bytes(data, f"a.{kind}")
        for job in (
            lambda: fill(manuscript, data, [record_of("a")], Options()),
            lambda: renumber(manuscript, data),
            lambda: find_links(manuscript),
        ):
            try:
                job()
            except RefcliError:
                continue
        return manuscript

    return work


def _network() -> dict[str, Target]:
    from refcli.enrich import abbreviations, identify, webpage
    from refcli.enrich.found import Found
    from refcli.enrich.matching.agreement import compare
    from refcli.enrich.matching.printed import is_printed_in

    def found(text: str) -> Found:
        return Found("crossref", "a", record_of(text), (2000,), (text,))

    return {
        "web page": lambda text: (webpage.doi_in(text), webpage.record_of(text, "http://a.b/")),
        "identifier": identify.identifier_of,
        "abbreviate": lambda text: (abbreviations.abbreviate(text), abbreviations.expand(text)),
        "compare": lambda text: compare(record_of(text + "x"), found(text)),
        "printed in": lambda text: is_printed_in(text + " 2000", found(text)),
    }


def _marked(kind: str, text: str) -> str:
    """Return a text as it stands in a document of this kind, a paragraph a line."""
    lines = [escape(_printable(line)) for line in text.splitlines()]
    match kind:
        case "docx":
            return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        case "pptx":
            return "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
        case "odt":
            return "".join(f"<text:p>{line}</text:p>" for line in lines)
        case "epub":
            return "".join(f"<p>{line}</p>" for line in lines)
        case "rtf":
            escaped = text.translate({ord(mark): f"\\{mark}" for mark in "\\{}"})
            return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in escaped)
        case "ipynb":
            import json

            return json.dumps(
                {
                    "cells": [{"cell_type": "markdown", "metadata": {}, "source": [text]}],
                    "metadata": {},
                    "nbformat": 4,
                    "nbformat_minor": 5,
                }
            )
        case _:
            return text


def _printable(text: str) -> str:
    return "".join(character for character in text if character >= " ")
