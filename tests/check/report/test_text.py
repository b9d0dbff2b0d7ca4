"""Findings for a person."""

from refcli.check.finding import Finding, Severity
from refcli.check.report.text import write


def finding(entry: str, reason: str, code: str = "DOI004") -> Finding:
    return Finding(code, Severity.WARNING, "a DOI was lost", entry, field="DOI", reason=reason)


def test_what_one_rule_says_below_each_finding_is_said_once() -> None:
    found = [finding("a", "look here"), finding("b", "look here"), finding("c", "look there")]

    assert "".join(write(found)).splitlines() == [
        "a: warning DOI004 DOI: a DOI was lost",
        "    look here",
        "b: warning DOI004 DOI: a DOI was lost",
        "c: warning DOI004 DOI: a DOI was lost",
        "    look there",
    ]


def test_each_rule_has_reasons_of_its_own() -> None:
    found = [finding("a", "look here"), finding("a", "look here", "DOI005")]

    assert "".join(write(found)).count("look here") == 2
