"""CITE002: an entry of the manuscript's own library or typed list is never cited.

Many journals want a list of cited works alone. Entries of a library that the manuscript does not
name are not looked at: they serve other texts, too.

To mend it: cite it, leave it out, or make a list of what is cited: refcli export --cited-in FILE.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE002", "entry never cited", Severity.INFO)
