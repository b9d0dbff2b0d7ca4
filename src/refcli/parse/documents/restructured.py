"""reStructuredText to text: its notes and citations numbered or keyed, its roles without marks.

docutils, "reStructuredText Markup Specification": footnotes and citations, directives,
hyperlink references; Sphinx adds roles and ``rubric``.
"""

import re
from typing import Final

from refcli.parse.documents.emphasis import without_emphasis
from refcli.parse.documents.footnotes import with_numbers
from refcli.parse.documents.links import doi_behind
from refcli.parse.documents.text_tables import rows_on_lines

__all__ = ["read_restructured"]

_UNDERLINED: Final = re.compile(r"^(\S[^\n]*)\n([=\-~^\"'`#*+.:_])\2{2,}[ \t]*$", re.M)
_NOTE: Final = re.compile(r"^[ \t]*\.\. \[(\d+|#[\w-]*|\*)\][ \t]+", re.M)
_CITATION: Final = re.compile(r"^[ \t]*\.\. (\[[\w.:+-]+\])[ \t]+", re.M)
_HEADING: Final = re.compile(r"^[ \t]*\.\. (?:rubric|topic|centered)::[ \t]*(\S[^\n]*)$", re.M)
_DIRECTIVE: Final = re.compile(r"^[ \t]*\.\.(?:[ \t][^\n]*)?$(?:\n[ \t]+:[\w-]+:[^\n]*$)*", re.M)
_LINK: Final = re.compile(r"`([^`<>\n]{1,300}?)\s*<([^<>`\s]{1,500})>`__?")
_CITED: Final = re.compile(r"(\[[\w#*.:+-]+\])_(?!\w)")
_ROLE: Final = re.compile(r":[\w:+-]+:`([^`\n]{1,300})`")
_QUOTED: Final = re.compile(r"(`{1,2})([^`\n]{1,300})\1(?:__?(?!\w))?")
_ESCAPE: Final = re.compile(r"\\([\s\S])")


def read_restructured(source: str) -> str:
    """Return the text of a source, its lists and lines as they are.

    Footnotes (``.. [1] …``, ``.. [#] …``) become a numbered list, citations keep their keys
    (``[SMITH09] …``); directives and comments are left out, what they hold is not.
    """
    text = rows_on_lines(source.replace("\r\n", "\n"))
    text = _UNDERLINED.sub("\n\n\\1\n", text)
    text = _HEADING.sub("\n\n\\1\n", text)
    text = _CITATION.sub(r"\1 ", with_numbers(text, _NOTE))
    text = _DIRECTIVE.sub("", text)
    text = _LINK.sub(lambda link: link[1] + doi_behind(link[2], link[1]), _CITED.sub(r"\1", text))
    text = _QUOTED.sub(r"\2", _ROLE.sub(r"\1", text))
    return _ESCAPE.sub(_escaped, without_emphasis(text, "*"))


def _escaped(found: re.Match[str]) -> str:
    r"""Return what a backslash protects; a space behind one is none."""
    return "" if found[1].isspace() else found[1]
