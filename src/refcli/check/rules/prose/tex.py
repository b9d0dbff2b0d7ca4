r"""TEXT002: TeX left in a text.

A command of TeX that no program has read is printed as it stands.

    title: Stability of \textit{E. coli} at 37\textdegree C

Formulas between $ are left in peace: styles of LaTeX print them.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.prose import name_texts, prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_LEFT: Final = re.compile(r"\\[A-Za-z]{2,}|\\[\"'`^~=.][A-Za-z{]|\{\\|\{[A-Za-z]{0,20}\}|\\[&%_#]")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in (*prose(record), *name_texts(record)):
        if "\\" not in value and "{" not in value:
            continue
        if "$" not in value and (match := _LEFT.search(value)):
            yield Hit(variable, Message("TeX left in the text: {match}", match=match[0][:40]))


RULE: Final = Rule("TEXT002", "TeX left in a text", Severity.WARNING, entry=_find)
