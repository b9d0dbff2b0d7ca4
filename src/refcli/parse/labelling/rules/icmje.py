"""Meetings, trials, languages, as the samples of the ICMJE have them (Citing Medicine)."""

from typing import Final

from refcli.parse.labelling.labels import OUTSIDE, spans_of
from refcli.parse.labelling.rules.numbers import SERIAL
from refcli.parse.labelling.tokens import Tokens, words_between
from refcli.text.patterns import late
from refcli.values.languages import tag_of_name
from refcli.values.meetings import MEETING
from refcli.values.trials import TRIAL

__all__ = ["language_at_end", "meeting_apart", "trial_number"]

_NAMED: Final = frozenset(("title", "container", "publisher", "note", "genre"))


def meeting_apart(tokens: Tokens, labels: list[str]) -> None:
    """Keep the day and the place of a meeting out of the imprint behind it.

    Where the work has no other date, it has that of the meeting.
    """
    match = MEETING.search(tokens.text)
    if match is None:
        return
    for at in words_between(tokens, match.start("day"), match.end("place")):
        labels[at] = OUTSIDE
    if "date" not in labels:
        for at in words_between(tokens, *match.span("day")):
            labels[at] = "date"


def trial_number(tokens: Tokens, labels: list[str]) -> None:
    """Take the number of a trial out of a title, and the register's name that leads to it."""
    match = TRIAL.search(tokens.text)
    number = words_between(tokens, *match.span()) if match else []
    if not number or labels[number[0]] not in _NAMED:
        return
    at = number[0]
    span = next(one for one in spans_of(labels) if one.first <= at < one.last)
    begin = next(
        (place for place in range(at, span.first, -1) if _ENDS.search(tokens.gaps[place])),
        span.first,
    )
    registered = tokens.words[begin].startswith("ClinicalTrials")
    for place in range(begin, at):
        small = tokens.words[place].lower() in _LEADS
        labels[place] = "container" if registered and not small else OUTSIDE
    for place in number:
        labels[place] = "number"


_ENDS: Final = late(r"[.(\[]\s|[(\[]")
_LEADS: Final = frozenset(("identifier", "number", "registration", "no", "id", "registry"))


def language_at_end(tokens: Tokens, labels: list[str]) -> None:
    """Read the language of an article, which ends the reference: `2011;34(3):112-9. Spanish.`."""
    if len(labels) < 3 or not tokens.gaps[-2].startswith(".") or labels[-2] not in SERIAL:
        return
    if tokens.words[-1].istitle() and len(tokens.words[-1]) > 3 and tag_of_name(tokens.words[-1]):
        labels[-1] = "language"
