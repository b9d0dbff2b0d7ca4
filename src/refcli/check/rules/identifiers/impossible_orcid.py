"""ORCID001: an ORCID iD whose form or check digit is wrong.

The last digit follows from the others (ISO 7064, 11-2).

    orcid: 0000-0002-1825-0098

The author's page at https://orcid.org shows it.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, custom
from refcli.speech import Message
from refcli.values.identifiers import is_orcid

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    fields = custom(record).get("fields")
    for name, value in fields.items() if isinstance(fields, dict) else ():
        if "orcid" not in name.lower() or not isinstance(value, str):
            continue
        for word in re.split(r"[\s,;]+| and ", value):
            number = word.rstrip("/").rpartition("/")[2]
            if re.search(r"\d{4}", number) and not is_orcid(number.upper()):
                yield Hit(
                    "",
                    Message(
                        "{number} is not an ORCID iD: its form or its last digit is wrong",
                        number=number,
                    ),
                )


RULE: Final = Rule("ORCID001", "impossible ORCID iD", Severity.ERROR, entry=_find)
