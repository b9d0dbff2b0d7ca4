"""What a person should look at: what speaks for one work too softly, and what may wrongly bar it.

The model weighs each field by itself. Where two works come to say the same in life (a paper and
its demonstration, two letters of one column), what looks like enough is not; and where a record
that was cut short says less than it seems to, what bars two is not all.
"""

from collections.abc import Sequence
from typing import Final

from refcli.dedupe.judge.evidence import Comparison, VetoKind
from refcli.dedupe.judge.titles import contrasted
from refcli.dedupe.judge.vetoes import DOUBTED
from refcli.dedupe.prepare import words
from refcli.dedupe.prepare.profile import Profile

__all__ = ["barred_by_little", "may_be_wrong", "rests_on_little", "worth_asking"]


def rests_on_little(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether two works may well agree in all that speaks for one: nothing merges that."""
    if found.title == "changed":
        return _begin_alike(one, other, found) or _contrast(one, other, found)
    if found.title in ("start", "extra") and found.page == "unknown":
        if one.supplement or other.supplement:
            return True  # abstracts under the DOI of their supplement
        if "same" in (found.doi, found.ids):
            return False
        return _headed(one, other) or (found.title == "extra" and found.issue != "same")
    if found.title == "start" and found.page == "near" and found.volume == "unknown":
        return True  # a paper, and its demonstration on the pages behind
    if found.page == "other" and one.supplement != other.supplement and found.doi != "same":
        return True  # the abstract of a meeting, and the article
    if found.container == "renamed" and found.page == "other" and one.last and other.last:
        return True  # the papers of two meetings
    if {one.source, other.source} == {"conference", "journal"} and found.doi != "same":
        # The paper of a meeting, and an article in a journal that the meeting is named after.
        return found.container == "alike" and found.year == "near" and found.page == "unknown"
    # Letters under one title, and their replies, end where the next begins.
    return found.page == "near" and one.notice == other.notice and one.notice in _LETTERS


_LETTERS: Final = frozenset({"comment", "reply"})


def _headed(one: Profile, other: Profile) -> bool:
    """Tell whether one title has a column's before it: "Letter to the editor: …"."""
    short, long = sorted((one.titles[0], other.titles[0]), key=len)
    column = long.removesuffix(f" {short}")
    return column != long and words.is_column(column)


def _begin_alike(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether two texts of two lengths begin on one page."""
    return found.page == "same" and one.last != "" != other.last != one.last


def _contrast(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether titles contradict each other, on a page that may be the first of both."""
    return found.page != "range" and contrasted(one.titles[0], other.titles[0])


def worth_asking(one: Profile, other: Profile, found: Comparison) -> bool:
    """Tell whether what says too little for one work is worth a look: hardly a thing denies it."""
    if found.title == "foreign":
        return found.people != "none"
    if found.title not in _TITLES or found.numbers or found.people not in _ALIKE:
        return False
    if min(len(entry.titles[0].split()) for entry in (one, other)) < _LONG:
        return False
    rest = set(found[2:]) - _NOTHING
    if found.container == "other":  # a wrong journal, of which nothing else is known
        return found.title != "start" and found.people in _KNOWN and rest <= {*_SPEAKS, "other"}
    return rest <= _SPEAKS


_TITLES: Final = frozenset({"same", "typo", "start"})
_ALIKE: Final = frozenset({"same", "part", "unknown"})
_KNOWN: Final = frozenset({"same", "part"})
_SPEAKS: Final = frozenset({"same", "near", "part"})
_NOTHING: Final = frozenset({"unknown", "second"})
_LONG: Final = 8
"""Words of a title that hardly comes again."""


def barred_by_little(
    one: Profile, other: Profile, found: Comparison, kinds: Sequence[VetoKind]
) -> bool:
    """Tell whether a title that comes back is all that bars two, in one volume or a year apart.

    The same people have hardly two columns whose pages overlap, nor two texts of one short title
    in successive years, of which one record gives no place.
    """
    if set(kinds) != {"columns"} or found.title != "same" or found.people not in _KNOWN:
        return False
    if found.page == "near":
        return found.volume == found.year == "same" and found.issue != "other"
    told = {found.volume, found.issue, found.page, found.container, found.doi}
    yearly = "report" in (one.source, other.source) or words.is_column(one.titles[0])
    return found.year == "near" and "other" not in told and not yearly


def may_be_wrong(
    one: Profile, other: Profile, found: Comparison, kinds: Sequence[VetoKind]
) -> bool:
    """Tell whether one wrong field, and no more, may be what keeps two records apart."""
    told = set(kinds) - {"titles"} if "notices" in kinds else set(kinds)  # it is in the title
    twice = found.page == "other" and (
        found.title not in ("same", "typo", "unknown")
        or found.volume == "other"
        or (found.volume == "unknown" and found.year != "same")
    )
    again = found.year in ("near", "far") and not told.isdisjoint(_COMING_BACK)
    if found.title == "different" or twice or again:
        return False
    if "columns" in told and found.issue == "other":
        return False
    return len(told) == 1 and told <= DOUBTED and not _told_whole(one, other, found, kinds)


_COMING_BACK: Final[frozenset[VetoKind]] = frozenset({"meetings", "columns"})
"""Vetoes on a title that is meant to come again, as it does where the year is another, too."""


def _told_whole(one: Profile, other: Profile, found: Comparison, kinds: Sequence[VetoKind]) -> bool:
    """Tell whether two records tell in full that they are two works: none is a slip.

    Men and women in the titles do, and two places in one journal: two ranges of pages, or two
    years of one number where no volumes are counted, as the versions of a Cochrane review have
    them.
    """
    if found.title == "changed" and contrasted(one.titles[0], other.titles[0]):
        return True
    if found.container != "same":
        return False
    ranges = "pages" in kinds and one.last and other.last
    versions = "years" in kinds and found.page in ("same", "range")
    return bool(ranges or (versions and not one.volume and not other.volume))
