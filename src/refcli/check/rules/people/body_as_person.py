"""NAME002: an organization, read as a person with a family name.

Sorted and shortened as a person it comes out as "Organization W. H.".

    author: World Health Organization     (BibTeX wants {{World Health Organization}})

--fix --unsafe makes it one name.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, names
from refcli.speech import Message
from refcli.text import word_lists
from refcli.values.people.bodies import has_initials, is_of_body

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    for variable in ("author", "editor"):
        for place, name in enumerate(names(record, variable)) if variable in record else ():
            given, family = name.get("given", ""), name.get("family", "")
            if given.strip() and family.strip() and _is_body(given, family):
                whole = " ".join(
                    filter(
                        None,
                        (
                            given,
                            name.get("non-dropping-particle"),
                            name.get("dropping-particle"),
                            family,
                        ),
                    )
                )
                people = [*record[variable]]
                people[place] = {"literal": whole}
                fix = Fix(f"make {whole} one name", {variable: people})
                yield Hit(variable, Message("{whole} is a body, not a person", whole=whole), fix)


def _is_body(given: str, family: str) -> bool:
    words = f"{given} {family}".lower().split()
    if has_initials(given):
        return False
    if len(words) > 2:
        return is_of_body(f"{given} {family}")
    return words[-1].strip(".,") in word_lists.lists("refcli.check", "words.txt")["bodies"]


RULE: Final = Rule("NAME002", "body as a person", Severity.WARNING, entry=_find)
