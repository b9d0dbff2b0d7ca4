"""What is wrong with a record or a list: one rule, one module, one code.

``examine`` runs the rules of ``check/rules/`` over records; ``report`` prints what they found
as text, JSON, SARIF, for GitHub or for an editor. A finding never changes anything: where it
is sure how to mend a record it carries a ``Fix``, which ``mending.mend`` applies.
"""

from refcli.check.examine import examine
from refcli.check.finding import Finding, Fix, Place, Severity
from refcli.check.selection import Selection

__all__ = ["Finding", "Fix", "Place", "Selection", "Severity", "examine"]
