"""Findings as editors read them (Vim's errorformat ``%f:%l:%c: %t%*[^:]: %m``), a line each."""

from collections.abc import Iterable, Iterator

from refcli.check.finding import Finding, Place
from refcli.check.report.text import subject
from refcli.text.controls import one_line

__all__ = ["write"]


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give ``file:line:column: severity: CODE message`` for each finding."""
    return (f"{one_line(_line(finding))}\n" for finding in findings)


def _line(finding: Finding) -> str:
    place = finding.place or Place(subject(finding).replace(":", " "))
    field = f"{finding.field}: " if finding.field else ""
    return f"{place}: {finding.severity.word}: {finding.code} {field}{finding.message}"
