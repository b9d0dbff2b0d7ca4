"""A reference list as a whole document: a web page, a file of Word or of OpenDocument.

Each is a small template with the list put in its place.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final, NamedTuple, TypeAlias

from refcli.csl.output import html, opendocument, word
from refcli.csl.output.pieces import margin_width
from refcli.csl.output.template import template
from refcli.csl.tree import Tree
from refcli.text import word_lists

__all__ = ["DOCUMENTS", "Section", "write_document"]

DOCUMENTS: Final = ("html", "docx", "odt")
"""The formats that have a document."""

Section: TypeAlias = tuple[str, Sequence[tuple[str, Tree]]]
"""A heading and the entries under it, (citation key, tree) each."""


class _Layout(NamedTuple):
    """What the whole list has in common."""

    language: str
    characters: int
    """The width of the citation numbers, 0 without numbers."""


def write_document(
    sections: Sequence[Section],
    format: str,
    languages: Mapping[str, str] | Sequence[Mapping[str, str]],
    *,
    language: str = "",
) -> bytes:
    """Return a document with one list or several, each under its heading.

    ``languages`` gives the language (BCP 47) of each entry by its key, for all lists or for each
    of them, for one work may be in two; ``language`` is that of the document, by default the one
    of most entries. A list without a heading gets "References" in that language. The format is
    one of ``DOCUMENTS``; the bytes are those of the file.
    """
    each = [languages] * len(sections) if isinstance(languages, Mapping) else list(languages)
    language = language or _most(each)
    everything = [entry for _, entries in sections for entry in entries]
    layout = _Layout(language, margin_width(everything))
    first = sections[0][0] if sections else ""
    headed = [(first or _heading(language), *sections[0][1:]), *sections[1:]] if sections else []
    if format == "html":
        return _page(headed, layout, each).encode("utf-8", "backslashreplace")
    parts = (
        word.parts(headed, each, _twips(layout.characters), language)
        if format == "docx"
        else opendocument.parts(headed, each, _twips(layout.characters), language)
    )
    return _zipped(parts)


def _most(languages: Sequence[Mapping[str, str]]) -> str:
    everyone = [tag for mapping in languages[:1] for tag in mapping.values() if tag]
    counted = Counter(everyone).most_common(1)
    return counted[0][0] if counted else "en-US"


def _heading(language: str) -> str:
    known = word_lists.lists("refcli.csl.output", "headings.txt")
    words = known.get(language.partition("-")[0].lower()) or known["en"]
    return " ".join(words)


def _page(
    sections: Sequence[Section], layout: _Layout, languages: Sequence[Mapping[str, str]]
) -> str:
    used: set[str] = set()
    bodies = [
        f"<h{min(place, 2)}>{escape(heading)}</h{min(place, 2)}>\n"
        f"{html.write_list(entries, own, used)}"
        for place, ((heading, entries), own) in enumerate(zip(sections, languages, strict=True), 1)
    ]
    width = layout.characters * 0.6 + 0.7 if layout.characters else 2
    return template(
        "page.html",
        LANGUAGE=escape(layout.language.partition("-")[0]),
        TITLE=escape(sections[0][0] if sections else ""),
        INDENT=f"{width:.1f}em",
        BODY="".join(bodies),
    )


def _twips(characters: int) -> int:
    """Return the hanging indent in twentieths of a point, for type of 12 points."""
    return 720 if not characters else max(360, characters * 125 + 165)


def _zipped(parts: Mapping[str, str]) -> bytes:
    """Return a zip of the parts, the same bytes each time; ``mimetype`` first and stored."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8", "replace"))
    return buffer.getvalue()
