"""A saved web page to text: blocks become lines, lists get their numbers back.

A page that drops the DOI from its text often keeps it in the link behind "DOI:" or
"Crossref": it is put back.
"""

import re
from collections.abc import Set
from html.parser import HTMLParser
from typing import Final

from refcli.parse.documents.links import doi_behind
from refcli.text.unclosed_tags import without_unclosed_tags

__all__ = ["read_html"]

_SKIPPED: Final = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "annotation",
        "annotation-xml",
        "button",
        "select",
        "option",
        "nav",
        "iframe",
        "object",
        "canvas",
    }
)
_BLOCKS: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tr",
        "ul",
    }
)
_ROWS: Final = frozenset({"tr", "tbody", "thead", "tfoot"})
"""What follows another of its kind without a gap."""
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_GAP: Final = "\x1e"
"""Stands for two blank lines before a heading, which no list has inside its items."""

_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"})

_LINK_LABELS: Final = re.compile(
    r"\[?\s*(?:cross\s?ref|pub\s?med(?: central)?|pmc|medline|google scholar|scholar|scopus|"
    r"web of science|isi|adsabs?|ads|full text|view article|view in article|article|view|link|"
    r"open url|openurl|export citation|go to ref\w*|view abstract|abstract|free full text|"
    r"pmc free article|doi link|find it|search|↩︎?|↑|\^)\s*\]?",
    re.I,
)
"""The words of buttons that journals put behind a reference."""

_NEAR: Final = 200
"""Parts of the line so far in which a link's DOI is looked for."""


def read_html(html: str) -> str:
    """Return the text of a page; scripts, styles, forms and menus left out."""
    small = html.lower()
    closed = {tag for tag in _SKIPPED if small.count(f"<{tag}") <= small.count(f"</{tag}>")}
    page = _Page(closed | {"head"})
    page.feed(without_unclosed_tags(html))
    page.close()
    return page.text()


class _Page(HTMLParser):
    def __init__(self, skipped: Set[str]) -> None:
        """``skipped`` are the elements that are left out; one that never ends is not."""
        super().__init__(convert_charrefs=True)
        self.skipped = skipped
        self.parts: list[str] = []
        self.skipping: list[str] = []
        self.lists: list[int | None] = []
        self.preformatted = 0
        self.link = ""
        self.link_from = 0
        self.line_from = 0
        self.row_from = -1
        """Where the row of a table begins that is open, if no table stands in it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skips(tag):
            return
        given = {name: value or "" for name, value in attrs}
        self._open(tag)
        if tag in ("ol", "ul"):
            self.lists.append(_first_number(given) if tag == "ol" else None)
        elif tag == "li":
            self._item(given)
        elif tag == "pre":
            self.preformatted += 1
        elif tag == "tr":
            self.row_from = len(self.parts)
        elif tag in ("td", "th"):
            self.parts.append("\t")
        elif tag == "a":
            self.link, self.link_from = given.get("href", ""), len(self.parts)

    def _skips(self, tag: str) -> bool:
        """Tell whether an element is left out, and remember that it is open."""
        if self.skipping == ["head"] and (tag == "body" or tag in _BLOCKS):
            # Its end may be left out (HTML, 13.1.2.4).
            self.skipping.clear()
        if not self.skipping and tag not in self.skipped:
            return False
        if tag not in _VOID:
            self.skipping.append(tag)
        return True

    def _open(self, tag: str) -> None:
        """Begin the line that a block begins, with a gap before a heading."""
        begun = "".join(self.parts[-2:]).rstrip(" ")[-1:] == "\n"
        if tag == "br" or (tag in _BLOCKS and not (tag in _ROWS and begun)):
            self._line()
        if tag in _HEADINGS:
            self.parts.append(_GAP)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.skipping and (tag == "br" or tag in _BLOCKS):
            self._line()

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            if tag in self.skipping:
                while self.skipping.pop() != tag:
                    pass
            return
        if tag == "a":
            self._close_link()
        elif tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif tag == "pre":
            self.preformatted = max(0, self.preformatted - 1)
        if tag == "tr" and self.row_from >= 0:
            self._close_row()
        if tag in _BLOCKS:
            self._line()

    def _close_row(self) -> None:
        """Put the cells of a row on one line, unless one of them has several."""
        row = "".join(self.parts[self.row_from :])
        cells = [cell.strip() for cell in row.split("\t")[1:]]
        if not any("\n" in cell for cell in cells):
            self.parts[self.row_from :] = ["\t".join(cells)]
        self.row_from = -1

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.parts.append(data if self.preformatted else re.sub(r"\s+", " ", data))

    def _line(self) -> None:
        self.parts.append("\n")
        self.line_from = len(self.parts)

    def _item(self, given: dict[str, str]) -> None:
        """Put the number before an item of an ordered list, as the browser does."""
        if not self.lists or (number := self.lists[-1]) is None:
            return
        if given.get("value", "").isdecimal():
            number = int(given["value"])
        self.parts.append(f"{number}. ")
        self.lists[-1] = number + 1

    def _close_link(self) -> None:
        words = "".join(self.parts[self.link_from :])
        if _LINK_LABELS.fullmatch(words):
            del self.parts[self.link_from :]
        line = "".join(self.parts[max(self.line_from, len(self.parts) - _NEAR) :])
        self.parts.append(doi_behind(self.link, line))
        self.link = ""

    def text(self) -> str:
        lines = (line.strip() for line in "".join(self.parts).split("\n"))
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        return text.lstrip(_GAP).replace(_GAP, "\n\n") + "\n"


def _first_number(given: dict[str, str]) -> int:
    start = given.get("start", "1")
    return int(start) if start.isdecimal() else 1
