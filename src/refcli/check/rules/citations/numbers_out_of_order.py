"""CITE004: a typed number is cited before a smaller one, and the list is not alphabetical.

A list in the order of citation has 1 first, then 2; a journal sends back what jumps.

Example: `[1], [3]` where [2] comes only later.

To mend it: refcli renumber FILE --order citation.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE004", "numbers out of order", Severity.WARNING)
