"""TEXT003: tags or entities of HTML or XML are left in a text.

CSL knows <i>, <b>, <sup>, <sub>, <sc> and <span>; all others are printed as they stand.

    title: Health &amp; safety of <em>E. coli</em>

--fix writes the letters that entities stand for, and takes the tags out.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message

__all__ = ["RULE"]

_ENTITY: Final = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);")
_TAG: Final = re.compile(
    r"</?(?:em|strong|p|br|div|italic|bold|scp|tt|u|math|m[a-z]{1,9}|font|a|img|li|ul|ol|table|h\d"
    r"|title|sec|jats:\w+|mml:\w+|small|big|center)\b(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record):
        if "&" not in value and "<" not in value:
            continue
        marks = [*_ENTITY.findall(value), *_TAG.findall(value)]
        if marks and any(html.unescape(mark) != mark or mark.startswith("<") for mark in marks):
            clean = " ".join(_TAG.sub("", html.unescape(_TAG.sub("", value))).split())
            fix = Fix(f"write {clean[:60]}", {variable: clean}, safe=True) if clean else None
            yield Hit(
                variable,
                Message("left in the text: {names}", names=", ".join(dict.fromkeys(marks))),
                fix,
            )


RULE: Final = Rule("TEXT003", "HTML left in a text", Severity.WARNING, entry=_find)
