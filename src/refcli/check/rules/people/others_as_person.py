"""NAME003: "et al." stands among the authors as if it were one.

Styles count it, sort by it, and print it where they should print their own words for it.

    author: Kuhn, S. and et al.     (BibTeX wants: and others)

--fix makes it the mark of a list that was cut.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import OTHERS, Record
from refcli.speech import Message
from refcli.values.people.others import is_others

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor"):
        found = record.get(variable)
        value = found if isinstance(found, list) else []
        for place, name in enumerate(value):
            if isinstance(name, dict) and name.get("literal") != OTHERS and _is_others(name):
                people = [*value[:place], {"literal": OTHERS}]
                safe = place == len(value) - 1
                fix = (
                    Fix("make it the mark of a cut list", {variable: people}, safe=True)
                    if safe
                    else None
                )
                said = " ".join(
                    filter(
                        None,
                        (
                            str(name.get("given", "")),
                            str(name.get("family", "")),
                            str(name.get("literal", "")),
                        ),
                    )
                )
                yield Hit(variable, Message("{said} is not a person", said=said), fix)
                break


_LONGEST: Final = 14
"""Letters of the longest word for those who are not named."""


def _is_others(name: dict[str, object]) -> bool:
    if len(str(name.get("family") or name.get("literal") or "")) > _LONGEST:
        return False
    parts = [str(name[key]) for key in ("given", "family", "literal") if name.get(key)]
    return is_others(" ".join(parts)) or is_others(" ".join(parts[::-1]))


RULE: Final = Rule("NAME003", "et al. as a person", Severity.WARNING, entry=_find)
