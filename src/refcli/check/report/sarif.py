"""Findings as SARIF 2.1.0, which code scanners and editors take (OASIS, 2020)."""

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from refcli import __version__
from refcli.check.finding import Finding, Severity

__all__ = ["write"]

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(findings: Sequence[Finding]) -> str:
    """Return one SARIF log with one run."""
    codes = sorted({finding.code for finding in findings})
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "refcli",
                        "version": __version__,
                        "rules": [{"id": code} for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding) for finding in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding) -> dict[str, Any]:
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
