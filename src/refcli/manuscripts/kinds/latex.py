r"""LaTeX: natbib, biblatex, apacite and the author's own commands; files that it inputs.

natbib's and biblatex's manuals, "Citation commands": every command with *cite* in its name
takes ``[before][after]{keys}``, those that end in *s* (``\cites``, ``\parencites``) several
such groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.masking import Mask
from refcli.manuscripts.model import Citation, Entry, Heading, Item, Manuscript, Source

__all__ = ["Input", "commands_in", "inputs_in", "own_commands", "prose", "read"]

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

_COMMAND: Final = re.compile(
    r"\\([A-Za-z]*[cC]ite[A-Za-z]*|bibentry|shortciteA?|defcitealias)(?![A-Za-z@])(\*?)"
)
_NOT_CITING: Final = re.compile(
    r"(?:.*citestyle|citeindex.*|cite(?:reset|text|space|dash|punct|left|right|mid|form|numfont"
    r"|name[A-Z]\w*|setup)|citationstyle|.*citedelim|defcitealias|citationpunct|.*citesep|Declare\w*"
    r"|(?:re)?new\w*|AtEveryCite\w*|AtNextCite\w*|every\w*|setcite\w*|blx\w*|citetrackerfalse|citetracker\w*)"
)
_OWN: Final = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|def|NewDocumentCommand"
    r"|RenewDocumentCommand|DeclareDocumentCommand)\*?\s*\{?\s*\\([A-Za-z]+)\s*\}?"
)
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
_BIBITEM: Final = re.compile(
    r"\\bibitem\s*(?:\[((?:[^\[\]{}]|\{[^{}]*\}|\[[^\]]*\])*)\])?\s*\{([^{}]+)\}"
)


class Input(NamedTuple):
    """A file that another one inputs."""

    path: str
    """As written, a folder of ``\\import`` before it."""
    start: int
    end: int


class Own(NamedTuple):
    """A command of the author's that cites."""

    argument: int
    """Which argument holds the keys, from 1."""
    optional: bool
    """Whether its first argument stands in square brackets."""
    arguments: int
    mode: str
    prefix: str
    suffix: str


def read(source: Source) -> Manuscript:
    """Read one file; what it inputs is read by ``scan``."""
    text = source.text
    clean = prose(text)
    citations = commands_in(clean, own_commands(clean))
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


def own_commands(clean: str) -> dict[str, Own]:
    """Return the commands of the author's own that cite, by their definitions."""
    found: dict[str, Own] = {}
    if "cite" not in clean and "Cite" not in clean:
        return found
    for match in _OWN.finditer(clean):
        at = match.end()
        optional = False
        count = 1
        while (bracket := _bracket(clean, at)) is not None:
            inner = clean[bracket[0] : bracket[1]]
            optional = optional or not inner.strip().isdigit()
            count = int(inner) if inner.strip().isdigit() else count
            at = bracket[1] + 1
        if spec := re.compile(r"\s*((?:#\d)+)\s*").match(clean, at):
            at = spec.end()
        body = _braced(clean, at)
        if body and re.fullmatch(r"\s*(?:[mOo+]|O\{[^{}]*\}|\s)+\s*", clean[slice(*body)]):
            optional = clean[body[0] : body[1]].strip()[:1] in "oO"
            body = _braced(clean, body[1] + 1)
        if body is None:
            continue
        inner = clean[slice(*body)]
        for one in commands_in(inner, {}, templates=True):
            item = one.items[0]
            number = re.fullmatch(r"#(\d)", item.key)
            if number:
                prefix, suffix = (
                    "" if "#" in part else part for part in (item.prefix, item.suffix)
                )
                found[match[1]] = Own(int(number[1]), optional, count, one.mode, prefix, suffix)
    return found


