"""What a reference cannot be, put right after the model has spoken.

`table` holds the rules in their order, each with what it states and an example; the other modules
hold what the rules do, by subject, with `law` and `languages` for the habits of some lists;
`applied` runs the table.
"""

from refcli.parse.labelling.rules.applied import (
    Change,
    PutRight,
    applied,
    constrained,
    put_right,
)
from refcli.parse.labelling.rules.table import RULES, Rule

__all__ = ["RULES", "Change", "PutRight", "Rule", "applied", "constrained", "put_right"]
