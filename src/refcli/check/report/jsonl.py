"""Findings for programs that read line by line: JSON Lines, an object for each."""

import json
from collections.abc import Sequence

from refcli.check.finding import Finding
from refcli.check.report.json import as_object

__all__ = ["write"]


def write(findings: Sequence[Finding]) -> str:
    """Return an object on each line."""
    return "".join(f"{json.dumps(as_object(one), ensure_ascii=False)}\n" for one in findings)
