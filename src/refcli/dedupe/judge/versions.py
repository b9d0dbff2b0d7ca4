"""Versions of one work: a preprint and its publication, the paper of a meeting and the article."""

from refcli.dedupe.judge.evidence import Comparison
from refcli.dedupe.judge.vetoes import apart_by_number, apart_by_text
from refcli.dedupe.prepare.profile import Profile

__all__ = ["may_be_versions", "meeting_versions", "versions"]


def may_be_versions(one: Profile, other: Profile) -> bool:
    """Tell whether two records may be versions of one text, by where they were printed alone.

    Where it is false, so are ``versions`` and ``meeting_versions``, whatever else is compared.
    """
    return _early(one) != _early(other) or _at_meeting(one) != _at_meeting(other)


def versions(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether one is a preprint of the text that the other published."""
    if _early(one) == _early(other) or found.container == "same":
        return False
    if found.page == "range" and found.volume == found.doi == "same":
        return False  # no preprint has the pages of the article
    early, published = (one, other) if _early(one) else (other, one)
    printed = published.containers or published.first
    # A report and a book by itself are kinds of one work, as two catalogues call it.
    if not (printed or (published.source and early.source == "preprint")):
        return False
    return not apart_by_text(one, other, found)


def _early(entry: Profile) -> bool:
    """Tell whether a record is of a preprint, or of a report that no journal printed."""
    return entry.source == "preprint" or (entry.source == "report" and not entry.containers)


def _at_meeting(entry: Profile) -> bool:
    return entry.source == "conference" or entry.supplement


def meeting_versions(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether one is the abstract of a meeting, or its paper, and one the article."""
    if _at_meeting(one) == _at_meeting(other) or {one.source, other.source} - {
        "conference",
        "journal",
        "",
    }:
        return False
    alike = found.title in ("same", "typo", "start") and found.people in ("same", "part", "some")
    return alike and not apart_by_number(one, other, found)
