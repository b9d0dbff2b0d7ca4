r"""LaTeX to text: each ``\bibitem`` begins a reference, so its list comes out numbered."""

import re
from typing import Final

from refcli.parse.documents.bbl import around_items, has_items, items, printed
from refcli.parse.documents.latex_lists import laid_out
from refcli.parse.documents.links import doi_behind

__all__ = ["read_latex", "without_commands"]

_COMMENT: Final = re.compile(
    r"(?P<address>\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\})|(?<!\\)%[^\n]*(?:\n[ \t]*)?"
)
"""A comment; in an address a percent sign stands for itself."""
_LISTS: Final = re.compile(
    r"\\begin\{thebibliography\}(?:\{[^{}\n]*\})?(.*?)(?:\\end\{thebibliography\}|\Z)", re.S
)


def read_latex(source: str) -> str:
    r"""Return the text of a source, its commands taken off.

    The references of ``\bibitem`` lists are numbered, one a line; items of other lists, rows of
    tables and notes stand on lines of their own. Of a file without a document, such as BibTeX
    makes, it is the lists alone.
    """
    source = source.replace("\r\n", "\n").replace(_PLACE, "")
    text = _COMMENT.sub(lambda found: found["address"] or "", source)
    if has_items(text) and not _LISTS.search(text):
        before, body, after = around_items(text)
        lists = [_listed(body)]
        text = f"{_DEFINED.sub('', before)}\n\n\n{_PLACE}\n\n\n{after}"
    else:
        lists = [_listed(body) for body in _LISTS.findall(text)]
        if lists and "\\begin{document}" not in text:
            return "\n\n".join(lists)
        text = _LISTS.sub(f"\n\n\n{_PLACE}\n\n\n", text)
    body = laid_out(text)
    pages = (
        "\n".join(without_commands(line) for line in page.split("\n")) for page in body.split("\f")
    )
    first, *rest = "\f".join(pages).split(_PLACE)
    return "".join([first, *(part for both in zip(lists, rest, strict=True) for part in both)])


_DEFINED: Final = re.compile(
    r"(?m)^[ \t]*\\(?:(?:re)?newcommand|providecommand|expandafter|ifx|else|fi|let|def)\b[^\n]*$"
)
"""A line that defines a command, as BibTeX's styles print before their items."""

_PLACE: Final = "\x02"
"""Stands for a list until all else is plain."""


def _listed(body: str) -> str:
    body = _VERBATIM.sub(" ", body)
    lines = (" ".join(without_commands(printed(item)).split()) for item in items(body))
    listed = "\n\n".join(f"[{number}] {line}" for number, line in enumerate(lines, 1))
    return f"References\n\n{listed}\n"


_VERBATIM: Final = re.compile(
    r"(?:\{\s*\\footnotesize\s*)?\\begin\{verbatim\}.*?\\end\{verbatim\}\}?", re.S
)
"""The source of an item, which abntex2 prints below it where it is asked to."""

_DROPPED: Final = re.compile(
    r"\\(?:newblock|par|noindent|relax|sloppy|natexlab|bibinfo|bibfield|bibnamefont|bibfnamefont|"
    r"BibitemOpen|BibitemStop|penalty\s?-?\d+)(?![a-zA-Z])\*?"
)
_WITH_NAME: Final = re.compile(
    r"\\(?:bibinfo|bibfield|BibitemShut|providecommand\*?|label)\s*\{[^{}]*\}|"
    r"\\href(?:@noop)?\s*\{[^{}]*\}"
)
"""Commands whose first argument is not printed: REVTeX's names of fields, an address."""

_ADDRESS: Final = re.compile(r"\\href\s*\{([^{}]*)\}")
_TAG: Final = re.compile(r"</?[a-z][^<>]{0,40}>")


_WORD: Final = re.compile(r"\\([a-z]{2,8})(?![a-zA-Z*{])")
"""A command of small letters without an argument, as the names of journals are."""

_URL: Final = re.compile(r"\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\}")


def _literal(found: re.Match[str]) -> str:
    """Write an address so that what is a command elsewhere stands for itself in it."""
    return re.sub(r"(?<!\\)%", r"\\%", found.group().replace("~", r"\textasciitilde "))


def without_commands(text: str) -> str:
    r"""Take the commands off and turn ``\"o``, ``--`` and their like into Unicode.

    A DOI that only a link holds is put behind the text.
    """
    from refcli.text.tex import decode
    from refcli.text.tex.tables import journal

    text = _URL.sub(_literal, text)
    text = _WORD.sub(lambda found: journal(found[1]).replace("&", r"\&") or found[0], text)
    bare = _DROPPED.sub(" ", _WITH_NAME.sub("", text))
    plain = _TAG.sub("", decode(bare)).strip()
    return plain + "".join(doi_behind(address, plain) for address in _ADDRESS.findall(text)[:1])
