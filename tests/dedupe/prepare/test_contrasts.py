import pytest

from refcli.dedupe.prepare.contrasts import contradict, contrast
from refcli.dedupe.prepare.skeleton import solid, word_skeletons


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("hypotension", "hypertension", True),
        ("pre", "post", True),
        ("precise", "poster", False),
        ("preoperative", "postoperative", True),
        ("men", "women", True),
        ("tension", "tention", False),
    ],
)
def test_words_that_say_different_things(one: str, other: str, *, expected: bool) -> None:
    assert contrast(solid(one), solid(other)) is contrast(solid(other), solid(one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("carotid stenosis in symptomatic patients", "carotid stenosis in asymptomatic", True),
        ("insulin dependent diabetes", "non insulin dependent diabetes", True),
        ("bone mass of monozygotic twins", "bone mass of dizygotic twins", True),
        ("asthma in pediatric wards", "asthma in paediatric wards", False),
        ("noise in subsonic flow", "noise in supersonic flow", True),
        ("laminar boundary layers", "turbulent boundary layers", True),
        ("remedies of the debtor", "remedies of the creditor", True),
        ("static and dynamic loads", "dynamic and static loads", False),
        ("a survey of men", "a survey of men’s health", False),
        ("the first case", "the 1st case", False),
        ("analysis of rivers", "a survey of rivers", False),
    ],
)
def test_words_of_two_titles_that_contradict_each_other(
    one: str, other: str, *, expected: bool
) -> None:
    left, right = set(word_skeletons(one)), set(word_skeletons(other))
    assert contradict(left - right, right - left) is expected
    assert contradict(right - left, left - right) is expected
