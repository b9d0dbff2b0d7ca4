r"""The items of lists that BibTeX writes: ``\bibitem``, ``\harvarditem``; their commands."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from refcli.text import word_lists
from refcli.text.brackets import closings

__all__ = ["around_items", "has_items", "items", "printed"]

_ITEM: Final = re.compile(r"\\(?P<kind>bibitem|harvarditem)(?![A-Za-z])")
_ARGUMENTS: Final = {"bibitem": 1, "harvarditem": 3}
"""In braces: the key, or harvard's name, year and key. A label in brackets may stand before."""


def has_items(text: str) -> bool:
    """Tell whether a text holds an item of such a list."""
    return _ITEM.search(text) is not None


def around_items(text: str) -> tuple[str, str, str]:
    """Return what stands before the items of a list, the items, and what stands behind them.

    The last ends at a blank line, unless a command goes on behind it.
    """
    found = list(_ITEM.finditer(text))
    begin = found[0].start()
    end = next((blank.end() for blank in _PARAGRAPH.finditer(text, found[-1].end())), len(text))
    return text[:begin], text[begin:end], text[end:]


_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*(?=[^\s\\{])")


def items(body: str) -> list[str]:
    """Return what the items of a list print, without their labels and keys."""
    ends = closings(body)
    found: list[str] = []
    begin = None
    for item in _ITEM.finditer(body):
        if begin is not None and item.start() < begin:
            continue
        if begin is not None:
            found.append(body[begin : item.start()])
        begin = _behind_arguments(body, item.end(), _ARGUMENTS[item["kind"]], ends)
    return found if begin is None else [*found, body[begin:]]


def _behind_arguments(text: str, at: int, braces: int, ends: Mapping[int, int]) -> int:
    """Return where a command's label in brackets and so many arguments in braces end."""
    at = _behind_blanks(text, at)
    if text.startswith("[", at):
        while at < len(text) and text[at] != "]":
            at = ends.get(at, at + 1)
        at = _behind_blanks(text, at + 1)
    for _ in range(braces):
        if at not in ends:
            break
        at = _behind_blanks(text, ends[at])
    return at


_BLANKS: Final = re.compile(r"(?:\s|%[^\n]*\n)*")


def _behind_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


_COMMAND: Final = re.compile(r"\\([A-Za-z]{2,40})(?![A-Za-z])\s*(?:\{\}(?!\s*\{))?")
_EMPTY: Final = re.compile(r"\(\s*[,\s]*\)|,\s*(?=[,)])|(?<=\()[,\s]+|\s+(?=\))")
_ENVIRONMENT: Final = re.compile(r"\\(?:begin|end)\s*\{APACref[A-Za-z]*\}")


_OF_PACKAGES: Final = (r"\B", r"\APAC", r"\harvard", r"\doi", r"\abnt")


def printed(item: str) -> str:
    """Return an item whose commands of apacite, harvard and abntex2 are what these print."""
    if not any(command in item for command in _OF_PACKAGES):
        return item
    return _put(_ENVIRONMENT.sub("", item))


def _put(text: str) -> str:
    parts: list[str] = []
    ends = closings(text)
    at = 0
    for command in _COMMAND.finditer(text):
        if command.start() < at or command[1] not in _commands():
            continue
        count, template = _commands()[command[1]]
        begin = end = command.start(1) + len(command[1]) if count else command.end()
        given: list[str] = []
        for _ in range(count):
            begin = _behind_blanks(text, end)
            if begin not in ends:
                break
            end = ends[begin]
            given.append(_put(text[begin + 1 : end - 1]).strip())
        parts += [text[at : command.start()], _filled(template, given)]
        at = end
    return "".join([*parts, text[at:]])


def _filled(template: str, given: list[str]) -> str:
    """Return what a command prints of its arguments, without what empty ones leave."""
    if not given:
        return template
    for number in range(9, 0, -1):
        template = template.replace(f"#{number}", given[number - 1] if number <= len(given) else "")
    return _EMPTY.sub("", template).removeprefix(": ").removesuffix(", ")


@cache
def _commands() -> dict[str, tuple[int, str]]:
    """Return by their names how many arguments commands have, and what they print."""
    table = word_lists.lists(__package__, "bbl-commands.txt")
    return {
        name: (int(count), " ".join(words).replace("_", " "))
        for name, (count, *words) in table.items()
    }
