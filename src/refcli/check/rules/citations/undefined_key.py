"""CITE001: a citation names a key, a number or an author and year that no entry has.

The text would print a question mark, or a number that leads nowhere.

Example: `[@lamport1944]` where the library has lamport1994.

To mend it: correct the key, or add the entry to the library.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE001", "undefined citation", Severity.ERROR)
