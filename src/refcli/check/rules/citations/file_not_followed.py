r"""CITE006: a file that the manuscript takes in (`\input`, `#include`) was not read.

It is missing, stands outside the folder of the manuscript, or takes itself in; what it cites is
not known.
"""

from typing import Final

from refcli.check.finding import Severity
from refcli.check.rule import Rule

__all__ = ["RULE"]

RULE: Final = Rule("CITE006", "file not read", Severity.WARNING)
