"""What two titles announce: an erratum, a reply or a protocol is not the article it is about."""

from typing import Final

from rapidfuzz.distance import OSA

from refcli.dedupe.judge.evidence import Comparison
from refcli.dedupe.judge.titles import compare_titles
from refcli.dedupe.prepare.profile import Profile

__all__ = ["compare_notices"]


def compare_notices(one: Profile, other: Profile, found: Comparison) -> str:
    """Return why what two titles announce makes two works of them, "" where it does not."""
    if one.notice == other.notice or _only_misspelt(one.titles[0], other.titles[0]):
        return ""
    if found.page == "range" and found.volume == "same" and not _mending(one, other):
        return ""  # a subtitle dropped: "a study protocol"
    names = " and ".join(sorted({one.notice, other.notice} - {""}))
    return f"only one is {names}" if "" in (one.notice, other.notice) else f"{names}"


def _mending(one: Profile, other: Profile) -> bool:
    """Tell whether one of two is about the other: a notice that may name the other's pages."""
    return bool({one.notice, other.notice} & {"erratum", "retraction"})


def _only_misspelt(one: str, other: str) -> bool:
    """Tell whether a typing error in "Erratum" makes the difference."""
    left, right = one.partition(" ")[0], other.partition(" ")[0]
    if left == right or min(len(left), len(right)) <= _FEW_LETTERS:
        return False
    apart = OSA.distance(left, right, score_cutoff=_FEW_ERRORS) > _FEW_ERRORS
    return not apart and compare_titles(one, other) in ("typo", "slip")


_FEW_LETTERS: Final = 4
"""Letters of a word that is another one if it is misspelt: "Re"."""
_FEW_ERRORS: Final = 2
