"""LaTeX: what it cites, its headings, its list, its libraries, the files that it inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from refcli.manuscripts.model import Citation, Entry, Heading, Manuscript, Source
from refcli.manuscripts.syntax.inline_notes import in_inline_notes
from refcli.manuscripts.syntax.latex_commands import Own, commands_in, own_commands
from refcli.manuscripts.syntax.masking import Mask

__all__ = ["Input", "citations_in", "inputs_in", "prose", "read"]

_COMMENT: Final = re.compile(r"(?<!\\)(?:\\\\)*(%[^\n]*)")
_VERBATIM: Final = re.compile(
    r"\\begin\{((?:[BL]?[Vv]erbatim|lstlisting|minted|comment|filecontents|alltt|Highlighting|code"
    r"|tcblisting|verbatimtab|luacode|pycode|asy)\*?)\}.*?(?:\\end\{\1\}|\Z)",
    re.DOTALL,
)
_VERB: Final = re.compile(
    r"\\(?:verb\*?|lstinline(?:\[[^\]]*\])?|mintinline\{[^{}]*\}|path|url)([^\s\w{*\[])[^\n]*?\1"
)
_VERB_BRACED: Final = re.compile(
    r"\\(?:lstinline(?:\[[^\]]*\])?|mintinline(?:\[[^\]]*\])?\{[^{}]*\}|url|path|code)\{(?:[^{}]|\{[^{}]*\})*\}"
)
_IF_FALSE: Final = re.compile(r"\\iffalse\b.*?(?:\\fi\b|\Z)", re.DOTALL)
_END: Final = re.compile(r"\\end\s*\{document\}")

_INPUT: Final = re.compile(
    r"\\(?P<command>input|include|subfile|subfileinclude|subimport|import|includefrom|inputfrom)\*?\s*"
    r"(?:\{(?P<first>[^{}]*)\}(?:\s*\{(?P<second>[^{}]*)\})?|(?P<bare>[^\s{}\\%]+))"
)
_LIBRARY: Final = re.compile(
    r"\\(?:no)?bibliography\s*\{([^{}]*)\}|\\add(?:bibresource|globalbib|sectionbib)\s*(?:\[[^\]]*\])?\{([^{}]*)\}"
)
_HEADING: Final = re.compile(
    r"\\(part|chapter|section|subsection|subsubsection|paragraph)\*?\s*(?:\[[^\]]*\])?\{((?:[^{}]|\{[^{}]*\})*)\}"
)
_LEVELS: Final = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
}
_MARKER: Final = re.compile(
    r"(?:\\bibliographystyle\s*\{[^{}]*\}\s*)?\\bibliography\s*\{[^{}]*\}(?:\s*\\bibliographystyle\s*\{[^{}]*\})?"
    r"|\\printbibliography\b(?:\[[^\]]*\])?",
)
_TYPED: Final = (r"\begin{thebibliography}", r"\end{thebibliography}")
_NOTE: Final = re.compile(
    r"\\(?:(?:foot|end|side|margin)note(?:text)?|thanks)\*?\s*(?:\[[^\]]*\]\s*)*(\{)"
)
_BIBITEM: Final = re.compile(
    r"\\bibitem\s*(?:\[((?:[^\[\]{}]|\{[^{}]*\}|\[[^\]]{0,1000}\])*)\])?\s*\{([^{}]+)\}"
)


class Input(NamedTuple):
    """A file that another one inputs."""

    path: str
    """As written, a folder of ``\\import`` before it."""
    start: int
    end: int


def read(source: Source) -> Manuscript:
    """Read one file; what it inputs is read by ``scan``."""
    text = source.text
    clean = prose(text)
    citations = citations_in(clean, own_commands(clean))
    return Manuscript(
        "latex",
        [source],
        citations,
        [
            Heading(_LEVELS[m[1]], m[2].strip(), 0, m.start(), m.end())
            for m in _HEADING.finditer(clean)
        ],
        libraries_in(clean),
        marker=_marker(clean),
        entries=_bibitems(clean),
    )


def citations_in(clean: str, own: Mapping[str, Own]) -> list[Citation]:
    """Return the citations of a text, with the notes that they stand in; ``own`` commands too."""
    return in_inline_notes(clean, commands_in(clean, own), _NOTE, "{}")


def _marker(clean: str) -> tuple[int, int, int] | None:
    """Return where the list stands first: a typed one that has its end, or the command for one."""
    places = [m.span() for m in [_MARKER.search(clean)] if m]
    begin = clean.find(_TYPED[0])
    end = clean.find(_TYPED[1], begin) if begin >= 0 else -1
    if end >= 0:
        places.append((begin, end + len(_TYPED[1])))
    return (0, *min(places)) if places else None


def prose(text: str) -> str:
    r"""Blot out comments, what is verbatim, and what stands after ``\end{document}``."""
    mask = Mask(text)
    if "{" in text:
        mask.pattern(_VERBATIM)
    mask.pattern(_VERB)
    if "%" in text:
        mask.pattern(_COMMENT, 1)
        mask.pattern(_VERB_BRACED)
    if "\\iffalse" in text:
        mask.pattern(_IF_FALSE)
    if end := _END.search(mask.text):
        mask.spans([(end.end(), len(text))])
    return mask.text


def libraries_in(clean: str) -> list[str]:
    """Return the bibliography files that a text names, with their suffix."""
    found = []
    for match in _LIBRARY.finditer(clean):
        for name in (match[1] or match[2] or "").split(","):
            path = name.strip()
            if path and "#" not in path:
                found.append(path if match[2] or path.endswith(".bib") else f"{path}.bib")
    return found


def inputs_in(clean: str) -> list[Input]:
    """Return the files that a text inputs."""
    found = []
    for match in _INPUT.finditer(clean):
        path = (match["first"] or match["bare"] or "").strip().strip('"')
        end = match.end("first") + 1 if match["first"] is not None else match.end()
        if match["command"] in ("import", "subimport", "includefrom", "inputfrom"):
            path = f"{path.rstrip('/')}/{(match['second'] or '').strip()}"
            end = match.end()
        if path and "#" not in path and "\\" not in path:
            found.append(Input(path, match.start(), end))
    return found


def _bibitems(clean: str) -> list[Entry]:
    r"""Return what the text itself defines by ``\bibitem``."""
    if "\\bibitem" not in clean:
        return []
    from refcli.parse.documents.latex import read_latex

    found = list(_BIBITEM.finditer(clean))
    if not found:
        return []
    ends = [m.start() for m in found[1:]]
    last = re.compile(r"\\end\{thebibliography\}|\Z").search(clean, found[-1].end())
    ends.append(last.start() if last else len(clean))
    return [
        Entry(
            match[2].strip(),
            read_latex(clean[match.start() : end].replace("\0", "")).partition("[1] ")[2].strip(),
            0,
            match.start(2),
        )
        for match, end in zip(found, ends, strict=True)
    ]
