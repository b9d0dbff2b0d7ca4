"""Findings as GitHub's workflow commands, which annotate the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterable, Iterator
from typing import Final

from refcli.check.finding import Finding, Severity
from refcli.check.report.text import subject
from refcli.text.controls import one_line

__all__ = ["write"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give a workflow command for each finding, a line each."""
    return (f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    properties = {"title": f"refcli {finding.code}"}
    where = ""
    if finding.place is not None:
        place = finding.place
        properties = {"file": place.file, "line": str(place.line), "col": str(place.column)} | (
            properties
        )
    else:
        where = f"{subject(finding)}: "
    named = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    message = f"{where}{finding.field + ': ' if finding.field else ''}{finding.message}"
    return f"::{_COMMANDS[finding.severity]} {named}::{_escaped(one_line(message))}"


def _escaped(text: str, also: str = "") -> str:
    for letter in f"%\r\n{also}":
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