def commands_in(
    clean: str, own: Mapping[str, Own], *, source: int = 0, templates: bool = False
) -> list[Citation]:
    """Return what the citing commands of a text cite, in order.

    ``templates`` gives those, too, whose keys are arguments of the command around them.
    """
    found = []
    for match in _COMMAND.finditer(clean):
        name = match[1]
        if _NOT_CITING.fullmatch(name) and name not in own:
            continue
        if name in own:
            continue
        citation = _citation(clean, match, source)
        if citation and (templates or not any("#" in item.key for item in citation.items)):
            found.append(citation)
    if own:
        found += _own_in(clean, own, source)
    found.sort(key=lambda one: one.start)
    return [
        one
        for place, one in enumerate(found)
        if not place or one.start >= found[place - 1].end or one.start == found[place - 1].start
    ]


def _own_in(clean: str, own: Mapping[str, Own], source: int) -> Iterator[Citation]:
    names = "|".join(sorted(map(re.escape, own), key=len, reverse=True))
    for match in re.finditer(rf"\\({names})(?![A-Za-z@])", clean):
        command = own[match[1]]
        at = match.end()
        if command.optional and (bracket := _bracket(clean, at)):
            at = bracket[1] + 1
        keys = None
        last = at
        for number in range(2 if command.optional else 1, command.arguments + 1):
            group = _braced(clean, at)
            if group is None:
                break
            if number == command.argument:
                keys = group
            at = last = group[1] + 1
        if keys and not re.search(r"#\d", clean[slice(*keys)]):
            items = _keys(clean, keys, _Around(command.prefix, suffix=command.suffix))
            if items:
                yield Citation(tuple(items), command.mode, source, match.start(), last)


def _citation(clean: str, match: re.Match[str], source: int) -> Citation | None:
    name = match[1]
    at = match.end()
    multiple = name.endswith("s") and not name.endswith(("alias", "citeas"))
    if multiple and name != "cites" and not name.lower().endswith("cites"):
        multiple = False
    whole: list[str] = []
    while multiple and (paren := _paren(clean, at)) is not None and len(whole) < 2:
        whole.append(clean[slice(*paren)])
        at = paren[1] + 1
    items: list[Item] = []
    end = at
    while True:
        group = _group(clean, at, name)
        if group is None:
            break
        found, at = group
        items += found
        end = at
        if not multiple:
            break
    if not items:
        return None
    if whole:
        before, after = (["", *whole])[-2:]
        prefix = _around(before, "").prefix
        items[0] = items[0]._replace(prefix=prefix + items[0].prefix)
        items[-1] = items[-1]._replace(suffix=items[-1].suffix + _set_off(_plain(after)))
    return Citation(tuple(items), _mode(name, match[2]), source, match.start(), end)


def _group(clean: str, at: int, name: str) -> tuple[list[Item], int] | None:
    """Read ``[before][after]{keys}``, apacite's ``<before>``, biblatex's ``{vol}`` first."""
    words = []
    if angle := re.compile(r"\s*<([^<>{}\n]*)>").match(clean, at):
        words, at = [angle[1]], angle.end()
    while (bracket := _bracket(clean, at)) is not None and len(words) < 2:
        words.append(clean[slice(*bracket)])
        at = bracket[1] + 1
    if angle and len(words) == 1:
        words.append("")
    volume = ""
    if "volcite" in name.lower() and (group := _braced(clean, at)):
        volume = clean[slice(*group)]
        at = group[1] + 1
        words = [words[0] if words else "", ""]
        if (bracket := _bracket(clean, at)) is not None:
            words[1] = clean[slice(*bracket)]
            at = bracket[1] + 1
    keys = _braced(clean, at)
    if keys is None:
        return None
    before, after = (words if len(words) == 2 else ["", *words, ""])[:2]
    return _keys(clean, keys, _around(before, after, volume)), keys[1] + 1


class _Around(NamedTuple):
    """What is printed before and after the keys of a command."""

    prefix: str = ""
    label: str = ""
    locator: str = ""
    suffix: str = ""


