"""The score of a pair: a sum of named parts, and the verdict with its reasons.

A logistic model of one weight for each word of evidence (``model.json``), trained by
``python -m refcli.dedupe.train``. It is small so that its reasons can be read.
"""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from refcli.dedupe.judge.compare import (
    compare,
    compare_all_titles,
    compare_places,
    with_rest,
)
from refcli.dedupe.judge.doubts import (
    barred_by_little,
    may_be_wrong,
    rests_on_little,
    worth_asking,
)
from refcli.dedupe.judge.evidence import Comparison, Level, Objection, VetoKind
from refcli.dedupe.judge.policy import DEFAULT, Policy
from refcli.dedupe.judge.sight import apart_at_sight
from refcli.dedupe.judge.versions import meeting_versions, versions
from refcli.dedupe.judge.vetoes import FIRM, Veto, vetoes
from refcli.dedupe.prepare.profile import Profile, are_copies

__all__ = [
    "Verdict",
    "features",
    "is_kept",
    "judge",
    "judge_to_keep",
    "probability",
    "worth_a_look",
]


class Verdict(NamedTuple):
    """What was found about two records, and why."""

    level: Level
    score: float
    """The probability that both are one work, 0 to 1."""
    reasons: tuple[str, ...]
    """In plain words: what agrees, what differs."""
    objection: Objection = ""
    """What the pair says against one work where others of their groups are alike."""

    @property
    def duplicate(self) -> bool:
        """Whether the two would be merged."""
        return self.level in ("sure", "likely")


def judge(one: Profile, other: Profile, *, policy: Policy = DEFAULT) -> Verdict:
    """Compare two profiles and say whether they are one work, how surely, and why."""
    if one.number in other.different or other.number in one.different:
        return Verdict("apart", 0.0, ("you called them different",), "firm")
    if are_copies(one, other):
        return _COPIES
    return _weighed(one, other, compare(one, other), policy)


_COPIES: Final = Verdict("sure", 1.0, ("every field the same",))


def judge_to_keep(one: Profile, other: Profile, *, policy: Policy = DEFAULT) -> Verdict | None:
    """Return what ``judge`` does where ``is_kept`` says so of it, else None.

    Two works beyond doubt, as most candidates are, are compared no further than is needed.
    """
    if one.number in other.different or other.number in one.different:
        return None
    if are_copies(one, other):
        return _COPIES
    places = compare_places(one, other)
    if apart_at_sight(one, other, places):
        return None
    title = compare_all_titles(one, other)
    if title == "different":
        return None
    verdict = _weighed(one, other, with_rest(one, other, title, places), policy)
    return verdict if is_kept(verdict, policy) else None


_KEPT: Final = frozenset({"sure", "likely", "doubtful", "linked"})


def is_kept(verdict: Verdict, policy: Policy) -> bool:
    """Tell whether a verdict goes on: whatever is not different, and what a person should see."""
    return verdict.level in _KEPT or worth_a_look(verdict, policy)


def _weighed(one: Profile, other: Profile, found: Comparison, policy: Policy) -> Verdict:
    if versions(one, other, found):
        merged: Level = "likely" if policy.preprints else "linked"
        return _version(found, merged, "a preprint and a published version", policy)
    if policy.conference and meeting_versions(one, other, found):
        return _version(found, "likely", "the abstract of a meeting and an article", policy)
    if against := vetoes(one, other, found):
        return _barred(one, other, found, against, policy)
    score = _chance(found, policy)
    if _only_title(one, found) or _one_place(found):
        score = max(score, policy.model["only_title"])
    elif worth_asking(one, other, found):
        score = max(score, policy.model["thresholds"]["doubtful"])
    level = _level(score, policy)
    place = (found.volume, found.issue, found.page, found.doi)
    if level == "sure" and ("other" in place or "near" in place):
        level = "likely"  # what is sure has no place in print against it
    if level in ("sure", "likely") and rests_on_little(one, other, found):
        level = "doubtful"
    if level == "likely" and policy.strict:
        level = "doubtful"
    return Verdict(level, round(score, 4), reasons(found), _objection(level, one, other, found))


def _barred(
    one: Profile, other: Profile, found: Comparison, against: Sequence[Veto], policy: Policy
) -> Verdict:
    """Return the verdict on what vetoes keep apart; the score is what is left of the evidence."""
    kinds = [veto.kind for veto in against]
    doubted = may_be_wrong(one, other, found, kinds)
    score = probability(found, policy.model, kinds) if doubted else 0.0
    if barred_by_little(one, other, found, kinds):
        score = max(score, policy.model["thresholds"]["vetoed"])
    objection: Objection = "firm" if FIRM.intersection(kinds) else "soft"
    said = (*dict.fromkeys(veto.reason for veto in against), *reasons(found))
    return Verdict("barred", round(score, 4), said, objection)


