"""Findings as SARIF 2.1.0, which code scanners and editors take (OASIS, 2020)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import quote

from refcli import __version__
from refcli.check.finding import Finding, Severity
from refcli.check.report.json import array

__all__ = ["write"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give one SARIF log with one run, a result a line."""
    codes: set[str] = set()
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n'
    yield '{"columnKind": "unicodeCodePoints", "results": '
    yield from array(_result(finding, codes) for finding in findings)
    rules = [{"id": code} for code in sorted(codes)]
    driver = {"name": "refcli", "version": __version__, "rules": rules}
    yield f', "tool": {json.dumps({"driver": driver})}}}]}}\n'


def _result(finding: Finding, codes: set[str]) -> dict[str, Any]:
    """Return a finding as a result; its code is one of the run's rules."""
    codes.add(finding.code)
    location: dict[str, Any] = {}
    if finding.place is not None:
        place = finding.place
        location["physicalLocation"] = {
            "artifactLocation": {"uri": quote(place.file)},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    if finding.entry:
        location["logicalLocations"] = [{"name": finding.entry, "kind": "member"}]
    field = f"{finding.field}: " if finding.field else ""
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{field}{finding.message}"},
    }
    if location:
        result["locations"] = [location]
    return result
