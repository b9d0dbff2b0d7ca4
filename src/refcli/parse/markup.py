r"""Marks of TeX, Markdown, wikis and forums that were copied with a reference, taken off.

A reference from a source text has `\emph{…}`, `**12**`, `[Title](https:…)`, `[[…]]` in it. What
they say of its look tells nothing that other lists do not tell by their marks; where they lead
tells an address, which goes behind the reference.
"""

import re
from collections.abc import Callable
from typing import Final

from refcli.text.patterns import late

__all__ = ["without_markup"]


def without_markup(text: str) -> str:
    r"""Return a text without marks of markup, an address that they hold behind it.

    >>> without_markup(r"\textsc{Roe}, J. \emph{Ice}. **3**, 1")
    'Roe, J. Ice. 3, 1'
    >>> without_markup("Roe, J. [Ice on lakes](https://e.org/a). 2001.")
    'Roe, J. Ice on lakes. 2001. https://e.org/a'
    """
    if "](" in text or "][" in text or "[[" in text or "[http" in text or _HREF.search(text):
        text = _without_links(text)
    if "\\" in text:
        text = _APOSTROPHE.sub("'", text)
        text = _without_commands(text) if _COMMAND.search(text) else _ESCAPE.sub(r"\1", text)
    if "{" in text:
        text = _BRACES.sub(r"\1", _BRACES.sub(r"\1", text))
    if "[/" in text:
        text = _FORUM.sub("", text)
    if "`" in text:
        text = _CODE.sub(r"\g<words>", text)
    if "''" in text:
        text = _WIKI_BOLD.sub(r"\1", text)
        if any(mark in text for mark in '"“«'):
            text = _WIKI_ITALIC.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\g<words>", text)
    return text


_EMPHASIS: Final = late(
    r"(?<![^\s(\[“\"«])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])(?P<words>[^*_]{1,300})(?<=\S)(?P=mark)"
    r"(?![^\s.,;:()\[\]”\"»?!])"
)
"""Words between Markdown's marks of emphasis (CommonMark, 6.2)."""

_CODE: Final = late(
    r"(?<![^\s(\[“\"«])(?::[a-z]{2,12}:)?(?P<mark>``?)(?=[^\s`])(?P<words>[^`]{1,300})(?<=\S)(?P=mark)"
    r"(?![^\s.,;:()\[\]”\"»?!])"
)
"""Code of Markdown, and a role of reStructuredText: `:title:` before it."""

_WIKI_BOLD: Final = late(r"'''(?=[^\s'])([^']{1,300})'''")
_WIKI_ITALIC: Final = late(r"(?<!['`])''(?=[^\s'])((?:[^']|'(?!')){1,300})''(?!')")
"""Emphasis in wikis; where a text has no other quotation marks, these may be its own."""

_FORUM: Final = late(r"\[/?(?:i|b|u|em|strong|quote|url|size|color)(?:=[^\[\]\s]{1,80})?\]", re.I)
_BRACES: Final = late(r"\{((?=[^{}]*[^\W\d_])[^{}]*)\}")
"""Braces around words, with which BibTeX keeps capitals."""

_ESCAPE: Final = late(r"\\([^\w\s]|\s*\n)")
"""A mark that Markdown is told to print, and the end of a line there."""

_HREF: Final = late(r"</a|`_|\\href")

_APOSTROPHE: Final = late(r"(?<=\w)\\+'(?=[A-Z][a-z])")
"""An apostrophe that a program escaped: `O\\'Neill`, where TeX has no accent."""

_COMMAND: Final = late(
    r"\\(?:[A-Za-z]{2,}|[uvHcdbkrt](?=[\s{])|[\"'`^~=]\s?\{?\\?[A-Za-z]|\.\{?[zZIcCgGeE])"
)
_DOI: Final = late(r"\\doi\s*\{([^{}]*)\}")
_ITEM: Final = late(
    r"\\(?:bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]*\})*\])?\s*\{[^{}]*\}|(?:item|newblock)(?![a-z]))\s*"
)
_ADDRESS: Final = late(r"(?:https?://|www\.|10\.\d{4,9}/)[^\s{}]+")
_UNESCAPED: Final = late(r"(?<!\\)[_^$&#%~]")
_UNKNOWN: Final = late(r"\\[A-Za-z]{2,}\*?\s*(?=\{|$)")


def _without_commands(text: str) -> str:
    # Imported here: few references are pasted from a source of TeX.
    from refcli.parse.documents.latex import without_commands

    text = _DOI.sub(r"doi:\1", _ITEM.sub("", text))
    plain = without_commands(_ADDRESS.sub(_literal, text))
    return " ".join(_UNKNOWN.sub("", plain).split())


def _literal(address: re.Match[str]) -> str:
    """Write an address so that what is a command elsewhere stands for itself in it."""
    return _UNESCAPED.sub(lambda mark: _PLAIN.get(mark[0], f"\\{mark[0]}"), address[0])


_PLAIN: Final = {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}

_WHERE: Final = r"(?P<address>(?:https?|ftp)://[^\s\[\]|<>\"{}]{3,500})"
_LINKS: Final = tuple(
    late(pattern)
    for pattern in (
        rf"\[\[{_WHERE}\]\[(?P<words>[^\[\]]{{1,300}})\]\]",
        r"!?\[(?P<words>[^\[\]]{1,300})\]\(\s*<?(?P<address>(?:https?|ftp)://[^()\s<>]{3,500})>?[^()]{0,100}\)",
        rf"\[{_WHERE}\s+(?P<words>[^\[\]]{{1,300}})\]",
        rf"`(?P<words>[^`<>]{{1,300}}?)\s*<{_WHERE}>`__?",
        rf"<a\s[^<>]{{0,300}}?href=[\"']?{_WHERE}[\"']?[^<>]{{0,200}}>(?P<words>[^<>]{{0,300}})</a>",
        rf"\\href\s*\{{{_WHERE}\}}\s*\{{(?P<words>[^{{}}]{{0,300}})\}}",
    )
)
"""Links of Org, Markdown, MediaWiki, reStructuredText, HTML and LaTeX."""

_PAGE: Final = late(
    r"\[\[(?:[^\[\]|]{1,200}\|)?(?P<page>[^\[\]|]{1,300})\]\]"
    r"|\[(?P<words>(?:[^\[\]\s]{1,40}\s){2}[^\[\]]{1,300})\]\[[\w-]{0,12}\]"
)
"""A link to a page of a wiki, `[[Page|words]]`, and one of Markdown whose address is below."""

_BUTTON: Final = late(r"\W*(?:[^\W\d_]{1,12}\W*){0,2}", re.I)
"""Words of a link that are no part of a reference: `[CrossRef]`, `Full text`."""


def _without_links(text: str) -> str:
    addresses: list[str] = []
    for link in _LINKS:
        text = link.sub(_words(text, addresses), text)
    text = _PAGE.sub(lambda link: link["page"] or link["words"], text).rstrip()
    return " ".join([text, *(address for address in addresses if address not in text)])


def _words(text: str, addresses: list[str]) -> Callable[[re.Match[str]], str]:
    """Return what leaves the words of a link, and remembers where it leads."""

    def left(link: re.Match[str]) -> str:
        words, address = link["words"], link["address"].rstrip(".,;")
        if words.strip(" .").endswith(address) or (len(words) > _END and words in address):
            return words
        if _BUTTON.fullmatch(words) and link.end() > len(text) - _END:
            return address
        addresses.append(address)
        return words

    return left


_END: Final = 6
"""Characters behind a link that is the last word of a text, at most."""