def worth_a_look(verdict: Verdict, policy: Policy) -> bool:
    """Tell whether what vetoes keep apart may be one work nevertheless, a record being wrong."""
    shown: float = policy.model["thresholds"]["vetoed"]
    return verdict.level == "barred" and verdict.score >= shown


def _objection(level: Level, one: Profile, other: Profile, found: Comparison) -> Objection:
    if level in ("sure", "likely"):
        return ""
    placed = one.volume or one.first or other.volume or other.first
    again = found.year in ("near", "far") and found.container in ("same", "alike")
    if found.page == "other" or (again and not placed and found.people in _OTHER_PEOPLE):
        return "soft"  # another place, or a title that comes back in a journal
    return "weak" if level == "different" else ""


_OTHER_PEOPLE: Final = frozenset({"some", "one", "none"})


def _version(found: Comparison, merged: Level, why: str, policy: Policy) -> Verdict:
    """Judge two versions of one text by title, people and year alone."""
    text = Comparison(found.title, found.numbers, found.people, found.year)
    score = probability(text, policy.model)
    if score < policy.model["thresholds"]["doubtful"]:
        return Verdict("different", round(score, 4), reasons(found), "soft")
    if merged == "likely" and policy.strict:
        merged = "doubtful"
    objection: Objection = "firm" if merged == "linked" else ""
    return Verdict(merged, round(score, 4), (why, *reasons(found)), objection)


def _only_title(one: Profile, found: Comparison) -> bool:
    """Tell whether the same long title is all that two records have: a web page twice.

    A second DOI of the same thing says nothing against it.
    """
    rest = set(found) - {"", "unknown", "second"}
    return rest == {"same"} and found.title == "same" and len(one.titles[0].split()) > 3


def _one_place(found: Comparison) -> bool:
    """Tell whether two titles of one article fill the same pages of a volume, whoever wrote it."""
    place = found.volume == found.container == found.year == "same" and found.page == "range"
    return found.title == "foreign" and place and "other" not in (found.issue, found.doi)


def probability(
    found: Comparison, model: Mapping[str, Any], against: Sequence[VetoKind] = ()
) -> float:
    """Return a model's probability (0 to 1) that a comparison is of one work.

    ``against`` are the vetoes that speak against it.
    """
    weights, vetoed = model["weights"], model["vetoes"]
    total: float = weights["bias"] + sum(weights.get(name, 0.0) for name in features(found))
    total += sum(vetoed[kind] for kind in against)
    return 1 / (1 + math.exp(-total)) if total > -700 else 0.0


@lru_cache(maxsize=1 << 14)
def _chance(found: Comparison, policy: Policy) -> float:
    """Return ``probability`` by a policy's model: what is found in most pairs, is in many."""
    return probability(found, policy.model)


def features(found: Comparison) -> list[str]:
    """Return the names of the evidence in a comparison, as the model knows them."""
    names = [
        f"{field}={value}"
        for field, value in zip(found._fields, found, strict=True)
        if value and value != "unknown"
    ]
    place = (found.volume, found.issue, "same" if found.page == "range" else found.page)
    names.append(f"place={place.count('same')}-{place.count('other')}")
    return names


_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "title": {
        "same": "same title",
        "typo": "same title but for a few letters",
        "slip": "letters of the title differ",
        "start": "one title begins like the other",
        "extra": "one title has a few words more",
        "changed": "a word of the title differs",
        "foreign": "titles in two languages",
    },
    "people": {
        "same": "same authors",
        "part": "same authors as far as both lists go",
        "some": "some authors the same",
        "one": "one author the same",
        "none": "no author the same",
    },
    "year": {"same": "same year", "near": "one year apart", "far": "years apart"},
    "container": {
        "same": "same source",
        "alike": "similar source",
        "renamed": "another conference, or another name of it",
        "other": "another source",
    },
    "volume": {"same": "same volume", "other": "another volume"},
    "issue": {"same": "same issue", "other": "another issue"},
    "page": {
        "same": "same first page",
        "range": "same pages",
        "near": "pages overlap",
        "other": "other pages",
    },
    "doi": {"same": "same DOI", "second": "a second DOI", "other": "another DOI"},
    "ids": {"same": "same identifier"},
    "isbn": {"same": "same ISBN", "other": "another ISBN"},
    "edition": {"same": "same edition"},
}


@lru_cache(maxsize=1 << 14)
def reasons(found: Comparison) -> tuple[str, ...]:
    """Return in plain words what agrees and what differs, the strongest field first."""
    order = (
        "doi",
        "ids",
        "isbn",
        "title",
        "people",
        "year",
        "container",
        "volume",
        "issue",
        "page",
        "edition",
    )
    values = found._asdict()
    return tuple(words for field in order if (words := _WORDS[field].get(values[field], "")))


def _level(score: float, policy: Policy) -> Level:
    thresholds = policy.model["thresholds"]
    for level in ("sure", "likely", "doubtful"):
        if score >= thresholds[level]:
            return level
    return "different"
