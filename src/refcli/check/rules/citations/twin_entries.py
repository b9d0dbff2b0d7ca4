"""CITE005: a work stands in the typed list twice.

The same DOI or the same words under two numbers: the text then cites one work as two, and a
journal's check of the list stops at it.

To mend it: refcli renumber FILE --merge-twins.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE005", "work twice in the list", Severity.WARNING)
