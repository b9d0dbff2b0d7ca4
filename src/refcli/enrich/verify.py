"""Does this reference exist, and is it what it says? Verdicts, with what they rest on.

- *verified*: a registry's record agrees in title, authors and their order, year and venue;
- *differs*: these fields are otherwise there, and this is how;
- *not found*: where we looked; no proof that it does not exist;
- *unchecked*: a source failed, or it is of a kind that no registry lists.

A failed source never leads to *not found*.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from refcli.enrich.asking import doi_of, prefetch
from refcli.enrich.found import Found
from refcli.enrich.inquiry import Inquiry, inquire
from refcli.enrich.listed import why_unlisted
from refcli.enrich.matching import people, titles
from refcli.enrich.matching.agreement import DIFFERS, SAME, Agreement, titles_of, venues_of
from refcli.enrich.network.workers import each
from refcli.enrich.sources import Sources
from refcli.enrich.verdict import (
    DIFFERS_VERDICT,
    NOT_FOUND,
    UNCHECKED,
    VERIFIED,
    Difference,
    Verdict,
)
from refcli.record import Record, display_name, names, text, year
from refcli.speech import Message
from refcli.text.scripts import script_of
from refcli.values.venues import has_no_dois

__all__ = [
    "DIFFERS_VERDICT",
    "NOT_FOUND",
    "UNCHECKED",
    "VERIFIED",
    "Difference",
    "Verdict",
    "verify",
    "verify_all",
]


def verify_all(records: Sequence[Record], sources: Sources) -> Iterator[Verdict]:
    """Give the verdict on each record, in their order, as they come."""
    prefetch(sources, records)
    yield from each(lambda record: verify(record, sources), records, sources.http)


def verify(record: Record, sources: Sources, today: datetime.date | None = None) -> Verdict:
    """Look for one reference in the registries and say what came out."""
    if not titles.title_key(text(record, "title")):
        return Verdict(UNCHECKED, reason=Message("it has no title to look for"))
    today = today or datetime.datetime.now(datetime.UTC).date()
    return _Judge(inquire(record, sources), today).verdict()


class _Judge:
    """The verdict out of all that was found."""

    def __init__(self, inquiry: Inquiry, today: datetime.date) -> None:
        self._inquiry = inquiry
        self._record = inquiry.record
        self._today = today

    def verdict(self) -> Verdict:
        pairs = self._inquiry.pairs
        titled = [(f, a) for f, a in pairs if a.is_titled]
        same = [(f, a) for f, a in titled if a.people in _SAME_PEOPLE]
        if not any(a.people == people.SAME for _, a in same) and len(same) < len(titled):
            # A record without authors says nothing for them where another has others.
            same, titled = [], [(f, a) for f, a in titled if a.people not in _SAME_PEOPLE]
        near = [(f, a) for f, a in pairs if _is_near(a)]
        led = [(f, a) for f, a in self._inquiry.by_doi if a.people == people.SAME]
        for group in (same, titled, near):
            if group:
                return self._of(group)
        if self._is_in_other_letters():
            return self._unchecked(Message("its title is in other letters there"))
        if led:
            return self._of(led)
        if self._inquiry.failed:
            return self._unchecked(Message("a source failed"))
        if why := why_unlisted(self._record, self._inquiry.asked):
            return self._unchecked(why)
        if self._is_unlisted():
            return self._unchecked(
                Message("its proceedings are listed by sources that were not asked")
            )
        return self._made(NOT_FOUND, reason=self._why_not_found())

    def _of(self, group: list[tuple[Found, Agreement]]) -> Verdict:
        best, agreement = max(group, key=_worth)
        differences = list(self._differences(group, best, agreement))
        if self._is_unplaced(group):
            # What a preprint says of year and venue is none of the proceedings'.
            kept = [one for one in differences if one.field not in ("container-title", "issued")]
            if self._is_ahead() or self._is_out_of_time(group):
                kept += [one for one in differences if one.field == "issued"]
            if not kept and differences:
                return self._unchecked(
                    Message("only a preprint of it was found, not where it was printed")
                )
            differences = kept
        if not differences:
            return self._made(VERIFIED, found=best, remarks=tuple(self._slips(group)))
        if self._is_other_edition(differences):
            return self._unchecked(
                Message("only another edition was found, of {years}", years=_years(group))
            )
        if self._inquiry.failed and not (agreement.is_titled and agreement.people in _SAME_PEOPLE):
            return self._unchecked(Message("a source failed"))
        return self._made(DIFFERS_VERDICT, tuple(differences), best)

    def _slips(self, group: list[tuple[Found, Agreement]]) -> Iterator[Difference]:
        """Give the word of the title that all who have the work spell otherwise."""
        if all(agreement.title == titles.SLIP for _, agreement in group):
            theirs = group[0][0]
            ours, other = titles.slip(text(self._record, "title"), text(theirs.record, "title"))
            if ours and other:
                yield self._difference("title", ours, other, theirs)

    def _is_unplaced(self, group: list[tuple[Found, Agreement]]) -> bool:
        """Tell whether no service that lists proceedings has the work, in print or not."""
        if text(self._record, "type") != "paper-conference":
            return False
        return all(found.preprint and found.source in _PREPRINTS for found, _ in group)

    def _is_other_edition(self, differences: list[Difference]) -> bool:
        """Tell whether it is a book of which the registries have another year alone."""
        return (
            text(self._record, "type") == "book"
            and [one.field for one in differences] == ["issued"]
            and not self._is_ahead()
        )

    def _is_out_of_time(self, group: list[tuple[Found, Agreement]]) -> bool:
        """Tell whether it says a year before its preprint, or long after it."""
        own = year(self._record)
        years = [one for found, _ in group for one in found.years]
        return own is not None and bool(years) and not min(years) <= own <= max(years) + 1

    def _is_in_other_letters(self) -> bool:
        """Tell whether all that its DOI leads to has its title in letters that tell nothing."""
        own = script_of(text(self._record, "title"))
        there = {
            script_of(title)
            for found, _ in self._inquiry.by_doi
            for title in titles_of(found.record)
        }
        return bool(there - {""}) and own not in there

    def _is_unlisted(self) -> bool:
        """Tell whether it is in proceedings without DOIs, and none who lists them was asked."""
        if {"openalex", "dblp", "s2"} & set(self._inquiry.asked) or self._inquiry.doi_missing:
            return False
        return any(has_no_dois(venue) for venue in venues_of(self._record))

    def _differences(
        self, group: list[tuple[Found, Agreement]], best: Found, agreement: Agreement
    ) -> Iterator[Difference]:
        record, theirs = self._record, best.record
        if not agreement.is_titled:
            yield self._difference("title", text(record, "title"), text(theirs, "title"), best)
        if agreement.people not in _SAME_PEOPLE:
            yield self._difference("author", _people(record), _people(theirs), best)
        venue_differs = _contradicts(group, "venue")
        # A preprint's year is none of the venue's: it speaks for a reference to the preprint.
        dated = [pair for pair in group if not pair[0].preprint] if venue_differs else []
        if self._is_ahead() or _contradicts(dated or group, "year"):
            yield self._difference("issued", str(year(record)), _years(dated or group), best)
        if venue_differs:
            ours = " / ".join(venues_of(record)[:1])
            printed = next((one for one, _ in dated if one.venues), best)
            theirs_venue = printed.venues[0] if printed.venues else ""
            yield self._difference("container-title", ours, theirs_venue, printed)
        for variable in ("volume", "page"):
            if _contradicts(group, variable):
                yield self._difference(
                    variable, text(record, variable), text(theirs, variable), best
                )
        yield from self._doi(group, best)

    def _doi(self, group: list[tuple[Found, Agreement]], best: Found) -> Iterator[Difference]:
        own = doi_of(self._record)
        if not own:
            return
        if self._inquiry.doi_missing:
            theirs = text(best.record, "DOI") or Message("not registered at doi.org")
            yield self._difference("DOI", own, theirs, best)
        elif self._inquiry.by_doi and not any(
            agreement.is_titled or _is_near(agreement) for _, agreement in self._inquiry.by_doi
        ):
            if any(pair in group for pair in self._inquiry.by_doi):
                return
            other = self._inquiry.by_doi[0][0]
            title = text(other.record, "title")
            yield self._difference("DOI", own, Message("leads to: {title}", title=title), other)

    def _difference(self, variable: str, ours: str, theirs: str, found: Found) -> Difference:
        return Difference(variable, ours, theirs, found.source)

    def _is_ahead(self) -> bool:
        own = year(self._record)
        return own is not None and own > self._today.year + 1

    def _why_not_found(self) -> str:
        if self._inquiry.doi_missing:
            return Message("its DOI is not registered at doi.org")
        if self._inquiry.by_doi:
            title = text(self._inquiry.by_doi[0][0].record, "title")
            return Message("its DOI leads to: {title}", title=title)
        return ""

    def _unchecked(self, reason: str) -> Verdict:
        return self._made(UNCHECKED, reason=reason)

    def _made(
        self,
        verdict: str,
        differences: tuple[Difference, ...] = (),
        found: Found | None = None,
        reason: str = "",
        remarks: tuple[Difference, ...] = (),
    ) -> Verdict:
        inquiry = self._inquiry
        notices = {
            notice.kind: notice
            for one, agreement in inquiry.pairs
            if agreement.is_titled and agreement.people in _SAME_PEOPLE
            for notice in one.notices
        }
        return Verdict(
            verdict,
            differences,
            found,
            tuple(inquiry.asked),
            tuple(inquiry.failed),
            reason,
            tuple(notices.values()),
            remarks,
        )


_PREPRINTS: Final = ("arxiv", "datacite", "crossref")
"""Services that have preprints without what was printed of them later in proceedings."""

_SAME_PEOPLE: Final = (people.SAME, people.CUT, people.UNKNOWN)


def _is_near(agreement: Agreement) -> bool:
    if agreement.is_titled:
        return True
    if agreement.title != titles.NEAR:
        return False
    if agreement.people == people.SAME:
        return True
    return agreement.likeness >= (78 if agreement.people == people.SOME else 88)


def _worth(pair: tuple[Found, Agreement]) -> tuple[bool, int, bool, float]:
    """Return how much a record has to say: the best of a group is shown."""
    found, agreement = pair
    same = sum(
        word in (SAME, people.SAME)
        for word in (agreement.people, agreement.year, agreement.venue, agreement.volume)
    )
    return agreement.is_titled, same, not found.preprint, agreement.likeness


def _contradicts(group: list[tuple[Found, Agreement]], name: str) -> bool:
    words = [getattr(agreement, name) for _, agreement in group]
    return DIFFERS in words and SAME not in words


def _years(group: list[tuple[Found, Agreement]]) -> str:
    return ", ".join(str(one) for one in dict.fromkeys(y for f, _ in group for y in f.years))


def _people(record: Record) -> str:
    shown = [display_name(name) for name in names(record)[:6]]
    return ", ".join([*shown, *(["…"] if len(names(record)) > 6 else [])])
