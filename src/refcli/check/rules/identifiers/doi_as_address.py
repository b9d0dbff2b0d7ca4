"""DOI002: a DOI with the address of its resolver, or with "doi:" before it.

The field holds the DOI alone; styles put https://doi.org/ before it themselves, and then it
stands there twice.

    DOI: https://doi.org/10.1093/jamia/ocw154

--fix takes off what stands before 10.
"""

from collections.abc import Iterator
from typing import Final

from refcli.check.finding import Fix, Severity
from refcli.check.rule import Context, Hit, Rule
from refcli.record import Record, text
from refcli.speech import Message
from refcli.values.identifiers import doi

__all__ = ["RULE"]


def _find(record: Record, _context: Context) -> Iterator[Hit]:
    written = text(record, "DOI")
    bare = doi(written)
    if bare != written and bare.startswith("10."):
        fix = Fix(f"keep {bare} alone", {"DOI": bare}, safe=True)
        yield Hit(
            "DOI", Message("there is more here than the DOI: {written}", written=written), fix
        )


RULE: Final = Rule("DOI002", "DOI written as an address", Severity.INFO, entry=_find)
