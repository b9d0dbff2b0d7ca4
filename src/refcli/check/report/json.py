"""Findings for programs: a JSON array, an object for each."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from refcli.check.finding import Finding

__all__ = ["array", "as_object", "write"]


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give a JSON array, an object a line."""
    yield from array(map(as_object, findings))
    yield "\n"


def array(values: Iterable[Any]) -> Iterator[str]:
    """Give values as a JSON array, each on a line, without the end of the last line."""
    before = "[\n"
    for value in values:
        yield before + json.dumps(value, ensure_ascii=False)
        before = ",\n"
    yield "[]" if before.startswith("[") else "\n]"


def as_object(finding: Finding) -> dict[str, Any]:
    """Return a finding as the object that stands for it; what it lacks is left out."""
    place, fix = finding.place, finding.fix
    whole: dict[str, Any] = {
        "code": finding.code,
        "severity": finding.severity.word,
        "message": finding.message,
        "id": finding.entry,
        "number": finding.number,
        "field": finding.field,
        "reason": finding.reason,
        "others": list(finding.others),
    }
    if place is not None:
        whole |= {"file": place.file, "line": place.line, "column": place.column}
    if fix is not None:
        whole["fix"] = {"what": fix.what, "safe": fix.safe, "changes": dict(fix.changes)}
    return {name: value for name, value in whole.items() if value not in ("", None, [])}
