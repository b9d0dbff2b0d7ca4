"""DOI001: a DOI that cannot be one.

A DOI begins with a registrant's number, 10. and four digits or more, and a slash (DOI
Handbook, 2.2). What has another form leads nowhere, and a style prints it all the same.
A short DOI (10/abcde) is not malformed: doi.org resolves it.

    DOI: 10.1016.j.cell.2020.01.001

Look it up again, or let refcli enrich find it.
"""

import re
from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.values.identifiers import doi, is_doi

__all__ = ["RULE"]

_SHORT: Final = re.compile(r"(?:10/)?(?=[a-z]*\d)[a-z0-9]{4,8}", re.IGNORECASE)


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "DOI").strip()
    if written and not is_doi(bare := doi(written)) and not _SHORT.fullmatch(bare):
        yield Hit(
            "DOI",
            Message(
                "{written!r} is not a DOI: one is 10., a number, a slash and a name",
                written=written,
            ),
        )


RULE: Final = Rule("DOI001", "malformed DOI", Severity.ERROR, entry=_find)
