r"""LaTeX to text: the ``\bibitem`` lists, or the whole text where there are none.

A ``\bibitem`` says where each reference begins, so the list comes out numbered.
"""

import re
from typing import Final

__all__ = ["read_latex"]

_COMMENT: Final = re.compile(r"(?<!\\)%[^\n]*(?:\n[ \t]*)?")
_LISTS: Final = re.compile(
    r"\\begin\{thebibliography\}(?:\{[^{}\n]*\})?(.*?)(?:\\end\{thebibliography\}|\Z)", re.S
)
_ITEM: Final = re.compile(
    r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])?\s*\{[^{}]*\}"
)


def read_latex(source: str) -> str:
    r"""Return the references of the ``\bibitem`` lists, numbered, one a line.

    A source without such a list comes back as text, its commands taken off.
    """
    text = _COMMENT.sub("", source.replace("\r\n", "\n"))
    lists = _LISTS.findall(text) or ([text] if "\\bibitem" in text else [])
    if not lists:
        return _plain(text)
    printed = []
    for body in lists:
        items = _ITEM.split(body)[1:]
        lines = [" ".join(_plain(item).split()) for item in items]
        printed.append("\n\n".join(f"[{n}] {line}" for n, line in enumerate(lines, 1)))
    return "References\n\n" + "\n\nReferences\n\n".join(printed) + "\n"


_DROPPED: Final = re.compile(
    r"\\(?:newblock|em|it|bf|sc|sl|rm|tt|sf|itshape|bfseries|scshape|par|noindent|relax|sloppy|"
    r"providecommand|natexlab|bibinfo(?=\s*\{)|bibfield(?=\s*\{)|bibnamefont|bibfnamefont|"
    r"BibitemOpen|BibitemShut|BibitemStop|penalty\s?-?\d+|hskip[^\\{}]*?plus[^\\{}]*)(?![a-zA-Z])\*?"
)
_FIELD: Final = re.compile(r"\\(?:bibinfo|bibfield)\s*\{[^{}]*\}")
_HREF: Final = re.compile(r"\\href(?:@noop)?\s*\{([^{}]*)\}")
_WRAPPED: Final = re.compile(r"\\[a-zA-Z@]+\*?\s*(?=\{)")


def _plain(text: str) -> str:
    r"""Take the commands off and turn ``\"o``, ``--`` and their like into Unicode."""
    from refcli.text.tex import decode

    text = _FIELD.sub("", text)
    text = _HREF.sub("", text)
    text = _DROPPED.sub(" ", text)
    return decode(text)
