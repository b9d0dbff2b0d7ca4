"""Fixes made: what is sure, and what the user asks for."""

from refcli.check.examine import examine
from refcli.check.finding import Finding
from refcli.check.rule import Context
from refcli.check.rules import all_rules
from refcli.check.selection import Selection
from refcli.record import Record

__all__ = ["mend"]

_ROUNDS = 6
"""A fix may bring another finding to light; more rounds than this none has needed."""


def mend(
    record: Record,
    selection: Selection,
    *,
    unsafe: bool = False,
    context: Context | None = None,
) -> tuple[Record, list[Finding]]:
    """Return a record with its fixes made, and the findings that are mended by it.

    Only safe fixes are made unless ``unsafe`` asks for all. Mending what is mended changes
    nothing.
    """
    rules = [rule for rule in all_rules() if rule.entry is not None]
    mended: list[Finding] = []
    for _ in range(_ROUNDS):
        touched: set[str] = set()
        changed = dict(record)
        for finding in examine([record], selection, context=context, rules=rules):
            fix = finding.fix
            if fix is None or not (fix.safe or unsafe) or touched & fix.changes.keys():
                continue
            for variable, value in fix.changes.items():
                if value is None:
                    changed.pop(variable, None)
                else:
                    changed[variable] = value
            touched |= fix.changes.keys()
            mended.append(finding)
        if changed == record:
            break
        record = changed
    return record, mended
