r"""What a LaTeX document prints as lines: ``\item``, ``\footnote``, headings, rows of tables."""

import re
from typing import Final

from refcli.parse.documents.footnotes import behind_text
from refcli.text.brackets import closings, each_argument

__all__ = ["laid_out"]

_BODY: Final = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.S)

_WRAPPED: Final = re.compile(
    r"(?<![\n\\\s])[ \t]*\n[ \t]*(?=[^\s\\]|\\(?!(?:item|begin|end|par|noindent|(?:sub)*section|"
    r"chapter|part|paragraph|bibitem|\w*(?:rule|line|page)|[\\\[])(?![a-z])))"
)
"""The end of a line inside a paragraph."""

_HEADING: Final = re.compile(
    r"\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?(?=[\[{])"
)
_FOOTNOTE: Final = re.compile(r"\\(?:footnote|endnote|footnotetext|thanks)(?:\[[^\[\]]*\])?(?=\{)")
_SILENT: Final = re.compile(r"\\(?:label|hypertarget|index|phantomsection|vspace|hspace)\*?(?=\{)")

_LIST: Final = re.compile(
    r"\\(?P<move>begin|end)\{(?P<kind>enumerate|itemize|description|etaremune|compactenum|list)\*?\}"
    r"(?:\[[^\[\]\n]*\])?|\\item\b\s*(?:\[(?P<own>[^\[\]]*)\])?"
)
_COUNTED: Final = frozenset({"enumerate", "etaremune", "compactenum"})
_SET_UP: Final = re.compile(r"\\def\\label\w+\{(?:[^{}]|\{[^{}]*\})*\}|\\(?:tightlist|itemsep\S*)")

_TABLE: Final = re.compile(
    r"\\begin\{(tabular[xy]?|longtable|array|tabulary|supertabular|xltabular)\*?\}(.*?)\\end\{\1\*?\}",
    re.S,
)
_RULE: Final = re.compile(
    r"\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|"
    r"cmidrule\S*|cline\{[^{}]*\})"
)
_ROW_END: Final = re.compile(r"\\\\\*?(?:\[[^\[\]]*\])?|\\tabularnewline")

_CELL_END: Final = re.compile(r"(?<!\\)&")


def laid_out(source: str) -> str:
    r"""Return the body of a document with its items, headings, rows and notes on lines.

    The commands inside them stay; notes follow as a numbered list behind a form feed.
    """
    body = _BODY.search(source)
    text = _WRAPPED.sub(" ", body[1] if body else source)
    text = each_argument(_SILENT, text, lambda _: "")
    text = each_argument(_HEADING, text, lambda inside: f"\n\n\n{inside}\n\n")
    notes: list[str] = []

    def note(inside: str) -> str:
        notes.append(inside)
        return " "

    text = each_argument(_FOOTNOTE, text, note)
    text = _items(_SET_UP.sub("", _TABLE.sub(_rows, text)))
    return behind_text(text, notes)


def _items(text: str) -> str:
    """Put each item of a list on a line of its own, behind its number."""
    parts: list[str] = []
    counts: list[int | None] = []
    at = 0
    for found in _LIST.finditer(text):
        parts.append(_one_line(text[at : found.start()]) if counts else text[at : found.start()])
        at = found.end()
        if found["move"] == "begin":
            counts.append(0 if found["kind"] in _COUNTED else None)
            parts.append("\n\n")
        elif found["move"]:
            counts = counts[:-1]
            parts.append("\n\n")
        elif found["own"] is not None:
            parts.append(f"\n{found['own']} ")
        else:
            count = counts[-1] if counts else None
            if counts and count is not None:
                counts[-1] = count + 1
            parts.append("\n• " if count is None else f"\n{count + 1}. ")
    return "".join([*parts, text[at:]])


def _one_line(text: str) -> str:
    """Return an item on one line; a blank line in it begins a paragraph, and stays."""
    return "\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text))


def _rows(found: re.Match[str]) -> str:
    """Return the rows of a table as lines, a tab between the cells."""
    body = found[2]
    ends = closings(body)
    at = _behind_blanks(body, 0)
    while body.startswith(("{", "["), at):
        end = ends.get(at, 0) if body[at] == "{" else body.find("]", at) + 1
        if end <= 0:
            break
        at = _behind_blanks(body, end)
    body = body[at:]
    rows = _ROW_END.split(_RULE.sub("", body))
    lines = ("\t".join(" ".join(cell.split()) for cell in _CELL_END.split(row)) for row in rows)
    return "\n\n" + "\n".join(line for line in lines if line.strip()) + "\n\n"


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
