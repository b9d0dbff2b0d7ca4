"""What a reference cannot be, put right after the model has spoken: see `table.py`."""

from refcli.parse.labelling.rules.applied import (
    Change,
    PutRight,
    applied,
    constrained,
    put_right,
)
from refcli.parse.labelling.rules.table import RULES, Rule

__all__ = ["RULES", "Change", "PutRight", "Rule", "applied", "constrained", "put_right"]
