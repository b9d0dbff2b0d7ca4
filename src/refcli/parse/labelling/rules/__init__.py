"""What a reference cannot be, put right after the model has spoken: see `table.py`."""

from refcli.parse.labelling.rules.applied import Change, applied, constrained
from refcli.parse.labelling.rules.table import RULES, Rule

__all__ = ["RULES", "Change", "Rule", "applied", "constrained"]
