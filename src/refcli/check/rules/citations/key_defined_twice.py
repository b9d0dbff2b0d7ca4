"""CITE003: two entries of the libraries of a manuscript have the same key.

BibTeX takes the first, biber warns, pandoc takes the last: the list depends on the program.

To mend it: give one of them another key: refcli rename-key.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE003", "key defined twice", Severity.WARNING)
