"""TEXT008: letters of two scripts stand in one word.

A Cyrillic А in a Latin name looks as it should and is found by no search.

    author: Kazanfarova M.А.

--fix writes the letter of the script that the rest of the word has.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.prose import prose
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record
from refcli.speech import Message
from refcli.text.homoglyphs import repair_word
from refcli.text.scripts import CYRILLIC, LATIN, script, script_of

__all__ = ["RULE"]

_WORD: Final = re.compile(r"[^\W\d_]+")


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable, value in prose(record):
        if value.isascii():
            continue
        wrong = [word for word in _WORD.findall(value) if _is_mixed(word)]
        if wrong:
            whole = _WORD.sub(lambda match: repair_word(match[0]), value)
            fix = (
                Fix("write them in one script", {variable: whole}, safe=True)
                if whole != value
                else None
            )
            yield Hit(
                variable,
                Message("letters of two scripts in: {names}", names=", ".join(wrong[:3])),
                fix,
            )
    for variable in ("author", "editor"):
        people = record.get(variable)
        if isinstance(people, list) and any(
            _has_mixed(name) for name in people if isinstance(name, dict)
        ):
            whole_names = [_repaired(name) if isinstance(name, dict) else name for name in people]
            shown = next(name for name in people if isinstance(name, dict) and _has_mixed(name))
            fix = (
                Fix("write them in one script", {variable: whole_names}, safe=True)
                if whole_names != people
                else None
            )
            yield Hit(
                variable,
                Message("letters of two scripts in: {names}", names=" ".join(_parts(shown))),
                fix,
            )


def _is_mixed(word: str) -> bool:
    if word.isascii():
        return False
    scripts = {script(letter) for letter in word} & {LATIN, CYRILLIC}
    return len(scripts) > 1 and len(word) > 1


def _parts(name: dict[str, str]) -> list[str]:
    return [
        part for key in ("given", "family", "literal") if isinstance(part := name.get(key), str)
    ]


def _has_mixed(name: dict[str, str]) -> bool:
    whole = " ".join(_parts(name))
    if whole.isascii():
        return False
    if name.get("literal"):
        return any(map(_is_mixed, _WORD.findall(whole)))
    # An initial of another script than the family name is as wrong as a letter in a word.
    return len({script(letter) for letter in whole} & {LATIN, CYRILLIC}) > 1


def _repaired(name: dict[str, str]) -> dict[str, str]:
    wanted = script_of(name.get("family") or name.get("literal") or "")
    return {
        key: _WORD.sub(lambda match: repair_word(match[0], wanted), value)
        if key in ("given", "family", "literal") and isinstance(value, str)
        else value
        for key, value in name.items()
    }


RULE: Final = Rule("TEXT008", "scripts mixed in a word", Severity.WARNING, entry=_find)
