r"""Commands of LaTeX that cite: natbib's, biblatex's, apacite's and the author's own.

natbib's and biblatex's manuals, "Citation commands": every command with *cite* in its name
takes ``[before][after]{keys}``, those that end in *s* (``\cites``, ``\parencites``) several
such groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from refcli.csl.items.locators import split_locator
from refcli.manuscripts.model import Citation, Item

__all__ = ["Own", "commands_in", "mode_of", "own_commands"]

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
    return Citation(tuple(items), mode_of(name, match[2]), source, match.start(), end)


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
    return f", {suffix}" if suffix.removeprefix("<i>")[:1].isalnum() else suffix


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


_SLANTED: Final = re.compile(r"\\(?:emph|textit|textsl|mkbibemph)\s*\{([^{}]*)\}")
"""What is set off in the words around a key, as CSL's markup has it."""


def _plain(text: str) -> str:
    """Return the words of an argument as they are printed."""
    text = re.sub(r"\\S\s*\{\}|\\S(?![A-Za-z])|\\textsection\b\s*", "§", text)
    text = re.sub(r"\\P(?![A-Za-z])|\\textparagraph\b", "¶", text)
    text = re.sub(r"\\(?:,|;|:|!| |/|thinspace\b|nobreakspace\b(?:\{\})?)|~", " ", text)
    text = re.sub(r"\\[ap]?(?:psq?|psqq|no)\b\s*", "", text)
    text = _SLANTED.sub(r"<i>\1</i>", text)
    text = re.sub(r"\\(?:emph|text\w\w|mkbibemph|pno|ppno|enquote)\b\s*", "", text)
    text = re.sub(r"---", "—", text)
    text = re.sub(r"--", "–", text)
    text = re.sub(r"\s+", " ", re.sub(r"[{}\x00]", "", text))
    return text.replace("\\&", "&").replace("\\%", "%").strip()


_LONGEST_OPTION: Final = 2000
"""Characters in square brackets: behind more of them nobody closed them."""

_SPACE_BEFORE_BRACKET: Final = re.compile(r"[ \t]*\n?[ \t]*\[")
_SPACE_BEFORE_BRACE: Final = re.compile(r"\s*\{")
_MARK: Final = re.compile(r"\\.|[{}\[\]]", re.DOTALL)


def _bracket(text: str, at: int) -> tuple[int, int] | None:
    """Return the inside of the square brackets that come next, braces in them balanced."""
    inside = _inside(text, _SPACE_BEFORE_BRACKET.match(text, at))
    return inside if inside and inside[1] - inside[0] <= _LONGEST_OPTION else None


def _braced(text: str, at: int) -> tuple[int, int] | None:
    return _inside(text, _SPACE_BEFORE_BRACE.match(text, at))


def _inside(text: str, opening: re.Match[str] | None) -> tuple[int, int] | None:
    end = _closings(text).get(opening.end()) if opening else None
    return (opening.end(), end) if opening and end is not None else None


@lru_cache(maxsize=4)
def _closings(text: str) -> Mapping[int, int]:
    """Return where the brackets and braces of a text close, by the places behind those that open.

    Brackets that are not closed within their braces never are.
    """
    found = {}
    opened: list[tuple[str, int]] = []
    braces = 0
    for match in _MARK.finditer(text):
        mark = match[0]
        if mark in ("{", "["):
            opened.append((mark, match.end()))
            braces += mark == "{"
        elif mark == "]" and opened and opened[-1][0] == "[":
            found[opened.pop()[1]] = match.start()
        elif mark == "}" and braces:
            while opened[-1][0] == "[":
                opened.pop()
            found[opened.pop()[1]] = match.start()
            braces -= 1
    return found


def _paren(text: str, at: int) -> tuple[int, int] | None:
    opening = re.compile(r"\s*\(").match(text, at)
    if opening is None:
        return None
    end = text.find(")", opening.end())
    return (opening.end(), end) if end >= 0 else None


def mode_of(name: str, star: str) -> str:
    """Return how a command cites: ``narrative``, ``year-only`` … ``star`` is ``*`` or empty."""
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
