"""What is wrong with a record or a list: one rule, one module, one code.

``examine`` runs the rules of ``check/rules/`` over records; ``report`` prints what they found
as text, JSON, SARIF, for GitHub or for an editor. A finding never changes anything: where it
is sure how to mend a record it carries a ``Fix``, which ``mending.mend`` applies.
"""

import sys
from collections.abc import Sequence
from types import ModuleType

from refcli.check.examine import examine
from refcli.check.finding import Finding, Fix, Place, Severity
from refcli.check.selection import Selection
from refcli.record import Record

__all__ = ["Finding", "Fix", "Place", "Selection", "Severity", "examine"]


class _Room(ModuleType):
    """This package, which is called as the public function of its name is."""

    def __call__(self, records: Sequence[Record]) -> list[Finding]:
        return examine(records)


# The package and the public function have one name; whichever is imported first, both serve.
sys.modules[__name__].__class__ = _Room
