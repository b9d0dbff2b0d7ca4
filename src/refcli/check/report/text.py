"""Findings for a person: where, how bad, the code, what."""

import re
from collections.abc import Iterable, Iterator

from refcli.check.finding import Finding
from refcli.speech import _, spoken
from refcli.text.controls import one_line

__all__ = ["subject", "write"]


def write(findings: Iterable[Finding]) -> Iterator[str]:
    """Give a line for each finding, and one below it for the reason where it has one.

    A reason that the last finding of the same rule had is not said again.
    """
    told: dict[str, str] = {}
    for finding in findings:
        yield _line(finding)
        if finding.reason and told.get(finding.code) != finding.reason:
            told[finding.code] = finding.reason
            yield f"    {one_line(spoken(finding.reason))}\n"


def subject(finding: Finding) -> str:
    """Return what a line begins with: the place in a file, else the number and the key."""
    if finding.place is not None:
        return str(finding.place)
    number = f"{finding.number}. " if finding.number is not None else ""
    return f"{number}{finding.entry}".strip() or _("the list")


def _line(finding: Finding) -> str:
    field = f" {finding.field}:" if finding.field else ""
    fixable = " [*]" if finding.fix and finding.fix.safe else ""
    line = (
        f"{subject(finding)}: {_(finding.severity.word)} {finding.code}{fixable}"
        f"{field} {spoken(finding.message)}"
    )
    if finding.place is not None and finding.entry and not _is_named(finding):
        line += f" ({finding.entry})"
    return f"{one_line(line)}\n"


def _is_named(finding: Finding) -> bool:
    """Tell whether what is wrong names the entry already: `no entry doe2001`."""
    if finding.entry not in finding.message:  # nearly always, and told without a pattern
        return False
    key = rf"(?<![\w-]){re.escape(finding.entry)}(?![\w-])"
    return re.search(key, finding.message) is not None