def _around(before: str, after: str, volume: str = "") -> _Around:
    label, locator, suffix = split_locator(_plain(after))
    if not locator and re.fullmatch(r"[\divxlc]+", suffix.strip()):
        label, locator, suffix = "page", suffix.strip(), ""
    if volume and not locator:
        label, locator = "volume", volume
    suffix = _set_off(suffix)
    prefix = f"{_plain(before).strip()} " if before.strip() else ""
    return _Around(prefix, label, locator, suffix)


def _set_off(suffix: str) -> str:
    """Return a suffix with a comma before it where it begins with a word."""
    return f", {suffix}" if suffix[:1].isalnum() else suffix


_ONE_KEY: Final = re.compile(r"[^\s,\x00](?:[^,\n\x00]*[^\s,\x00])?")


def _keys(clean: str, span: tuple[int, int], around: _Around) -> list[Item]:
    found = [
        (m[0], m.start())
        for m in _ONE_KEY.finditer(clean, *span)
        if "\\" not in m[0] and "{" not in m[0]
    ]
    items = [Item(key, at) for key, at in found]
    if items:
        items[0] = items[0]._replace(prefix=around.prefix)
        items[-1] = items[-1]._replace(
            locator=around.locator, label=around.label, suffix=around.suffix
        )
    return items


def _plain(text: str) -> str:
    """Return the words of an argument as they are printed."""
    text = re.sub(r"\\S\s*\{\}|\\S(?![A-Za-z])|\\textsection\b\s*", "§", text)
    text = re.sub(r"\\P(?![A-Za-z])|\\textparagraph\b", "¶", text)
    text = re.sub(r"\\(?:,|;|:|!| |/|thinspace\b|nobreakspace\b(?:\{\})?)|~", " ", text)
    text = re.sub(r"\\[ap]?(?:psq?|psqq|no)\b\s*", "", text)
    text = re.sub(r"\\(?:emph|text\w\w|mkbibemph|pno|ppno|enquote)\b\s*", "", text)
    text = re.sub(r"---", "—", text)
    text = re.sub(r"--", "–", text)
    text = re.sub(r"\s+", " ", re.sub(r"[{}\x00]", "", text))
    return text.replace("\\&", "&").replace("\\%", "%").strip()


def _bracket(text: str, at: int) -> tuple[int, int] | None:
    """Return the inside of the square brackets that come next, braces in them balanced."""
    opening = re.compile(r"[ \t]*\n?[ \t]*\[").match(text, at)
    if opening is None:
        return None
    depth = 0
    for place in range(opening.end(), min(len(text), opening.end() + 2000)):
        letter = text[place]
        if letter in "{[":
            depth += 1
        elif letter == "}" or (letter == "]" and depth):
            depth -= 1
        elif letter == "]":
            return opening.end(), place
        if depth < 0:
            return None
    return None


def _braced(text: str, at: int) -> tuple[int, int] | None:
    opening = re.compile(r"\s*\{").match(text, at)
    if opening is None:
        return None
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, opening.end()):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            if depth == 0:
                return opening.end(), match.start()
            depth -= 1
    return None


def _paren(text: str, at: int) -> tuple[int, int] | None:
    opening = re.compile(r"\s*\(").match(text, at)
    if opening is None:
        return None
    end = text.find(")", opening.end())
    return (opening.end(), end) if end >= 0 else None


def _mode(name: str, star: str) -> str:
    name = name.lower()
    kind = name.removesuffix("s") if name.endswith("cites") else name
    if kind == "nocite":
        return "nocite"
    for word, mode in _MODES:
        if word in kind:
            return mode
    if star and kind in ("autocite", "parencite", "cite"):
        return "suppress-author" if kind != "cite" else "parenthetical"
    return "parenthetical"


_MODES: Final = (
    ("fullcite", "full"),
    ("bibentry", "full"),
    ("footcite", "footnote"),
    ("footfull", "footnote"),
    ("citeauthor", "author-only"),
    ("citeyearpar", "suppress-author"),
    ("citeyear", "year-only"),
    ("citedate", "year-only"),
    ("citetitle", "title-only"),
    ("textcite", "narrative"),
    ("citet", "narrative"),
    ("citealt", "narrative"),
    ("citea", "narrative"),
)
