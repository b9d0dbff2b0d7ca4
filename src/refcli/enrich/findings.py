"""Verdicts of the registries as findings, so that they print as all others do."""

from collections.abc import Iterator

from refcli.check.finding import Finding, Severity
from refcli.enrich.found import Notice
from refcli.enrich.network.services import SERVICES
from refcli.enrich.verify import DIFFERS_VERDICT, NOT_FOUND, UNCHECKED, Verdict
from refcli.record import Record, key, number, text
from refcli.speech import Message

__all__ = ["CODES", "as_object", "findings_of", "notice_finding", "where"]

CODES = {
    "ONLINE001": ("differs from the registries", Severity.ERROR),
    "ONLINE002": ("not found in the registries", Severity.WARNING),
    "ONLINE003": ("not checked", Severity.INFO),
    "ONLINE004": ("a preprint that was published", Severity.INFO),
    "ONLINE005": ("a word that the registries spell otherwise", Severity.INFO),
    "RETRACT001": ("retracted", Severity.ERROR),
    "RETRACT002": ("expression of concern", Severity.WARNING),
    "RETRACT003": ("corrected", Severity.INFO),
}
"""The codes of what registries tell: what they stand for, and how bad it is."""

_NOTICES = {
    "retraction": ("RETRACT001", Message("the work was retracted")),
    "withdrawal": ("RETRACT001", Message("the work was withdrawn")),
    "concern": ("RETRACT002", Message("the work has an expression of concern")),
    "correction": ("RETRACT003", Message("the work was corrected later")),
}


def findings_of(record: Record, verdict: Verdict) -> Iterator[Finding]:
    """Give what a verdict says against a reference; nothing for one that is verified."""
    if verdict.verdict == DIFFERS_VERDICT:
        for one in verdict.differences:
            message = Message(
                "{ours} here, {theirs} at {origin}",
                ours=one.ours or Message("nothing"),
                theirs=one.theirs or Message("nothing"),
                origin=_title(one.source),
            )
            yield _finding(record, "ONLINE001", message, one.field, where(verdict))
    elif verdict.verdict == NOT_FOUND:
        asked = ", ".join(map(_title, verdict.asked)) or Message("any registry")
        message = Message(
            "not found at {asked}; that is no proof that it does not exist", asked=asked
        )
        yield _finding(record, "ONLINE002", message, reason=verdict.reason)
    elif verdict.verdict == UNCHECKED:
        why = verdict.reason or Message("a source failed")
        message = Message("not checked: {why}", why=why)
        yield _finding(record, "ONLINE003", message, reason="; ".join(verdict.failed))
    for one in verdict.remarks:
        message = Message(
            "{ours} here, {theirs} at {origin}: a slip of the pen?",
            ours=one.ours,
            theirs=one.theirs,
            origin=_title(one.source),
        )
        yield _finding(record, "ONLINE005", message, one.field, where(verdict))
    for notice in verdict.notices:
        yield notice_finding(record, notice)
    published = (verdict.found.versions or {}).get("published") if verdict.found else None
    if published and verdict.found and verdict.found.preprint:
        yield _finding(
            record,
            "ONLINE004",
            Message("published since as https://doi.org/{doi}", doi=published[0]),
            reason=Message("refcli enrich --preprints update turns it into its publication"),
        )


def notice_finding(record: Record, notice: Notice, reason: str = "") -> Finding:
    """Return what a notice says of a work: retracted, in doubt, corrected."""
    code, said = _NOTICES[notice.kind]
    if notice.date:
        said = Message("{said} on {date}", said=said, date=notice.date)
    if notice.doi:
        said = Message("{said}; see https://doi.org/{doi}", said=said, doi=notice.doi)
    return _finding(record, code, said, reason=reason)


def as_object(record: Record, verdict: Verdict) -> dict[str, object]:
    """Return a verdict as what JSON holds: id, verdict, fields, record, source, and why."""
    found = verdict.found
    return {
        "id": key(record),
        "verdict": verdict.verdict,
        "fields": list(verdict.fields),
        "record": found.record if found else None,
        "source": found.source if found else None,
        "differences": [one._asdict() for one in verdict.differences],
        "remarks": [one._asdict() for one in verdict.remarks],
        "asked": list(verdict.asked),
        "failed": list(verdict.failed),
        "reason": verdict.reason,
        "notices": [
            {"kind": one.kind, "DOI": one.doi, "date": one.date} for one in verdict.notices
        ],
    }


def where(verdict: Verdict) -> str:
    """Say which record a verdict rests on: ``Crossref: https://doi.org/10.…``."""
    if verdict.found is None:
        return ""
    doi = text(verdict.found.record, "DOI")
    place = f"https://doi.org/{doi}" if doi else verdict.found.id
    return f"{_title(verdict.found.source)}: {place}"


def _title(service: str) -> str:
    return SERVICES[service].title


def _finding(
    record: Record,
    code: str,
    message: str,
    field: str = "",
    reason: str = "",
) -> Finding:
    severity = CODES[code][1]
    return Finding(code, severity, message, key(record), number(record), field, None, reason)
