r"""LaTeX to text: the ``\bibitem`` lists, or the whole text where there are none.

A ``\bibitem`` says where each reference begins, so the list comes out numbered.
"""

import re
from typing import Final

from refcli.parse.documents.latex_lists import laid_out
from refcli.parse.documents.links import doi_behind

__all__ = ["read_latex"]

_COMMENT: Final = re.compile(
    r"(?P<address>\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\})|(?<!\\)%[^\n]*(?:\n[ \t]*)?"
)
"""A comment; in an address a percent sign stands for itself."""
_LISTS: Final = re.compile(
    r"\\begin\{thebibliography\}(?:\{[^{}\n]*\})?(.*?)(?:\\end\{thebibliography\}|\Z)", re.S
)
_ITEM: Final = re.compile(
    r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])?\s*\{[^{}]*\}"
)


def read_latex(source: str) -> str:
    r"""Return the references of the ``\bibitem`` lists, numbered, one a line.

    A source without such a list comes back as text, its commands taken off: items of lists,
    rows of tables and notes on lines of their own.
    """
    text = _COMMENT.sub(lambda found: found["address"] or "", source.replace("\r\n", "\n"))
    lists = _LISTS.findall(text) or ([text] if "\\bibitem" in text else [])
    if not lists:
        return "\f".join(
            "\n".join(_plain(line) for line in page.split("\n"))
            for page in laid_out(text).split("\f")
        )
    printed = []
    for body in lists:
        items = _ITEM.split(body)[1:]
        lines = [" ".join(_plain(item).split()) for item in items]
        printed.append("\n\n".join(f"[{n}] {line}" for n, line in enumerate(lines, 1)))
    return "References\n\n" + "\n\nReferences\n\n".join(printed) + "\n"


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


_URL: Final = re.compile(r"\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\}")


def _literal(found: re.Match[str]) -> str:
    """Write an address so that what is a command elsewhere stands for itself in it."""
    return re.sub(r"(?<!\\)%", r"\\%", found.group().replace("~", r"\textasciitilde "))


def _plain(text: str) -> str:
    r"""Take the commands off and turn ``\"o``, ``--`` and their like into Unicode.

    A DOI that only a link holds is put behind the text.
    """
    from refcli.text.tex import decode

    text = _URL.sub(_literal, text)
    bare = _DROPPED.sub(" ", _WITH_NAME.sub("", text))
    plain = _TAG.sub("", decode(bare)).strip()
    return plain + "".join(doi_behind(address, plain) for address in _ADDRESS.findall(text)[:1])
