"""The frame of what is looked at in a browser: one HTML file with a list that filters itself.

Style and script stand in the file and are allowed by their hash alone (Content Security
Policy, level 3), so that nothing that a record holds can run or load.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from refcli.record import Record, display_name, key, names, text, year
from refcli.speech import _, language, marked
from refcli.text import word_lists
from refcli.text.controls import one_line
from refcli.text.fold import fold
from refcli.text.scripts import language_of
from refcli.text.transliteration import to_latin

__all__ = ["Document", "anchor", "facets", "searched", "written"]

_TITLES: Final = {
    title.lower(): title
    for title in marked("Year", "Type", "Language", "Journal", "Tag", "Verdict", "Action", "Source")
}
"""What the page says above a filter, by the name of its facet."""

_BETWEEN: Final = "\n"
"""What separates the values of a facet, as in the script of the page."""


@dataclass(frozen=True)
class Document:
    """What stands in the frame; all but ``title`` and ``count`` is HTML."""

    title: str
    count: str
    """What is listed, in words; a search puts how many of it are shown in its place."""
    items: Iterable[str]
    """The entries of the list, each an ``li``."""
    facets: Sequence[str] = ()
    """The names of the ``data-`` attributes of the items that the list can be filtered by."""
    above: str = ""
    """What stands above the list and its filter."""
    data: str = ""
    """JSON-LD for programs that read the page, "" for none."""


def written(document: Document) -> str:
    """Return the document as an HTML file."""
    style, script = _file("page.css"), _file("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    # A "<" could end the element that the data stands in.
    data = document.data.replace("<", "\\u003c")
    return _PAGE.format(
        policy=policy,
        title=escape(document.title),
        style=style,
        data=f'<script type="application/ld+json">{data}</script>\n' if data else "",
        count=escape(document.count),
        language=language(),
        copy=escape(_("copy")),
        search=escape(_("Search")),
        above=document.above,
        facets="".join(
            f'<label>{escape(_(_TITLES[name]))}<select name="{name}">'
            f'<option value="">{escape(_("all"))}</option>'
            "</select></label>"
            for name in document.facets
        ),
        items="\n".join(document.items),
        script=script,
    )


_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
{data}</head>
<body>
<h1>{title}</h1>
<p class="count" role="status">{count}</p>
{above}
<form hidden data-copy="{copy}" role="search">
<label class="search">{search}<input name="search" type="search" autocomplete="off"></label>
{facets}
</form>
<ol>
{items}
</ol>
<script>{script}</script>
</body>
</html>
"""


def facets(values: Mapping[str, Sequence[str]]) -> str:
    """Return the attributes of an item that the list is filtered by: values by facet."""
    return "".join(
        f' data-{name}="{escape(_BETWEEN.join(map(one_line, found)))}"'
        for name, found in values.items()
        if any(found)
    )


def anchor(name: str) -> str:
    """Return a citation key as the ``id`` of an element."""
    return re.sub(r"\s+", "-", name) or "entry"


def searched(record: Record, *more: str) -> str:
    """Return what a search looks through: folded, and once more in Latin letters."""
    people = [*names(record), *names(record, "editor")]
    parts = (
        *map(display_name, people),
        *(text(record, name) for name in ("title", "container-title", "publisher", "DOI")),
        str(year(record) or ""),
        key(record),
        *more,
    )
    whole = " ".join(filter(None, parts))
    folded = fold(whole)
    latin = to_latin(whole, "icao", language_of(whole, "ru"))
    if latin != whole:
        folded += " " + fold(latin)
    return folded


def _file(name: str) -> str:
    return word_lists.text_of(__package__, name)


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
