"""Findings for programs that read line by line: JSON Lines, an object for each."""

import json
from collections.abc import Iterable, Iterator

from refcli.check.finding import Finding
from refcli.check.report.json import as_object

__all__ = ["write"]


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give an object on each line."""
    return (f"{json.dumps(as_object(one), ensure_ascii=False)}\n" for one in findings)
